/** The answer to an access or portability request: asked for, watched, fetched from the request's page. */

import { z } from 'zod';
import { countDocuments } from '../../archive/list-queries.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { found } from '../../http/refusals.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { packagePath } from '../paths.ts';
import { requestCannot, requestNotFound } from '../problems.ts';
import { stateOf, stateTitles } from '../request.ts';
import { type Answerable, answerable } from './answerable.ts';
import { askPackage } from './ask-package.ts';
import { filesAbout, type HeldFile } from './attachment-queries.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { packageFile } from './package-file.ts';
import { packagePage, packagePageTexts } from './package-page.ts';
import { packageFormats, packageRow, packagesOfRequest } from './package-rows.ts';
import { attachmentsTooLarge, attachmentsUndecided } from './problems.ts';
import { answeredFiles } from './request-attachments.ts';
import { countUndecided } from './texts/held-queries.ts';
import { textRoutes } from './texts/texts-routes.ts';

const title = packagePageTexts.title;

/** Portability takes along what the person gave in the fields of the register; its answer has no files. */
const filesToAnswer = async (tx: Tx, { id, kind, customer_id }: Answerable): Promise<HeldFile[]> =>
  kind === 'access' ? filesAbout(tx, { requestId: id, customerId: customer_id }) : [];

/** More than this in one file is no help to whoever gets it; the rest is given apart. */
const filesBytesMax = 1_000_000_000;

const demandFilesDecided = (files: readonly HeldFile[]): void => {
  const { waiting } = answeredFiles(files);
  if (waiting > 0) throw new Problem(attachmentsUndecided, { count: waiting });
  const bytes = files
    .filter(({ decision }) => decision === 'given')
    .reduce((sum, { size_bytes }) => sum + size_bytes, 0);
  if (bytes > filesBytesMax) throw new Problem(attachmentsTooLarge);
};

const page = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/package',
  title,
  params: requestParams,
  handle: async (tx, { params: { id } }, context) => {
    const request = await answerable(tx, id);
    const [rows, files, papers, texts] = await Promise.all([
      packagesOfRequest(tx, id),
      filesToAnswer(tx, request),
      countDocuments(tx, { customer: request.customer_id }),
      countUndecided(tx, request.customer_id),
    ]);
    const data = rows.map(({ id: packageId, kind, finished_at, problem, expires_on, files }) => ({
      id: packageId,
      kind,
      finished_at,
      problem,
      expires_on,
      formats: files.map(({ format }) => format),
    }));
    return shown({ packages: data, attachments: files, papers, texts }, () =>
      packagePage(context, request, { rows, files, papers, texts }),
    );
  },
});

const ask = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/packages',
  title: packagePageTexts.make,
  params: requestParams,
  handle: async (tx, { params: { id } }) => {
    const request = await answerable(tx, id);
    const { customer_id: customerId, kind, language, events } = request;
    const state = stateOf(events);
    // Nothing is read for whoever has not said who they are (GDPR 12(6)).
    if (state === 'closed' || state === 'waiting' || state === 'joined')
      throw new Problem(requestCannot, { state: stateTitles[state] });
    demandFilesDecided(await filesToAnswer(tx, request));
    await askPackage(tx, { requestId: id, customerId, kind: kind as 'access' | 'portability', language });
    return moved(packagePath(id));
  },
});

const file = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/packages/:package/:format',
  title: packagePageTexts.title,
  params: z.object({ id: key, package: key, format: z.enum(packageFormats) }),
  handle: async (tx, { params: { id, package: packageId, format } }, context) => {
    const { gate, purpose } = context;
    const { customer_id: customerId } = await answerable(tx, id);
    const row = found(await packageRow(tx, { customerId, id: packageId }));
    if (row.request_id !== id) throw new Problem(requestNotFound);
    await wrote(tx, 'download-access-package', { customerId, about: `request:${id}` });
    return packageFile(row, format, (act) => gate.open(purpose, tx.actor, act), context);
  },
});

export const packageRoutes: Route[] = [page, ask, file, ...attachmentRoutes, ...textRoutes];
