/** One message to a webhook: its address looked up anew, the body signed, the answer's status. */
import { unwrapKey } from '../files/seal.ts';
import { type Outcome, postEvent } from './post-event.ts';
import { targetOf } from './public-address.ts';
import { signedHeaders, type Webhook } from './webhook.ts';

export type Calling = Readonly<{
  master: Buffer;
  /** Networks inside which receivers may be, beside the public ones. */
  networks: readonly string[];
}>;

export const isDelivered = ({ status }: Outcome): boolean => status !== null && status >= 200 && status < 300;

export const callWebhook = async (
  { url, secret }: Pick<Webhook, 'url' | 'secret'>,
  { id, body }: Readonly<{ id: string; body: string }>,
  { master, networks }: Calling,
): Promise<Outcome> => {
  const target = await targetOf(url, networks);
  if (!target) return { status: null, problem: 'ADDRESS_REFUSED' };
  const seconds = Math.floor(Date.now() / 1_000);
  return postEvent(target, body, signedHeaders(unwrapKey(master, secret), { id, body, seconds }));
};
