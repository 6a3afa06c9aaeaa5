/** The rows of an import: what is to be said of them, what becomes of them. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { suppressionKey } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { Problem } from '../ground/problem.ts';
import { ordinal } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { decideRow, wordsOnRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { aboutImport, decisions } from './import.ts';
import { mendRows, rowIsGone } from './mend-rows.ts';
import { problemsPage } from './pages/problems-page.ts';
import { rowPage, rowsPage } from './pages/rows-page.ts';
import { importPath, problemsPath, rowPath, rowsPath } from './paths.ts';
import { findImport } from './queries/imports.ts';
import { registerValues } from './queries/register-values.ts';
import { decidedRow, decidedRows, problemRows } from './queries/report.ts';
import { pageRows, params, upkeep } from './route-parts.ts';

const page = z.object({ after: ordinal.optional() });

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

const cellName = /^cell_(\d{1,9})_(\d{1,4})$/;
const cellsOf = (typed: Readonly<Record<string, unknown>>) =>
  Object.entries(typed).flatMap(([name, value]) => {
    const match = cellName.exec(name);
    return match ? [{ line: Number(match[1]), column: Number(match[2]), value: String(value) }] : [];
  });

export const rowsOfImport: Route[] = [
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
    params: params.extend({ line: ordinal }),
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
    params: params.extend({ line: ordinal }),
    body: z.object({ word: z.enum(wordsOnRow) }),
    handle: async (tx, { params: { id, line: at }, body }, context) => {
      const key = suppressionKey(masterKey(context.config));
      const now = await decideRow(tx, key, id, { line: at, word: body.word });
      return moved(now === 'erased' ? rowPath(id, at) : rowsPath(id, 'unclear'));
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
