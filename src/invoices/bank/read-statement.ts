/** The head of a statement: whose account, which days. Everything in it may be missing. */
import { parseIban } from '../../ground/iban.ts';
import { childAt, textAt, type XmlElement } from '../../ground/xml/read-xml.ts';
import type { BankStatement } from './bank-payment.ts';
import { accountOf } from './read-transaction.ts';

export type Message = Readonly<{ kind: BankStatement['kind']; version: string }>;

/** A day or a moment as the bank wrote it, cut to the day. */
const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : '');

export const readStatement = (element: XmlElement, message: Message, number: number): BankStatement => {
  const account = accountOf(childAt(element, 'Acct'));
  const days = childAt(element, 'FrToDt');
  return {
    ...message,
    number,
    id: textAt(element, 'Id').slice(0, 70),
    account,
    currency: textAt(element, 'Acct', 'Ccy').slice(0, 3) || 'EUR',
    createdAt: textAt(element, 'CreDtTm').slice(0, 40),
    from: day(textAt(days, 'FrDtTm') || textAt(days, 'FrDt')),
    to: day(textAt(days, 'ToDtTm') || textAt(days, 'ToDt')),
    warnings: parseIban(account) ? [] : ['account_check_fails'],
  };
};
