/**
 * The key that a backup is encrypted with: derived from the text of a key file or from a passphrase, with a salt of the
 * backup's own. It is never in the backup and never in the database.
 */
import { createHmac, randomBytes, scrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Config } from '../../ground/config.ts';
import { Problem } from '../../ground/problem.ts';
import { backupKeyMissing, backupKeyTooShort, backupKeyUnreadable } from './problems.ts';

/** What stands in the clear at the head of a backup, so that the key can be derived again. */
export type KeyFacts = Readonly<{ salt: string; n: number; r: number; p: number; check: string }>;

const bytesOfKey = 32;
const charactersMin = 16;

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Problem(backupKeyUnreadable, { file }, error);
  }
};

/** The secret text: the whole of the key file, or the passphrase. */
export const backupSecret = ({
  backupKeyFile,
  backupPassphrase,
}: Pick<Config, 'backupKeyFile' | 'backupPassphrase'>): string => {
  const text = backupKeyFile ? textOf(backupKeyFile) : backupPassphrase;
  if (!text) throw new Problem(backupKeyMissing);
  if (text.length < charactersMin)
    throw new Problem(backupKeyTooShort, { file: backupKeyFile ?? 'SELOSTE_BACKUP_PASSPHRASE' });
  return text;
};

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const keyOf = (secret: string, { salt, n, r, p }: Omit<KeyFacts, 'check'>): Promise<Buffer> =>
  derive(secret, Buffer.from(salt, 'hex'), bytesOfKey, { N: n, r, p, maxmem: 256 * n * r });

/** Tells a wrong key from a damaged file; says nothing about the key. */
const checkOf = (key: Buffer): string => createHmac('sha256', key).update('check').digest('hex');

export const newKey = async (secret: string): Promise<{ key: Buffer; facts: KeyFacts }> => {
  const facts = { salt: randomBytes(16).toString('hex'), n: 32_768, r: 8, p: 1 };
  const key = await keyOf(secret, facts);
  return { key, facts: { ...facts, check: checkOf(key) } };
};

/** Undefined where the secret is another one than the backup was made with. */
export const sameKey = async (secret: string, facts: KeyFacts): Promise<Buffer | undefined> => {
  const key = await keyOf(secret, facts);
  return checkOf(key) === facts.check ? key : undefined;
};
