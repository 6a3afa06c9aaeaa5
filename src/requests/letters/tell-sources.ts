/**
 * A letter to each source outside from which a corrected value came (the seed's C59). What the person told themselves or bought
 * from us has no other source; of a source that is no longer declared nobody knows any more who it is.
 */
import type { Tx } from '../../db/tx.ts';
import { textIn } from '../../ground/language.ts';
import type { Declaration, Source } from '../../policy/declaration.ts';
import { noticeWebhooks } from '../../webhooks/notice-queries.ts';
import { changesIn } from '../notices/notice-event.ts';
import { personOfSource } from '../notices/person-of-source.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { noticeAddressee, personOf } from './notice-addressee.ts';
import { sourceNoticeLetter } from './source-notice-letter.ts';
import type { Change } from './tell-recipients.ts';
import { type Told, toldOf } from './told.ts';
import { writeLetter } from './write-letter.ts';

/** `source`: key of the value as it stood before it was corrected. */
export type ChangeOfSource = Change & Readonly<{ source: string }>;

/** The sources outside from which one of them came. */
export const outsideSources = (
  { sources }: Declaration,
  changes: readonly Pick<ChangeOfSource, 'source'>[],
): Source[] =>
  sources.filter(({ key, from_person }) => !from_person && changes.some(({ source }) => source === key));

/** Returns how many letters were written. The request is held and about its customer. `atOnce`: as of `tellRecipients`. */
export const tellSources = async (
  tx: Tx,
  told: Told,
  changes: readonly ChangeOfSource[],
  atOnce = false,
): Promise<number> => {
  const { request, declaration } = told;
  const customerId = request.customer_id;
  if (customerId === null) return 0;
  const [name, webhooks] = await Promise.all([personOf(tx, request), noticeWebhooks(tx)]);
  const outside = outsideSources(declaration, changes);
  for (const { key, title, notice_address: address } of outside) {
    // Nobody knows what the source speaks: Finnish, in which every declaration is written.
    const inTheirs = toldOf(told, request, {}, 'fi');
    const theirs = changes.filter(({ source }) => source === key);
    const webhook = webhooks.find(({ source }) => source === key);
    const person = await personOfSource(tx, { customerId, source: key, name, changes: theirs });
    const number = await writeLetter(tx, inTheirs, {
      kind: 'source_notice',
      text: sourceNoticeLetter(inTheirs, { person, changes: theirs }),
      to: noticeAddressee(textIn(title, 'fi'), address),
      recipient: key,
      atOnce: atOnce && !webhook,
    });
    if (webhook)
      await queueNotice(
        tx,
        { requestId: request.id, number },
        {
          webhookId: webhook.id,
          kind: 'source_rectified',
          person,
          disclosed: [],
          changes: changesIn(theirs),
        },
      );
  }
  return outside.length;
};
