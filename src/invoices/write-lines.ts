/** The lines of a draft with what they come to. They are written whole: a draft is saved as it stands on the page. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Place } from './queries.ts';
import { type Totals, totalsOf } from './totals.ts';

export type NewLine = Readonly<{
  product_code?: string;
  description: string;
  quantity_thousandths: number;
  unit: string;
  price_micros: number;
  discount_bp?: number;
  discount_cents?: number;
  vat_class: string;
  vat_rate_bp: number;
  order_line_id?: number | null;
  credits_line?: number | null;
}>;

const whole = (line: NewLine) => ({
  product_code: '',
  discount_bp: 0,
  discount_cents: 0,
  order_line_id: null,
  credits_line: null,
  ...line,
});

export const writeLines = async (
  tx: Tx,
  { customerId, id }: Place,
  lines: readonly NewLine[],
  pricesIncludeVat: boolean,
): Promise<Totals> => {
  const all = lines.map(whole);
  const totals = totalsOf(all, pricesIncludeVat);
  const own = { customer_id: customerId, invoice_id: id };
  await sql`delete from invoice_lines where customer_id = ${customerId} and invoice_id = ${id}`.execute(
    tx.db,
  );
  await sql`delete from invoice_vat where customer_id = ${customerId} and invoice_id = ${id}`.execute(tx.db);
  if (all.length === 0) return totals;
  await Promise.all([
    tx.db
      .insertInto('invoice_lines')
      .values(all.map((line, at) => ({ ...own, line: at + 1, ...line, ...totals.lines[at]! })))
      .execute(),
    tx.db
      .insertInto('invoice_vat')
      .values(totals.rates.map((rate) => ({ ...own, ...rate })))
      .execute(),
  ]);
  return totals;
};
