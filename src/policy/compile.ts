/** From the declaration and the modules' column declarations to every right that the database shall hold. Pure. */
import {
  type Column,
  customerColumns,
  type FunctionDeclaration,
  type Privilege,
  type TableDeclaration,
} from '../ground/columns.ts';
import { builtInPurposes, ofOnePerson } from './built-in.ts';
import type { Declaration, Purpose } from './declaration.ts';
import type { Fact } from './facts.ts';
import { personVisible } from './person-visible.ts';
import { searchMask } from './search-mask.ts';
import { rowVisible } from './visibility.ts';
import { wholeTables } from './whole-tables.ts';

export type Compilation = Readonly<{
  declaration: Declaration;
  tables: readonly TableDeclaration[];
  functions: readonly FunctionDeclaration[];
  /** What the functions of the schema say: one with another body is another function. */
  bodies: readonly Fact[];
  roleOf: (number: number) => string;
}>;

/** A purpose as the compiler sees it: declared ones read and write categories, built-in ones none. */
export type Acting = Readonly<{ key: string; number: number; declared: Purpose | undefined }>;

export const actingPurposes = (declaration: Declaration): Acting[] => [
  ...declaration.purposes.map((declared) => ({ key: declared.key, number: declared.number, declared })),
  ...builtInPurposes.map(({ key, number }) => ({ key, number, declared: undefined })),
];

const givenOutright = (table: TableDeclaration, acting: Acting): ReadonlySet<Privilege> =>
  new Set([
    ...(table.purposes?.[acting.key] ?? []),
    // What everybody at work may know of each other is nothing for people on their own page.
    ...(table.subject === 'staff' && ofOnePerson.has(acting.key) ? [] : (table.purposes?.['*'] ?? [])),
    ...(acting.declared?.reads ?? []).flatMap((category) => table.whoeverReads?.[category] ?? []),
  ]);

type Categories = readonly string[];

const readsCategory = ({ belongsTo }: TableDeclaration, { category }: Column, acting: Acting): boolean => {
  const reads: Categories = acting.declared?.reads ?? [];
  return reads.includes(category) && (belongsTo === undefined || reads.includes(belongsTo));
};

const writesCategory = ({ belongsTo }: TableDeclaration, { category }: Column, acting: Acting): boolean => {
  const writes: Categories = acting.declared?.writes ?? [];
  return category !== 'key' && category !== 'masks' && writes.includes(belongsTo ?? category);
};

const some = (table: TableDeclaration, test: (column: Column) => boolean): boolean =>
  Object.values(table.columns).some(test);

/** A key is seen wherever anything else of the row is; of `customers`, by every purpose that sees any customer data. */
const seesKeys = (table: TableDeclaration, acting: Acting): boolean =>
  some(table, (column) => readsCategory(table, column, acting)) ||
  (table.rows === 'customer' && (acting.declared?.reads.length ?? 0) > 0);

const privilegesByCategory = (table: TableDeclaration, column: Column, acting: Acting): Privilege[] => {
  const granted: Privilege[] = [];
  const isKey = column.category === 'key';
  if (isKey ? seesKeys(table, acting) : readsCategory(table, column, acting)) granted.push('select');
  const mayAdd = table.writing === 'rows' || table.writing === 'append';
  const writes = isKey
    ? some(table, (other) => writesCategory(table, other, acting))
    : writesCategory(table, column, acting);
  if (!mayAdd || !writes || column.derived) return granted;
  granted.push('insert');
  if (table.writing === 'rows' && !isKey && !column.fixed) granted.push('update');
  return granted;
};

/** What is withheld from a person is not read for them either, but for the ciphertext that their own download is made of. */
const isForOwnEyes = ({ keptApart }: TableDeclaration, { access }: Column, { key }: Acting): boolean =>
  !ofOnePerson.has(key) || access !== 'withheld' || keptApart !== undefined;

/** Masks follow the choices by trigger; not even upkeep writes or reads them. */
const privilegesOutright = (table: TableDeclaration, column: Column, acting: Acting): Privilege[] =>
  column.category === 'masks'
    ? []
    : [...givenOutright(table, acting)].filter(
        (privilege) =>
          (privilege === 'select' && isForOwnEyes(table, column, acting)) ||
          (privilege === 'insert' && !column.derived) ||
          mayUpdate(column, privilege),
      );

/** Tables that an erasure reaches itself: all that are about customers, but for those that say what else becomes of them. */
export const isErased = ({ subject, staysBecause, goesWith }: TableDeclaration): boolean =>
  subject === 'customer' && staysBecause === undefined && goesWith === undefined;

/** Tables whose rows the purpose that erases looks for: a file of a request stays beyond its person and goes by its own time. */
const isSoughtByErasure = (table: TableDeclaration): boolean =>
  isErased(table) || some(table, ({ readForErasure }) => readForErasure === true);

/** Compiled for every declared column alike, so that no new table can be forgotten. */
const privilegesOfErasure = (table: TableDeclaration, column: Column, acting: Acting): Privilege[] => {
  if (acting.key !== 'erasure' || !isSoughtByErasure(table)) return [];
  const reads = column.category === 'key' || column.readForErasure === true;
  if (!isErased(table)) return reads ? ['select'] : [];
  const blanks =
    !column.derived &&
    column.category !== 'key' &&
    column.category !== 'masks' &&
    (table.rows === 'customer' || column.erasure === 'blank');
  return [...(reads ? (['select'] as const) : []), ...(blanks ? (['update'] as const) : [])];
};

