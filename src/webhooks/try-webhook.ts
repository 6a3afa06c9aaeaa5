/** A message of nobody, signed as the real ones, so that whoever runs the receiver sees that it works before it matters. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { type Calling, callWebhook } from './call-webhook.ts';
import type { Outcome } from './post-event.ts';
import type { Webhook } from './webhook.ts';

/** Notes the trial; what it returns sends it when the transaction is over, as a receiver may take its time. */
export const tryWebhook = async (
  tx: Tx,
  hook: Webhook,
  calling: Calling,
): Promise<() => Promise<Outcome>> => {
  const at = new Date();
  const [type, data] =
    hook.kind === 'notices'
      ? ['notice.test', { notice: 'notice_test', person: {}, disclosed: [], changes: [] }]
      : ['test', { customer: null, about: null, fields: [] }];
  const message = {
    id: `test_${hook.id}_${at.getTime()}`,
    body: JSON.stringify({ type, timestamp: at.toISOString(), data }),
  };
  await wrote(tx, 'try-webhook', { about: `webhook:${hook.id}` });
  return () => callWebhook(hook, message, calling);
};
