/**
 * A credit note takes an invoice back, wholly or in part; it names the invoice (AVL 209 b § 3 mom.) and is set off against
 * what is open of it. What it credits above that is the customer's to get back or to use.
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { createDraft } from './create-draft.ts';
import { issueInvoice } from './issue-invoice.ts';
import { creditTooLarge } from './problems.ts';
import { creditedSoFar } from './queries/credited-so-far.ts';
import {
  addEvent,
  type InvoiceRow,
  type LineRow,
  linesOf,
  lockInvoice,
  type Place,
  updateInvoice,
} from './queries.ts';
import { setOffCredit } from './set-off-credit.ts';
import type { NewLine } from './write-lines.ts';

/** How much of which line; the price of one where it is lowered and the goods are kept. */
export type CreditedLine = Readonly<{ line: number; quantityThousandths: number; priceMicros?: number }>;
export type Credit = Readonly<{
  /** Absent: all that has not been credited. */
  lines?: readonly CreditedLine[];
  notes?: string;
  issuedOn?: string;
}>;

const creditLine = (of: LineRow, quantity: number, priceMicros?: number): NewLine => {
  const share = of.quantity_thousandths === 0 ? 0 : quantity / of.quantity_thousandths;
  return {
    product_code: of.product_code,
    description: of.description,
    unit: of.unit,
    vat_class: of.vat_class,
    vat_rate_bp: of.vat_rate_bp,
    quantity_thousandths: -quantity,
    price_micros: priceMicros ?? of.price_micros,
    discount_bp: priceMicros === undefined ? of.discount_bp : 0,
    discount_cents: priceMicros === undefined ? -Math.round(of.discount_cents * share) : 0,
    credits_line: of.line,
  };
};

const linesToCredit = (
  lines: readonly LineRow[],
  before: ReadonlyMap<number, number>,
  credit: Credit,
): NewLine[] => {
  const left = (line: LineRow): number => line.quantity_thousandths - (before.get(line.line) ?? 0);
  if (!credit.lines)
    return lines.filter((line) => left(line) !== 0).map((line) => creditLine(line, left(line)));
  return credit.lines.map(({ line, quantityThousandths, priceMicros }) => {
    const of = lines.find((one) => one.line === line);
    const isTooMuch =
      !of ||
      quantityThousandths <= 0 ||
      (priceMicros === undefined && quantityThousandths > left(of)) ||
      (priceMicros !== undefined && (priceMicros <= 0 || quantityThousandths > of.quantity_thousandths));
    if (isTooMuch) throw new Problem(creditTooLarge);
    return creditLine(of, quantityThousandths, priceMicros);
  });
};

const fieldsOf = (row: InvoiceRow, notes: string) => {
  const { delivered_on, is_consumer, language, prices_include_vat, order_id, order_number } = row;
  const copied = Object.fromEntries(
    Object.entries(row).filter(([name]) => name.startsWith('buyer_') || name.startsWith('delivery_')),
  );
  const { your_reference, our_reference } = row;
  return {
    ...copied,
    ...{ delivered_on, is_consumer, language, prices_include_vat, order_id, order_number },
    ...{ your_reference, our_reference, notes, term_days: 0 },
  };
};

/** Returns the credit note's key. Throws where more would be credited than was invoiced. */
export const creditInvoice = async (
  tx: Tx,
  declaration: Declaration,
  place: Place,
  credit: Credit = {},
): Promise<number> => {
  const { customerId } = place;
  const invoice = await lockInvoice(tx, place, 'credit');
  const [lines, before] = await Promise.all([linesOf(tx, place), creditedSoFar(tx, place)]);
  const credited = linesToCredit(lines, before.quantities, credit);
  const draft = { kind: 'credit_note' as const, credits_id: place.id, lines: credited };
  const id = await createDraft(tx, customerId, { ...draft, fields: fieldsOf(invoice, credit.notes ?? '') });
  const creditNote = { customerId, id };
  const { total_cents } = await lockInvoice(tx, creditNote);
  const whole = before.cents - total_cents;
  if (total_cents >= 0 || whole > invoice.total_cents) throw new Problem(creditTooLarge);
  await issueInvoice(tx, declaration, creditNote, credit.issuedOn);
  await setOffCredit(tx, await lockInvoice(tx, creditNote), invoice);
  if (whole === invoice.total_cents) await updateInvoice(tx, place, { state: 'credited' });
  await Promise.all([
    addEvent(tx, place, 'credited', { about: `invoice:${id}` }),
    wrote(tx, 'credit-invoice', { customerId, about: `invoice:${place.id}`, fields: ['credits_id'] }),
  ]);
  return id;
};
