/** A payment of the file as a line of COPY into `bank_payments`. Order of the columns: `stagedColumns`. */
import { copyArray, copyFilled, copyText } from '../../db/copy-text.ts';
import { makeCreditorReference, parseReferenceNumber } from '../../ground/reference-number.ts';
import type { BankPayment } from './bank-payment.ts';

export const stagedColumns = `bank_file_id, entry, part, statement, key, entry_key, booked_on, paid_on, amount_cents, currency,
  is_reversal, reference, reference_rf, reference_is_sure, other_references, hints, documents, payer_name, payer_account, message,
  bank_reference, exchange, warnings`;

/** Invoices print either form, so both are looked for. */
const asCreditorReference = (reference: string): string | undefined =>
  parseReferenceNumber(reference) && makeCreditorReference(reference);

const hintsMax = 8;

/** Numbers in the message that may be an invoice's; long ones are accounts and archive numbers. */
const hintsIn = (message: string): string[] =>
  [...new Set(message.match(/(?<!\d)\d{3,12}(?!\d)/g) ?? [])].slice(0, hintsMax);

const documentsOf = ({ documents }: BankPayment): string => {
  if (documents.length === 0) return '\\N';
  const plain = documents.map(({ cents, ...rest }) => ({
    ...rest,
    cents: cents === undefined ? null : Number(cents),
  }));
  return copyText(JSON.stringify(plain).replaceAll('\\u0000', ''));
};

export const stagedLine = (fileId: number, statement: number, payment: BankPayment): string => {
  const { references } = payment;
  const reference = references.length === 1 ? references[0] : undefined;
  const isSure =
    payment.referenceFrom === 'structured' && !payment.warnings.includes('reference_check_fails');
  return `${[
    fileId,
    payment.entry,
    payment.part,
    statement,
    payment.key,
    payment.entryKey,
    copyText(payment.bookedOn),
    copyText(payment.paidOn),
    payment.cents,
    copyText(payment.currency),
    payment.isReversal,
    copyText(reference),
    copyText(reference && asCreditorReference(reference)),
    isSure,
    copyArray(references.length > 1 ? references : []),
    copyArray(hintsIn(payment.message)),
    documentsOf(payment),
    copyFilled(payment.payerName),
    copyFilled(payment.payerAccount),
    copyFilled(payment.message),
    copyFilled(payment.bankReference),
    copyFilled(payment.exchange),
    copyArray(payment.warnings),
  ].join('\t')}\n`;
};
