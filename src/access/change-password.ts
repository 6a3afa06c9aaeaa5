import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { type NewPassword, newPasswordProblem, type PasswordProblem } from './new-password.ts';
import { hashPassword } from './password-hash.ts';
import { endSessionRows } from './session-queries.ts';
import { checkPassword, waitingText } from './sign-in.ts';
import { forgetFailures, keepPassword, userNameOf } from './sign-in-queries.ts';

const currentWrong: Text = {
  fi: 'Nykyinen salasana on väärin.',
  sv: 'Det nuvarande lösenordet är fel.',
  en: 'The current password is wrong.',
};

export type PasswordChange = NewPassword &
  Readonly<{
    staff: Readonly<{ id: number; name: string }>;
    /** The session that stays; all others end. */
    sessionId: number;
    current: string;
    clientAddress: string;
  }>;

/** One's own, with the current one: a stolen session must not change it, nor guess it faster than sign-in. */
export const changePassword = async (
  tx: Tx,
  change: PasswordChange,
): Promise<PasswordProblem | undefined> => {
  const { staff, sessionId, current, clientAddress } = change;
  const userName = await userNameOf(tx, staff.id);
  const problem = await newPasswordProblem(change, [staff.name, userName]);
  if (problem) return problem;
  const checked = await checkPassword(tx, { userName, password: current, clientAddress });
  if (checked.is === 'waiting') return { field: 'current', text: waitingText(checked.seconds) };
  if (checked.is === 'wrong') return { field: 'current', text: currentWrong };
  const hash = await hashPassword(change.password);
  await Promise.all([
    keepPassword(tx, staff.id, hash),
    forgetFailures(tx, checked.attempt.account, checked.attempt.clientGroup),
    endSessionRows(tx, staff.id, { except: sessionId }),
    wrote(tx, 'change-password', { about: `staff:${staff.id}` }),
  ]);
  return undefined;
};
