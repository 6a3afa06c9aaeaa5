/**
 * Somebody is held back from the sweep of time: a dispute, an inquiry. With a reason and a last day, a year ahead at most, as nothing
 * is kept for ever because somebody once wished it. What the person asks to be erased is erased all the same. GDPR 5(1)(e), 17(3)(e).
 */
import { wrote } from '../audit/wrote.ts';
import { forbiddenText } from '../customers/forbidden-text.ts';
import { isSeen } from '../customers/is-seen.ts';
import { customerNotFound, dateNotValid, fieldMissing, fieldTooLong } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { addMonths, helsinkiDate, isDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { endHoldAt, insertHold } from './hold-queries.ts';

export const holdFields = {
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  until: { fi: 'Säilytetään asti', sv: 'Bevaras till', en: 'Kept until' },
} as const satisfies Record<string, Text>;

export const monthsAtMost = 12;
const longest = 500;

export const holdIsOver = problemKind('retention_hold_is_over', 404, {
  fi: 'Tätä estoa ei ole, tai se on jo päättynyt. Katso voimassa olevat luettelosta.',
  sv: 'Det här uppehållet finns inte eller är redan avslutat. Se de gällande i listan.',
  en: 'There is no such hold, or it has ended already. See the list of those in force.',
});

const wrongOf = (reason: string, until: string, today: string): Wrong[] => [
  ...(reason === ''
    ? [{ field: 'reason', problem: new Problem(fieldMissing, { field: holdFields.reason }) }]
    : []),
  ...(reason.length > longest
    ? [{ field: 'reason', problem: new Problem(fieldTooLong, { field: holdFields.reason, max: longest }) }]
    : []),
  ...(!isDate(until) || until <= today || until > addMonths(today, monthsAtMost)
    ? [{ field: 'until', problem: new Problem(dateNotValid, { field: holdFields.until }) }]
    : []),
  ...forbiddenText([{ field: 'reason', title: holdFields.reason, text: reason }], true),
];

export type NewHold = Readonly<{ customerId: number; reason: string; until: string }>;

export const holdBack = async (tx: Tx, { customerId, reason: typed, until }: NewHold): Promise<void> => {
  const reason = typed.trim();
  demandRight(wrongOf(reason, until, helsinkiDate(new Date())));
  if (!(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  await insertHold(tx, { customerId, reason, until });
  await wrote(tx, 'hold-back', { customerId, about: 'retention', fields: ['held_until'] });
};

export const endHold = async (tx: Tx, customerId: number, id: number): Promise<void> => {
  if (!(await endHoldAt(tx, customerId, id))) throw new Problem(holdIsOver);
  await wrote(tx, 'end-hold', { customerId, about: 'retention', fields: ['ended_on'] });
};
