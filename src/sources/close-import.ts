/**
 * Closing an import, by hand or a month after its last step: the original file goes, nothing reads it any more. A month
 * later the rows go too, and all of it by the day that the notice promises, whatever the import has come to. GDPR 5(1)(e).
 */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import {
  aboutImport,
  daysToClosing,
  daysToExpiry,
  demandImportCan,
  importCan,
  importSteps,
} from './import.ts';
import { addStep, lockImport } from './queries/imports.ts';

export const closeImport = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan('close', found.step);
  const expires = addDays(helsinkiDate(new Date()), daysToExpiry);
  await Promise.all([
    eraseFile(tx, found.file_id),
    addStep(tx, importId, 'closed'),
    sql`update imports set expires_on = ${expires} where id = ${importId}`.execute(tx.db),
    wrote(tx, 'close-import', { about: aboutImport(importId) }),
  ]);
};

/** Everything that the file held goes; its name, hash and numbers stay, as do the mapping and the steps. */
export const destroyMaterial = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  await Promise.all([
    eraseFile(tx, found.file_id),
    ...materialTables.map((table) =>
      sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(tx.db),
    ),
    addStep(tx, importId, 'expired'),
    wrote(tx, 'destroy-import-material', { about: aboutImport(importId) }),
  ]);
};

const materialTables = [
  'import_rows',
  'import_decisions',
  'import_undo',
  'import_orders',
  'import_order_lines',
  'import_buyers',
  'import_invoices',
] as const;

/** Days and months of the declared rule, counted from the upload; without one the time of an import itself decides. */
const declaredRule = sql`(select make_interval(months => coalesce((r->>'months')::int, 0), days => coalesce((r->>'days')::int, 0))
  from declarations v join declaration_in_force f on f.version = v.version
  cross join jsonb_array_elements(v.body->'retention') r
  where r->>'key' = 'import_material' and (r ? 'days' or r ? 'months'))`;

const stepsToClose = importSteps.filter((step) => importCan('close', step));

type Due = Readonly<{ close: number[]; destroy: number[] }>;

/** Imports whose time has come; those at work are left alone. */
export const importsDue = async (tx: Tx): Promise<Due> => {
  const { rows } = await sql<{
    id: number;
    expires: boolean;
  }>`select i.id, s.step = 'closed' or rule.is_over as expires from imports i
    cross join lateral (select coalesce(i.uploaded_at + ${declaredRule} < now(), false) as is_over) rule
    join lateral (select step, at from import_steps where import_id = i.id order by number desc limit 1) s on true
    where (s.step = 'closed' and i.expires_on <= (now() at time zone 'Europe/Helsinki')::date)
      or (rule.is_over and s.step = any(${[...stepsToClose, 'closed']}))
      or (s.step = any(${[...stepsToClose]}) and s.at < now() - make_interval(days => ${daysToClosing}))`.execute(
    tx.db,
  );
  const idsOf = (expires: boolean) => rows.filter((row) => row.expires === expires).map(({ id }) => id);
  return { close: idsOf(false), destroy: idsOf(true) };
};
