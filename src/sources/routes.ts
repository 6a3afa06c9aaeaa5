import { Readable } from 'node:stream';
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { readConfig } from '../ground/config.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { closeImport } from './close-import.ts';
import { decideRow, wordsOnRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { isTargetField, type TargetField } from './files/fields.ts';
import { aboutImport, decisions } from './import.ts';
import { informationDutyOf } from './information-duty.ts';
import { mapImport } from './map-import.ts';
import { mendRows, rowIsGone } from './mend-rows.ts';
import { importPage } from './pages/import-page.ts';
import { importTexts } from './pages/import-texts.ts';
import { importsPage } from './pages/imports-page.ts';
import { columnField } from './pages/mapping-form.ts';
import { newImportPage } from './pages/new-import-page.ts';
import { problemsPage } from './pages/problems-page.ts';
import { rowPage, rowsPage } from './pages/rows-page.ts';
import { importPath, importsPath, newImportPath, problemsPath, rowsPath } from './paths.ts';
import { findImport, listImports, stepsOf } from './queries/imports.ts';
import { registerValues } from './queries/register-values.ts';
import { decidedRow, decidedRows, exampleCells, problemRows, sameFileBefore } from './queries/report.ts';
import { rulesFor } from './source-rules.ts';
import { goOnImport, pauseImport, startImport, undoImport } from './start-import.ts';
import { importBytesMax, uploadImport } from './upload-import.ts';

const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
const params = z.object({
  id: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 52),
});
const line = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const page = z.object({ after: line.optional() });
const pageRows = 50;

const fileIsMissing = problemKind('import_file_missing', 422, {
  fi: 'Tiedosto puuttuu. Valitse tiedosto ja lähetä lomake uudelleen.',
  sv: 'Filen saknas. Välj en fil och skicka formuläret på nytt.',
  en: 'The file is missing. Choose a file and send the form again.',
});

/** The last line of a full page, from which the next one goes on. */
const nextOf = (rows: readonly { line: number }[]): number | undefined =>
  rows.length < pageRows ? undefined : rows.at(-1)?.line;

/** Whoever sees rows sees people: those of the register who stand beside them are told in the log. */
const logSeen = (tx: Tx, id: number, rows: readonly { customer_id: number | null; decision: string }[]) =>
  looked(
    tx,
    'list',
    [
      ...new Set(
        rows.flatMap(({ customer_id, decision }) => (decision === 'new' ? [] : (customer_id ?? []))),
      ),
    ],
    aboutImport(id),
  );

const importShown = async (tx: Tx, id: number, { policy }: Context) => {
  const [found, examples, steps, duty, sameBefore] = await Promise.all([
    findImport(tx, id),
    exampleCells(tx, id),
    stepsOf(tx, id),
    informationDutyOf(tx, id),
    sameFileBefore(tx, id),
  ]);
  return {
    found,
    examples,
    steps,
    duty,
    sameBefore,
    rules: rulesFor(policy.declaration, found.source, found.purpose),
  };
};

const shownImport = async (tx: Tx, id: number, context: Context) => {
  const { rules, ...data } = await importShown(tx, id, context);
  return { data, rules };
};

const mappingOf = (typed: Readonly<Record<string, unknown>>, width: number): TargetField[] =>
  Array.from({ length: width }, (_, column) => {
    const target = String(typed[columnField(column)] ?? 'ignore');
    return isTargetField(target) ? target : 'ignore';
  });

const cellName = /^cell_(\d{1,9})_(\d{1,4})$/;
const cellsOf = (typed: Readonly<Record<string, unknown>>) =>
  Object.entries(typed).flatMap(([name, value]) => {
    const match = cellName.exec(name);
    return match ? [{ line: Number(match[1]), column: Number(match[2]), value: String(value) }] : [];
  });

const simple = (path: string, title: Route['title'], act: (tx: Tx, id: number) => Promise<void>): Route =>
  route({
    ...upkeep,
    method: 'POST',
    path: `/imports/:id/${path}`,
    title,
    params,
    handle: async (tx, { params: { id } }) => {
      await act(tx, id);
      return moved(importPath(id));
    },
  });

const listAndUpload: Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: importsPath,
    title: importTexts.title,
    menu: { group: 'register', order: 5, icon: 'upload', keys: 'g t' },
    query: z.object({ before: z.coerce.number().int().positive().optional() }),
    handle: async (tx, { query }, context) => {
      const imports = await listImports(tx, query.before, pageRows);
      const next = imports.length < pageRows ? undefined : imports.at(-1)?.id;
      return shown({ imports }, () => importsPage(context, imports, next));
    },
  }),
  route({
    ...upkeep,
    method: 'GET',
    path: newImportPath,
    title: importTexts.add,
    palette: true,
    handle: async (_tx, _input, context) => shown({}, () => newImportPage(context)),
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: importsPath,
    title: importTexts.add,
    upload: { bytesMax: importBytesMax },
    body: z.object({
      source: z.string().max(60),
      purpose: z.string().max(60),
      as_of: z.iso.date().optional(),
    }),
    retry: async (_tx, typed, problems, context) =>
      shown({}, () => newImportPage(context, { typed, problems })),
    handle: async (tx, { body }, context) => {
      if (!context.upload) throw new Problem(fileIsMissing);
      const { fileName, stream } = context.upload;
      const id = await uploadImport(
        {
          inTransaction: (act) => context.gate.open('register_upkeep', tx.actor, act),
          master: masterKey(readConfig()),
          declaration: context.policy.declaration,
        },
        { fileName, stream, source: body.source, purpose: body.purpose, asOf: body.as_of },
      );
      return moved(importPath(id), { data: { id } });
    },
  }),
];

