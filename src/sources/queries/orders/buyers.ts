/** Whoever ordered or was invoiced: those who are new are made, with the first order or invoice of theirs in the file. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import {
  type Chunk,
  inChunk,
  type LeftRow,
  leaveRows,
  makeAddresses,
  makeClaims,
  makeCustomers,
  makeEmails,
  makePhones,
  type Newcomers,
} from '../run.ts';

/** What is brought in: the staging table, called `o`, and whether somebody took its number since the dry run. */
export type Brought = Readonly<{
  table: 'import_orders' | 'import_invoices';
  isTaken: RawBuilder<unknown>;
  reason: string;
}>;

/**
 * What must be left and why. Rows just staged are unknown to the planner: it takes each table's share for one row and would read
 * all of it for every row of the others. So each is looked up by its whole key.
 */
const movedIn = (chunk: Chunk, { table, isTaken, reason }: Brought) => sql<LeftRow>`
  select * from (select d.line, case
      when o.is_taken then ${reason}
      when f.outcome = 'known' and c.id is null then 'customer_gone'
      when f.outcome = 'known' and (select x.kind = 'restriction' from choices x where x.customer_id = c.id
        and x.kind in ('restriction', 'restriction_ended') order by x.happened_at desc, x.id desc limit 1) then 'restricted'
      when f.outcome = 'new' and c.id is null and (select true from customers x join import_rows n
        on n.import_id = d.import_id and n.line = b.first_line and n.customer_number = x.customer_number limit 1) then 'number_taken'
    end as reason
    from import_decisions d
    cross join lateral (select ${isTaken} as is_taken from ${sql.table(table)} o
      where o.import_id = d.import_id and o.line = d.line limit 1) o
    cross join lateral (select b.first_line from import_buyers b
      where b.import_id = d.import_id and b.line = d.line limit 1) b
    cross join lateral (select f.outcome from import_buyers f
      where f.import_id = d.import_id and f.line = b.first_line limit 1) f
    left join customers c on c.id = d.customer_id
    where ${inChunk(chunk, 'd')} and d.decision = 'new') m
  where m.reason is not null`;

/** Somebody took the number, or erased or restricted the customer since the dry run: such a row is left. How many. */
export const leaveWhatMovedOf = async (tx: Tx, chunk: Chunk, brought: Brought): Promise<number> => {
  const { rows } = await movedIn(chunk, brought).execute(tx.db);
  return leaveRows(tx, chunk.importId, rows);
};

/** First rows of people who have something in the chunk and are not made yet. */
const newcomersOf = (chunk: Chunk): Newcomers => sql`(
    select distinct f.line, f.customer_id from import_decisions d
    join import_buyers b on b.import_id = d.import_id and b.line = d.line
    join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
    where ${inChunk(chunk, 'd')} and ${inChunk(chunk, 'b')} and d.decision = 'new' and f.outcome = 'new'
      and (select true from customers c where c.id = f.customer_id limit 1) is null) d
  join import_rows r on r.import_id = ${chunk.importId} and r.line = d.line where true`;

/** Kept aside: once they are made, they are newcomers no more. */
const fixNewcomers = async (tx: Tx, chunk: Chunk): Promise<readonly number[]> => {
  const { rows } = await sql<{ line: number }>`select r.line from ${newcomersOf(chunk)}`.execute(tx.db);
  return rows.map(({ line }) => line);
};

const fixedNewcomers = ({ importId }: Chunk, lines: readonly number[]): Newcomers => sql`import_buyers d
  join import_rows r on r.import_id = d.import_id and r.line = d.line
  where d.import_id = ${importId} and d.line = any(${[...lines]}::int[])`;

/** How many customers were made. `lastContact`: the day from which the retention of the relationship is counted, over `d`. */
export const makeBuyers = async (tx: Tx, chunk: Chunk, lastContact: RawBuilder<unknown>): Promise<number> => {
  const lines = await fixNewcomers(tx, chunk);
  if (lines.length === 0) return 0;
  const newcomers = fixedNewcomers(chunk, lines);
  const [customers] = await Promise.all([
    makeCustomers(tx, chunk, newcomers, { version: tx.declarationVersion, lastContact }),
    makeEmails(tx, chunk, newcomers),
    makePhones(tx, chunk, newcomers),
    makeAddresses(tx, chunk, newcomers),
    makeClaims(tx, chunk, newcomers),
    sql`insert into audit_log (kind, act, customer_id, about)
      select 'wrote', 'import', d.customer_id, ${aboutImport(chunk.importId)}::text from ${newcomers}`.execute(
      tx.db,
    ),
  ]);
  return customers;
};
