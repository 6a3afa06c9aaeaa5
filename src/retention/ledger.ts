/**
 * The ledger of erasures. Each line is hashed with the one before it, so that whoever holds a later hash can see that
 * nothing was taken out or changed; none holds anything about a person but a key that leads nowhere.
 */
import { createHash } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { ledgerAfter } from './ledger-queries.ts';
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
