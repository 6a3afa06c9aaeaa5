/**
 * What lines come to. VAT is counted once for each class and rate, on the sum of its lines (AVL 209 e §, EN 16931
 * BR-CO-17), and rounded there; the lines share it so that they add up to the cent. Halves round away from zero.
 */

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

/** `numerator / denominator` in whole numbers. */
export const roundedDivision = (numerator: bigint, denominator: bigint): number => {
  const half = denominator / 2n;
  return Number((numerator < 0n ? numerator - half : numerator + half) / denominator);
};

/** Quantity × price − discount, in cents: thousandths × millionths of a euro are 10⁷ to the cent. */
export const lineAmount = (line: Priced): number => {
  const amount = roundedDivision(BigInt(line.quantity_thousandths) * BigInt(line.price_micros), 10_000_000n);
  const percentage = roundedDivision(BigInt(amount) * BigInt(line.discount_bp), 10_000n);
  return amount - percentage - line.discount_cents;
};

/** Shares of `whole` in proportion to the amounts; they add up to it. */
const sharedOut = (whole: number, amounts: readonly number[]): number[] => {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  let [passed, given] = [0, 0];
  return amounts.map((amount) => {
    passed += amount;
    const until = roundedDivision(
      BigInt(whole) * BigInt(passed) * (sum < 0 ? -1n : 1n),
      BigInt(Math.abs(sum)),
    );
    const share = until - given;
    given = until;
    return share;
  });
};

const vatOf = (amount: number, rate: number, includesVat: boolean): number =>
  roundedDivision(BigInt(amount) * BigInt(rate), includesVat ? BigInt(10_000 + rate) : 10_000n);

const plus = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

export const totalsOf = (priced: readonly Priced[], pricesIncludeVat: boolean): Totals => {
  const amounts = priced.map(lineAmount);
  const places = Map.groupBy(priced.keys(), (at) => `${priced[at]!.vat_class} ${priced[at]!.vat_rate_bp}`);
  const lines: LineSum[] = [];
  const rates: RateSum[] = [];
  for (const ofRate of places.values()) {
    const { vat_class, vat_rate_bp } = priced[ofRate[0]!]!;
    const own = ofRate.map((at) => amounts[at]!);
    const amount = plus(own);
    const vat_cents = vatOf(amount, vat_rate_bp, pricesIncludeVat);
    const shares = sharedOut(vat_cents, own);
    for (const [nth, at] of ofRate.entries()) {
      const net_cents = pricesIncludeVat ? own[nth]! - shares[nth]! : own[nth]!;
      lines[at] = { net_cents, total_cents: net_cents + shares[nth]! };
    }
    rates.push({
      vat_class,
      vat_rate_bp,
      net_cents: pricesIncludeVat ? amount - vat_cents : amount,
      vat_cents,
    });
  }
  const net_cents = plus(rates.map((rate) => rate.net_cents));
  const vat_cents = plus(rates.map((rate) => rate.vat_cents));
  return { lines, rates, net_cents, vat_cents, total_cents: net_cents + vat_cents };
};
