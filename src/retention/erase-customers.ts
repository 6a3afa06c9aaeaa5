/**
 * Erases customers: everything that the column declarations know of, in one transaction, but for what a duty keeps.
 * GDPR 17 and 5(1)(e). Runs for the purpose `erasure`, which reads keys and dates only.
 */
import { wroteOfEach } from '../audit/wrote.ts';
import { idsOfCustomers } from '../customers/duplicates/merged-ids.ts';
import { type SuppressionKey, suppress } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import type { Category, TableDeclaration } from '../ground/columns.ts';
import { isErased } from '../policy/compile.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Keys } from './due.ts';
import { appendToJournal } from './journal.ts';
import { addToLedger, type Erased, type LedgerLine } from './ledger.ts';
import { alike, type Hold, isKeptWith, keptBy, keptCategories } from './plan.ts';
import { blankCustomers, blankRows, customerColumn, deleteRows, holdsOf, lockCustomers } from './queries.ts';

/** What stands about a person outside the rows of their own: a module's act, called before those go. */
export type Remains = Readonly<{
  /** Tables that it reaches, for the guard that none is forgotten. */
  tables: readonly string[];
  erase: (tx: Tx, customerIds: readonly number[]) => Promise<void>;
  /** By table, what is done before rows of it go because their time is over; called with their keys. */
  expire?: Readonly<Partial<Record<string, (tx: Tx, rows: readonly Keys[]) => Promise<void>>>>;
}>;

/** All that an erasure must know; composed in `src/erasing.ts`. */
export type Erasing = Readonly<{
  tables: readonly TableDeclaration[];
  remains: readonly Remains[];
  declaration: Declaration;
  suppression: SuppressionKey;
  /** Folder of the journal, outside the data folder. */
  journal: string;
}>;

export type Cause = Readonly<{
  cause: Erased['cause'];
  /** `request:12`, `rule:customer_relationship`. */
  about?: string;
  /** Rows by table as the plan counted them, where there was one; and the hash of the receipt's code. */
  counted?: Readonly<Record<string, number>>;
  receiptHash?: string;
}>;

/** Rows of a customer's own, children before those that they point to. */
export const tablesOfCustomers = (tables: readonly TableDeclaration[]): TableDeclaration[] =>
  tables.filter((table) => isErased(table) && customerColumn(table) && table.rows !== 'customer').reverse();

const ownTable = (tables: readonly TableDeclaration[]): TableDeclaration =>
  tables.find(({ rows }) => rows === 'customer')!;

const columnsToBlank = ({ columns }: TableDeclaration, kept: ReadonlySet<Category>): string[] =>
  Object.entries(columns)
    .filter(
      ([, { category, derived, erasure }]) =>
        !derived &&
        erasure === 'with_row' &&
        !['key', 'masks', 'system', 'provenance'].includes(category) &&
        !kept.has(category as Category),
    )
    .map(([name]) => name);

/** All that hang on one trip: they are sent together and run in this order. */
const eraseAlike = async (
  tx: Tx,
  { tables, declaration }: Erasing,
  rules: ReadonlySet<string>,
  ids: readonly number[],
): Promise<void> => {
  const kept = keptCategories(declaration, rules);
  const isWhole = rules.size === 0;
  const own = ownTable(tables);
  await Promise.all([
    ...tablesOfCustomers(tables)
      .filter((table) => isWhole || table.duties || !isKeptWith(table, kept))
      .flatMap((table) => [
        deleteRows(tx, table, ids),
        ...(isWhole || !table.duties ? [] : [blankRows(tx, table, ids)]),
      ]),
    isWhole ? deleteRows(tx, own, ids) : blankCustomers(tx, columnsToBlank(own, kept), ids),
    wroteOfEach(tx, 'erase-customers', ids),
  ]);
};

const lineOf = (
  id: number,
  holds: readonly Hold[],
  { cause, about, counted, receiptHash }: Cause,
): Erased => ({
  customerId: id,
  cause,
  about: about ?? null,
  erased: counted ?? {},
  kept: keptBy(holds.filter(({ customer_id }) => customer_id === id)),
  receiptHash: receiptHash ?? null,
});

/**
 * Returns the lines of the ledger. Customers who are not there (any more) are passed over. The journal is on disk before
 * the transaction commits: an erasure that was decided is carried out even where the commit fails after it.
 */
export const eraseCustomers = async (
  tx: Tx,
  erasing: Erasing,
  ids: readonly number[],
  cause: Cause,
): Promise<LedgerLine[]> => {
  const there = await lockCustomers(tx, ids);
  if (there.length === 0) return [];
  // Sent together: each of them stands by itself, and all come before the rows go.
  const [holds, names, prints] = await Promise.all([
    holdsOf(tx, erasing.tables, there),
    idsOfCustomers(tx, there),
    suppress(tx, erasing.suppression, there, { onlyObjectors: cause.cause !== 'request' }),
    ...erasing.remains.map(({ erase }) => erase(tx, there)),
  ] as const);
  for (const [rules, group] of alike(there, holds))
    await eraseAlike(tx, erasing, new Set(rules.split(' ').filter(Boolean)), group);
  const lines = await addToLedger(
    tx,
    there.map((id) => lineOf(id, holds, cause)),
  );
  appendToJournal(
    erasing.journal,
    // An older backup has those who were merged into them as customers of their own: they are forgotten with them.
    lines.flatMap(({ number, customerId, at, hash }) =>
      (names.get(customerId) ?? [customerId]).map((id) => ({
        number,
        customer_id: id,
        at: at.toISOString(),
        hash,
        suppressed: [...(prints.get(customerId) ?? [])],
      })),
    ),
  );
  return lines;
};
