/** How many customers a purpose sees: the condition of its policy is the key to the number that a job has counted. */
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { customerVisible } from '../policy/visibility.ts';
import type { Reach } from './queries.ts';

export type Counted = Readonly<{ customers: number; at: Date }>;

/** The conditions that a count must answer for these declarations, each once. */
export const conditionsOf = (declarations: readonly Declaration[]): string[] => [
  ...new Set(declarations.flatMap(({ purposes }) => purposes.map(customerVisible))),
];

/** Undefined where the job has not counted it yet. */
export type ReachOf = (purpose: Purpose) => Counted | undefined;

export const reachBy = (rows: readonly Reach[]): ReachOf => {
  const byCondition = new Map(
    rows.map(({ visible, customers, counted_at }) => [visible, { customers, at: counted_at }]),
  );
  return (purpose) => byCondition.get(customerVisible(purpose));
};

export const isCounted = (declarations: readonly Declaration[], rows: readonly Reach[]): boolean => {
  const known = new Set(rows.map(({ visible }) => visible));
  return conditionsOf(declarations).every((condition) => known.has(condition));
};
