/** Whom a breach touched: stretch after stretch of customers, each found in one statement. */
import { sql } from 'kysely';
import type { Definition } from '../customers/views/definition.ts';
import { allHold } from '../customers/views/found-ids.ts';
import type { Usable } from '../customers/views/use-definition.ts';
import type { Tx } from '../db/tx.ts';
import { aboutBreach } from './breach.ts';
import type { Scope, ScopeKind } from './scope.ts';

type Sql = ReturnType<typeof sql>;

const columns = sql`breach_id, number, kind, named, title, since, until, definition, done_to, found, finished_at, problem, at`;

export const scopesOf = async (tx: Tx, breachId: number): Promise<Scope[]> =>
  (
    await sql<Scope>`select ${columns} from breach_scopes where breach_id = ${breachId}
      order by number desc limit 200`.execute(tx.db)
  ).rows;

export const lockScope = async (tx: Tx, breachId: number, number: number): Promise<Scope | undefined> =>
  (
    await sql<Scope>`select ${columns} from breach_scopes
      where breach_id = ${breachId} and number = ${number} for update`.execute(tx.db)
  ).rows[0];

export type NewScope = Readonly<{
  kind: ScopeKind;
  named?: string;
  title?: string;
  since?: string | undefined;
  until?: string | undefined;
  definition?: Definition | undefined;
}>;

/** Returns its number within the breach, which the caller holds. */
export const insertScope = async (tx: Tx, breachId: number, scope: NewScope): Promise<number> => {
  const { kind, named = '', title = '', since = null, until = null, definition } = scope;
  const body = definition ? JSON.stringify(definition) : null;
  const { rows } = await sql<{ number: number }>`
    insert into breach_scopes (breach_id, number, kind, named, title, since, until, definition)
    select ${breachId}, coalesce(max(number), 0) + 1, ${kind}, ${named}, ${title.slice(0, 200)}, ${since}::date,
      ${until}::date, ${body}::jsonb
    from breach_scopes where breach_id = ${breachId} returning number`.execute(tx.db);
  return rows[0]!.number;
};

/** Those of `ids` whom the purpose sees and who were not there yet, each with its line in the log; returns how many. */
export const addCustomers = async (tx: Tx, breachId: number, scope: number, ids: Sql): Promise<number> => {
  const { numAffectedRows } = await sql`with added as (
      insert into breach_customers (customer_id, breach_id, scope)
      select c.id, ${breachId}, ${scope} from customers c where c.id in (${ids})
      on conflict do nothing returning customer_id)
    insert into audit_log (kind, act, customer_id, about)
    select 'wrote', 'touch-by-breach', customer_id, ${aboutBreach(breachId)}::text from added`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
};

export type Progress = Readonly<{ doneTo: number; found: number; isLast: boolean }>;

export const noteProgress = async (
  tx: Tx,
  { breach_id, number }: Pick<Scope, 'breach_id' | 'number'>,
  { doneTo, found, isLast }: Progress,
): Promise<void> => {
  await sql`update breach_scopes set done_to = ${doneTo}, found = found + ${found},
      finished_at = case when ${isLast} then now() end
    where breach_id = ${breach_id} and number = ${number}`.execute(tx.db);
};

export const noteProblem = async (
  tx: Tx,
  { breach_id, number }: Pick<Scope, 'breach_id' | 'number'>,
  code: string,
): Promise<void> => {
  await sql`update breach_scopes set problem = ${code}, finished_at = now()
    where breach_id = ${breach_id} and number = ${number}`.execute(tx.db);
};

/** The next `most` customers after a key, by what the scope says. */
export const idsOfScope = (scope: Scope, most: number): Sql => {
  const { kind, named, since, until, done_to } = scope;
  const from = since ?? '-infinity';
  const to = until ?? 'infinity';
  if (kind === 'import')
    return sql`select id from customers_of_import(${Number(named)}::bigint, ${done_to}::bigint, ${most}::int) as k(id)`;
  if (kind === 'export')
    return sql`select distinct customer_id as id from audit_log where about = ${`export:${named}`} and kind = 'looked'
      and act = 'export' and at >= (select asked_at from exports where id = ${Number(named)})
      and customer_id > ${done_to} order by 1 limit ${most}`;
  if (kind === 'recipient')
    return sql`select distinct customer_id as id from disclosures where recipient = ${named}
      and at >= (${from}::date::timestamp at time zone 'Europe/Helsinki')
      and at < ((${to}::date + 1)::timestamp at time zone 'Europe/Helsinki')
      and customer_id > ${done_to} order by 1 limit ${most}`;
  return sql`select id from customers where id > ${done_to} order by id limit ${most}`;
};

export const oneByOne = (ids: readonly number[]): Sql => sql`select unnest(${[...ids]}::bigint[])`;

export const idsOfView = (conditions: Usable['conditions'], ids: readonly number[]): Sql =>
  sql`select c.id from customers c where c.id in (${oneByOne(ids)}) and ${allHold(conditions)}`;

export const idsIn = async (tx: Tx, ids: Sql): Promise<number[]> =>
  (await sql<{ id: number }>`${ids}`.execute(tx.db)).rows.map(({ id }) => id);

/** Ids by the numbers that stand on letters and cards. */
export const customersByNumber = async (
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{
    id: number;
    customer_number: string;
  }>`select id, customer_number from customers
    where customer_number = any(${[...numbers]}::text[])`.execute(tx.db);
  return new Map(rows.map(({ id, customer_number }) => [customer_number, id]));
};

/** Counted no further than `cap`: a breach of the whole register touches everybody. */
export const countPeople = async (tx: Tx, breachId: number, cap: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from breach_customers where breach_id = ${breachId} limit ${cap}) some_of_them`.execute(tx.db);
  return rows[0]!.count;
};

export type Touched = Readonly<{ id: number; name: string; customer_number: string; scope: number }>;

export const peopleAfter = async (
  tx: Tx,
  breachId: number,
  after: number,
  limit: number,
): Promise<Touched[]> =>
  (
    await sql<Touched>`select c.id, c.sort_name as name, c.customer_number, b.scope from breach_customers b
      join customers c on c.id = b.customer_id
      where b.breach_id = ${breachId} and b.customer_id > ${after} order by b.customer_id limit ${limit}`.execute(
      tx.db,
    )
  ).rows;

export type Named = Readonly<{ id: number; title: string; at: Date }>;

export const latestImports = async (tx: Tx): Promise<Named[]> =>
  (
    await sql<Named>`select id, file_name as title, uploaded_at as at from imports order by id desc limit 100`.execute(
      tx.db,
    )
  ).rows;

export const latestExports = async (tx: Tx): Promise<Named[]> =>
  (await sql<Named>`select id, title, asked_at as at from exports order by id desc limit 100`.execute(tx.db))
    .rows;
