/**
 * Notices on their way to other systems: again and again for three days, each try noted before it is made. What arrived has the
 * answer as its proof; what was given up waits at the request to be sent as a letter.
 */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import type { Calling } from '../../webhooks/call-webhook.ts';
import { sendNotice } from '../../webhooks/notice-webhooks.ts';
import { secondsUntilNext } from '../../webhooks/webhook.ts';
import type { LetterStep } from '../letters/letter.ts';
import { insertStep, type LetterKey } from '../letters/queries.ts';
import { noticeId } from './queue-notice.ts';

type Taken = LetterKey & Readonly<{ webhookId: number; body: string; tries: number }>;

const actor: Actor = { kind: 'job', name: 'send_notices' };

/** Another worker takes it only when this one has been gone for five minutes. */
const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`with next as (
      select request_id, letter_number from request_notice_queue where next_try_at <= now()
      order by next_try_at, request_id, letter_number limit 1 for update skip locked)
    update request_notice_queue q set next_try_at = now() + interval '5 minutes', tries = q.tries + 1
    from next where q.request_id = next.request_id and q.letter_number = next.letter_number
    returning q.request_id as "requestId", q.letter_number as number, q.webhook_id as "webhookId", q.body, q.tries`.execute(
    tx.db,
  );
  const [taken] = rows;
  if (taken) await insertStep(tx, taken, 'sending');
  return taken;
};

const postpone = async (tx: Tx, taken: Taken, seconds: number, reply: string): Promise<void> => {
  await sql`update request_notice_queue set next_try_at = now() + make_interval(secs => ${seconds})
    where request_id = ${taken.requestId} and letter_number = ${taken.number}`.execute(tx.db);
  await insertStep(tx, taken, 'postponed', reply);
};

const end = async (tx: Tx, taken: Taken, step: LetterStep, reply: string): Promise<void> => {
  await sql`delete from request_notice_queue
    where request_id = ${taken.requestId} and letter_number = ${taken.number}`.execute(tx.db);
  await Promise.all([
    insertStep(tx, taken, step, reply),
    wrote(tx, 'deliver-letter', { about: `request:${taken.requestId}`, fields: [step] }),
  ]);
};

export type NoticeDelivery = Calling & Readonly<{ gate: Gate; isStopping: () => boolean }>;

const tryOnce = async (
  { gate, ...calling }: Omit<NoticeDelivery, 'isStopping'>,
  taken: Taken,
): Promise<void> => {
  const { webhookId, body, tries } = taken;
  const { ending, reply } = await sendNotice(gate, actor, { webhookId, id: noticeId(taken), body }, calling);
  const seconds = secondsUntilNext(tries);
  await gate.open('rights_requests', actor, (tx) => {
    if (ending === 'delivered') return end(tx, taken, 'called', reply);
    if (ending === 'ended' || seconds === undefined) return end(tx, taken, 'failed', reply);
    return postpone(tx, taken, seconds, reply);
  });
};

export const deliverNotices = async ({ isStopping, ...delivery }: NoticeDelivery): Promise<void> => {
  while (!isStopping()) {
    const taken = await delivery.gate.open('rights_requests', actor, takeNext);
    if (!taken) return;
    await tryOnce(delivery, taken);
  }
};
