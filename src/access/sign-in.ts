/** Signing in: user name and password, slowed down after failures, a new session. Decision 004. */
import { createHash } from 'node:crypto';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { fill, type Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { waitSeconds } from './back-off.ts';
import { clientGroup } from './client-group.ts';
import { newToken } from './one-time-token.ts';
import { hashPassword, isPassword, needsRehash } from './password-hash.ts';
import { addSession } from './session-queries.ts';
import {
  type Account,
  type Attempt,
  accountOf,
  addFailure,
  attemptsBefore,
  forgetFailures,
  keepPassword,
  lockAccount,
} from './sign-in-queries.ts';

export const signInBusy = problemKind('sign_in_busy', 503, {
  fi: 'Moni kirjautuu juuri nyt. Odota hetki ja yritä uudelleen.',
  sv: 'Många loggar in just nu. Vänta en stund och försök igen.',
  en: 'Many people are signing in right now. Wait a moment and try again.',
});

export const wrongPassword: Text = {
  fi: 'Käyttäjätunnus tai salasana on väärin. Tarkista molemmat.',
  sv: 'Användarnamnet eller lösenordet är fel. Kontrollera båda.',
  en: 'The user name or the password is wrong. Check both.',
};
const mustWait: Text = {
  fi: 'Yrityksiä on ollut liian monta. Odota {seconds} sekuntia. Jos salasana on unohtunut, ylläpitäjä voi antaa linkin uuteen.',
  sv: 'Det har varit för många försök. Vänta {seconds} sekunder. Om du har glömt lösenordet kan administratören ge en länk till ett nytt.',
  en: 'There have been too many attempts. Wait {seconds} seconds. If the password is forgotten, an administrator can give a link to a new one.',
};

export const waitingText = (seconds: number): Text => ({
  fi: fill(mustWait.fi, { seconds }),
  sv: fill(mustWait.sv, { seconds }),
  en: fill(mustWait.en, { seconds }),
});

export const normalUserName = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/** People type passwords into the wrong box, so what was typed as a name is kept only as a hash. */
export const accountKey = (userName: string): string =>
  createHash('sha256').update(`account:${userName}`).digest('base64url');

export type PasswordCheck =
  | Readonly<{ is: 'right'; account: Account; attempt: Attempt }>
  | Readonly<{ is: 'wrong' }>
  | Readonly<{ is: 'waiting'; seconds: number }>;

/** Each check holds a connection and 19 MiB while it counts; more at once would keep out those who are in. */
const checksMax = 8;
let checks = 0;

const checkUnder = async (tx: Tx, attempt: Attempt, userName: string, password: string) => {
  const [, found] = await Promise.all([lockAccount(tx, attempt.account), accountOf(tx, userName)]);
  const seconds = waitSeconds(await attemptsBefore(tx, attempt, found?.staff_id ?? 0));
  if (seconds > 0) return { is: 'waiting', seconds } as const;
  const mayEnter = found !== undefined && !found.has_ended;
  const isRight = await isPassword(password, (mayEnter && found.hash) || undefined);
  if (isRight && mayEnter) return { is: 'right', account: found, attempt } as const;
  await addFailure(tx, attempt);
  return { is: 'wrong' } as const;
};

/**
 * Compares a password and counts a failure. The caller must let the transaction commit whatever the answer is:
 * thrown away with it, the failure would not count.
 */
export const checkPassword = async (
  tx: Tx,
  { userName, password, clientAddress }: { userName: string; password: string; clientAddress: string },
): Promise<PasswordCheck> => {
  if (checks >= checksMax) throw new Problem(signInBusy);
  const name = normalUserName(userName);
  const attempt = { account: accountKey(name), clientGroup: clientGroup(clientAddress) };
  checks += 1;
  try {
    return await checkUnder(tx, attempt, name, password);
  } finally {
    checks -= 1;
  }
};

/** A new token for each session, never one that the browser brought: fixation has nothing to hold on to. */
export const startSession = async (tx: Tx, staffId: number, clientAddress: string): Promise<string> => {
  const { token, hash } = newToken();
  await Promise.all([
    addSession(tx, { staffId, tokenHash: hash, clientAddress: clientGroup(clientAddress) }),
    wrote(tx, 'sign-in', { about: `staff:${staffId}` }),
  ]);
  return token;
};

export type SignedIn =
  | Extract<PasswordCheck, { is: 'wrong' | 'waiting' }>
  | { is: 'in'; token: string }
  | { is: 'not_let_in' };

/** `letIn`: whether the employer's people may come in today; told only to who knows the password. */
export const signIn = async (
  tx: Tx,
  typed: { userName: string; password: string; clientAddress: string },
  letIn: (employer: string | null) => boolean,
): Promise<SignedIn> => {
  const checked = await checkPassword(tx, typed);
  if (checked.is !== 'right') return checked;
  const { account, attempt } = checked;
  await forgetFailures(tx, attempt.account, attempt.clientGroup);
  if (!letIn(account.employer)) return { is: 'not_let_in' };
  if (account.hash !== null && needsRehash(account.hash))
    await keepPassword(tx, account.staff_id, await hashPassword(typed.password));
  return { is: 'in', token: await startSession(tx, account.staff_id, typed.clientAddress) };
};
