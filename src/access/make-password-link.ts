import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { newToken } from './one-time-token.ts';
import { staffAtWork } from './staff-at-work.ts';
import { addReset } from './staff-queries.ts';

export const passwordLinkHours = 72;

/** A token that sets a password once; earlier ones stop working. The password in use works until then. */
export const makePasswordLink = async (tx: Tx, staffId: number): Promise<string> => {
  await staffAtWork(tx, staffId);
  const { token, hash } = newToken();
  await Promise.all([
    addReset(tx, staffId, hash, passwordLinkHours),
    wrote(tx, 'make-password-link', { about: `staff:${staffId}` }),
  ]);
  return token;
};

export const passwordLink = (baseUrl: string, token: string): string =>
  `${baseUrl}/new-password?token=${token}`;
