/** What the parts of the general archive do to rows: nobody's key leaves the house. */
import type { Making } from '../piece.ts';

export const clerk = 'rights_requests';
export type Row = Readonly<Record<string, unknown>>;

/** The customer's key becomes a pseudonym; the key itself leads the next page. */
export const withPseudonym = (making: Making, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, customer: making.pseudonym(row['customer_id'] as number | null) }));

/** Where the next page begins. */
export const idOf = (last: Row | undefined): number => Number(last?.['id'] ?? 0);
