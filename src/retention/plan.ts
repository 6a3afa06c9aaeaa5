/**
 * What an erasure does: what goes, what a duty keeps and until when. Pure; the rows are counted by `queries.ts`.
 * GDPR 17(1) and 17(3)(b), (e).
 */
import type { Category, TableDeclaration } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';

/** Rows of one customer in one table that a duty keeps. */
export type Hold = Readonly<{
  customer_id: number;
  table: string;
  /** Key of the declared retention rule. */
  rule: string;
  /** The last day on which they are kept. */
  until: string;
  rows: number;
}>;

/** What the holds of one customer say together, rule by rule. */
export type Kept = Readonly<{ rule: string; until: string; rows: number }>;

export const keptBy = (holds: readonly Hold[]): Kept[] =>
  [...Map.groupBy(holds, ({ rule }) => rule)].map(([rule, of]) => ({
    rule,
    until: of
      .map(({ until }) => until)
      .sort()
      .at(-1)!,
    rows: of.reduce((sum, { rows }) => sum + rows, 0),
  }));

/**
 * What stays of the customer beside the kept rows: the categories that those purposes read which keep data by the same
 * rule and are allowed to see a customer who is kept for a duty. A voucher needs no phone number; a claim does.
 */
export const keptCategories = (declaration: Declaration, rules: ReadonlySet<string>): ReadonlySet<Category> =>
  new Set(
    declaration.purposes
      .filter(({ retention, sees }) => rules.has(retention) && sees.includes('kept_for_duty'))
      .flatMap(({ reads }) => reads),
  );

/** What a table is about: the category of its first column that is neither key nor origin. */
export const categoryOf = ({ columns }: TableDeclaration): Category | undefined =>
  Object.values(columns)
    .map(({ category }) => category)
    .find(
      (category): category is Category =>
        category !== 'key' && category !== 'masks' && category !== 'system' && category !== 'provenance',
    );

export const isKeptWith = (table: TableDeclaration, kept: ReadonlySet<Category>): boolean => {
  const category = categoryOf(table);
  return category !== undefined && kept.has(category);
};

/** Customers of whom the same rules keep something are erased together. */
export const alike = (
  ids: readonly number[],
  holds: readonly Hold[],
): ReadonlyMap<string, readonly number[]> => {
  const rules = Map.groupBy(holds, ({ customer_id }) => customer_id);
  const rulesOf = (id: number): string =>
    [...new Set(rules.get(id)?.map(({ rule }) => rule))].sort().join(' ');
  return Map.groupBy(ids, rulesOf);
};
