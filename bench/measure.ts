/** What a measure tells, and how its numbers are made. */

/** One line of the table. */
export type Measure = Readonly<{
  measure: string;
  /** Customers in the database; absent where the size does not matter. */
  size?: number | undefined;
  ours: string;
  /** The same of raw PostgreSQL, or of the same without what is measured. */
  raw?: string | undefined;
  /** What is held against `mustReach`. */
  ratio?: string | undefined;
  mustReach?: string | undefined;
  reached?: boolean | undefined;
}>;

export type Wish = Readonly<{
  /** Short: everything runs once, so that it is known to run; its numbers mean nothing. */
  isSmoke: boolean;
}>;

/** A file of `bench/` exports one. `run` fills nothing that it measures: databases come from `database.ts`. */
export type Bench = Readonly<{ name: string; run: (size: number, wish: Wish) => Promise<Measure[]> }>;

/** `share` 0.95: the smallest value that 95 % of all do not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const ofTotal = (ours: number, raw: number): string => (ours / raw).toFixed(2);

/** Milliseconds that each of `count` runs took. */
export const timed = async (count: number, act: (at: number) => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await act(at);
    taken.push(performance.now() - began);
  }
  return taken;
};
