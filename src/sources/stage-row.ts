/** A row of the file, normalised, as a line of COPY into `import_rows`. Order of the columns: `stagedColumns`. */
import { copyArray as array, copyFilled as filled, copyText as text } from '../db/copy-text.ts';
import { identityCodeLevel } from '../ground/identity-code.ts';
import type { Mapping } from './files/fields.ts';
import type { ImportedCustomer } from './files/imported-customer.ts';
import { normaliseRow } from './files/normalise-row.ts';
import type { RowOptions } from './files/row-options.ts';
import type { RowProblem } from './files/row-problems.ts';
import type { RawRow } from './files/shape.ts';
import { fitTables } from './fit-tables.ts';

export const stagedColumns = `import_id, line, cells, problems, refused, kind, customer_number, family_name, given_names,
  call_name, organisation_name, business_id, language, email_addresses, email_keys, phone_numbers, phone_originals, phone_kinds,
  addresses, represented_organisation, represented_business_id, role, member_number, member_since, customer_since, claims, extra`;

/** jsonb takes neither NUL nor half a surrogate pair. */
const json = (values: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, value.replaceAll('\0', '').toWellFormed()]),
    ),
  );

const cellsOf = (values: readonly string[]): string => (values.length === 0 ? '{}' : array(values));

export const problemText = ({ code, column }: RowProblem): string =>
  column === undefined ? code : `${code}:${column}`;

export const customerPart = (customer: ImportedCustomer): string => {
  const isTheirs = customer.kind !== 'person';
  const { emails, phones, addresses, claimed } = customer;
  const claims = [...(claimed.email ? ['email'] : []), ...(claimed.sms ? ['sms'] : [])];
  const hasExtra = Object.keys(customer.extra).length > 0;
  return [
    customer.kind,
    text(customer.customerNumber),
    filled(customer.familyName),
    filled(customer.givenNames),
    filled(customer.callName),
    filled(customer.organisationName),
    text(isTheirs ? customer.businessId : undefined),
    customer.language ?? '\\N',
    array(emails.map(({ address }) => address)),
    array(emails.map(({ normalised }) => normalised)),
    array(phones.map(({ e164 }) => e164)),
    array(phones.map(({ original }) => original)),
    array(phones.map(({ kind }) => kind)),
    array(addresses.flatMap((a) => [a.kind, a.careOf, a.street, a.postcode, a.town, a.country])),
    text(customer.representedOrganisation),
    text(isTheirs ? undefined : customer.businessId),
    text(customer.role),
    text(customer.memberNumber),
    text(customer.memberSince),
    text(customer.createdOn),
    array(claims),
    hasExtra ? text(json(customer.extra)) : '\\N',
  ].join('\t');
};

export const nobody = `${['\\N', '\\N', '', '', '', ''].join('\t')}${'\t\\N'.repeat(16)}`;

/** A cell with a certain identity code is blanked before anything is stored (Data Protection Act, section 29). */
const withoutCodes = (cells: readonly string[]): { cells: readonly string[]; found: boolean } => {
  const isCode = (cell: string): boolean => cell.length >= 10 && identityCodeLevel(cell) === 'certain';
  if (!cells.some(isCode)) return { cells, found: false };
  return { cells: cells.map((cell) => (isCode(cell) ? '' : cell)), found: true };
};

/** The cells as they are kept, without codes; and whether there were any. Those that are empty at the end are left off. */
export const stagedCells = (all: readonly string[]): { cells: string; found: boolean } => {
  const { cells, found } = withoutCodes(all);
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return { cells: cellsOf(length === cells.length ? cells : cells.slice(0, length)), found };
};

export type Staging = Readonly<{ importId: number; mapping: Mapping; options: RowOptions }>;
export type StagedRow = Readonly<{ line: string | undefined; codesFound: boolean }>;

/** `line` is undefined for a row of another kind, which is no customer and nothing wrong either. */
export const stageRow = ({ importId, mapping, options }: Staging, row: RawRow): StagedRow => {
  const read = normaliseRow(row.cells, mapping, options, row.faults);
  const problems = read.problems;
  const customer = read.customer && fitTables(read.customer, problems);
  const { cells, found } = withoutCodes(row.cells);
  if (!customer && problems.length === 0) return { line: undefined, codesFound: found };
  const said = problems.length > 0 ? array(problems.map(problemText)) : '\\N';
  const start = `${importId}\t${row.line}\t${cellsOf(cells)}\t${said}\t${customer ? 'f' : 't'}`;
  return { line: `${start}\t${customer ? customerPart(customer) : nobody}\n`, codesFound: found };
};
