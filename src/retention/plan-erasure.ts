/** The plan that a clerk and the person see before anything goes: item by item what goes, what stays, why, until when. */
import type { Tx } from '../db/tx.ts';
import type { Category, TableDeclaration } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';
import { categoryOf, type Hold, isKeptWith, type Kept, keptBy, keptCategories } from './plan.ts';
import { type Counted, holdsOf, rowsOf, tablesOfCustomers } from './queries.ts';

export type PlannedItem = Readonly<{
  table: string;
  about: string;
  category: Category | undefined;
  /** Rows that go. */
  erased: number;
  /** Rows that stay: for a duty of their own, or with what such a duty needs. */
  kept: number;
  /** The duties that keep rows of this very table. */
  duties: readonly Kept[];
}>;

export type ErasurePlan = Readonly<{
  customerId: number;
  items: readonly PlannedItem[];
  /** What keeps the customer in the register at all; empty: everything goes. */
  kept: readonly Kept[];
}>;

type Planning = Readonly<{ tables: readonly TableDeclaration[]; declaration: Declaration }>;

/** What becomes of whom these are the rows and the holds. */
export const planOf = (
  { tables, declaration }: Planning,
  customerId: number,
  { counts, holds }: Readonly<{ counts: readonly Counted[]; holds: readonly Hold[] }>,
): ErasurePlan => {
  const rules = new Set(holds.map(({ rule }) => rule));
  const categories = keptCategories(declaration, rules);
  const rowsIn = new Map(counts.map(({ table, rows }) => [table, rows]));
  const item = (table: TableDeclaration): PlannedItem => {
    const rows = rowsIn.get(table.table) ?? 0;
    const duties = holds
      .filter((hold) => hold.table === table.table)
      .map(({ rule, until, rows: held }) => ({ rule, until, rows: held }));
    const kept = table.duties
      ? Math.max(0, ...duties.map(({ rows: held }) => held))
      : rules.size > 0 && isKeptWith(table, categories)
        ? rows
        : 0;
    const { table: name, about } = table;
    return { table: name, about, category: categoryOf(table), erased: rows - kept, kept, duties };
  };
  const items = tablesOfCustomers(tables).reverse().map(item);
  return { customerId, items: items.filter(({ erased, kept }) => erased + kept > 0), kept: keptBy(holds) };
};

/** `tx` of a purpose that reads keys and dates of duties: `rights_requests`, or `erasure` itself. */
export const planErasure = async (tx: Tx, planning: Planning, customerId: number): Promise<ErasurePlan> => {
  const { tables } = planning;
  const [counts, holds] = await Promise.all([
    rowsOf(tx, tables, [customerId]),
    holdsOf(tx, tables, [customerId]),
  ]);
  return planOf(planning, customerId, { counts, holds });
};

/** Rows by table that go, as the ledger keeps them. */
export const countedOf = ({ items }: ErasurePlan): Record<string, number> =>
  Object.fromEntries(items.filter(({ erased }) => erased > 0).map(({ table, erased }) => [table, erased]));
