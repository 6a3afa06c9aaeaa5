/** A member of the staff as the pages and programs see them. */
import type { Text } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { State } from '../ui/badge.ts';
import { isLetIn } from './employer.ts';
import type { StaffRow } from './staff-queries.ts';
import { hasSignedOne } from './undertaking.ts';

export const staffStates = {
  at_work: { state: 'done', label: { fi: 'Työssä', sv: 'I arbete', en: 'At work' } },
  not_signed: {
    state: 'due',
    label: { fi: 'Sitoumus puuttuu', sv: 'Förbindelsen saknas', en: 'Undertaking missing' },
  },
  no_agreement: {
    state: 'restricted',
    label: { fi: 'Ei sopimusta', sv: 'Inget avtal', en: 'No agreement' },
  },
  ended: { state: 'neutral', label: { fi: 'Päättynyt', sv: 'Upphört', en: 'Ended' } },
} as const satisfies Record<string, { state: State; label: Text }>;
export type StaffState = keyof typeof staffStates;

export type StaffView = Omit<StaffRow, 'signatures'> &
  Readonly<{ state: StaffState; employer_name: string | null }>;

const stateOf = (row: StaffRow, inForce: Declaration, today: string): StaffState => {
  if (row.ended_at !== null) return 'ended';
  if (!isLetIn(inForce, row.employer, today)) return 'no_agreement';
  return hasSignedOne(inForce, row.signatures) ? 'at_work' : 'not_signed';
};

/** `employer_name`: null for the company's own. */
export const staffView = (row: StaffRow, inForce: Declaration, today: string): StaffView => {
  const { signatures: _, ...rest } = row;
  const recipient = inForce.recipients.find(({ key }) => key === row.employer);
  return {
    ...rest,
    state: stateOf(row, inForce, today),
    employer_name: row.employer && (recipient?.name || recipient?.title.fi || row.employer),
  };
};
