/** Sales and VAT of a period by rate, folded from months: pure. */
import type { RateSum } from './queries.ts';

export type ReportLine = Readonly<{
  /** What was written off: a line of its own for each rate. */
  is_loss: boolean;
  vat_class: string;
  vat_rate_bp: number;
  sales_cents: number;
  credit_cents: number;
  net_cents: number;
  vat_cents: number;
  total_cents: number;
}>;

export type SalesReport = Readonly<{
  /** The VAT return asks by rate; what is not taxed, by its class. */
  rates: readonly ReportLine[];
  months: readonly Readonly<{ month: string; rates: readonly ReportLine[]; total: ReportLine }>[];
  total: ReportLine;
}>;

const nothing: ReportLine = {
  is_loss: false,
  vat_class: '',
  vat_rate_bp: 0,
  sales_cents: 0,
  credit_cents: 0,
  net_cents: 0,
  vat_cents: 0,
  total_cents: 0,
};

const plus = (one: ReportLine, { sales_cents, credit_cents, loss_cents, vat_cents }: RateSum): ReportLine => {
  const net_cents = sales_cents + credit_cents + loss_cents;
  return {
    ...one,
    sales_cents: one.sales_cents + sales_cents,
    credit_cents: one.credit_cents + credit_cents,
    net_cents: one.net_cents + net_cents,
    vat_cents: one.vat_cents + vat_cents,
    total_cents: one.total_cents + net_cents + vat_cents,
  };
};

/** Classes that are taxed alike are one line. */
const keyOf = ({ is_loss, vat_class, vat_rate_bp }: RateSum): string =>
  `${is_loss} ${vat_rate_bp > 0 ? vat_rate_bp : vat_class}`;

const byRate = (sums: readonly RateSum[]): ReportLine[] =>
  [...Map.groupBy(sums, keyOf).values()]
    .map((alike) => {
      const { is_loss, vat_class, vat_rate_bp } = alike[0]!;
      return alike.reduce(plus, { ...nothing, is_loss, vat_class, vat_rate_bp });
    })
    .sort(
      (a, b) =>
        Number(a.is_loss) - Number(b.is_loss) ||
        b.vat_rate_bp - a.vat_rate_bp ||
        a.vat_class.localeCompare(b.vat_class),
    );

export const salesReport = (sums: readonly RateSum[]): SalesReport => ({
  rates: byRate(sums),
  months: [...Map.groupBy(sums, ({ month }) => month)]
    .map(([month, of]) => ({ month, rates: byRate(of), total: of.reduce(plus, nothing) }))
    .sort((a, b) => a.month.localeCompare(b.month)),
  total: sums.reduce(plus, nothing),
});
