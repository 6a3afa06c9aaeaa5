/** The statements of the warning before a sweep: which rules wait, what was told, what has gone since. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Expiring } from './due.ts';

export type RuleTime = Readonly<{ rule: string; table_name: string; acts_from: string }>;

/**
 * A rule that is new or shortened acts from `actsFrom` on; one that is longer, and one that acted before, goes on. None waits longer
 * than that, also where the days of lead have become fewer meanwhile.
 */
export const noteRuleTimes = async (tx: Tx, all: readonly Expiring[], actsFrom: string): Promise<void> => {
  const rows = all.map(({ rule, table }) => ({
    rule: rule.key,
    table_name: table.table,
    months: rule.months ?? 0,
    days: rule.days ?? 0,
  }));
  await sql`insert into retention_rule_times as t (rule, table_name, months, days, acts_from)
    select rule, table_name, months, days, ${actsFrom}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(rule text, table_name text, months int, days int)
    on conflict (rule, table_name) do update set months = excluded.months, days = excluded.days,
      acts_from = case when excluded.months * 30 + excluded.days < t.months * 30 + t.days then excluded.acts_from else least(t.acts_from, excluded.acts_from) end
    where (t.months, t.days) is distinct from (excluded.months, excluded.days) or t.acts_from > excluded.acts_from`.execute(
    tx.db,
  );
};

export const waitingRules = async (tx: Tx, on: string): Promise<RuleTime[]> =>
  (
    await sql<RuleTime>`select rule, table_name, acts_from from retention_rule_times where acts_from > ${on} order by rule, table_name`.execute(
      tx.db,
    )
  ).rows;

export type Warning = Readonly<{ on_day: string; up_to: string; due: number; gone: number; told: number }>;

export const lastWarning = async (tx: Tx): Promise<Warning | undefined> =>
  (
    await sql<Warning>`select on_day, up_to, due, gone, told from retention_warnings order by on_day desc limit 1`.execute(
      tx.db,
    )
  ).rows[0];

/** Returns false where the day has its warning already. */
export const keepWarning = async (tx: Tx, { on_day, up_to, due, gone, told }: Warning): Promise<boolean> => {
  const { rows } = await sql`insert into retention_warnings (on_day, up_to, due, gone, told)
    values (${on_day}, ${up_to}, ${due}, ${gone}, ${told}) on conflict do nothing returning id`.execute(
    tx.db,
  );
  return rows.length > 0;
};

export type Gone = Readonly<{ rule: string; table_name: string; erased: number; kept: number }>;

/** What the sweeps did since that day, that day among them. */
export const goneSince = async (tx: Tx, day: string): Promise<Gone[]> =>
  (
    await sql<Gone>`select rule, table_name, sum(erased)::int as erased, sum(kept)::int as kept from retention_runs
      where due_on >= ${day} and (erased > 0 or kept > 0) group by rule, table_name order by rule, table_name`.execute(
      tx.db,
    )
  ).rows;
