import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { wrapKey } from '../files/seal.ts';
import { Problem } from '../ground/problem.ts';
import { isBound, mayBeGiven } from '../keys/key.ts';
import type { Declaration } from '../policy/declaration.ts';
import { webhookAddressRefused, webhookPurposeNotGiven } from './problems.ts';
import { targetOf } from './public-address.ts';
import { insertWebhook, type NewWebhook } from './queries.ts';
import { newSecret, secretText } from './webhook.ts';

export type Making = Readonly<{
  declaration: Declaration;
  today: string;
  master: Buffer;
  networks: readonly string[];
}>;

const mayHear = (
  { recipient, purpose }: Pick<NewWebhook, 'recipient' | 'purpose'>,
  { declaration, today }: Making,
): boolean => {
  const declared = declaration.purposes.find(({ key }) => key === purpose);
  if (!declared || recipient === null) return declared !== undefined;
  const found = declaration.recipients.find(({ key }) => key === recipient);
  return found !== undefined && isBound(found, today) && mayBeGiven(found, declared);
};

/** The signing secret is returned this once. Throws `webhook_address_refused` and `webhook_purpose_not_given`. */
export const makeWebhook = async (
  tx: Tx,
  wished: Omit<NewWebhook, 'secret'>,
  making: Making,
): Promise<{ id: number; secret: string }> => {
  if (!mayHear(wished, making)) throw new Problem(webhookPurposeNotGiven);
  if (!(await targetOf(wished.url, making.networks))) throw new Problem(webhookAddressRefused);
  const secret = newSecret();
  const id = await insertWebhook(tx, { ...wished, secret: wrapKey(making.master, secret) });
  await wrote(tx, 'make-webhook', { about: `webhook:${id}` });
  return { id, secret: secretText(secret) };
};
