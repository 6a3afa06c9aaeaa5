import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { ordinal } from '../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { letterPdf } from '../requests/letters/to-pdf.ts';
import { breachNow } from './breach-now.ts';
import { notificationWays } from './notification.ts';
import { notificationByNumber } from './notification-queries.ts';
import { notificationText } from './notification-text.ts';
import { breachTexts } from './pages/breach-texts.ts';
import { notificationPage, sentPage } from './pages/notification-page.ts';
import { notificationTexts as texts } from './pages/notification-texts.ts';
import { breachStepPath } from './paths.ts';
import { breachNotFound, notificationNotFound } from './problems.ts';
import { breachById } from './queries.ts';
import { breachReport } from './report.ts';
import { breachParams, clerk, keyIn } from './route-parts.ts';
import { recordNotification } from './send-notification.ts';

/** The language of the document, which need not be that of the page. */
const query = z.object({ text: z.enum(languages).optional() });
const counted = 10_000_000;

const draftOf = async (tx: Tx, id: number, { policy, language }: Context, wish = language) => {
  const now = await breachNow(tx, id, counted);
  const telling = { declaration: policy.declaration, language: wish, now: new Date(), lateReasons: '' };
  return { now, letter: notificationText(now, telling) };
};

const pdf = async (letter: Letter): Promise<Answer> => ({
  kind: 'file',
  contentType: 'application/pdf',
  body: await letterPdf(letter),
  fileName: `${letter.title}.pdf`,
});

const draft = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/notification',
  title: texts.title,
  params: breachParams,
  query,
  handle: async (tx, { params: { id }, query: { text } }, context) => {
    const found = await draftOf(tx, id, context, text);
    return shown({ letter: found.letter }, () => notificationPage(context, found));
  },
});

const draftFile = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/notification/file',
  title: texts.pdf,
  params: breachParams,
  query,
  handle: async (tx, { params: { id }, query: { text } }, context) =>
    pdf((await draftOf(tx, id, context, text)).letter),
});

const again = async (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => {
  const wish = languages.find((one) => one === typed['language']);
  const found = await draftOf(tx, keyIn(context), context, wish);
  return shown({ problems }, () => notificationPage(context, { ...found, typed, problems }), { status: 422 });
};

const sent = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/notifications',
  title: texts.sent,
  params: breachParams,
  body: z.object({
    language: z.enum(languages),
    way: z.enum(notificationWays),
    sent_on: z.iso.date(),
    sent_time: z.string().trim().max(5),
    reference: z.string().trim().max(200).default(''),
    late_reasons: z.string().trim().max(8_000).default(''),
  }),
  retry: again,
  handle: async (tx, { params: { id }, body }, { policy }) => {
    const number = await recordNotification(tx, policy.declaration, id, body);
    return moved(breachStepPath(id, `notifications/${number}`), { data: { id, number } });
  },
});

const ofNumber = breachParams.extend({ number: ordinal });

const sentOne = async (tx: Tx, id: number, number: number) => {
  const [breach, row] = await Promise.all([breachById(tx, id), notificationByNumber(tx, id, number)]);
  if (!breach) throw new Problem(breachNotFound);
  if (!row) throw new Problem(notificationNotFound);
  const { body, ...rest } = row;
  return { breach, row: rest, letter: JSON.parse(body) as Letter };
};

const one = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/notifications/:number',
  title: texts.title,
  params: ofNumber,
  handle: async (tx, { params: { id, number } }, context) => {
    const { breach, row, letter } = await sentOne(tx, id, number);
    return shown({ ...row, letter }, () => sentPage(context, breach, row, letter));
  },
});

const file = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/notifications/:number/file',
  title: texts.pdf,
  params: ofNumber,
  handle: async (tx, { params: { id, number } }) => pdf((await sentOne(tx, id, number)).letter),
});

const report = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/report',
  title: breachTexts.report,
  params: breachParams,
  handle: async (tx, { params: { id } }, { policy, language }) =>
    pdf(
      breachReport(await breachNow(tx, id, counted), {
        declaration: policy.declaration,
        language,
        at: new Date(),
      }),
    ),
});

export const notificationRoutes: Route[] = [draft, draftFile, sent, one, file, report];
