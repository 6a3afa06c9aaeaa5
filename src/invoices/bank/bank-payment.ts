/** What a bank statement says of money that came to the company's account: camt.053 and camt.054 (ISO 20022). */

/** Said of a payment or a statement; the statement is read all the same. Texts: `warning-texts.ts`. */
export const bankWarnings = [
  'account_check_fails',
  'reference_check_fails',
  'currency_is_foreign',
  'amount_is_missing',
  'details_do_not_add_up',
  'identity_code_left_out',
  'letters_unreadable',
  'date_is_missing',
  'text_cut',
] as const;
export type BankWarning = (typeof bankWarnings)[number];

/** An invoice (CINV) or a credit note (CREN) that one payment settles together with others. */
export type ReferredDocument = Readonly<{
  kind: 'invoice' | 'credit_note';
  number: string;
  reference: string;
  /** Never negative: a credit note's is taken off. Absent: not said. */
  cents: bigint | undefined;
}>;

export type BankPayment = Readonly<{
  /** Place in the file: the entry, and the transaction within it, both from 1. */
  entry: number;
  part: number;
  /** The same payment in another file has the same key. See `payment-key.ts`. */
  key: string;
  /** Key of the entry that the transaction is part of: a batch that another file tells as one sum. */
  entryKey: string;
  /** The day on which it was paid to the account, YYYY-MM-DD; empty where the file tells none. */
  paidOn: string;
  bookedOn: string;
  /** Positive: came in. Negative: a payment that is taken back. */
  cents: bigint;
  currency: string;
  isReversal: boolean;
  /** In the form in which invoices hold it: no padding; RF of a Finnish reference as that reference. */
  references: readonly string[];
  /** Where the reference was found: in its own place, or alone on a line of the message. */
  referenceFrom: 'structured' | 'message' | 'none';
  documents: readonly ReferredDocument[];
  payerName: string;
  payerAccount: string;
  message: string;
  /** The bank's reference (archive number), for a person who asks the bank. */
  bankReference: string;
  /** Of a payment in another currency: the sum that was sent and the rate, as the bank writes them. */
  exchange: string;
  warnings: readonly BankWarning[];
}>;

export type BankStatement = Readonly<{
  kind: 'camt.053' | 'camt.054';
  /** `02` … `08`; empty where the file does not say. */
  version: string;
  /** Statement within the file, from 1. */
  number: number;
  id: string;
  account: string;
  currency: string;
  createdAt: string;
  from: string;
  to: string;
  warnings: readonly BankWarning[];
}>;

/** What a piece of the file held. `passed`: entries that are no money in, or not booked; they are counted, not kept. */
export type StatementPiece = Readonly<{
  statement: BankStatement;
  payments: readonly BankPayment[];
  passed: Readonly<{ outgoing: number; unbooked: number }>;
}>;
