/** A payment as its form sends it, and what is wrong with it field by field. */
import { z } from 'zod';
import { forbiddenText } from '../../customers/forbidden-text.ts';
import { dateNotValid } from '../../customers/problems.ts';
import { confirmField, demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import { helsinkiDate, isDate } from '../../ground/calendar.ts';
import { parseMoney } from '../../ground/money.ts';
import { Problem } from '../../ground/problem.ts';
import { deedTexts as texts } from '../pages/deed-texts.ts';
import { sumNotValid } from '../problems.ts';
import type { PaymentMethod } from '../record-payment.ts';

export const paymentMethods = ['bank', 'cash', 'card', 'other'] as const satisfies readonly PaymentMethod[];

export const paymentFields = {
  paid_on: z.string().max(20),
  amount: z.string().max(40),
  method: z.enum(paymentMethods),
  note: z.string().max(1000).optional(),
  [confirmField]: z.string().max(10).optional(),
};
export type TypedPayment = Readonly<{
  paid_on: string;
  amount: string;
  method: PaymentMethod;
  note?: string | undefined;
  [confirmField]?: string | undefined;
}>;

/** Larger than any invoice that this program writes; a sum typed into the wrong field. */
const centsMax = 100_000_000_000n;

export const readSum = (text: string): number | undefined => {
  const cents = parseMoney(text);
  return cents !== undefined && cents > 0n && cents <= centsMax ? Number(cents) : undefined;
};

/** Throws `WrongFields`. */
export const readPayment = (
  typed: TypedPayment,
): { paidOn: string; amountCents: number; method: PaymentMethod; note: string } => {
  const wrong: Wrong[] = [];
  const paidOn = typed.paid_on.trim();
  if (!isDate(paidOn) || paidOn > helsinkiDate(new Date()) || paidOn < '1990-01-01')
    wrong.push({ field: 'paid_on', problem: new Problem(dateNotValid, { field: texts.paidOn }) });
  const amountCents = readSum(typed.amount);
  if (amountCents === undefined) wrong.push({ field: 'amount', problem: new Problem(sumNotValid) });
  const note = typed.note?.trim() ?? '';
  demandRight([
    ...wrong,
    ...forbiddenText(
      [{ field: 'note', title: texts.paymentNote, text: note }],
      typed[confirmField] === 'yes',
    ),
  ]);
  return { paidOn, amountCents: amountCents ?? 0, method: typed.method, note };
};
