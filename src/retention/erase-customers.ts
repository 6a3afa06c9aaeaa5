/**
 * Erases customers: everything that the column declarations know of, in one transaction, but for what a duty keeps.
 * GDPR 17 and 5(1)(e). Runs for the purpose `erasure`, which reads keys and dates only.
 */
import { wroteOfEach } from '../audit/wrote.ts';
import { idsOfCustomers } from '../customers/duplicates/merged-ids.ts';
import { fingerprintsOf, type SuppressionKey, suppress } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import type { Category, TableDeclaration } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Keys } from './due-queries.ts';
import { appendToJournal, type JournalLine } from './journal.ts';
import { chain, type Erased, type LedgerLine } from './ledger.ts';
import { insertLines, lockLedger } from './ledger-queries.ts';
import { alike, isKeptWith, keptBy, keptCategories } from './plan.ts';
import { countedOf, planOf } from './plan-erasure.ts';
import {
  blankCustomers,
  blankRows,
  deleteRows,
  holdsOf,
  lockCustomers,
  planOnce,
  rowsOf,
  tablesOfCustomers,
} from './queries.ts';

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
  /** The line tells how many rows of each table go: for somebody who asked. */
  isCounted?: boolean;
  /** Of the code that stands on the receipt. */
  receiptHash?: string | undefined;
}>;

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

/**
 * Sent together, and run in this order. Who goes wholly takes the rows of most tables along by their foreign keys; what
 * a duty keeps somebody for is left, so that every other table is gone through.
 */
const eraseAlike = async (
  tx: Tx,
  { tables, declaration }: Erasing,
  rules: ReadonlySet<string>,
  ids: readonly number[],
): Promise<void> => {
  const kept = keptCategories(declaration, rules);
  const isWhole = rules.size === 0;
  const own = ownTable(tables);
  const goes = (table: TableDeclaration) =>
    isWhole ? table.goesFirst : table.duties || !isKeptWith(table, kept);
  await Promise.all([
    ...tablesOfCustomers(tables)
      .filter(goes)
      .flatMap((table) => [
        deleteRows(tx, table, ids),
        ...(isWhole || !table.duties ? [] : [blankRows(tx, table, ids)]),
      ]),
    isWhole ? deleteRows(tx, own, ids) : blankCustomers(tx, columnsToBlank(own, kept), ids),
  ]);
};

/** What must be known of them before anything of theirs goes; asked under the locks, in one trip. */
const lookAt = async (tx: Tx, erasing: Erasing, ids: readonly number[], { cause, isCounted }: Cause) => {
  const { tables, suppression, remains } = erasing;
  const onlyObjectors = cause !== 'request';
  const [, last, there, counts, holds, names, prints] = await Promise.all([
    planOnce(tx),
    lockLedger(tx),
    lockCustomers(tx, ids),
    isCounted ? rowsOf(tx, tables, ids) : [],
    holdsOf(tx, tables, ids),
    idsOfCustomers(tx, ids),
    fingerprintsOf(tx, suppression, ids, { onlyObjectors }),
    ...remains.map(({ erase }) => erase(tx, ids)),
  ]);
  return { last, there, counts, holds, names, prints };
};
type Looked = Awaited<ReturnType<typeof lookAt>>;

const lineOf = (
  erasing: Erasing,
  id: number,
  looked: Looked,
  { cause, about, isCounted, receiptHash }: Cause,
): Erased => {
  const isTheirs = ({ customer_id }: { customer_id: number }): boolean => customer_id === id;
  const holds = looked.holds.filter(isTheirs);
  const counts = looked.counts.filter(isTheirs);
  return {
    customerId: id,
    cause,
    about: about ?? null,
    erased: isCounted ? countedOf(planOf(erasing, id, { counts, holds })) : {},
    kept: keptBy(holds),
    receiptHash: receiptHash ?? null,
  };
};

/** An older backup has those who were merged into them as customers of their own: they are forgotten with them. */
const journalOf = (lines: readonly LedgerLine[], { names, prints }: Looked): JournalLine[] =>
  lines.flatMap(({ number, customerId, at, hash, receiptHash, about }) =>
    (names.get(customerId) ?? [customerId]).map((id) => ({
      number,
      customer_id: id,
      at: at.toISOString(),
      hash,
      suppressed: [...(prints.get(customerId) ?? [])],
      receipt: id === customerId ? receiptHash : null,
      about: id === customerId ? about : null,
    })),
  );

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
  if (ids.length === 0) return [];
  const looked = await lookAt(tx, erasing, ids, cause);
  const { there, last, holds, prints } = looked;
  if (there.length === 0) return [];
  const lines = chain(
    last,
    there.map((id) => lineOf(erasing, id, looked, cause)),
  );
  await Promise.all([
    // The disk and the database work at once; the commit waits for both.
    appendToJournal(erasing.journal, journalOf(lines, looked)),
    suppress(tx, [...new Set([...prints.values()].flat())]),
    ...[...alike(there, holds)].map(([rules, group]) =>
      eraseAlike(tx, erasing, new Set(rules.split(' ').filter(Boolean)), group),
    ),
    wroteOfEach(tx, 'erase-customers', there),
    insertLines(tx, lines),
  ]);
  return lines;
};
