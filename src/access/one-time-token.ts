/** Random tokens for cookies and links. Only the SHA-256 is stored: 256 random bits need no slow hash. */
import { hash as digest, randomBytes } from 'node:crypto';

export type OneTimeToken = Readonly<{ token: string; hash: string }>;

export const tokenHash = (token: string): string => digest('sha256', token, 'base64url');

export const newToken = (): OneTimeToken => {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
};