/** Whether an answer to the person reads the table itself, under its own policy. */
export const answersItself = ({ subject, rows, answers }: TableDeclaration): boolean =>
  subject === 'customer' &&
  (rows !== 'all' || (answers !== undefined && ('of_customer' in answers || 'partOf' in answers)));

/** Compiled for every declared column alike, so that no new column can be left out of an answer. */
const privilegesOfAnswer = (table: TableDeclaration, column: Column, acting: Acting): Privilege[] =>
  acting.key === 'access_answer' &&
  answersItself(table) &&
  column.category !== 'masks' &&
  (column.category === 'key' ||
    column.access === 'shown' ||
    // From what a duty counts, the person may be told what it would keep of theirs.
    (table.duties !== undefined && column.readForErasure === true))
    ? ['select']
    : [];

const mayUpdate = (column: Column, privilege: Privilege): boolean =>
  privilege === 'update' && !column.derived && column.category !== 'key';

const columnFacts = (table: TableDeclaration, acting: Acting, role: string): Fact[] =>
  Object.entries(table.columns).flatMap(([column, declared]) =>
    [
      ...new Set([
        ...privilegesByCategory(table, declared, acting),
        ...privilegesOutright(table, declared, acting),
        ...privilegesOfErasure(table, declared, acting),
        ...privilegesOfAnswer(table, declared, acting),
      ]),
    ].map((privilege): Fact => ({ kind: 'column', role, table: table.table, column, privilege })),
  );

const isUnderRowSecurity = (table: TableDeclaration): boolean =>
  table.rows !== 'all' || table.keptApart !== undefined || answersItself(table);

const visibleTo = (acting: Acting, table: TableDeclaration, declaration: Declaration): string => {
  if (acting.declared) return rowVisible({ table, purpose: acting.declared, declaration });
  return ofOnePerson.has(acting.key) ? personVisible(table) : 'true';
};

/** A purpose without a policy on a table under row security sees no row of it. */
const policyFacts = (
  table: TableDeclaration,
  acting: Acting,
  role: string,
  declaration: Declaration,
): Fact[] => {
  if (!isUnderRowSecurity(table)) return [];
  const base = { kind: 'policy', table: table.table, role } as const;
  const visible = visibleTo(acting, table, declaration);
  const name = `p${acting.number}`;
  if (!table.addedUnseen) return [{ ...base, name, command: 'all', using: visible, check: visible }];
  return [
    { ...base, name: `${name}_seen`, command: 'select', using: visible, check: '' },
    { ...base, name: `${name}_added`, command: 'insert', using: '', check: 'true' },
  ];
};

const tableFacts = (
  table: TableDeclaration,
  acting: Acting,
  role: string,
  declaration: Declaration,
): Fact[] => {
  const columns = columnFacts(table, acting, role);
  const mayDelete =
    givenOutright(table, acting).has('delete') ||
    (acting.key === 'erasure' && (isErased(table) || table.expires !== undefined));
  const facts: Fact[] = [...columns];
  if (mayDelete) facts.push({ kind: 'table', role, table: table.table, privilege: 'delete' });
  if (facts.length > 0) facts.push(...policyFacts(table, acting, role, declaration));
  return facts;
};

const purposeFacts = (compilation: Compilation, acting: Acting): Fact[] => {
  const role = compilation.roleOf(acting.number);
  const executed = compilation.functions.filter(
    ({ purposes, whoeverReads }) =>
      purposes === '*' ||
      purposes.includes(acting.key) ||
      acting.declared?.reads.some((category) => category === whoeverReads),
  );
  return [
    { kind: 'role', role },
    { kind: 'schema', role, schema: 'seloste', privilege: 'usage' },
    ...executed.map(({ signature }): Fact => ({ kind: 'execute', role, signature })),
    ...compilation.functions
      .flatMap(({ jobs = [] }) => jobs)
      .filter(({ purposes }) => purposes === '*' || purposes.includes(acting.key))
      .map(({ task }): Fact => ({ kind: 'job', role, task })),
    ...compilation.tables.flatMap((table) => tableFacts(table, acting, role, compilation.declaration)),
  ];
};

const referenceFacts = ({ tables }: Compilation): Fact[] =>
  tables.flatMap((table) =>
    customerColumns(table).map(
      ([column, way]): Fact => ({ kind: 'reference', table: table.table, column, way }),
    ),
  );

const structureFacts = ({ tables, functions, bodies }: Compilation): Fact[] => [
  ...bodies,
  ...functions
    .filter(({ isDefiner }) => isDefiner)
    .map(({ signature }): Fact => ({ kind: 'definer', signature })),
  ...tables.flatMap((table): Fact[] => [
    ...Object.keys(table.columns).map(
      (column): Fact => ({ kind: 'declared_column', table: table.table, column }),
    ),
    ...(table.triggers ?? []).map((name): Fact => ({ kind: 'trigger', table: table.table, name })),
    ...(isUnderRowSecurity(table) ? [{ kind: 'row_security', table: table.table } as const] : []),
  ]),
];

export const compile = (compilation: Compilation): Fact[] => [
  ...structureFacts(compilation),
  ...referenceFacts(compilation),
  ...compilation.declaration.purposes.map(searchMask),
  ...actingPurposes(compilation.declaration).flatMap((acting) => purposeFacts(compilation, acting)),
];

/** The same as it is granted. */
export const compileGrants = (compilation: Compilation): Fact[] => wholeTables(compile(compilation));
