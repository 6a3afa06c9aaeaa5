/** The statements of the ledger of erasures. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Erased, LastLine, LedgerLine } from './ledger.ts';
import type { Kept } from './plan.ts';

/**
 * One writer at a time, until the end of its transaction: a chain has no branches. Taken before any customer is locked,
 * so that erasures wait here and never for each other in a circle. Returns the line that is last.
 */
export const lockLedger = async (tx: Tx): Promise<LastLine> => {
  // Two statements: one that waited for the lock would still see the line that was last when it began.
  const [, { rows }] = await Promise.all([
    sql`select pg_advisory_xact_lock(823105)`.execute(tx.db),
    sql<LastLine>`select number, hash from erasures order by number desc limit 1`.execute(tx.db),
  ]);
  return rows[0] ?? { number: 0, hash: '' };
};

/** Adds what `chain` has made. */
export const insertLines = async (tx: Tx, lines: readonly LedgerLine[]): Promise<void> => {
  const rows = lines.map((line) => ({
    number: line.number,
    customer_id: line.customerId,
    at: line.at.toISOString(),
    cause: line.cause,
    about: line.about,
    erased: line.erased,
    kept: line.kept,
    receipt_hash: line.receiptHash,
    previous_hash: line.previousHash,
    hash: line.hash,
  }));
  await sql`insert into erasures (number, customer_id, at, cause, about, erased, kept, receipt_hash, previous_hash, hash)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number bigint, customer_id bigint, at timestamptz,
      cause text, about text, erased jsonb, kept jsonb, receipt_hash text, previous_hash text, hash text)`.execute(
    tx.db,
  );
};

type Row = Readonly<{
  number: number;
  customer_id: number;
  at: Date;
  cause: Erased['cause'];
  about: string | null;
  erased: Record<string, number>;
  kept: Kept[];
  receipt_hash: string | null;
  previous_hash: string;
  hash: string;
}>;

const lineOf = (row: Row): LedgerLine => ({
  number: row.number,
  customerId: row.customer_id,
  at: row.at,
  cause: row.cause,
  about: row.about,
  erased: row.erased,
  kept: row.kept,
  receiptHash: row.receipt_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** A page of lines after a number, in their order. */
export const ledgerAfter = async (tx: Tx, number: number, limit = 1_000): Promise<LedgerLine[]> => {
  const { rows } =
    await sql<Row>`select * from erasures where number > ${number} order by number limit ${limit}`.execute(
      tx.db,
    );
  return rows.map(lineOf);
};

export const ledgerLine = async (tx: Tx, number: number): Promise<LedgerLine | undefined> =>
  (await ledgerAfter(tx, number - 1, 1)).find((line) => line.number === number);

/** The line that a receipt's code belongs to. */
export const ledgerByReceipt = async (tx: Tx, receiptHash: string): Promise<LedgerLine | undefined> => {
  const { rows } = await sql<Row>`select * from erasures where receipt_hash = ${receiptHash}`.execute(tx.db);
  return rows[0] && lineOf(rows[0]);
};

/** The newest line of a customer: what of them is kept now. A line that was written again after a restore counts too. */
export const newestLineOf = async (
  tx: Tx,
  { customerId }: Pick<LedgerLine, 'customerId'>,
): Promise<LedgerLine> => {
  const { rows } = await sql<Row>`select * from erasures where customer_id = ${customerId}
    order by number desc limit 1`.execute(tx.db);
  return lineOf(rows[0]!);
};
