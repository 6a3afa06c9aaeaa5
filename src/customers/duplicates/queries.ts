/** The search for duplicates in SQL. Everything but taking note of the customers touches the work's own tables alone. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { PetNames } from './pet-names.ts';
import type { SearchKey } from './search-keys.ts';

export const noteMarks = (tx: Tx, after: number, upto: number, changedSince: Date | null) =>
  sql`select note_marks(${after}, ${upto}, ${changedSince})`.execute(tx.db);

/** Names that are known as names, before those that many bear are counted. */
export const addKnownNames = async (
  tx: Tx,
  place: 'first' | 'family',
  names: readonly string[],
): Promise<void> => {
  await sql`insert into duplicate_words (place, word, bearers)
    select distinct ${place}::text, match_form(n), 1000000 from unnest(${[...names]}::text[]) n where match_form(n) <> ''
    on conflict do nothing`.execute(tx.db);
};

const addWords = (tx: Tx, words: readonly Readonly<{ place: string; word: string }>[]) =>
  sql`insert into duplicate_words (place, word, bearers)
    select distinct w.place, match_form(w.word), 1 from json_to_recordset(${JSON.stringify(words)}::json) w(place text, word text)
    on conflict do nothing`.execute(tx.db);

/** Forms of one name, each line a place of its own. */
export const addNameForms = async (tx: Tx, forms: readonly (readonly string[])[]): Promise<void> => {
  const words = forms.flatMap((line, at) => line.map((word) => ({ place: `form:${at}`, word })));
  await addWords(tx, words);
};

/** Names and the pet names for them, each line a number: `pet:3` are called so, `of:3` christened. */
export const addPetNames = async (tx: Tx, pets: readonly PetNames[]): Promise<void> => {
  const words = pets.flatMap((line, at) => [
    ...line.names.map((word) => ({ place: `of:${at}`, word })),
    ...line.pets.map((word) => ({ place: `pet:${at}`, word })),
  ]);
  await addWords(tx, words);
};

export const emptyMarks = (tx: Tx) => sql`select empty_marks()`.execute(tx.db);

/**
 * Compares all who share a key of one kind, once each pair, and returns how many pairs that were. `planForBulk` of the
 * caller gives room for the sorting.
 */
export const searchByKey = async (
  tx: Tx,
  runId: number,
  { keys, sharersMax }: SearchKey,
): Promise<number> => {
  const { rows } = await sql<{ candidates: number }>`with keyed as (
      select m.customer_id, m.is_changed, hashtextextended(k.key, length(m.kind)) as key
      from duplicate_marks m cross join lateral ${keys} k(key) where k.key is not null
    ), shared as (
      select array_agg(customer_id) as ids from keyed group by key
      having count(*) between 2 and ${sharersMax} and bool_or(is_changed)
    ), pairs as (
      select distinct a.id as one, b.id as other from shared
      cross join lateral unnest(ids) a(id) cross join lateral unnest(ids) b(id) where a.id < b.id
    ), alike as (
      select c.* from (select array_agg(one) as ones, array_agg(other) as others from pairs) p
      cross join lateral compare_pairs(p.ones, p.others) c
    ), kept as (
      insert into duplicate_pairs (customer_id, other_id, confidence, reasons, run_id)
      select c.other, c.one, c.confidence, c.reasons, ${runId}::bigint from alike c
      where exists (select from customers x where x.id = c.one) and exists (select from customers x where x.id = c.other)
        and not exists (select from duplicate_denials d where (d.customer_id, d.other_id) in ((c.one, c.other), (c.other, c.one)))
      -- In order, when all are compared: two searches that find one pair wait shortly, and never for each other.
      order by 1, 2
      on conflict (customer_id, other_id) do update set confidence = excluded.confidence, reasons = excluded.reasons, run_id = excluded.run_id
        where duplicate_pairs.run_id is distinct from excluded.run_id)
    select count(*)::int as candidates from pairs`.execute(tx.db);
  return rows[0]!.candidates;
};

/** Pairs that this run should have found again and did not are none any more; nor those of whom it was to take no note. */
export const dropStalePairs = (tx: Tx, runId: number) =>
  sql`delete from duplicate_pairs p where p.run_id is distinct from ${runId}
    and (select count(*) from duplicate_marks m where m.customer_id in (p.customer_id, p.other_id) and not m.is_changed) < 2`.execute(
    tx.db,
  );

export type Run = Readonly<{
  id: number;
  scope: 'all' | 'changed';
  asked_at: Date;
  asked_by: string;
  since: Date | null;
  candidates: number;
  stop_asked_at: Date | null;
  ended_at: Date | null;
  outcome: 'finished' | 'stopped' | null;
}>;

export const latestRun = async (tx: Tx): Promise<Run | undefined> =>
  (await sql<Run>`select * from duplicate_runs order by id desc limit 1`.execute(tx.db)).rows[0];

/**
 * Until the end of the transaction. `shared`: many may be at its steps, and somebody ask it to stop meanwhile; `alone`:
 * waits until nobody is at a step. Undefined where it has ended.
 */
export const lockRun = async (tx: Tx, id: number, how: 'shared' | 'alone'): Promise<Run | undefined> => {
  const lock = how === 'alone' ? sql`for update` : sql`for key share`;
  return (
    await sql<Run>`select * from duplicate_runs where id = ${id} and ended_at is null ${lock}`.execute(tx.db)
  ).rows[0];
};

/** The first search of all is through the whole register. Undefined where one is being made already. */
export const insertRun = async (tx: Tx, scope: Run['scope']): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`insert into duplicate_runs (scope, since)
    select case when max(asked_at) is null then 'all' else ${scope} end, max(asked_at) from duplicate_runs where outcome = 'finished'
    on conflict ((true)) where ended_at is null do nothing returning id`.execute(tx.db);
  return rows[0]?.id;
};

export const endRun = (tx: Tx, id: number, outcome: 'finished' | 'stopped') =>
  sql`update duplicate_runs set ended_at = clock_timestamp(), outcome = ${outcome},
    candidates = (select coalesce(sum(candidates), 0) from duplicate_steps) where id = ${id}`.execute(tx.db);

/** False where it has ended, or never was. */
export const askRunToStop = async (tx: Tx, id: number): Promise<boolean> => {
  const { rows } = await sql`update duplicate_runs set stop_asked_at = clock_timestamp()
    where id = ${id} and ended_at is null returning 1`.execute(tx.db);
  return rows.length > 0;
};

/** Of so many customers one bears a word that is a name, and five at least. */
const oneOf = 50_000;

export const countMarkedWords = (tx: Tx) =>
  sql`select count_marked_words(greatest(5, round((select coalesce(max(to_id), 0) from duplicate_steps) / ${oneOf}::numeric))::int)`.execute(
    tx.db,
  );
