/**
 * The ledger of erasures. Each line is hashed with the one before it, so that whoever holds a later hash can see that
 * nothing was taken out or changed; none holds anything about a person but a key that leads nowhere.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Kept } from './plan.ts';

export type Erased = Readonly<{
  customerId: number;
  cause: 'request' | 'retention' | 'duty_ended' | 'replay';
  about: string | null;
  /** Rows by table, where they were counted. */
  erased: Readonly<Record<string, number>>;
  kept: readonly Kept[];
  receiptHash: string | null;
}>;
export type LedgerLine = Erased & Readonly<{ number: number; at: Date; previousHash: string; hash: string }>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a line's hash is taken over: everything in it, in one order. */
export const hashOfLine = (line: Omit<LedgerLine, 'hash'>): string => {
  const sorted = (of: Readonly<Record<string, unknown>>) =>
    Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    JSON.stringify([
      line.previousHash,
      line.number,
      line.customerId,
      line.at.toISOString(),
      line.cause,
      line.about,
      sorted(line.erased),
      line.kept.map(sorted),
      line.receiptHash,
    ]),
  );
};

/** Hash of the code that stands on the person's receipt. */
export const hashOfReceipt = (code: string): string => sha256(`receipt ${code}`);

export type LastLine = Readonly<{ number: number; hash: string }>;

/** The lines that come after the last one. */
export const chain = (last: LastLine, erased: readonly Erased[], at = new Date()): LedgerLine[] => {
  let { number, hash: previousHash } = last;
  return erased.map((one) => {
    number += 1;
    const line = { ...one, number, at, previousHash };
    const hash = hashOfLine(line);
    previousHash = hash;
    return { ...line, hash };
  });
};

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

export type VerifiedLedger = Readonly<{
  /** Lines that are as they were written. */
  lines: number;
  /** The number of the first line that does not follow from the one before it. */
  broken: number | undefined;
  /** The hash of the last whole line: whoever keeps it sees later that nothing before it was changed. */
  hash: string;
}>;

/** Recomputes the chain from its first line, a page at a time. */
export const verifyLedger = async (tx: Tx): Promise<VerifiedLedger> => {
  let [lines, last] = [0, ''];
  for (;;) {
    const page = await ledgerAfter(tx, lines);
    for (const { hash, ...line } of page) {
      const follows = line.number === lines + 1 && line.previousHash === last;
      if (!follows || hashOfLine(line) !== hash) return { lines, broken: line.number, hash: last };
      [lines, last] = [line.number, hash];
    }
    if (page.length === 0) return { lines, broken: undefined, hash: last };
  }
};
