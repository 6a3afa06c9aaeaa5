/** Nothing about a person can be forgotten by an erasure: every table that is about customers says what becomes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remains } from '../src/erasing.ts';
import { type Category, ofCompany, type TableDeclaration } from '../src/ground/columns.ts';
import { tables } from '../src/personal-data.ts';
import { isErased } from '../src/policy/compile.ts';
import type { RetentionRule } from '../src/policy/declaration.ts';
import { carriedOutBy } from '../src/retention/carried-out.ts';
import type { Remains } from '../src/retention/erase-customers.ts';
import { customerColumn, tablesOfCustomers } from '../src/retention/queries.ts';
import { scheduled } from '../src/schedule.ts';
import { testDatabase } from './database.ts';
import { testDeclaration } from './test-declaration.ts';

const { owner } = await testDatabase();

/** Whether the purpose that erases may look for the customer's rows: what it cannot read it cannot delete. */
const isFound = (table: TableDeclaration): boolean => {
  const column = table.columns[customerColumn(table) ?? ''];
  return column?.category === 'key' || column?.readForErasure === true;
};

/** Tables about customers that an erasure reaches neither by their key nor by a module's own act. */
const unreached = (all: readonly TableDeclaration[], by: readonly Remains[]): string[] =>
  all
    .filter((table) => isErased(table) && !isFound(table))
    .map(({ table }) => table)
    .filter((table) => !by.some((one) => one.tables.includes(table)));

type Pointer = Readonly<{ table: string; column: string; parent: string; deletes: string }>;

/** Foreign keys of the live database, and every column that is named after a customer. */
const pointers = async (): Promise<Pointer[]> => {
  const { rows } = await owner.query(`select c.conrelid::regclass::text as table, a.attname as column,
      c.confrelid::regclass::text as parent, c.confdeltype as deletes
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.connamespace = 'seloste'::regnamespace and c.conparentid = 0
    union all select t.oid::regclass::text, a.attname, 'customers', 'n'
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'customer_id'
    where t.relnamespace = 'seloste'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition`);
  return rows as Pointer[];
};

/** Tables that name a customer and are declared as nobody's: an erasure would pass them by. */
const ownerless = (all: readonly TableDeclaration[], found: readonly Pointer[]): string[] => {
  const known = new Map(all.map((table) => [table.table, table]));
  const names = found.filter(({ parent }) => parent === 'customers').map(({ table }) => table);
  return [...new Set(names)].filter((name) => known.get(name)?.subject !== 'customer' && name !== 'erasures');
};

/** Tables that are said to go with another and would stay behind it. */
const leftBehind = (all: readonly TableDeclaration[], found: readonly Pointer[]): string[] =>
  all
    .filter(({ goesWith }) => goesWith !== undefined)
    .filter(
      ({ table, goesWith }) =>
        !bySearchTrigger.has(table) &&
        !found.some((one) => one.table === table && one.parent === goesWith && one.deletes === 'c'),
    )
    .map(({ table }) => table);

/** Tables whose rows go with the customer's own row, by one foreign key after another. */
const goingWithCustomer = (found: readonly Pointer[]): ReadonlySet<string> => {
  const going = new Set(['customers']);
  for (const parent of going)
    for (const one of found) if (one.parent === parent && one.deletes === 'c') going.add(one.table);
  return going;
};

/** Tables of which an erasure neither deletes the rows itself nor takes them along with the customer. */
const outlasting = (all: readonly TableDeclaration[], found: readonly Pointer[]): string[] => {
  const going = goingWithCustomer(found);
  return tablesOfCustomers(all)
    .filter(({ table, goesFirst }) => !goesFirst && !going.has(table))
    .map(({ table }) => table);
};

/** 0006_search.sql: their triggers are on the list of customers' declared ones. */
const bySearchTrigger = new Set(['customer_terms', 'search_words']);

/** Periods of which nothing is in the register: they become true with the first table that holds such data. */
const ofNothing: Readonly<Record<string, Category | undefined>> = {
  credit: 'credit',
  behaviour: 'behaviour',
  ledgers: undefined, // A book is put together from the vouchers for whoever asks, and not stored.
};

/** Periods that the notice promises and nothing carries out. */
const promised = (rules: readonly RetentionRule[], all: readonly TableDeclaration[]): string[] => {
  const held = new Set(all.flatMap(({ columns }) => Object.values(columns).map(({ category }) => category)));
  const isDone = (rule: string): boolean =>
    all.some((table) => table.expires?.rule === rule || table.duties?.some((duty) => duty.rule === rule)) ||
    scheduled.some(({ job }) => job === carriedOutBy[rule]) ||
    (rule in ofNothing && !held.has(ofNothing[rule] as Category));
  return rules.filter(({ from, key }) => from !== 'none' && !isDone(key)).map(({ key }) => key);
};

test('every period of the shipped notice is carried out by a table, a duty or a job', () => {
  const { retention } = testDeclaration();
  assert.deepEqual(promised(retention, tables), []);
  const without = tables.filter(({ expires }) => expires?.rule !== 'orders');
  assert.deepEqual(promised(retention, without), ['orders']);
});

test('every table about customers is reached by an erasure', () => {
  assert.deepEqual(unreached(tables, remains), []);
});

test('every table that names a customer is declared to be about customers', async () => {
  assert.deepEqual(ownerless(tables, await pointers()), []);
});

test('what goes with another row really goes with it', async () => {
  assert.deepEqual(leftBehind(tables, await pointers()), []);
});

test('what an erasure does not delete itself goes with the customer', async () => {
  const found = await pointers();
  assert.deepEqual(outlasting(tables, found), []);
  const forgotten = tables.map((table) => ({ ...table, goesFirst: undefined }));
  assert.deepEqual(
    outlasting(forgotten as TableDeclaration[], found).sort(),
    tables.flatMap(({ table, goesFirst }) => (goesFirst ? [table] : [])).sort(),
  );
  const withoutKey = found.filter(({ table, parent }) => table !== 'merges' || parent !== 'customers');
  assert.deepEqual(outlasting(tables, withoutKey), ['merge_rows', 'merge_moves', 'merges']);
});

test('the guards see every omission', async () => {
  const found = await pointers();
  const without = (name: string): TableDeclaration[] => tables.filter(({ table }) => table !== name);
  for (const { table, subject, rows } of tables)
    if (subject === 'customer' && rows !== 'all') {
      const isNamed = table === 'customers' || ownerless(without(table), found).includes(table);
      assert.ok(isNamed, table);
    }
  for (const table of remains.flatMap((one) => one.tables)) {
    const declared = tables.find((one) => one.table === table)!;
    if (isErased(declared) && customerColumn(declared) === undefined)
      assert.deepEqual(unreached([declared], []), [table]);
  }
  const marks = tables.find(({ table }) => table === 'duplicate_marks')!;
  const unreadable = { ...marks, columns: { ...marks.columns, customer_id: ofCompany } };
  assert.deepEqual(unreached([unreadable], []), ['duplicate_marks']);
  const orphan = { ...tables.find(({ table }) => table === 'emails')!, goesWith: 'stored_files' };
  assert.deepEqual(leftBehind([orphan], found), ['emails']);
});
