/** One entry of a statement (Ntry): its transactions become payments one by one, however many they are. */
import { childAt, textAt, type XmlElement } from '../../ground/xml/read-xml.ts';
import type { BankPayment, BankStatement } from './bank-payment.ts';
import { centsOf } from './read-amount.ts';
import { type Entry, readTransaction, signed } from './read-transaction.ts';

/** How often each key was asked for before. */
export const counter = (): ((key: string) => number) => {
  const counts = new Map<string, number>();
  return (key) => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };
};

const isBooked = (element: XmlElement): boolean => {
  const status = textAt(element, 'Sts', 'Cd') || textAt(element, 'Sts');
  return status === 'BOOK' || status === '';
};

/** Money in, or money in that is taken back. All else on the account is no business of a customer register. */
const isOfCustomers = (payment: BankPayment, direction: string): boolean =>
  payment.cents > 0n || (payment.cents < 0n ? payment.isReversal : direction !== 'DBIT');

export type EntryReader = Readonly<{
  add: (transaction: XmlElement) => void;
  end: () => void;
}>;

export type EntrySink = Readonly<{
  payment: (payment: BankPayment) => void;
  passed: (why: 'outgoing' | 'unbooked') => void;
}>;

type Place = Readonly<{
  element: XmlElement;
  number: number;
  statement: BankStatement;
  likeBefore: (key: string) => number;
}>;

const entryOf = (place: Place): Entry => {
  const { element } = place;
  const amount = childAt(element, 'Amt');
  const direction = textAt(element, 'CdtDbtInd');
  return {
    ...place,
    direction,
    isReversal: ['true', '1'].includes(textAt(element, 'RvslInd')),
    cents: signed(centsOf(amount?.text ?? ''), direction),
    currency: amount?.attributes['Ccy'] || place.statement.currency,
    countBefore: counter(),
  };
};

export const entryReader = (place: Place, sink: EntrySink): EntryReader => {
  const entry = entryOf(place);
  const booked = isBooked(place.element);
  let parts = 0;
  let sum = 0n;
  /** The latest waits for the next: whether it is the only one decides what it is worth. */
  let held: XmlElement | undefined;

  const hand = (transaction: XmlElement, isAlone: boolean, isLast: boolean): void => {
    if (!booked) {
      sink.passed('unbooked');
      return;
    }
    const read = readTransaction(entry, transaction, Math.max(parts, 1), isAlone);
    sum += read.cents;
    const isOff =
      isLast && entry.cents !== undefined && sum !== entry.cents && read.currency === entry.currency;
    const payment = isOff
      ? { ...read, warnings: [...read.warnings, 'details_do_not_add_up' as const] }
      : read;
    if (isOfCustomers(payment, entry.direction)) sink.payment(payment);
    else sink.passed('outgoing');
  };

  return {
    add: (transaction) => {
      if (held) hand(held, false, false);
      held = transaction;
      parts += 1;
    },
    end: () => hand(held ?? place.element, parts <= 1, true),
  };
};
