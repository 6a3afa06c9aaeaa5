/** Invoices that a payment may pay, best first: those that the matching proposed, then those of the same sum by the payer's name. */

import type { Reads } from '../../customers/reads.ts';
import { searchCustomers } from '../../customers/search-customers.ts';
import type { Tx } from '../../db/tx.ts';
import type { Place } from './bank-file.ts';
import {
  type BankPaymentRow,
  type Candidate,
  invoicesOfSum,
  invoicesSought,
  proposedInvoices,
} from './queries/bank-payments.ts';

const sameSumMost = 50;
const shownMost = 10;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !['oy', 'ab', 'oyj'].includes(word));

/** A bank writes names in capitals, surname first, and cut: every word of the shorter name must stand in the other. */
export const isSameName = (one: string, other: string): boolean => {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].every((word) => many.has(word));
};

const bySum = async (tx: Tx, { amount_cents, payer_name }: BankPaymentRow): Promise<Candidate[]> => {
  if (amount_cents <= 0) return [];
  const found = await invoicesOfSum(tx, amount_cents, sameSumMost);
  const named = found
    .filter(({ buyer_name, customer_name }) =>
      [buyer_name, customer_name].some((name) => isSameName(name, payer_name)),
    )
    .map((one) => ({ ...one, why: 'name' }));
  // A common sum says nothing of whose payment it is.
  return named.length > 0 ? named : found.length <= 3 ? found : [];
};

const sought = async (tx: Tx, reads: Reads, query: string): Promise<Candidate[]> => {
  const words = query.split(/\s+/).filter((word) => /\d/.test(word));
  const hits = await searchCustomers(tx, reads, query);
  return invoicesSought(
    tx,
    [query.replace(/\s/g, ''), ...words],
    hits.map(({ id }) => id),
    shownMost,
  );
};

/** `query`: what a person seeks instead: a number, a reference, a name. */
export const candidatesFor = async (
  tx: Tx,
  reads: Reads,
  payment: BankPaymentRow,
  query: string,
): Promise<Candidate[]> => {
  if (query !== '') return sought(tx, reads, query);
  const place: Place = payment;
  const proposed = await proposedInvoices(tx, payment.bank_file_id, place);
  const sums = await bySum(tx, payment);
  const ids = new Set(proposed.map(({ id }) => id));
  return [...proposed, ...sums.filter(({ id }) => !ids.has(id))].slice(0, shownMost);
};
