import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { InputProblem } from '../http/input.ts';
import { type NewPassword, newPasswordProblem } from './new-password.ts';
import { tokenHash } from './one-time-token.ts';
import { hashPassword } from './password-hash.ts';
import { endSessionRows } from './session-queries.ts';
import { accountKey } from './sign-in.ts';
import { forgetFailures, keepPassword, openReset, type Reset, useReset } from './sign-in-queries.ts';

export const linkUsed = problemKind('password_link_used', 410, {
  fi: 'Linkki on jo käytetty tai vanhentunut. Pyydä ylläpitäjältä uusi.',
  sv: 'Länken har redan använts eller har gått ut. Be administratören om en ny.',
  en: 'The link has been used or has expired. Ask an administrator for a new one.',
});

export const ownerOfLink = async (tx: Tx, token: string): Promise<Reset> => {
  const reset = await openReset(tx, tokenHash(token));
  if (!reset) throw new Problem(linkUsed);
  return reset;
};

/** By a one-time link: ends every session and every wait of the account. The link stays open on a weak password. */
export const setPassword = async (tx: Tx, token: string, typed: NewPassword): Promise<void> => {
  const { staff_id, name, user_name } = await ownerOfLink(tx, token);
  const problem = await newPasswordProblem(typed, [name, user_name]);
  if (problem) throw new InputProblem([problem]);
  if (!(await useReset(tx, tokenHash(token), staff_id))) throw new Problem(linkUsed);
  const hash = await hashPassword(typed.password);
  await Promise.all([
    keepPassword(tx, staff_id, hash),
    forgetFailures(tx, accountKey(user_name)),
    endSessionRows(tx, staff_id),
    wrote(tx, 'set-password', { about: `staff:${staff_id}` }),
  ]);
};
