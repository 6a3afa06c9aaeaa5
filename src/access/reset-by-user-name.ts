import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { makePasswordLink } from './make-password-link.ts';
import { accountKey, normalUserName } from './sign-in.ts';
import { forgetFailures } from './sign-in-queries.ts';
import { userUnknown } from './staff-problems.ts';
import { staffIdOfUserName } from './staff-queries.ts';

/** For the terminal, where an owner gets back in: a token that sets a password once, and no more waiting. */
export const resetByUserName = async (tx: Tx, typed: string): Promise<string> => {
  const userName = normalUserName(typed);
  const id = await staffIdOfUserName(tx, userName);
  if (id === undefined) throw new Problem(userUnknown);
  await forgetFailures(tx, accountKey(userName));
  return makePasswordLink(tx, id);
};
