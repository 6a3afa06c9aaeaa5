/** The answer to an access or portability request: asked for, watched, fetched from the request's page. */
import { z } from 'zod';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { found } from '../../http/refusals.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { packagePath } from '../paths.ts';
import { requestCannot, requestNotFound, requestUnlinked } from '../problems.ts';
import { requestById, type WithEvents } from '../queries.ts';
import { stateOf, stateTitles } from '../request.ts';
import { askPackage } from './ask-package.ts';
import { packageFile } from './package-file.ts';
import { packagePage, packagePageTexts } from './package-page.ts';
import { packageFormats, packageRow, packagesOfRequest } from './package-rows.ts';

const title = packagePageTexts.title;

/** Only what asks for data is answered with data. */
const answerable = async (tx: Tx, id: number): Promise<WithEvents & { customer_id: number }> => {
  const request = await requestById(tx, id);
  if (!request || (request.kind !== 'access' && request.kind !== 'portability'))
    throw new Problem(requestNotFound);
  const { customer_id } = request;
  if (customer_id === null) throw new Problem(requestUnlinked);
  return { ...request, customer_id };
};

const page = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/package',
  title,
  params: requestParams,
  handle: async (tx, { params: { id } }, context) => {
    const request = await answerable(tx, id);
    const rows = await packagesOfRequest(tx, id);
    const data = rows.map(({ id: packageId, kind, finished_at, problem, expires_on, files }) => ({
      id: packageId,
      kind,
      finished_at,
      problem,
      expires_on,
      formats: files.map(({ format }) => format),
    }));
    return shown({ packages: data }, () => packagePage(context, request, rows));
  },
});

const ask = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/packages',
  title: packagePageTexts.make,
  params: requestParams,
  handle: async (tx, { params: { id } }) => {
    const { customer_id: customerId, kind, language, events } = await answerable(tx, id);
    const state = stateOf(events);
    // Nothing is read for whoever has not said who they are (GDPR 12(6)).
    if (state === 'closed' || state === 'waiting')
      throw new Problem(requestCannot, { state: stateTitles[state] });
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
  handle: async (tx, { params: { id, package: packageId, format } }, { gate, purpose }) => {
    const { customer_id: customerId } = await answerable(tx, id);
    const row = found(await packageRow(tx, { customerId, id: packageId }));
    if (row.request_id !== id) throw new Problem(requestNotFound);
    await wrote(tx, 'download-access-package', { customerId, about: `request:${id}` });
    return packageFile(row, format, (act) => gate.open(purpose, tx.actor, act));
  },
});

export const packageRoutes: Route[] = [page, ask, file];
