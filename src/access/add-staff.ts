import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { employerOf } from './employer.ts';
import { makePasswordLink } from './make-password-link.ts';
import { mustBeHoldable, purposesToHold } from './purposes-held.ts';
import { normalUserName } from './sign-in.ts';
import { addPurposes, addStaffRows } from './staff-queries.ts';

export type NewStaff = Readonly<{
  name: string;
  userName: string;
  /** Key of a processor, or null for the company's own. */
  employer: string | null;
  purposes: readonly string[];
}>;

export type Policy = Readonly<{ inForce: Declaration; draft: Declaration | undefined; today: string }>;

/** Adds a person without a password: they set it by the link, whose token is returned this once. */
export const addStaff = async (
  tx: Tx,
  person: NewStaff,
  { inForce, draft, today }: Policy,
): Promise<{ id: number; token: string }> => {
  const employer = employerOf(inForce, person.employer, today);
  mustBeHoldable(person.purposes, purposesToHold(inForce, draft, employer));
  const id = await addStaffRows(tx, { ...person, userName: normalUserName(person.userName) });
  await addPurposes(tx, id, person.purposes);
  await wrote(tx, 'add-staff', { about: `staff:${id}` });
  return { id, token: await makePasswordLink(tx, id) };
};
