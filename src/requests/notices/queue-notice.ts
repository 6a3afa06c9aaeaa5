/** A notice that goes by itself: the decision was a person's, and the recipient gave an address for it. GDPR 19. */
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import type { ToldOfMany } from '../letters/people-list-letter.ts';
import { insertStep, type LetterKey } from '../letters/queries.ts';
import type { NoticeEvent, NoticeKind, PeopleEvent, PersonTold } from './notice-event.ts';
import { insertIntoQueue } from './queries.ts';

type Sent = NoticeEvent | PeopleEvent;

export const noticeId = ({ requestId, number }: LetterKey): string => `notice_${requestId}_${number}`;

const queue = async (tx: Tx, letter: LetterKey, webhookId: number, event: Sent): Promise<void> => {
  await Promise.all([
    insertIntoQueue(tx, letter, { webhookId, body: JSON.stringify(event) }),
    insertStep(tx, letter, 'queued'),
    enqueue(tx, 'send_notices', {}, 'now'),
  ]);
};

export const queueNotice = (
  tx: Tx,
  letter: LetterKey,
  { webhookId, kind, ...data }: { webhookId: number; kind: NoticeKind } & Omit<NoticeEvent['data'], 'notice'>,
): Promise<void> =>
  queue(tx, letter, webhookId, {
    type: `notice.${kind}`,
    timestamp: new Date().toISOString(),
    data: { notice: noticeId(letter), ...data },
  });

/** Of many at once. */
export const queuePeople = (
  tx: Tx,
  letter: LetterKey,
  webhookId: number,
  { kind, people }: Readonly<{ kind: ToldOfMany; people: readonly PersonTold[] }>,
): Promise<void> =>
  queue(tx, letter, webhookId, {
    type: kind === 'retention_ended' ? 'notice.retention_ended' : `notice.people_${kind}`,
    timestamp: new Date().toISOString(),
    data: {
      notice: noticeId(letter),
      people: people.map(({ customer_number, what, last_at }) => ({ customer_number, what, last_at })),
    },
  });
