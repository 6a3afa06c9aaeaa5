/**
 * What lines come to. VAT is counted once for each class and rate, on the sum of its lines (AVL 209 e §, EN 16931
 * BR-CO-17), and rounded there; the lines share it so that they add up to the cent. Halves round away from zero.
 */

import { divideRounded, type RateTotal, totalsByRate, type VatClass, vatOfLines } from '../ground/vat.ts';

export type Priced = Readonly<{
  quantity_thousandths: number;
  /** Millionths of a euro for one unit. */
  price_micros: number;
  /** Hundredths of a percent off, and cents off. */
  discount_bp: number;
  discount_cents: number;
  vat_class: string;
  vat_rate_bp: number;
}>;

export type LineSum = Readonly<{ net_cents: number; total_cents: number }>;
export type RateSum = Readonly<{
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  vat_cents: number;
}>;
export type Totals = Readonly<{
  lines: readonly LineSum[];
  rates: readonly RateSum[];
  net_cents: number;
  vat_cents: number;
  total_cents: number;
}>;

/** Halves away from zero. */
export const roundedDivision = (numerator: bigint, denominator: bigint): number =>
  Number(divideRounded(numerator, denominator));

/** Quantity × price − discount, in cents: thousandths × millionths of a euro are 10⁷ to the cent. */
export const lineAmount = (line: Priced): number => {
  const amount = roundedDivision(BigInt(line.quantity_thousandths) * BigInt(line.price_micros), 10_000_000n);
  const percentage = roundedDivision(BigInt(amount) * BigInt(line.discount_bp), 10_000n);
  return amount - percentage - line.discount_cents;
};

/** A class is a name here: files of others bring names of their own, and only its rate counts. */
const classOf = (line: Priced): VatClass => line.vat_class as VatClass;

const amountsOf = (priced: readonly Priced[], pricesIncludeVat: boolean) => {
  const taxable = priced.map((line) => ({
    cents: BigInt(lineAmount(line)),
    vatClass: classOf(line),
    basisPoints: line.vat_rate_bp,
  }));
  return vatOfLines(taxable, pricesIncludeVat).map((sums, at) => ({ ...taxable[at]!, ...sums }));
};

/** Net, VAT and total of each rate, the highest first. */
export const ratesOf = (priced: readonly Priced[], pricesIncludeVat: boolean): RateTotal[] =>
  totalsByRate(amountsOf(priced, pricesIncludeVat));

export const totalsOf = (priced: readonly Priced[], pricesIncludeVat: boolean): Totals => {
  const amounts = amountsOf(priced, pricesIncludeVat);
  const rates = totalsByRate(amounts);
  const sum = (cents: readonly bigint[]): number => Number(cents.reduce((one, other) => one + other, 0n));
  return {
    lines: amounts.map(({ net, gross }) => ({ net_cents: Number(net), total_cents: Number(gross) })),
    rates: rates.map(({ vatClass, basisPoints, net, vat }) => ({
      vat_class: vatClass,
      vat_rate_bp: basisPoints,
      net_cents: Number(net),
      vat_cents: Number(vat),
    })),
    net_cents: sum(amounts.map(({ net }) => net)),
    vat_cents: sum(amounts.map(({ vat }) => vat)),
    total_cents: sum(amounts.map(({ gross }) => gross)),
  };
};
