/**
 * Value added tax of Finland: the rate of a class on a day, and net, VAT and gross of lines. AVL 1501/1993, 84–85 a §;
 * the rate follows the day of delivery. Rates are basis points: 2550 is 25.5 %.
 */

/**
 * `reduced`: food, restaurants and, since 2025, most of what was at 10 %. `books`: books, medicines, transport, lodging and
 * culture, which moved from 10 % to 14 % in 2025. `low`: newspapers and periodicals, which stayed at 10 %.
 */
export const vatClasses = [
  'standard',
  'reduced',
  'books',
  'low',
  'zero',
  'reverse_charge',
  'exempt',
] as const;
export type VatClass = (typeof vatClasses)[number];

export const isVatClass = (text: unknown): text is VatClass => vatClasses.some((one) => one === text);

type From = readonly [since: string, basisPoints: number];

/** Newest first. */
export const vatRates: Readonly<Record<VatClass, readonly From[]>> = {
  standard: [
    ['2024-09-01', 2550],
    ['2013-01-01', 2400],
    ['2010-07-01', 2300],
    ['1994-06-01', 2200],
  ],
  reduced: [
    ['2026-01-01', 1350],
    ['2013-01-01', 1400],
    ['2010-07-01', 1300],
    ['2009-10-01', 1200],
    ['1998-01-01', 1700],
  ],
  books: [
    ['2026-01-01', 1350],
    ['2025-01-01', 1400],
    ['2013-01-01', 1000],
    ['2010-07-01', 900],
    ['1998-01-01', 800],
  ],
  low: [
    ['2013-01-01', 1000],
    ['2010-07-01', 900],
    ['1998-01-01', 800],
  ],
  zero: [['', 0]],
  reverse_charge: [['', 0]],
  exempt: [['', 0]],
};

/** Rate of a class on the day of delivery (`2026-11-22`); of days before the table begins, the oldest. */
export const vatBasisPoints = (vatClass: VatClass, on: string): number => {
  const of = vatRates[vatClass];
  return (of.find(([since]) => since <= on) ?? of.at(-1)!)[1];
};

/** Classes that had this rate on the day, as a file that tells the rate alone is read; the commonest first. */
export const vatClassesOf = (basisPoints: number, on: string): VatClass[] =>
  vatClasses.filter((one) => vatBasisPoints(one, on) === basisPoints);

/** Whole cents, halves away from zero. `divisor` is positive. */
export const divideRounded = (amount: bigint, divisor: bigint): bigint => {
  const half = amount < 0n ? -divisor : divisor;
  return (2n * amount + half) / (2n * divisor);
};

/**
 * Shares of `total` in proportion to `weights`, in whole cents, that add up to it exactly: each is the difference of two
 * rounded running sums. Weights that add up to nothing get nothing, but for the first, which gets all.
 */
export const shareOut = (total: bigint, weights: readonly bigint[]): bigint[] => {
  const sum = weights.reduce((one, other) => one + other, 0n);
  if (sum === 0n) return weights.map((_, at) => (at === 0 ? total : 0n));
  const sign = sum < 0n ? -1n : 1n;
  let run = 0n;
  let given = 0n;
  return weights.map((weight) => {
    run += weight;
    const upTo = divideRounded(total * run * sign, sum * sign);
    const share = upTo - given;
    given = upTo;
    return share;
  });
};

export type Taxable = Readonly<{ cents: bigint; vatClass: VatClass; basisPoints: number }>;
export type Amounts = Readonly<{ net: bigint; vat: bigint; gross: bigint }>;
export type RateTotal = Amounts & Readonly<{ vatClass: VatClass; basisPoints: number }>;

/** VAT in an amount, or on it, rounded once. */
const vatOf = (cents: bigint, basisPoints: number, includesVat: boolean): bigint =>
  divideRounded(cents * BigInt(basisPoints), includesVat ? 10_000n + BigInt(basisPoints) : 10_000n);

/**
 * Net, VAT and gross of each line. VAT is rounded once for each rate, as an invoice states it (AVL 209 e §, EN 16931);
 * a line's is the difference of two rounded running sums, so that lines add up to the totals exactly.
 */
export const vatOfLines = (lines: readonly Taxable[], includesVat: boolean): Amounts[] => {
  const vats = new Map<Taxable, bigint>();
  for (const group of Map.groupBy(
    lines,
    ({ vatClass, basisPoints }) => `${vatClass} ${basisPoints}`,
  ).values()) {
    let run = 0n;
    let given = 0n;
    for (const line of group) {
      run += line.cents;
      const upTo = vatOf(run, line.basisPoints, includesVat);
      vats.set(line, upTo - given);
      given = upTo;
    }
  }
  return lines.map((line) => {
    const vat = vats.get(line)!;
    return includesVat
      ? { net: line.cents - vat, vat, gross: line.cents }
      : { net: line.cents, vat, gross: line.cents + vat };
  });
};

/** What the document states of each rate, the highest first. */
export const totalsByRate = (
  lines: readonly (Amounts & Readonly<{ vatClass: VatClass; basisPoints: number }>)[],
): RateTotal[] =>
  [...Map.groupBy(lines, ({ vatClass, basisPoints }) => `${vatClass} ${basisPoints}`).values()]
    .map((group) => ({
      vatClass: group[0]!.vatClass,
      basisPoints: group[0]!.basisPoints,
      net: group.reduce((sum, { net }) => sum + net, 0n),
      vat: group.reduce((sum, { vat }) => sum + vat, 0n),
      gross: group.reduce((sum, { gross }) => sum + gross, 0n),
    }))
    .sort((one, other) => other.basisPoints - one.basisPoints);

/** `2550` → `25,5 %` with a no-break space, as Finnish and Swedish write it. */
export const formatRate = (basisPoints: number): string =>
  `${String(basisPoints / 100).replace('.', ',')}\u00a0%`;
