/** Breaches and what is known of them. Which step a row makes is said by the acts. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { aboutBreach, type Nature, type PeopleKind, type Risk, type Standing } from './breach.ts';

export type Account = Readonly<{
  number: number;
  began_on: string | null;
  ended_on: string | null;
  natures: readonly Nature[];
  happened: string;
  categories: readonly string[];
  registers: readonly string[];
  people_count: number | null;
  people_are: PeopleKind;
  records_count: number | null;
  effects: string;
  actions: string;
  processor: string | null;
  at: Date;
  by_actor: string;
}>;
export type NewAccount = Omit<Account, 'number' | 'at' | 'by_actor'>;

export type BreachRow = Standing &
  Readonly<{
    id: number;
    title: string;
    found_at: Date;
    found_by: string;
    aware_at: Date;
    recorded_at: Date;
    recorded_by: string;
    /** How people were told, or why not: the newest step of Article 34. */
    people_step: 'approved' | 'published' | 'excepted' | null;
  }>;

const standing = sql`b.id, b.title, b.found_at, b.found_by, b.aware_at, b.recorded_at, b.recorded_by,
  (select risk from breach_assessments where breach_id = b.id order by number desc limit 1) as risk,
  (select min(sent_at) from breach_notifications where breach_id = b.id) as notified_at,
  coalesce((select kind = 'closed' from breach_events where breach_id = b.id and kind in ('closed', 'reopened')
    order by number desc limit 1), false) as is_closed,
  (select kind from breach_events where breach_id = b.id and kind in ('approved', 'published', 'excepted')
    order by number desc limit 1) as people_step`;

export const breachById = async (tx: Tx, id: number): Promise<BreachRow | undefined> =>
  (await sql<BreachRow>`select ${standing} from breaches b where b.id = ${id}`.execute(tx.db)).rows[0];

/** Of a log that people write by hand, all that are open; few by nature. */
export const openBreaches = async (tx: Tx): Promise<BreachRow[]> =>
  (
    await sql<BreachRow>`select * from (select ${standing} from breaches b) x
      where not is_closed order by aware_at limit 500`.execute(tx.db)
  ).rows;

export const closedBreaches = async (tx: Tx, before: number, limit: number): Promise<BreachRow[]> =>
  (
    await sql<BreachRow>`select * from (select ${standing} from breaches b where b.id < ${before}) x
      where is_closed order by id desc limit ${limit}`.execute(tx.db)
  ).rows;

/** Held until the end of the transaction: two steps of one breach do not take one number. */
export const lockBreach = async (tx: Tx, id: number): Promise<BreachRow | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${aboutBreach(id)}, 823120))`.execute(tx.db);
  return breachById(tx, id);
};

export type NewBreach = Readonly<{ title: string; found_at: Date; found_by: string; aware_at: Date }>;

export const insertBreach = async (tx: Tx, breach: NewBreach): Promise<number> => {
  const { id } = await tx.db.insertInto('breaches').values(breach).returning('id').executeTakeFirstOrThrow();
  return id;
};

export const accountsOf = async (tx: Tx, id: number): Promise<Account[]> =>
  (
    await sql<Account>`select number, began_on, ended_on, natures, happened, categories, registers, people_count,
      people_are, records_count, effects, actions, processor, at, by_actor
    from breach_accounts where breach_id = ${id} order by number desc limit 200`.execute(tx.db)
  ).rows;

export const insertAccount = async (tx: Tx, id: number, account: NewAccount): Promise<void> => {
  const { natures, categories, registers, ...rest } = account;
  await sql`insert into breach_accounts (breach_id, number, natures, categories, registers, began_on, ended_on, happened,
      people_count, people_are, records_count, effects, actions, processor)
    select ${id}, coalesce(max(number), 0) + 1, ${[...natures]}::text[], ${[...categories]}::text[], ${[...registers]}::text[],
      ${rest.began_on}::date, ${rest.ended_on}::date, ${rest.happened}, ${rest.people_count}::int, ${rest.people_are},
      ${rest.records_count}::int, ${rest.effects}, ${rest.actions}, ${rest.processor}
    from breach_accounts where breach_id = ${id}`.execute(tx.db);
};

export type Assessment = Readonly<{
  number: number;
  risk: Risk;
  reasons: string;
  at: Date;
  by_actor: string;
}>;

export const assessmentsOf = async (tx: Tx, id: number): Promise<Assessment[]> =>
  (
    await sql<Assessment>`select number, risk, reasons, at, by_actor from breach_assessments
      where breach_id = ${id} order by number desc limit 200`.execute(tx.db)
  ).rows;

export const insertAssessment = async (tx: Tx, id: number, risk: Risk, reasons: string): Promise<void> => {
  await sql`insert into breach_assessments (breach_id, number, risk, reasons)
    select ${id}, coalesce(max(number), 0) + 1, ${risk}, ${reasons}
    from breach_assessments where breach_id = ${id}`.execute(tx.db);
};

export const eventKinds = ['approved', 'published', 'excepted', 'closed', 'reopened'] as const;
export type EventKind = (typeof eventKinds)[number];
export type BreachEvent = Readonly<{
  number: number;
  kind: EventKind;
  happened_at: Date;
  reason: string;
  reference: string;
  by_actor: string;
}>;

export const eventsOf = async (tx: Tx, id: number): Promise<BreachEvent[]> =>
  (
    await sql<BreachEvent>`select number, kind, happened_at, reason, reference, by_actor from breach_events
      where breach_id = ${id} order by number desc limit 200`.execute(tx.db)
  ).rows;

export type NewEvent = Readonly<{ kind: EventKind; reason?: string; reference?: string; happenedAt?: Date }>;

export const insertEvent = async (tx: Tx, id: number, event: NewEvent): Promise<void> => {
  const { kind, reason = '', reference = '', happenedAt = new Date() } = event;
  await sql`insert into breach_events (breach_id, number, kind, reason, reference, happened_at)
    select ${id}, coalesce(max(number), 0) + 1, ${kind}, ${reason}, ${reference}, ${happenedAt.toISOString()}
    from breach_events where breach_id = ${id}`.execute(tx.db);
};

/** The names of the staff who took the steps. */
export const namesOfActors = async (
  tx: Tx,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ actor: string; name: string }>`select 'staff:' || id as actor, name from staff
    where 'staff:' || id = any(${[...new Set(actors)]}::text[])`.execute(tx.db);
  return new Map(rows.map(({ actor, name }) => [actor, name]));
};
