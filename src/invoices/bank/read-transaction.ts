/** One payment of an entry: a transaction of its own (TxDtls), or the whole entry where the bank tells no more. */
import { isDate } from '../../ground/calendar.ts';
import { parseIban } from '../../ground/iban.ts';
import { findIdentityCodes } from '../../ground/identity-code.ts';
import { childAt, textAt, type XmlElement } from '../../ground/xml/read-xml.ts';
import type { BankPayment, BankStatement, BankWarning } from './bank-payment.ts';
import { type Known, paymentKey } from './payment-key.ts';
import { centsOf } from './read-amount.ts';
import { isExchangeLine, readExchange } from './read-exchange.ts';
import { readRemittance } from './read-remittance.ts';

const messageMax = 1_000;

/** `Dt` or `DtTm` alone, as each bank likes; `2026-11-22+02:00` too. */
export const dayOf = (choice: XmlElement | undefined): string => {
  const day = (textAt(choice, 'Dt') || textAt(choice, 'DtTm')).slice(0, 10);
  return isDate(day) ? day : '';
};

/** IBAN, or the account's other number, without spaces. */
export const accountOf = (account: XmlElement | undefined): string => {
  const text = textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id');
  return text.replace(/\s/g, '').toUpperCase().slice(0, 34);
};

/** Money in is positive. Of a reversal the entry tells its own direction (ISO 20022, RvslInd). */
export const signed = (cents: bigint | undefined, direction: string): bigint | undefined =>
  cents === undefined ? undefined : direction === 'DBIT' ? -cents : cents;

/** A code in a payer's message is left out before anything is stored (Data Protection Act, section 29). */
const withoutCodes = (text: string): { text: string; found: boolean } => {
  const codes = findIdentityCodes(text).filter(({ level }) => level === 'certain');
  let rest = text;
  for (const { start, end } of codes.toReversed()) rest = `${rest.slice(0, start)}…${rest.slice(end)}`;
  return { text: rest, found: codes.length > 0 };
};

const amountOf = (transaction: XmlElement): XmlElement | undefined =>
  childAt(transaction, 'Amt') ??
  childAt(transaction, 'AmtDtls', 'TxAmt', 'Amt') ??
  childAt(transaction, 'AmtDtls', 'InstdAmt', 'Amt');

const partyOf = (transaction: XmlElement) => {
  const parties = childAt(transaction, 'RltdPties');
  const payer = ['UltmtDbtr', 'Dbtr'].map(
    (name) => textAt(parties, name, 'Nm') || textAt(parties, name, 'Pty', 'Nm'),
  );
  return { name: payer.find((name) => name !== '') ?? '', account: accountOf(childAt(parties, 'DbtrAcct')) };
};

export type Entry = Readonly<{
  number: number;
  /** `Ntry` with what stood in it so far, without its transactions. */
  element: XmlElement;
  statement: BankStatement;
  isReversal: boolean;
  direction: string;
  cents: bigint | undefined;
  currency: string;
  /** How many transactions before this one share a key's ground. */
  countBefore: (ground: string) => number;
  likeBefore: (key: string) => number;
}>;

type Sum = Readonly<{ cents: bigint; currency: string; warnings: readonly BankWarning[] }>;

/** The only transaction of an entry is worth what the entry is: its own amount may be in another currency. */
const sumOf = (entry: Entry, transaction: XmlElement, isAlone: boolean): Sum => {
  const own = amountOf(transaction);
  const direction = textAt(transaction, 'CdtDbtInd') || entry.direction;
  const said = isAlone ? entry.cents : signed(centsOf(own?.text ?? ''), direction);
  const currency = (isAlone ? undefined : own?.attributes['Ccy']) ?? entry.currency;
  const warnings: BankWarning[] = [];
  if (said === undefined) warnings.push('amount_is_missing');
  if (currency !== 'EUR') warnings.push('currency_is_foreign');
  return { cents: said ?? 0n, currency, warnings };
};

const keysOf = (entry: Entry, known: Known, isWhole: boolean): Pick<BankPayment, 'key' | 'entryKey'> => {
  const bankReference = textAt(entry.element, 'AcctSvcrRef');
  const ofEntry = { ...known, bankReference, cents: entry.cents ?? 0n, references: [], message: '' };
  const entryKey = paymentKey({ ...ofEntry, payerName: 'entry' }, -1, () => entry.number);
  if (isWhole) return { key: entryKey, entryKey };
  const key = paymentKey(known, entry.countBefore(known.bankReference), entry.likeBefore);
  return { key, entryKey };
};

const warningsOf = (payerAccount: string, texts: string, paidOn: string): BankWarning[] => [
  ...(/^FI\d\d/.test(payerAccount) && !parseIban(payerAccount) ? ['account_check_fails' as const] : []),
  ...(texts.includes('\ufffd') ? ['letters_unreadable' as const] : []),
  ...(paidOn === '' ? ['date_is_missing' as const] : []),
];

/** The day on which the payer's bank took it, else on which it counted, else on which it was booked. */
const daysOf = (entry: Entry, transaction: XmlElement): Pick<BankPayment, 'paidOn' | 'bookedOn'> => {
  const accepted = textAt(transaction, 'RltdDts', 'AccptncDtTm').slice(0, 10);
  const bookedOn = dayOf(childAt(entry.element, 'BookgDt'));
  const valueOn = dayOf(childAt(entry.element, 'ValDt'));
  return { paidOn: (isDate(accepted) && accepted) || valueOn || bookedOn, bookedOn };
};

type Said = Pick<BankPayment, 'payerName' | 'payerAccount' | 'message'> & { warnings: BankWarning[] };

const saidBy = (transaction: XmlElement, lines: readonly string[]): Said => {
  const all = lines.filter((line) => !isExchangeLine(line)).join('\n');
  const payer = partyOf(transaction);
  const [message, name] = [withoutCodes(all.slice(0, messageMax)), withoutCodes(payer.name.slice(0, 140))];
  const warnings: BankWarning[] = [];
  if (message.found || name.found) warnings.push('identity_code_left_out');
  if (all.length > messageMax) warnings.push('text_cut');
  return { payerName: name.text, payerAccount: payer.account, message: message.text, warnings };
};

/** `part`: from 1. `transaction` is the entry's own element where it has none: then it is the whole entry. */
export const readTransaction = (
  entry: Entry,
  transaction: XmlElement,
  part: number,
  isAlone: boolean,
): BankPayment => {
  const sum = sumOf(entry, transaction, isAlone);
  const { lines, warnings: ofReferences, ...remittance } = readRemittance(transaction);
  const { warnings: ofTexts, ...said } = saidBy(transaction, lines);
  const days = daysOf(entry, transaction);
  const bankReference = textAt(transaction, 'Refs', 'AcctSvcrRef') || textAt(entry.element, 'AcctSvcrRef');
  const entryReference = textAt(entry.element, 'NtryRef');
  const { account } = entry.statement;
  const known = { account, bankReference, entryReference, ...days, ...sum, ...remittance, ...said };
  return {
    entry: entry.number,
    part,
    ...keysOf(entry, known, transaction === entry.element),
    ...days,
    cents: sum.cents,
    currency: sum.currency,
    isReversal: entry.isReversal,
    ...remittance,
    ...said,
    bankReference: bankReference.slice(0, 35),
    exchange: readExchange(transaction, lines, entry.currency),
    warnings: [
      ...sum.warnings,
      ...ofReferences,
      ...ofTexts,
      ...warningsOf(said.payerAccount, said.message + said.payerName, days.paidOn),
    ],
  };
};
