/** Requests of the person on their own page, and the answers that are put together for them. */
import { z } from 'zod';
import { wrote } from '../../audit/wrote.ts';
import { allMarketing } from '../../customers/choice.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { InputProblem } from '../../http/input.ts';
import { key } from '../../http/key.ts';
import { found } from '../../http/refusals.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import type { ReadyFile } from '../files/ready-file.ts';
import type { Letter } from '../letters/letter.ts';
import { letterByKey } from '../letters/queries.ts';
import { withoutSecret } from '../letters/secret.ts';
import { letterPdf } from '../letters/to-pdf.ts';
import { askPackage } from '../package/ask-package.ts';
import { packageKinds } from '../package/package.ts';
import { packageFile } from '../package/package-file.ts';
import { isBeingMade } from '../package/package-list.ts';
import { packageFormats, packageRow, packagesOf } from '../package/package-rows.ts';
import type { RequestKind } from '../request.ts';
import { type Asking, askableKinds, forbidding } from './ask-card.ts';
import { askOwnRequest } from './ask-own-request.ts';
import { chooseOwn } from './choose-own.ts';
import { askWithFile, ownFileBytesMax } from './own-file.ts';
import { ownLetterPage } from './own-letter-page.ts';
import { ownRequestsPage } from './own-requests-page.ts';
import { person, selfOf } from './own-routes.ts';
import { asPerson, inStoreOf, ownUpload } from './own-upload.ts';
import { ownRequestPath, ownRequestsPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import { packageUnderWay } from './problems.ts';
import { holdOwnPage, ownChoices, ownRequests } from './queries.ts';
import { showOwnRequest } from './show-request.ts';
import { takeBackRequest } from './take-back-request.ts';

const show = async (tx: Tx, context: Context, asking: Asking): Promise<Answer> => {
  const self = selfOf(context);
  const [requests, packages, choices] = await Promise.all([
    ownRequests(tx),
    packagesOf(tx, self),
    ownChoices(tx),
  ]);
  const page = { requests, packages, choices, asking };
  return shown({ requests, packages }, () => ownRequestsPage(context, page));
};

const list = route({
  ...person,
  method: 'GET',
  path: '/own/requests',
  title: texts.requests,
  query: z.object({ kind: z.enum(askableKinds as [string, ...string[]]).optional() }),
  handle: (tx, { query: { kind } }, context) => show(tx, context, { kind }),
});

const demandWords = (kind: string, words: string, { upload }: Context): void => {
  if (kind === 'rectification' && words === '' && !upload)
    throw new InputProblem([{ field: 'words', text: texts.sayWhatIsWrong }]);
};

type Asked = Readonly<{ kind: RequestKind | typeof forbidding; words: string; file?: ReadyFile }>;

/** Forbids at once. Words or a file with it are for whoever answers: they wait as a request. */
const askNow = async (tx: Tx, context: Context, { kind, words, file }: Asked): Promise<Answer> => {
  const customerId = selfOf(context);
  if (kind === forbidding)
    await chooseOwn(tx, context, { customerId, kind: 'objection', purpose: allMarketing });
  if (kind === forbidding && words === '' && !file) return moved('/own?done=choice');
  const asked = {
    customerId,
    kind: kind === forbidding ? 'objection' : kind,
    words,
    language: context.language,
  } as const;
  const id = await (file ? askWithFile(tx, inStoreOf(context), asked, file) : askOwnRequest(tx, asked));
  return moved(ownRequestPath(id), { data: { id } });
};

const ask = route({
  ...person,
  method: 'POST',
  path: '/own/requests',
  title: texts.ask,
  upload: { bytesMax: ownFileBytesMax, mayBeLeftOut: true },
  body: z.object({
    kind: z.enum([...askableKinds, forbidding]),
    words: z.string().trim().max(20_000).optional(),
    [confirmField]: z.literal('yes').optional(),
  }),
  retry: (tx, typed, problems, context) =>
    show(tx, context, { kind: String(typed['kind'] ?? ''), words: String(typed['words'] ?? ''), problems }),
  handle: async (tx, { body }, context) => {
    const { words = '' } = body;
    demandWords(body.kind, words, context);
    if (context.upload)
      return async () => {
        const file = await ownUpload(context, body[confirmField] === 'yes');
        return asPerson(context, (mine) => askNow(mine, context, { kind: body.kind, words, file }));
      };
    return askNow(tx, context, { kind: body.kind, words });
  },
});

const params = z.object({ id: key });

const one = route({
  ...person,
  method: 'GET',
  path: '/own/requests/:id',
  title: texts.yourRequests,
  params,
  handle: (tx, { params: { id } }, context) => showOwnRequest(tx, id, context),
});

const takeBack = route({
  ...person,
  method: 'POST',
  path: '/own/requests/:id/withdrawal',
  title: texts.takeBack,
  params,
  handle: async (tx, { params: { id } }, context) => {
    await takeBackRequest(tx, found((await ownRequests(tx, id))[0]), selfOf(context));
    return moved(ownRequestPath(id), { data: { id } });
  },
});

const readOwnLetter = async (tx: Tx, { id, number }: { id: number; number: number }): Promise<Letter> => {
  const row = found(await letterByKey(tx, { requestId: id, number }));
  if (row.recipient !== null || row.state === 'written' || row.body === '') found(undefined);
  return withoutSecret(JSON.parse(row.body) as Letter);
};

const letterParams = params.extend({ number: key });

const letter = route({
  ...person,
  method: 'GET',
  path: '/own/requests/:id/letters/:number',
  title: texts.letters,
  params: letterParams,
  handle: async (tx, { params: at }, context) => {
    const body = await readOwnLetter(tx, at);
    return shown(body, () => ownLetterPage(context, at, body));
  },
});

const letterFile = route({
  ...person,
  method: 'GET',
  path: '/own/requests/:id/letters/:number/file',
  title: texts.letters,
  params: letterParams,
  handle: async (tx, { params: at }) => {
    const body = await readOwnLetter(tx, at);
    const file = { contentType: 'application/pdf', body: await letterPdf(body) };
    return { kind: 'file', ...file, fileName: `${body.title}.pdf` };
  },
});

/** One at a time, three a day: reading everything is work for the machine that others use too. */
const packagesADay = 3;

const makePackage = route({
  ...person,
  method: 'POST',
  path: '/own/packages',
  title: texts.packages,
  body: z.object({ kind: z.enum(packageKinds) }),
  handle: async (tx, { body: { kind } }, context) => {
    const customerId = selfOf(context);
    await holdOwnPage(tx, customerId);
    const dayAgo = Date.now() - 86_400_000;
    const lately = (await packagesOf(tx, customerId)).filter(({ asked_at }) => asked_at.getTime() > dayAgo);
    if (lately.some(isBeingMade) || lately.length >= packagesADay) throw new Problem(packageUnderWay);
    const { language } = context;
    const requestId = await askOwnRequest(tx, { customerId, kind, words: '', language });
    await askPackage(tx, { requestId, customerId, kind, language, answersRequest: true });
    return moved(ownRequestsPath);
  },
});

/** A place to come to by a link. */
const packages = route({
  ...person,
  method: 'GET',
  path: '/own/packages',
  title: texts.packages,
  handle: (tx, _input, context) => show(tx, context, {}),
});

const file = route({
  ...person,
  method: 'GET',
  path: '/own/packages/:id/:format',
  title: texts.packages,
  params: params.extend({ format: z.enum(packageFormats) }),
  handle: async (tx, { params: { id, format } }, context) => {
    const { gate, purpose, caller } = context;
    const customerId = selfOf(context);
    const row = found(await packageRow(tx, { customerId, id }));
    await wrote(tx, 'download-access-package', { customerId, about: `access_package:${id}` });
    const subject = caller.kind === 'person' ? caller.subject : undefined;
    return packageFile(row, format, (act) => gate.open(purpose, tx.actor, act, { subject }), context);
  },
});

export const ownRequestRoutes: Route[] = [
  list,
  ask,
  one,
  takeBack,
  letter,
  letterFile,
  makePackage,
  packages,
  file,
];
