import { createHash, randomBytes } from 'node:crypto';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { type Language, type Text, textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { isNetwork, purposesOfKey } from './key.ts';
import { KeyProblem, keyIsOver, keyPurposeNotGiven, networkNotValid } from './problems.ts';
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

const titlesOf = (keys: readonly string[], { purposes }: Declaration): Text => {
  const titles = keys.map((key) => purposes.find((one) => one.key === key)?.title ?? key);
  const inLanguage = (language: Language) =>
    titles.map((title) => (typeof title === 'string' ? title : textIn(title, language))).join(', ');
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') };
};

/** The secret is returned this once. Throws `api_key_network_not_valid`, `api_key_day_past` and `api_key_purpose_not_given`. */
export const makeKey = async (
  tx: Tx,
  wished: Wished,
  { declaration, today }: { declaration: Declaration; today: string },
): Promise<{ id: number; secret: string }> => {
  const { name, recipient, purposes, networks, expiresOn } = wished;
  if (!networks.every(isNetwork)) throw new KeyProblem(networkNotValid, 'networks');
  if (expiresOn !== null && expiresOn < today) throw new KeyProblem(keyIsOver, 'expires_on');
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
  const refused = purposes.filter((purpose) => !given.includes(purpose));
  if (purposes.length === 0 || refused.length > 0)
    throw new KeyProblem(keyPurposeNotGiven, 'purposes', { purposes: titlesOf(refused, declaration) });
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