const oneImport: Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id',
    title: importTexts.one,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const { data, rules } = await shownImport(tx, id, context);
      return shown(data, () => importPage(context, { ...data, rules }));
    },
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/imports/:id/mapping',
    title: { fi: 'Sarakkeiden kohteet', sv: 'Kolumnernas mål', en: 'Targets of the columns' },
    params,
    body: z
      .object({
        name_order: z.enum(['given_first', 'family_first']).optional(),
        codes_confirmed: z.literal('yes').optional(),
        save_as: z.string().trim().max(80).optional(),
      })
      .catchall(z.string().max(60)),
    handle: async (tx, { params: { id }, body }, context) => {
      const { mapping } = await findImport(tx, id);
      const change = {
        mapping: mappingOf(body, mapping.length),
        nameOrder: body.name_order,
        codesConfirmed: body.codes_confirmed === 'yes',
        saveAs: body.save_as,
      };
      await mapImport(tx, id, change, context.policy.declaration);
      return moved(importPath(id));
    },
  }),
  simple(
    'run',
    { fi: 'Tuo rekisteriin', sv: 'För in i registret', en: 'Bring into the register' },
    startImport,
  ),
  simple('pause', { fi: 'Keskeytä', sv: 'Pausa', en: 'Pause' }, pauseImport),
  simple('going-on', { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' }, goOnImport),
  simple(
    'undoing',
    { fi: 'Peru koko tuonti', sv: 'Ta tillbaka hela importen', en: 'Undo the whole import' },
    undoImport,
  ),
  simple('closing', { fi: 'Sulje tuonti', sv: 'Avsluta importen', en: 'Close the import' }, closeImport),
];

const rowsOfImport: Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id/problems',
    title: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
    params,
    query: page,
    handle: async (tx, { params: { id }, query }, context) => {
      const [found, rows] = await Promise.all([
        findImport(tx, id),
        problemRows(tx, id, query.after ?? 0, pageRows),
      ]);
      return shown({ rows }, () => problemsPage(context, found, rows, nextOf(rows)));
    },
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/imports/:id/problems',
    title: { fi: 'Korjaa solut', sv: 'Rätta celler', en: 'Mend cells' },
    params,
    body: z.object({}).catchall(z.string().max(4_000)),
    handle: async (tx, { params: { id }, body }) => {
      const cells = cellsOf(body);
      if (cells.length === 0) return moved(problemsPath(id));
      await mendRows(tx, id, cells);
      return moved(importPath(id));
    },
  }),
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id/rows',
    title: { fi: 'Tuonnin rivit', sv: 'Importens rader', en: 'Rows of the import' },
    params,
    query: page.extend({ decision: z.enum(decisions) }),
    handle: async (tx, { params: { id }, query }, context) => {
      const [found, rows] = await Promise.all([
        findImport(tx, id),
        decidedRows(tx, id, query.decision, query.after ?? 0, pageRows),
      ]);
      await logSeen(tx, id, rows);
      return shown({ rows }, () => rowsPage(context, found, query.decision, rows, nextOf(rows)));
    },
  }),
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id/rows/:line',
    title: { fi: 'Tuonnin rivi', sv: 'Importens rad', en: 'Row of the import' },
    params: params.extend({ line }),
    handle: async (tx, { params: { id, line: at } }, context) => {
      const [found, row] = await Promise.all([findImport(tx, id), decidedRow(tx, id, at)]);
      if (!row) throw new Problem(rowIsGone, { line: at });
      const register = row.customer_id === null ? {} : await registerValues(tx, row.customer_id);
      await logSeen(tx, id, [row]);
      return shown({ row, register }, () => rowPage(context, found, row, register));
    },
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/imports/:id/rows/:line',
    title: { fi: 'Ratkaise rivi', sv: 'Avgör raden', en: 'Decide the row' },
    params: params.extend({ line }),
    body: z.object({ word: z.enum(wordsOnRow) }),
    handle: async (tx, { params: { id, line: at }, body }) => {
      await decideRow(tx, id, at, body.word);
      return moved(rowsPath(id, 'unclear'));
    },
  }),
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id/failed-rows',
    title: { fi: 'Rivit, joita ei tuotu', sv: 'Rader som inte fördes in', en: 'Rows that did not come in' },
    params,
    handle: async (tx, { params: { id } }, context) => {
      const found = await findImport(tx, id);
      const pieces = failedRowsCsv(
        (act) => context.gate.open('register_upkeep', tx.actor, act),
        found,
        context.language,
      );
      return {
        kind: 'file',
        contentType: 'text/csv; charset=utf-8',
        body: Readable.toWeb(
          Readable.from(pieces).map((piece: string) => Buffer.from(piece)),
        ) as ReadableStream,
        fileName: `${found.file_name.replace(/\.\w+$/, '')}-${id}.csv`,
      };
    },
  }),
];

export const sourcesRoutes: Route[] = [...listAndUpload, ...oneImport, ...rowsOfImport];
