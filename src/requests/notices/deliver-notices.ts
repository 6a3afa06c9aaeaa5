/**
 * Notices on their way to other systems: again and again for three days, each try noted before it is made. What arrived has the
 * answer as its proof; what was given up waits at the request to be sent as a letter.
 */
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import type { Calling } from '../../webhooks/call-webhook.ts';
import { sendNotice } from '../../webhooks/notice-webhooks.ts';
import { secondsUntilNext } from '../../webhooks/webhook.ts';
import type { LetterStep } from '../letters/letter.ts';
import { insertStep } from '../letters/queries.ts';
import { leaveQueue, type Taken, takeFromQueue, tryLater } from './queries.ts';
import { noticeId } from './queue-notice.ts';

const actor: Actor = { kind: 'job', name: 'send_notices' };

const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  const taken = await takeFromQueue(tx);
  if (taken) await insertStep(tx, taken, 'sending');
  return taken;
};

const postpone = async (tx: Tx, taken: Taken, seconds: number, reply: string): Promise<void> => {
  await tryLater(tx, taken, seconds);
  await insertStep(tx, taken, 'postponed', reply);
};

const end = async (tx: Tx, taken: Taken, step: LetterStep, reply: string): Promise<void> => {
  await leaveQueue(tx, taken);
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
