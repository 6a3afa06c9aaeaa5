/** The list of imports, and a new one. */
import { z } from 'zod';
import { masterKey } from '../files/master-key.ts';
import { key } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { importTexts } from './pages/import-texts.ts';
import { importsPage } from './pages/imports-page.ts';
import { newImportPage } from './pages/new-import-page.ts';
import { importPath, importsPath, newImportPath } from './paths.ts';
import { listImports } from './queries/imports.ts';
import { pageRows, upkeep } from './route-parts.ts';
import { importBytesMax, uploadImport } from './upload-import.ts';

export const listAndUpload: Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: importsPath,
    title: importTexts.title,
    menu: { group: 'register', order: 5, icon: 'upload', keys: 'g t' },
    query: z.object({ before: key.optional() }),
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
      const { fileName, stream } = context.upload!;
      const id = await uploadImport(
        {
          inTransaction: (act) => context.gate.open('register_upkeep', tx.actor, act),
          master: masterKey(context.config),
          declaration: context.policy.declaration,
        },
        { fileName, stream, source: body.source, purpose: body.purpose, asOf: body.as_of },
      );
      return moved(importPath(id), { data: { id } });
    },
  }),
];
