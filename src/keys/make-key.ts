import { createHash, randomBytes } from 'node:crypto';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { isNetwork, purposesOfKey } from './key.ts';
import { keyPurposeNotGiven, networkNotValid } from './problems.ts';
import { insertKey } from './queries.ts';

const prefix = 'seloste_';

/** The secret is looked up by its hash: 256 random bits need no salt and no slow hash. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const isSecret = (text: string): boolean => text.startsWith(prefix) && text.length <= 100;

export type Wished = Readonly<{
  name: string;
  recipient: string | null;
  purposes: readonly string[];
  networks: readonly string[];
  expiresOn: string | null;
}>;

/** The secret is returned this once. Throws `api_key_network_not_valid` and `api_key_purpose_not_given`. */
export const makeKey = async (
  tx: Tx,
  wished: Wished,
  { declaration, today }: { declaration: Declaration; today: string },
): Promise<{ id: number; secret: string }> => {
  const { name, recipient, purposes, networks, expiresOn } = wished;
  if (!networks.every(isNetwork)) throw new Problem(networkNotValid);
  const key = {
    ...wished,
    id: 0,
    expires_on: expiresOn,
    hint: '',
    made_at: new Date(),
    ended_at: null,
    last_used_on: null,
  };
  const given = purposesOfKey(key, declaration, today);
  if (purposes.length === 0 || !purposes.every((purpose) => given.includes(purpose)))
    throw new Problem(keyPurposeNotGiven);
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  const id = await insertKey(tx, {
    name,
    recipient,
    purposes,
    networks,
    expires_on: expiresOn,
    hint: secret.slice(-4),
    secret_hash: hashOfSecret(secret),
  });
  await wrote(tx, 'make-key', { about: `key:${id}`, fields: purposes });
  return { id, secret };
};
