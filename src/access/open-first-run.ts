import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { InputProblem } from '../http/input.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { defaultDeclaration } from '../policy/default/index.ts';
import { readDraft, saveDraft } from '../policy/draft.ts';
import { type CompanyTyped, companyOf } from './company.ts';
import { firstRunOver } from './first-run-token.ts';
import { newPasswordProblem } from './new-password.ts';
import { tokenHash } from './one-time-token.ts';
import { hashPassword } from './password-hash.ts';
import { ownerPreset } from './presets.ts';
import { purposesToHold } from './purposes-held.ts';
import { normalUserName, startSession } from './sign-in.ts';
import {
  addFirstPassword,
  addPurposes,
  addStaffRows,
  isFirstRunToken,
  lockFirstRun,
  useFirstRunToken,
} from './staff-queries.ts';

export type FirstRun = CompanyTyped &
  Readonly<{ token: string; name: string; user_name: string; password: string; again: string }>;

const draftOf = (typed: FirstRun, today: string): Declaration => {
  const company = companyOf(typed);
  if ('problems' in company) throw new InputProblem(company.problems);
  return declarationSchema.parse({ ...defaultDeclaration(today), ...company.company, updated_on: today });
};

const addOwner = async (tx: Tx, typed: FirstRun, purposes: readonly string[], hash: string) => {
  const userName = normalUserName(typed.user_name);
  const id = await addStaffRows(tx, { name: typed.name, userName, employer: null });
  await Promise.all([addPurposes(tx, id, purposes), addFirstPassword(tx, id, hash)]);
  return id;
};

/**
 * The controller goes into the draft of the declaration, the first user gets the owner's purposes. The version in
 * force stays until the company publishes. The token opens it once, also for two at the same moment.
 */
export const openFirstRun = async (
  tx: Tx,
  typed: FirstRun,
  { inForce, today, clientAddress }: { inForce: Declaration; today: string; clientAddress: string },
): Promise<{ id: number; sessionToken: string }> => {
  const opener = tokenHash(typed.token);
  if (!(await isFirstRunToken(tx, opener))) throw new Problem(firstRunOver);
  const declaration = draftOf(typed, today);
  const weakness = await newPasswordProblem(typed, [typed.name, typed.user_name, typed.company]);
  if (weakness) throw new InputProblem([weakness]);
  const hash = await hashPassword(typed.password);
  const [, isOurs] = await Promise.all([lockFirstRun(tx), useFirstRunToken(tx, opener)]);
  if (!isOurs) throw new Problem(firstRunOver);
  const known = purposesToHold(inForce, declaration).map(({ key }) => key);
  const purposes = ownerPreset.purposes.filter((purpose) => known.includes(purpose));
  const id = await addOwner(tx, typed, purposes, hash);
  await saveDraft(tx, declaration, (await readDraft(tx))?.revision ?? 0);
  await wrote(tx, 'open-first-run', { about: `staff:${id}` });
  return { id, sessionToken: await startSession(tx, id, clientAddress) };
};
