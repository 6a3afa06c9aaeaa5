/** How many customers each condition finds and how much of each kind there is, counted with the owner's client. */
import type pg from 'pg';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';

const inForce = `select d.body from declarations d join declaration_in_force f on f.version = d.version`;
const written = `${inForce} union all select body from declaration_draft`;

export const readInForce = async (client: pg.Client): Promise<Declaration> =>
  declarationSchema.parse((await client.query(inForce)).rows[0]?.body);

/** In force, and the draft where there is one. */
export const declarationsNow = async (client: pg.Client): Promise<Declaration[]> => {
  const { rows } = await client.query(written);
  return rows.map((row: { body: unknown }) => declarationSchema.parse(row.body));
};

/** Few customers differ in their choices: the conditions are tried once for each kind of customer, not for each. */
const countSql = (conditions: readonly string[]): string => {
  const counts = conditions.map(
    (condition, index) => `coalesce(sum(n) filter (where ${condition}), 0)::bigint as c${index}`,
  );
  return `select ${counts.join(', ')} from
    (select kind, consents, objections, state, count(*) as n from customers group by kind, consents, objections, state) alike`;
};

/** By condition, how many customers it finds. */
export const countsOf = async (
  client: pg.Client,
  conditions: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query(countSql(conditions));
  const row = rows[0] as Record<string, number>;
  return new Map(conditions.map((condition, index) => [condition, row[`c${index}`] ?? 0]));
};

/** One counts at a time, until the end of the transaction. */
export const takeTurnToCount = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(823108)');
};

export const storeReach = async (client: pg.Client, counts: ReadonlyMap<string, number>): Promise<void> => {
  await client.query('delete from purpose_reach');
  await client.query(
    `insert into purpose_reach (visible, customers) select * from unnest($1::text[], $2::bigint[])`,
    [[...counts.keys()], [...counts.values()]],
  );
};

const useSql = `select 'extra_field' as kind, field as key, count(*) as rows from customer_field_values group by field
  union all select 'source', source, count(*) from (
    select source from customers union all select source from emails union all select source from phones
    union all select source from addresses union all select source from memberships
    union all select source from representations union all select source from customer_field_values
    union all select source from choices
  ) every group by source`;

/** How many rows each extra field has and each source gave. */
export const storeUse = async (client: pg.Client): Promise<void> => {
  await client.query(`delete from register_use where kind <> 'finding'`);
  await client.query(`insert into register_use (kind, key, rows) ${useSql}`);
};
