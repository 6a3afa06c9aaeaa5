/** What a choice that was just recorded changed: the state before its rows against the state with them. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { type ChoiceRow, isAboutAllMarketing, standingOf } from './choice.ts';
import { customerNotFound } from './problems.ts';
import { effectSentences } from './who-sees.ts';

type Dated = ChoiceRow & Readonly<{ recorded_at: Date }>;

export type Recorded = Readonly<{
  kind: string;
  /** Said of all marketing, that of later notices too. */
  isAboutAllMarketing: boolean;
  purposes: readonly number[];
  effects: readonly string[];
}>;

/** For upkeep, which still sees the customer when others no longer do. The rows of one deed share their moment. */
export const recordedChoice = async (
  tx: Tx,
  declaration: Declaration,
  { customerId, id }: { customerId: number; id: number },
  language: Language,
): Promise<Recorded> => {
  const [customers, choices] = await Promise.all([
    sql<{ kind: string; member: boolean }>`select c.kind, exists (select from memberships m
        where m.customer_id = c.id and m.ended_on is null) as member
      from customers c where c.id = ${customerId}`.execute(tx.db),
    sql<Dated>`select id, kind, purpose, happened_at, valid_until, recorded_at from choices
      where customer_id = ${customerId} and id <= ${id} order by id`.execute(tx.db),
  ]);
  const customer = customers.rows[0];
  const last = choices.rows.at(-1);
  if (!customer || last?.id !== id) throw new Problem(customerNotFound);
  const deed = choices.rows.filter(({ recorded_at }) => recorded_at.getTime() === last.recorded_at.getTime());
  const today = helsinkiDate(new Date());
  const state = (rows: readonly ChoiceRow[]) => ({
    ...standingOf(rows, today),
    kind: customer.kind,
    isMember: customer.member,
  });
  const before = choices.rows.filter((row) => !deed.includes(row));
  return {
    kind: last.kind,
    isAboutAllMarketing: deed.some(isAboutAllMarketing),
    purposes: deed.filter(({ kind }) => kind === last.kind).flatMap(({ purpose }) => purpose ?? []),
    effects: effectSentences(declaration, state(before), state(choices.rows), language),
  };
};
