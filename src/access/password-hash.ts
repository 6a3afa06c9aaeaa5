/** Argon2id in PHC form. Parameters: OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane). */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

type Parameters = Readonly<{ memory: number; passes: number; parallelism: number }>;

/** Since 22.11.2026. Change them and every password is hashed anew when its owner next signs in. */
const parameters: Parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const prefix = ({ memory, passes, parallelism }: Parameters): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`;

const tagOf = (password: string, nonce: Buffer, chosen: Parameters): Promise<Buffer> =>
  derive('argon2id', { ...chosen, message: password.normalize('NFC'), nonce, tagLength });

export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  return `${prefix(parameters)}${base64(nonce)}$${base64(await tagOf(password, nonce, parameters))}`;
};

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** What unknown users are checked against, so that a wrong name takes as long as a wrong password. */
const nobodys = `${prefix(parameters)}${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(tagLength))}`;

/** Undefined stands for an account without a password: false, after the same work. */
export const isPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  const parts = phc.exec(stored ?? nobodys);
  if (!parts) throw new Error('a stored password is not in PHC form');
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const tag = await tagOf(password, Buffer.from(parts[4]!, 'base64'), { memory, passes, parallelism });
  return timingSafeEqual(tag, Buffer.from(parts[5]!, 'base64')) && stored !== undefined;
};

export const needsRehash = (stored: string): boolean => !stored.startsWith(prefix(parameters));
