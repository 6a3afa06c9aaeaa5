/** Archives for the supervisor: asked for, watched, stopped, fetched. */
import { z } from 'zod';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { fileBody } from '../files/file-body.ts';
import { masterKey } from '../files/master-key.ts';
import { fileIsErased } from '../files/read-file.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { type Archive, aboutArchive, archiveCan, archiveStateTitles, stateOf, subjects } from './archive.ts';
import { askArchive, stopArchive } from './ask-archive.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { evidenceTexts as texts } from './evidence-texts.ts';
import { archivePage, archivePath, evidencePage } from './pages.ts';
import { archiveCannot, archiveNotFound } from './problems.ts';
import { archiveById, archives } from './queries.ts';

const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
const params = z.object({ id: key });
const pageRows = 50;

const dataOf = ({ file_id: _, ...archive }: Archive) => ({ ...archive, state: stateOf(archive) });

const demandArchive = async (tx: Tx, id: number): Promise<Archive> => {
  const archive = await archiveById(tx, id);
  if (!archive) throw new Problem(archiveNotFound);
  return archive;
};

const listed = async (tx: Tx, before = Number.MAX_SAFE_INTEGER) => {
  const rows = await archives(tx, before, pageRows);
  return { archives: rows, next: rows.length === pageRows ? rows.at(-1)!.id : undefined };
};

const list = route({
  ...clerk,
  method: 'GET',
  path: '/evidence',
  title: texts.title,
  query: z.object({ before: key.optional() }),
  menu: { group: 'register', order: 10, icon: 'shield' },
  handle: async (tx, { query: { before } }, context) => {
    const page = await listed(tx, before);
    return shown({ archives: page.archives.map(dataOf), next: page.next ?? null }, () =>
      evidencePage(context, page),
    );
  },
});

const ask = route({
  ...clerk,
  method: 'POST',
  path: '/evidence',
  title: texts.make,
  body: z.object({
    subject: z.enum(subjects),
    subject_id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    from_on: z.iso.date().optional(),
    to_on: z.iso.date().optional(),
    for_whom: z.string().trim().min(1).max(200),
    why: z.string().trim().min(1).max(2_000),
  }),
  retry: async (tx, typed, problems, context) => {
    const page = { ...(await listed(tx)), typed, problems };
    return shown({ problems }, () => evidencePage(context, page), { status: 422 });
  },
  handle: async (tx, { body }, { language }) => {
    const { subject_id = null, from_on = null, to_on = null, ...rest } = body;
    const id = await askArchive(tx, { ...rest, subject_id, from_on, to_on, language });
    return moved(archivePath(id), { data: { id } });
  },
});

const one = route({
  ...clerk,
  method: 'GET',
  path: '/evidence/:id',
  title: texts.title,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const archive = await demandArchive(tx, id);
    return shown(dataOf(archive), () => archivePage(context, archive));
  },
});

const stop = route({
  ...clerk,
  method: 'POST',
  path: '/evidence/:id/stopping',
  title: texts.stop,
  params,
  handle: async (tx, { params: { id } }) => {
    await stopArchive(tx, id);
    return moved(archivePath(id), { data: { id } });
  },
});

const file = route({
  ...clerk,
  method: 'GET',
  path: '/evidence/:id/file',
  title: texts.download,
  params,
  handle: async (tx, { params: { id } }, { gate, purpose, config }) => {
    const archive = await demandArchive(tx, id);
    const state = stateOf(archive);
    if (!archiveCan('download', state))
      throw new Problem(archiveCannot, { state: archiveStateTitles[state] });
    if (archive.file_id === null) throw new Problem(fileIsErased);
    await wrote(tx, 'download-evidence', { about: aboutArchive(id) });
    const body = await fileBody(
      (act) => gate.open(purpose, tx.actor, act),
      archive.file_id,
      masterKey(config),
    );
    return { kind: 'file', contentType: 'application/zip', body, fileName: `evidence-${id}.zip` };
  },
});

export const evidenceRoutes: Route[] = [list, ask, one, stop, file, ...assessmentRoutes];
