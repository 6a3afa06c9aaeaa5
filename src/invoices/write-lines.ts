/** The lines of a draft with what they come to. They are written whole: a draft is saved as it stands on the page. */

import type { Tx } from '../db/tx.ts';
import { replaceLines } from './queries/drafts.ts';
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
  invoice: Place,
  given: readonly NewLine[],
  pricesIncludeVat: boolean,
): Promise<Totals> => {
  const all = given.map(whole);
  const totals = totalsOf(all, pricesIncludeVat);
  const lines = all.map((line, at) => ({ ...line, ...totals.lines[at]! }));
  await replaceLines(tx, invoice, { lines, rates: totals.rates });
  return totals;
};
