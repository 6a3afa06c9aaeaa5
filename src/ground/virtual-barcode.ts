/**
 * The virtual barcode of a Finnish invoice (virtuaaliviivakoodi, Code 128 set C): 54 digits that a bank's program reads
 * or a person pastes. Version 4 with a Finnish reference, version 5 with an RF reference. Source: reference/formats.md 4.4.
 */
import { parseIban } from './iban.ts';
import { parseCreditorReference, parseReferenceNumber } from './reference-number.ts';

export type BarcodePayment = Readonly<{
  iban: string;
  cents: number;
  /** Finnish or RF. */
  reference: string;
  /** `YYYY-MM-DD`; absent: paid at once. */
  dueOn?: string | undefined;
}>;

/** Six digits of euros; a larger sum is left for the payer to write. */
const centsMax = 99_999_999;

const dateDigits = (dueOn: string | undefined): string =>
  dueOn ? dueOn.slice(2).replaceAll('-', '') : '000000';

/** Version and the reference's digits; undefined for an RF reference with letters, which the bars cannot carry. */
const referenceDigits = (reference: string): { version: 4 | 5; digits: string } | undefined => {
  const finnish = parseReferenceNumber(reference);
  if (finnish) return { version: 4, digits: `000${finnish.padStart(20, '0')}` };
  const creditor = parseCreditorReference(reference);
  if (!creditor || !/^RF\d+$/.test(creditor)) return undefined;
  return { version: 5, digits: creditor.slice(2, 4) + creditor.slice(4).padStart(21, '0') };
};

/** Undefined where the account is not Finnish, or the reference is none that the bars can carry. */
export const virtualBarcode = ({ iban, cents, reference, dueOn }: BarcodePayment): string | undefined => {
  const account = parseIban(iban);
  const referred = referenceDigits(reference);
  if (!account?.startsWith('FI') || !referred) return undefined;
  const amount = cents < 0 || cents > centsMax ? 0 : cents;
  return [
    referred.version,
    account.slice(2),
    String(amount).padStart(8, '0'),
    referred.digits,
    dateDigits(dueOn),
  ].join('');
};
