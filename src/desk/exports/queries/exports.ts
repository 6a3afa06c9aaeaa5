/** The export's own row and its steps. Whoever asked finds it; the job finds all. */
import { sql } from 'kysely';
import type { Definition } from '../../../customers/views/definition.ts';
import { definitionSchema, everybody } from '../../../customers/views/definition.ts';
import { actorText, type Tx } from '../../../db/tx.ts';
import type { Category } from '../../../ground/columns.ts';
import type { Language } from '../../../ground/language.ts';
import { Problem } from '../../../ground/problem.ts';
import { daysKept, type Export, type ExportStep, exportNotFound } from '../export.ts';
import type { ExportFormat } from './cells.ts';

export type NewExport = Readonly<{
  title: string;
  definition: Definition;
  language: Language;
  format: ExportFormat;
  recipient: Readonly<{ key: string; name: string; basis: string }> | undefined;
  categories: readonly Category[];
  expected: number | undefined;
}>;

export const insertExport = async (tx: Tx, made: NewExport): Promise<number> => {
  const { title, definition, language, format, recipient, categories, expected } = made;
  const { rows } = await sql<{ id: number }>`insert into exports (title, definition, language, format,
      declaration_version, recipient, recipient_name, basis, categories, rows_expected)
    values (${title}, ${JSON.stringify(definition)}::jsonb, ${language}, ${format}, ${tx.declarationVersion},
      ${recipient?.key ?? null}, ${recipient?.name ?? null}, ${recipient?.basis ?? null},
      ${[...categories]}::text[], ${expected ?? null}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

export const addStep = async (tx: Tx, id: number, step: ExportStep, problem?: string): Promise<void> => {
  await sql`insert into export_steps (export_id, number, step, problem)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${problem ?? null} from export_steps where export_id = ${id}`.execute(
    tx.db,
  );
};

const withStep = sql`select e.*, s.step, s.at as step_at, s.problem from (select id, purpose, asked_by, asked_at, title,
    definition, language, format, recipient, recipient_name, basis, categories, rows_done, rows_expected, rows_untold, file_id, file_bytes,
    expires_on from exports) e
  join lateral (select step, at, problem from export_steps where export_id = e.id order by number desc limit 1) s on true`;

type Row = Omit<Export, 'definition'> & { definition: unknown };

const exportOf = (row: Row): Export => ({
  ...row,
  definition: definitionSchema.safeParse(row.definition).data ?? everybody,
});

/** Held until the end of the transaction: of two jobs for one export the second finds what the first did. */
export const lockExport = async (tx: Tx, id: number): Promise<Export> => {
  await sql`select 1 from exports where id = ${id} for update`.execute(tx.db);
  const { rows } = await sql<Row>`${withStep} where e.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(exportNotFound);
  return exportOf(rows[0]);
};

const own = (tx: Tx) => sql`e.asked_by = ${actorText(tx.actor)} and e.purpose = ${tx.purposeNumber}::int`;

export const ownExport = async (tx: Tx, id: number): Promise<Export> => {
  const { rows } = await sql<Row>`${withStep} where e.id = ${id} and ${own(tx)}`.execute(tx.db);
  if (!rows[0]) throw new Problem(exportNotFound);
  return exportOf(rows[0]);
};

export const ownExports = async (tx: Tx, before: number | undefined, most: number): Promise<Export[]> => {
  const { rows } = await sql<Row>`${withStep} where ${own(tx)}
    and (${before ?? null}::bigint is null or e.id < ${before ?? null}::bigint) order by e.id desc limit ${most}`.execute(
    tx.db,
  );
  return rows.map(exportOf);
};

/** How far it has come, and where it stands now: it may have been stopped. */
export const tellProgress = async (tx: Tx, id: number, done: number): Promise<ExportStep> => {
  await sql`update exports set rows_done = ${done} where id = ${id}`.execute(tx.db);
  const { rows } = await sql<{
    step: ExportStep;
  }>`select step from export_steps where export_id = ${id} order by number desc limit 1`.execute(tx.db);
  return rows[0]!.step;
};

export const setFile = async (
  tx: Tx,
  id: number,
  file: Readonly<{ id: number; bytes: number }>,
  { rows, untold }: Readonly<{ rows: number; untold: number }>,
): Promise<void> => {
  await sql`update exports set file_id = ${file.id}, file_bytes = ${file.bytes}, rows_done = ${rows},
    rows_untold = ${untold},
    expires_on = (now() at time zone 'Europe/Helsinki')::date + ${daysKept}::int where id = ${id}`.execute(
    tx.db,
  );
};

export type DueExport = Readonly<{ id: number; file_id: number }>;

export const exportsDue = async (tx: Tx): Promise<readonly DueExport[]> =>
  (
    await sql<DueExport>`select e.id, e.file_id from exports e
      where e.file_id is not null and e.expires_on < (now() at time zone 'Europe/Helsinki')::date
        and not exists (select from export_steps s where s.export_id = e.id and s.step = 'expired')
      order by e.id limit 1000`.execute(tx.db)
  ).rows;

/** About how many customers there are, without counting them. */
export const customersAbout = async (tx: Tx): Promise<number | undefined> => {
  const { rows } = await sql<{
    about: number;
  }>`select reltuples::bigint as about from pg_class where oid = 'customers'::regclass`.execute(tx.db);
  const about = rows[0]?.about ?? -1;
  return about > 0 ? about : undefined;
};

export const exportsHolding = async (tx: Tx, customerIds: readonly number[]): Promise<readonly number[]> =>
  (
    await sql<{
      file_id: number;
    }>`select file_id from exports_holding(${[...customerIds]}::bigint[])`.execute(tx.db)
  ).rows.map(({ file_id }) => file_id);
