/**
 * The steps of a search, which any number of connections share: each takes the next one that nobody has taken, in one
 * transaction with its work. The steps of a turn begin when those of the turn before are done.
 */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/** Whose ids are above `after_id` up to `to_id` are noted; words are counted; customers who share a key are compared. */
export type Step = Readonly<
  { id: number } & (
    | { turn: 1; after_id: number; to_id: number; key: null }
    | { turn: 2; key: null }
    | { turn: 3; key: string }
  )
>;

const undone = sql`duplicate_steps where done_at is null`;

export const insertSteps = (tx: Tx, customersPerStep: number, keys: readonly string[]) =>
  sql`with placed as (select id, row_number() over (order by id) as place from customers
    ), ends as (
      select id from placed where place % ${customersPerStep} = 0 union select max(id) from placed having count(*) > 0
    ), steps as (
      select 1 as turn, id as place, lag(id, 1, 0::bigint) over (order by id) as after_id, id as to_id, null as key from ends
      union all select 2, 0, null, null, null
      union all select 3, k.place, null, null, k.key from unnest(${[...keys]}::text[]) with ordinality k(key, place)
    )
    insert into duplicate_steps (id, turn, after_id, to_id, key)
    select row_number() over (order by turn, place), turn, after_id, to_id, key from steps`.execute(tx.db);

/** What this transaction is to do; undefined where others are at work on all of the turn. */
export const takeStep = async (tx: Tx): Promise<Step | undefined> =>
  (
    await sql<Step>`select * from ${undone} and turn = (select min(turn) from ${undone}) order by id limit 1
      for update skip locked`.execute(tx.db)
  ).rows[0];

/** Waits for whoever is at the first step that is not done. False where all are. */
export const waitForStep = async (tx: Tx): Promise<boolean> => {
  const isLeft = async () => (await sql`select 1 from ${undone} limit 1`.execute(tx.db)).rows.length > 0;
  if (!(await isLeft())) return false;
  await sql`select 1 from ${undone} order by id limit 1 for update`.execute(tx.db);
  return isLeft();
};

export const markDone = (tx: Tx, id: number, candidates: number) =>
  sql`update duplicate_steps set done_at = clock_timestamp(), candidates = ${candidates} where id = ${id}`.execute(
    tx.db,
  );

/** A crash of the server takes the steps and the marks together: then there are none. */
export const stepsAreThere = async (tx: Tx): Promise<boolean> =>
  (await sql`select 1 from duplicate_steps limit 1`.execute(tx.db)).rows.length > 0;
export const stepsAreDone = async (tx: Tx): Promise<boolean> =>
  (
    await sql<{
      done: boolean | null;
    }>`select bool_and(done_at is not null) as done from duplicate_steps`.execute(tx.db)
  ).rows[0]!.done === true;

export type Progress = Readonly<{ noted: number; toNote: number; searched: number }>;

/** In ids of customers, and in keys. */
export const searchProgress = async (tx: Tx): Promise<Progress> => {
  const { rows } = await sql<Progress>`select
      coalesce(sum(to_id - after_id) filter (where done_at is not null), 0)::int as noted,
      coalesce(max(to_id), 0)::int as "toNote", (count(done_at) filter (where turn = 3))::int as searched
    from duplicate_steps`.execute(tx.db);
  return rows[0]!;
};
