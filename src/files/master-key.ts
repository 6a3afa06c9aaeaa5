/**
 * The master key that wraps the key of every stored file. It lies beside the database, never in it and in no
 * backup: whoever restores a backup needs it from elsewhere, whoever steals a dump reads no file.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../ground/config.ts';

const isKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/** Of two processes that make it at once the first one's stays. */
const makeKey = (folder: string, file: string): void => {
  const part = `${file}.${process.pid}.part`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(part, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(part, file);
  } catch {
    // The existing key stays.
  }
  rmSync(part);
};

/** Made at the first use. */
const keyFile = (folder: string): string => {
  const file = join(folder, 'files.key');
  if (!existsSync(file)) makeKey(folder, file);
  return readFileSync(file, 'utf8').trim();
};

/** 32 bytes: SELOSTE_FILES_KEY, or `files.key` of the data folder. */
export const masterKey = (config: Pick<Config, 'dataFolder' | 'filesKey'>): Buffer => {
  const text = config.filesKey ?? keyFile(config.dataFolder);
  if (!isKey(text)) throw new Error('The master key of files must be 64 hexadecimal digits.');
  return Buffer.from(text, 'hex');
};
