/**
 * Figures of the law that change, with the day from which each holds. Correct them here and nowhere else; what is marked
 * `toCheck` has not been seen in its source and is looked up before a release.
 */

type Dated = Readonly<{ from: string; toCheck?: boolean }>;

/**
 * Reference rate of the Interest Act (korkolaki 633/1982 12 §) in hundredths of a percent, newest first. Source: the Bank of
 * Finland's notices for each half-year (Suomen säädöskokoelma), as 1276/2022 for 2023.
 */
export const referenceRates: readonly (Dated & Readonly<{ basisPoints: number }>)[] = [
  { from: '2026-07-01', basisPoints: 250, toCheck: true },
  { from: '2026-01-01', basisPoints: 250 },
  { from: '2025-07-01', basisPoints: 250 },
  { from: '2025-01-01', basisPoints: 350 },
  { from: '2024-07-01', basisPoints: 450 },
  { from: '2024-01-01', basisPoints: 450 },
  { from: '2023-07-01', basisPoints: 400 },
  { from: '2023-01-01', basisPoints: 250 },
  { from: '2016-07-01', basisPoints: 0 },
  { from: '2013-07-01', basisPoints: 50 },
];

/** Added to the reference rate: korkolaki 4 §, and 4 a § where both are in trade (law 30/2013). */
export const interestMargins = { consumer: 700, business: 800 } as const;

/**
 * Reminders of a claim on a consumer (PerL 513/1999 5 §, 10 a §, 10 b §): a fee at the earliest so many days after the due
 * day and after the reminder before, and no more than so much. On a business: PerL 10 a §, 10 e § (a standard 40 €).
 */
export const reminderRules: readonly (Dated &
  Readonly<{
    consumer: Readonly<{ afterDays: number; betweenDays: number; feeCentsMax: number }>;
    business: Readonly<{ afterDays: number; betweenDays: number; feeCentsMax: number }>;
  }>)[] = [
  {
    from: '2013-03-16',
    toCheck: true,
    consumer: { afterDays: 14, betweenDays: 14, feeCentsMax: 500 },
    business: { afterDays: 1, betweenDays: 7, feeCentsMax: 4000 },
  },
];

/** The row in force on a day; of days before the first, the first. */
export const inForceOn = <Row extends Dated>(rows: readonly Row[], on: string): Row =>
  rows.find(({ from }) => from <= on) ?? rows.at(-1)!;
