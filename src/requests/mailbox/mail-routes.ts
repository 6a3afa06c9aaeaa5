import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import { readFile } from '../../files/read-file.ts';
import { languages } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { enqueue } from '../../jobs/job.ts';
import { clerk, requestParams } from '../clerk.ts';
import { writingOf } from '../letters/told.ts';
import { mailsPath, requestPath } from '../paths.ts';
import { representativeBody, typedRepresentative } from '../representative/typed-representative.ts';
import { requestKinds } from '../request.ts';
import { typedCustomer } from '../typed-customer.ts';
import { channelNow } from './channel-notice.ts';
import { mailPage } from './mail-page.ts';
import { mailTexts as texts } from './mail-texts.ts';
import { mailsPage } from './mails-page.ts';
import { mailNotFound } from './problems.ts';
import { asideMails, type MailRow, mailById, unsortedMails } from './queries.ts';
import { addToRequest, requestFromMail, setAside } from './sort-mail.ts';

const of = { ...clerk, title: texts.title };
const ofOne = { ...clerk, title: texts.one, params: requestParams };

const all = route({
  ...of,
  method: 'GET',
  path: '/request-mails',
  palette: true,
  query: z.object({ which: z.enum(['aside']).optional(), after: z.enum(['test']).optional() }),
  handle: async (tx, { query: { which, after } }, context) => {
    const [mails, channel] = await Promise.all([
      which === 'aside' ? asideMails(tx) : unsortedMails(tx),
      channelNow(tx),
    ]);
    return shown({ mails, channel: { ...channel, fault: channel.fault ?? null } }, () =>
      mailsPage(context, { mails, channel, isAside: which === 'aside', isTesting: after === 'test' }),
    );
  },
});

const test = route({
  ...of,
  method: 'POST',
  path: '/request-mails/test',
  handle: async (tx) => {
    await Promise.all([
      enqueue(tx, 'test_channel', {}, 'now'),
      enqueue(tx, 'read_mailbox', {}, 'now'),
      wrote(tx, 'test-request-channel'),
    ]);
    return moved(`${mailsPath}?after=test`);
  },
});

const demandMail = async (tx: Tx, id: number): Promise<MailRow> => {
  const mail = await mailById(tx, id);
  if (!mail) throw new Problem(mailNotFound);
  return mail;
};

const one = route({
  ...ofOne,
  method: 'GET',
  path: '/request-mails/:id',
  handle: async (tx, { params: { id } }, context) => {
    const mail = await demandMail(tx, id);
    return shown(mail, () => mailPage(context, { mail }));
  },
});

const retry = async (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => {
  const mail = await demandMail(tx, Number(context.url.pathname.split('/')[2]));
  const page = { mail, typed: typed as Record<string, string>, problems };
  return shown({ problems }, () => mailPage(context, page), { status: 422 });
};

const request = route({
  ...ofOne,
  method: 'POST',
  path: '/request-mails/:id/request',
  body: z.object({
    kind: z.enum(requestKinds),
    requester: z.string().trim().min(1).max(200),
    language: z.enum(languages),
    customer_number: z.string().trim().max(40).optional(),
    ...representativeBody,
  }),
  retry,
  handle: async (tx, { params: { id }, body }, context) => {
    const { kind, requester, language, customer_number } = body;
    const customer_id = await typedCustomer(tx, customer_number);
    const representative = typedRepresentative(body);
    const given = { kind, requester, language, customer_id, representative };
    const requestId = await requestFromMail(tx, writingOf(context), id, given);
    return moved(requestPath(requestId), { data: { id: requestId } });
  },
});

const reply = route({
  ...ofOne,
  method: 'POST',
  path: '/request-mails/:id/reply',
  body: z.object({ request: key }),
  retry,
  handle: async (tx, { params: { id }, body }) => {
    await addToRequest(tx, id, body.request);
    return moved(requestPath(body.request), { data: { id: body.request } });
  },
});

const aside = route({
  ...ofOne,
  method: 'POST',
  path: '/request-mails/:id/setting-aside',
  handle: async (tx, { params: { id } }) => {
    await setAside(tx, id);
    return moved(mailsPath, { data: { id } });
  },
});

const file = route({
  ...ofOne,
  method: 'GET',
  path: '/request-mails/:id/file',
  handle: async (tx, { params: { id } }, context) => {
    const { file_id } = await demandMail(tx, id);
    if (file_id === null) throw new Problem(mailNotFound);
    const bytes = await buffer(readFile((act) => act(tx), file_id, masterKey(context.config)));
    return {
      kind: 'file',
      contentType: 'message/rfc822',
      body: new Uint8Array(bytes),
      fileName: `viesti-${id}.eml`,
    };
  },
});

export const mailRoutes: Route[] = [all, test, one, file, request, reply, aside];
