/**
 * Addresses for notices of Article 19: whoever decides a request learns that a recipient or a source has one; the address and its
 * secret are read by `administration` alone, when the notice goes.
 */
import type { Gate } from '../db/gate.ts';
import type { Actor } from '../db/tx.ts';
import { type Calling, callWebhook, isDelivered } from './call-webhook.ts';
import { webhookById } from './queries.ts';

export type NoticeOutcome = Readonly<{
  ending: 'delivered' | 'later' | 'ended';
  /** The webhook's name and what it answered, as proof: `Perintä Oy: HTTP 204`. */
  reply: string;
}>;

/** `id`: the same for each try, so that a receiver can tell a repetition. */
export const sendNotice = async (
  gate: Gate,
  actor: Actor,
  { webhookId, ...message }: Readonly<{ webhookId: number; id: string; body: string }>,
  calling: Calling,
): Promise<NoticeOutcome> => {
  const hook = await gate.open('administration', actor, (tx) => webhookById(tx, webhookId));
  if (!hook || hook.ended_at) return { ending: 'ended', reply: hook?.name ?? '' };
  const outcome = await callWebhook(hook, message, calling);
  return {
    ending: isDelivered(outcome) ? 'delivered' : 'later',
    reply: `${hook.name}: ${outcome.problem ?? `HTTP ${outcome.status}`} (${message.id})`,
  };
};
