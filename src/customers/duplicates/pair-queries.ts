/** Pairs that a search found, for the pages. Whoever is restricted or kept for a duty is not shown as a pair. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Rule } from './bulk/bulk-merge.ts';
import { confidenceOf, type Strength, strengths } from './strength.ts';

export const pageRows = 50;
export const countMost = 1_000;

export type Side = Readonly<{
  id: number;
  kind: string;
  family_name: string;
  given_names: string;
  organisation_name: string;
  customer_number: string | null;
}>;
export type Pair = Readonly<{
  customer_id: number;
  other_id: number;
  confidence: number;
  reasons: readonly string[];
  left_by: number | null;
  one: Side;
  other: Side;
}>;

/** The place after which the list goes on: `95.20.7`. */
export type PairPlace = Readonly<{ confidence: number; customerId: number; otherId: number }>;
export const placeOf = ({ confidence, customer_id, other_id }: Pair): string =>
  `${confidence}.${customer_id}.${other_id}`;

const side = (alias: string) => {
  const of = (column: string) => sql`${sql.lit(column)}, ${sql.ref(`${alias}.${column}`)}`;
  return sql<Side>`json_build_object(${sql.join(
    ['id', 'kind', 'family_name', 'given_names', 'organisation_name', 'customer_number'].map(of),
  )})`;
};

const found = sql`select p.customer_id, p.other_id, p.confidence, p.reasons, p.left_by,
    ${side('a')} as one, ${side('b')} as other
  from duplicate_pairs p join customers a on a.id = p.other_id join customers b on b.id = p.customer_id`;

const unhindered = sql`may_be_merged(p.customer_id) and may_be_merged(p.other_id)`;

/** The surest first. */
export const listPairs = async (
  tx: Tx,
  strength: Strength | undefined,
  after: PairPlace | undefined,
): Promise<readonly Pair[]> => {
  const [least, most] = strength ? confidenceOf[strength] : [0, 100];
  const from = after
    ? sql`and p.confidence <= ${after.confidence} and (p.confidence < ${after.confidence}
        or (p.customer_id, p.other_id) > (${after.customerId}::bigint, ${after.otherId}::bigint))`
    : sql``;
  const { rows } =
    await sql<Pair>`${found} where ${unhindered} and p.confidence between ${least} and ${most} ${from}
    order by p.confidence desc, p.customer_id, p.other_id limit ${pageRows}`.execute(tx.db);
  return rows;
};

/** Those of one customer, and of the pair itself. */
export const pairsOf = async (tx: Tx, customerId: number): Promise<readonly Pair[]> => {
  const { rows } =
    await sql<Pair>`${found} where ${unhindered} and ${customerId} in (p.customer_id, p.other_id)
    order by p.confidence desc, p.customer_id, p.other_id limit ${pageRows}`.execute(tx.db);
  return rows;
};

/** Whether a search found the customer twice: true where `pairsOf` has something to show. */
export const hasPairs = async (tx: Tx, customerId: number): Promise<boolean> => {
  const { rows } =
    await sql`select 1 from (select customer_id, other_id from duplicate_pairs where customer_id = ${customerId}
    union all select customer_id, other_id from duplicate_pairs where other_id = ${customerId}) p
    where ${unhindered} limit 1`.execute(tx.db);
  return rows.length > 0;
};

/** Counted no further than a thousand of each. */
export const countPairs = async (tx: Tx): Promise<Readonly<Record<Strength, number>>> => {
  const counts = await Promise.all(
    strengths.map(async (strength) => {
      const [least, most] = confidenceOf[strength];
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from duplicate_pairs
        where confidence between ${least} and ${most} limit ${countMost + 1}) p`.execute(tx.db);
      return [strength, rows[0]!.n] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<Strength, number>;
};

export const waitingPairs = async (tx: Tx): Promise<{ count: number }> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select from duplicate_pairs limit ${countMost}) p`.execute(tx.db);
  return rows[0]!;
};

export const deletePair = (tx: Tx, one: number, other: number) =>
  sql`delete from duplicate_pairs where customer_id = ${Math.max(one, other)} and other_id = ${Math.min(one, other)}`.execute(
    tx.db,
  );

/** Undefined where somebody had said it before. */
export const insertDenial = async (tx: Tx, one: number, other: number): Promise<boolean> => {
  const { rows } = await sql`insert into duplicate_denials (customer_id, other_id)
    select ${Math.max(one, other)}::bigint, ${Math.min(one, other)}::bigint where not exists (select from duplicate_denials d
      where (d.customer_id, d.other_id) in ((${one}::bigint, ${other}::bigint), (${other}::bigint, ${one}::bigint)))
    returning 1`.execute(tx.db);
  return rows.length > 0;
};

/** The pair as it was found, and others that belong to the same group: each of the two with a third. */
export const groupOf = (pairs: readonly Pair[], one: number, other: number) => {
  const isIt = ({ customer_id, other_id }: Pair) =>
    customer_id === Math.max(one, other) && other_id === Math.min(one, other);
  return { pair: pairs.find(isIt), others: pairs.filter((pair) => !isIt(pair)) };
};

export const customerByNumber = async (tx: Tx, number: string): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`select id from customers where customer_number = ${number}
    union all select customer_id from merges where merged_number = ${number} and undone_at is null limit 1`.execute(
    tx.db,
  );
  return rows[0]?.id;
};

/** Of the pairs that a rule reaches the least sure ones: there a rule goes wrong first. */
export const weakestPairs = async (tx: Tx, { confidence, opposed }: Rule): Promise<readonly Pair[]> => {
  const unopposed = opposed ? sql`true` : sql`array_to_string(p.reasons, ' ') !~ '(^| )-'`;
  const { rows } =
    await sql<Pair>`${found} where ${unhindered} and p.confidence >= ${confidence} and ${unopposed}
    order by p.confidence, p.customer_id, p.other_id limit 10`.execute(tx.db);
  return rows;
};
