/** Exports: asked for, watched, stopped, fetched by whoever asked. */
import { z } from 'zod';
import { wrote } from '../../audit/wrote.ts';
import { forReaders } from '../../customers/readers.ts';
import { most } from '../../customers/views/definition.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import type { Tx } from '../../db/tx.ts';
import { fileBody } from '../../files/file-body.ts';
import { masterKey } from '../../files/master-key.ts';
import { fileIsErased } from '../../files/read-file.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { listSchema } from '../list-query.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { definitionIn, lenientDefinition } from '../views/definition-in.ts';
import { askExport } from './ask-export.ts';
import { aboutExport, demandExportCan, type Export } from './export.ts';
import { exportPage, exportsPage } from './export-pages.ts';
import { exportTexts as texts } from './export-texts.ts';
import { type NewShown, newExportPage } from './new-export-page.ts';
import { notShown } from './not-shown-queries.ts';
import { exportPath } from './paths.ts';
import { exportFormats } from './queries/cells.ts';
import { ownExport, ownExports } from './queries/exports.ts';
import { stopExport } from './stop-export.ts';

const params = z.object({ id: key });
const pageRows = 50;

/** What a program needs to know of it. */
const dataOf = (found: Export) => ({
  id: found.id,
  title: found.title,
  format: found.format,
  recipient: found.recipient,
  step: found.step,
  rows_done: found.rows_done,
  rows_expected: found.rows_expected,
  file_bytes: found.file_bytes,
  expires_on: found.expires_on,
});

const list = route({
  ...forReaders,
  method: 'GET',
  path: '/exports',
  title: texts.title,
  palette: true,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query }, context) => {
    const exports = await ownExports(tx, query.before, pageRows);
    const next = exports.length < pageRows ? undefined : exports.at(-1)?.id;
    return shown({ exports: exports.map(dataOf) }, () => exportsPage(context, exports, next));
  },
});

const newShown = async (tx: Tx, search: string | URLSearchParams, context: Context): Promise<NewShown> => {
  const { declaration } = context.policy;
  const definition = lenientDefinition(search, context);
  const usable = useDefinition(definition, viewFields(declaration), readerOf(declaration, context.purpose));
  return { definition, usable, notShown: await notShown(tx, declaration) };
};

const opened = route({
  ...forReaders,
  method: 'GET',
  path: '/exports/new',
  title: texts.new,
  query: listSchema,
  handle: async (tx, _input, context) => {
    const asked = await newShown(tx, context.url.searchParams, context);
    const data = { not_shown: asked.notShown?.count, left_out: asked.usable.leftOut };
    return shown(data, () => newExportPage(context, asked));
  },
});

const asked = route({
  ...forReaders,
  method: 'POST',
  path: '/exports',
  title: texts.make,
  body: z.object({
    title: z.string().max(400),
    /** The view as the address of the list says it. */
    definition: z.string().max(most.address).optional(),
    format: z.enum(exportFormats),
    recipient: z.string().max(60).optional(),
  }),
  retry: async (tx, typed, problems, context) => {
    const again = await newShown(tx, String(typed['definition'] ?? ''), context);
    return shown({ problems }, () => newExportPage(context, { ...again, typed, problems }));
  },
  handle: async (tx, { body }, context) => {
    const { title, format, recipient } = body;
    const definition = definitionIn(body.definition ?? '', context);
    const { language } = context;
    const id = await askExport(tx, context.policy.declaration, {
      title,
      definition,
      format,
      language,
      recipient,
    });
    return moved(exportPath(id), { data: { id } });
  },
});

const one = route({
  ...forReaders,
  method: 'GET',
  path: '/exports/:id',
  title: texts.one,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const found = await ownExport(tx, id);
    return shown(dataOf(found), () => exportPage(context, found));
  },
});

const stopped = route({
  ...forReaders,
  method: 'POST',
  path: '/exports/:id/stopping',
  title: texts.stop,
  params,
  handle: async (tx, { params: { id } }) => {
    await stopExport(tx, id);
    return moved(exportPath(id));
  },
});

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The store of files is upkeep's; whose file it is was asked for the purpose that made it. */
const file = route({
  ...forReaders,
  method: 'GET',
  path: '/exports/:id/file',
  title: texts.download,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const { step, file_id, format, title } = await ownExport(tx, id);
    demandExportCan('download', step);
    if (file_id === null) throw new Problem(fileIsErased);
    await wrote(tx, 'download-export', { about: aboutExport(id) });
    const body = await fileBody(
      (act) => context.gate.open('register_upkeep', tx.actor, act),
      file_id,
      masterKey(context.config),
    );
    return {
      kind: 'file',
      contentType: contentTypes[format],
      body,
      fileName: `${title}.${format}`,
    };
  },
});

export const exportRoutes: Route[] = [list, opened, asked, one, stopped, file];
