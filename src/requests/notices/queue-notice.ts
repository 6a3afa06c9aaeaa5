/** A notice that goes by itself: the decision was a person's, and the recipient gave an address for it. GDPR 19. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { insertStep, type LetterKey } from '../letters/queries.ts';
import type { NoticeEvent, NoticeKind } from './notice-event.ts';

export const noticeId = ({ requestId, number }: LetterKey): string => `notice_${requestId}_${number}`;

export const queueNotice = async (
  tx: Tx,
  letter: LetterKey,
  { webhookId, kind, ...data }: { webhookId: number; kind: NoticeKind } & Omit<NoticeEvent['data'], 'notice'>,
): Promise<void> => {
  const event: NoticeEvent = {
    type: `notice.${kind}`,
    timestamp: new Date().toISOString(),
    data: { notice: noticeId(letter), ...data },
  };
  await Promise.all([
    sql`insert into request_notice_queue (request_id, letter_number, webhook_id, body)
      values (${letter.requestId}, ${letter.number}, ${webhookId}, ${JSON.stringify(event)})`.execute(tx.db),
    insertStep(tx, letter, 'queued'),
    enqueue(tx, 'send_notices', {}, 'now'),
  ]);
};
