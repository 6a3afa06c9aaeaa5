/**
 * By what a payment is known again in another file: account and the bank's reference. A running number of the entry
 * (NtryRef) begins anew with each statement, so day, sum and reference stand beside it. Without either, what the
 * payment says of itself and how many like it came before it in the file.
 */
import { createHash } from 'node:crypto';

export type Known = Readonly<{
  account: string;
  /** AcctSvcrRef of the transaction, or of its entry. */
  bankReference: string;
  entryReference: string;
  paidOn: string;
  cents: bigint;
  references: readonly string[];
  payerName: string;
  message: string;
}>;

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

/** `part`: which of the transactions that share the bank's reference; 0 where it is theirs alone. */
export const paymentKey = (known: Known, part: number, likeBefore: (key: string) => number): string => {
  const { account, bankReference, entryReference, paidOn, cents, references, payerName, message } = known;
  if (bankReference) return digest(['bank', account, bankReference, String(part)]);
  const said = [account, paidOn, String(cents), ...references];
  if (entryReference) return digest(['entry', entryReference, String(part), ...said]);
  const key = digest(['like', payerName, message, ...said]);
  return digest([key, String(likeBefore(key))]);
};
