/** What an order comes to: discounts, VAT by rate, lines that add up to the total. Pure; AVL 73, 78 and 209 e §. */
import { divideRounded, type RateTotal, shareOut, vatBasisPoints, vatOfLines } from '../ground/vat.ts';
import type { LineDraft, OrderDraft } from './order.ts';

export type PricedLine = LineDraft &
  Readonly<{ vatBasisPoints: number; netCents: number; vatCents: number; grossCents: number }>;

export type Totals = Readonly<{ netCents: number; vatCents: number; grossCents: number }>;
export type PricedOrder = Totals & Readonly<{ lines: readonly PricedLine[] }>;

type ToPrice = Pick<OrderDraft, 'lines' | 'pricesIncludeVat' | 'discountCents' | 'orderedOn' | 'deliveryOn'>;

/** Quantity times price, in whole cents, before any discount. */
export const lineValue = ({
  quantityThousandths,
  unitPriceCents,
}: Pick<LineDraft, 'quantityThousandths' | 'unitPriceCents'>): bigint =>
  divideRounded(BigInt(quantityThousandths) * BigInt(unitPriceCents), 1000n);

/** The day that VAT follows: of delivery, and until one is known, of the order. */
export const vatDay = ({ orderedOn, deliveryOn }: Pick<OrderDraft, 'orderedOn' | 'deliveryOn'>): string =>
  deliveryOn || orderedOn;

/** In the words of VAT. */
export const amountsOfLine = (line: PricedLine): RateTotal => ({
  vatClass: line.vatClass,
  basisPoints: line.vatBasisPoints,
  net: BigInt(line.netCents),
  vat: BigInt(line.vatCents),
  gross: BigInt(line.grossCents),
});

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);

export const totalOf = (lines: readonly Totals[]): Totals => ({
  netCents: sum(lines.map(({ netCents }) => netCents)),
  vatCents: sum(lines.map(({ vatCents }) => vatCents)),
  grossCents: sum(lines.map(({ grossCents }) => grossCents)),
});

/** The discount of the order is shared out to the lines by what they cost, so that each line has the VAT of its own rate. */
export const priceOrder = (order: ToPrice): PricedOrder => {
  const values = order.lines.map((line) => lineValue(line) - BigInt(line.discountCents));
  const shares = shareOut(BigInt(order.discountCents), values);
  const taxable = order.lines.map((line, at) => ({
    cents: values[at]! - shares[at]!,
    vatClass: line.vatClass,
    basisPoints: vatBasisPoints(line.vatClass, vatDay(order)),
  }));
  const lines = vatOfLines(taxable, order.pricesIncludeVat).map(
    ({ net, vat, gross }, at): PricedLine => ({
      ...order.lines[at]!,
      vatBasisPoints: taxable[at]!.basisPoints,
      netCents: Number(net),
      vatCents: Number(vat),
      grossCents: Number(gross),
    }),
  );
  return { ...totalOf(lines), lines };
};

/** What a discount can be at most: an order that costs less than nothing is none. */
export const discountMax = (lines: readonly LineDraft[]): bigint =>
  lines.reduce((all, line) => all + lineValue(line) - BigInt(line.discountCents), 0n);

export type Returned = Totals & Readonly<{ quantityThousandths: number }>;

/**
 * What a returned part of a line is worth. The parts of a line add up to the line: each is the difference of what has
 * come back with it and without it.
 */
export const priceReturn = (
  line: Totals & Readonly<{ quantityThousandths: number }>,
  before: Returned,
  quantityThousandths: number,
): Returned => {
  const upTo = (cents: number): number =>
    Number(
      divideRounded(
        BigInt(cents) * BigInt(before.quantityThousandths + quantityThousandths),
        BigInt(line.quantityThousandths),
      ),
    );
  const netCents = upTo(line.netCents) - before.netCents;
  const grossCents = upTo(line.grossCents) - before.grossCents;
  return { quantityThousandths, netCents, grossCents, vatCents: grossCents - netCents };
};
