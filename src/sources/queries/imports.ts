/** The import's own row and its steps. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Mapping } from '../files/fields.ts';
import type { RecognisedFormat } from '../files/recognise-format.ts';
import type { RowOptions } from '../files/row-options.ts';
import type { FileShape } from '../files/shape.ts';
import type { ImportStep } from '../import.ts';
import type { Counts } from './counts.ts';

/** What was recognised, without the mapping, which has a column of its own. */
export type Recognised = Pick<
  RecognisedFormat,
  'format' | 'title' | 'confidence' | 'why' | 'notes' | 'columns'
>;

export type Import = Readonly<{
  id: number;
  file_id: number;
  file_name: string;
  file_sha256: string;
  file_bytes: number;
  uploaded_at: Date;
  source: string;
  purpose: string;
  purpose_number: number;
  from_person: boolean;
  as_of: string;
  shape: FileShape;
  recognised: Recognised;
  header: string[] | null;
  header_line: number;
  header_hash: string;
  mapping: Mapping;
  options: RowOptions;
  read_to_line: number;
  rows_read: number;
  last_line: number;
  codes_found: boolean;
  twins_found: boolean;
  checked_to_line: number;
  run_to_line: number;
  linked_to_line: number;
  undone_to_line: number;
  counts: Counts;
  rows_made: number;
  rows_changed: number;
  rows_left: number;
  rows_kept: number;
  expires_on: string | null;
  kind: 'customers' | 'orders' | 'invoices';
  customers_made: number;
  step: ImportStep;
  step_at: Date;
  problem: string | null;
}>;

export const importNotFound = problemKind('import_not_found', 404, {
  fi: 'Tällaista tuontia ei ole. Katso tuontien luettelosta.',
  sv: 'Det finns ingen sådan import. Se listan över importer.',
  en: 'There is no such import. See the list of imports.',
});

const columns = sql`i.*, s.step, s.at as step_at, s.problem`;
const withStep = sql`imports i join lateral (
  select step, at, problem from import_steps where import_id = i.id order by number desc limit 1) s on true`;

export const findImport = async (tx: Tx, id: number): Promise<Import> => {
  const { rows } = await sql<Import>`select ${columns} from ${withStep} where i.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(importNotFound);
  return rows[0];
};

/** Locked until the end of the transaction: of two jobs for one import the second waits and finds it done. */
export const lockImport = async (tx: Tx, id: number): Promise<Import> => {
  await sql`select 1 from imports where id = ${id} for update`.execute(tx.db);
  return findImport(tx, id);
};

export const listImports = async (tx: Tx, before: number | undefined, most: number): Promise<Import[]> => {
  const { rows } = await sql<Import>`select ${columns} from ${withStep}
    where ${before ?? null}::bigint is null or i.id < ${before ?? null}::bigint order by i.id desc limit ${most}`.execute(
    tx.db,
  );
  return rows;
};

export const addStep = async (
  tx: Tx,
  importId: number,
  step: ImportStep,
  problem?: string,
): Promise<void> => {
  await sql`insert into import_steps (import_id, number, step, problem)
    select ${importId}, coalesce(max(number), 0) + 1, ${step}, ${problem ?? null} from import_steps where import_id = ${importId}`.execute(
    tx.db,
  );
};

export type NewImport = Readonly<{
  file: Readonly<{ id: number; sha256: string; bytes: number }>;
  fileName: string;
  source: string;
  fromPerson: boolean;
  /** Sources of the declaration that are the person themself. */
  personSources: readonly string[];
  purpose: string;
  purposeNumber: number;
  asOf: string;
  shape: FileShape;
  recognised: Recognised;
  header: readonly string[] | undefined;
  headerLine: number;
  headerHash: string;
  mapping: Mapping;
  options: RowOptions;
  claimPurposes: Readonly<Record<string, unknown>>;
  kind: Import['kind'];
}>;

export const insertImport = async (tx: Tx, made: NewImport): Promise<number> => {
  const { file, shape, recognised, header, mapping, options } = made;
  const { rows } = await sql<{
    id: number;
  }>`insert into imports (file_id, file_name, file_sha256, file_bytes, source,
      from_person, person_sources, purpose, purpose_number, declaration_version, as_of, shape, recognised,
      header, header_line, header_hash, mapping, options, claim_purposes, kind)
    values (${file.id}, ${made.fileName}, ${file.sha256}, ${file.bytes}, ${made.source},
      ${made.fromPerson}, ${[...made.personSources]}, ${made.purpose}, ${made.purposeNumber}, ${tx.declarationVersion}, ${made.asOf}::date,
      ${JSON.stringify(shape)}, ${JSON.stringify(recognised)}, ${header ? [...header] : null}, ${made.headerLine}, ${made.headerHash},
      ${[...mapping]}, ${JSON.stringify(options)}, ${JSON.stringify(made.claimPurposes)}, ${made.kind}) returning id`.execute(
    tx.db,
  );
  return rows[0]!.id;
};

export type StepTaken = Readonly<{ step: ImportStep; at: Date; by_actor: string; problem: string | null }>;

export const stepsOf = async (tx: Tx, importId: number): Promise<StepTaken[]> => {
  const { rows } = await sql<StepTaken>`select step, at, by_actor, problem from import_steps
    where import_id = ${importId} order by number`.execute(tx.db);
  return rows;
};

/** After many rows came in one go; a thousand need no plan. */
export const countRows = async (tx: Tx, rows: number): Promise<void> => {
  if (rows > 1_000) await sql`select count_import_rows()`.execute(tx.db);
};

/** Who comes twice is found; the rows are looked at from the first on. */
export const noteTwinsFound = async (tx: Tx, importId: number): Promise<void> => {
  await sql`update imports set twins_found = true, checked_to_line = 0 where id = ${importId}`.execute(tx.db);
};

export const noteExpiry = async (tx: Tx, importId: number, on: string): Promise<void> => {
  await sql`update imports set expires_on = ${on} where id = ${importId}`.execute(tx.db);
};
