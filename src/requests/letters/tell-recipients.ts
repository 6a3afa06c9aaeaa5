/**
 * A letter to every recipient who was given the data, by name, from the disclosures (GDPR 19). It goes at once
 * to the webhook that a recipient has for it; else it waits until somebody sends it by mail or posts it, to the address that the
 * declaration has for such notices.
 */
import type { Tx } from '../../db/tx.ts';
import type { Category } from '../../ground/columns.ts';
import type { Text } from '../../ground/language.ts';
import { noticeWebhooks } from '../../webhooks/notice-webhooks.ts';
import { changesIn, disclosedTo, personFor } from '../notices/notice-event.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { noticeAddressee, personOf } from './notice-addressee.ts';
import { recipientNoticeLetter } from './recipient-notice-letter.ts';
import { recipientsOf } from './recipients-of.ts';
import { type Told, toldOf } from './told.ts';
import { writeLetter } from './write-letter.ts';

export type Change = Readonly<{ title: Text; before: string; after: string; category: Category | undefined }>;
export type ToTell = Readonly<{
  what: 'rectified' | 'erased' | 'restricted' | 'restriction_ended';
  /** Whoever was given one of these is told; of an erasure and a restriction everybody is. */
  categories?: readonly Category[];
  changes?: readonly Change[];
}>;

/** Returns how many letters were written. The request is held and still about its customer. */
export const tellRecipients = async (
  tx: Tx,
  told: Told,
  { what, categories, changes = [] }: ToTell,
): Promise<number> => {
  const { request, declaration } = told;
  const customerId = request.customer_id;
  if (customerId === null) return 0;
  const [person, receivers, webhooks] = await Promise.all([
    personOf(tx, request),
    recipientsOf(tx, customerId),
    noticeWebhooks(tx),
  ]);
  const concerned = receivers.filter(
    (receiver) => !categories || receiver.categories.some((one) => categories.includes(one)),
  );
  for (const receiver of concerned) {
    const declared = declaration.recipients.find(({ key }) => key === receiver.key);
    const country = declared?.country ?? 'FI';
    // A recipient abroad is written to in English, whatever the person speaks.
    const language = country === 'FI' ? 'fi' : country === 'SE' ? 'sv' : 'en';
    const inTheirs = toldOf(told, request, {}, language);
    const theirs = changes.filter(({ category }) => category && receiver.categories.includes(category));
    const number = await writeLetter(tx, inTheirs, {
      kind: 'recipient_notice',
      text: recipientNoticeLetter(inTheirs, { what, person, receiver, changes: theirs }),
      to: noticeAddressee(receiver.name, declared?.notice_address),
      recipient: receiver.key,
    });
    const webhook = webhooks.find(({ recipient }) => recipient === receiver.key);
    if (webhook)
      await queueNotice(
        tx,
        { requestId: request.id, number },
        {
          webhookId: webhook.id,
          kind: what,
          person: await personFor(tx, customerId, person, receiver),
          disclosed: await disclosedTo(tx, customerId, receiver.key),
          changes: changesIn(theirs),
        },
      );
  }
  return concerned.length;
};
