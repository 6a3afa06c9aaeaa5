/**
 * A letter to each source outside from which a corrected value came (the seed's C59). What the person told themselves or bought
 * from us has no other source; of a source that is no longer declared nobody knows any more who it is.
 */
import type { Tx } from '../../db/tx.ts';
import { textIn } from '../../ground/language.ts';
import { noticeWebhooks } from '../../webhooks/notice-webhooks.ts';
import { changesIn } from '../notices/notice-event.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { noticeAddressee, personOf } from './notice-addressee.ts';
import { sourceNoticeLetter } from './source-notice-letter.ts';
import type { Change } from './tell-recipients.ts';
import { type Told, toldOf } from './told.ts';
import { writeLetter } from './write-letter.ts';

/** `source`: key of the value as it stood before it was corrected. */
export type ChangeOfSource = Change & Readonly<{ source: string }>;

/** Returns how many letters were written. The request is held and about its customer. */
export const tellSources = async (
  tx: Tx,
  told: Told,
  changes: readonly ChangeOfSource[],
): Promise<number> => {
  const { request, declaration } = told;
  const [person, webhooks] = await Promise.all([personOf(tx, request), noticeWebhooks(tx)]);
  const bySource = Map.groupBy(changes, ({ source }) => source);
  const outside = declaration.sources.filter(({ key, from_person }) => !from_person && bySource.has(key));
  for (const { key, title, notice_address: address } of outside) {
    // Nobody knows what the source speaks: Finnish, in which every declaration is written.
    const inTheirs = toldOf(told, request, {}, 'fi');
    const theirs = bySource.get(key)!;
    const number = await writeLetter(tx, inTheirs, {
      kind: 'source_notice',
      text: sourceNoticeLetter(inTheirs, { person, changes: theirs }),
      to: noticeAddressee(textIn(title, 'fi'), address),
      recipient: key,
    });
    const webhook = webhooks.find(({ source }) => source === key);
    if (webhook)
      await queueNotice(
        tx,
        { requestId: request.id, number },
        {
          webhookId: webhook.id,
          kind: 'source_rectified',
          person: { name: person },
          disclosed: [],
          changes: changesIn(theirs),
        },
      );
  }
  return outside.length;
};
