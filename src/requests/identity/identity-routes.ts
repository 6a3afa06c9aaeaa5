import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { findRequest } from '../find-request.ts';
import { addresseeOf, knownEmails } from '../letters/addressee.ts';
import { writingOf } from '../letters/told.ts';
import { identityPath, letterPath, requestPath } from '../paths.ts';
import { isStrongOffered } from '../strong/attempt.ts';
import { strongNotOffered } from '../strong/problems.ts';
import { type AnswerShown, answerPage } from './answer-page.ts';
import { askByCode, askByLink, askStrongly } from './ask-identity.ts';
import { checkByOrders } from './check-by-orders.ts';
import { identityPage } from './identity-page.ts';
import { identityTexts as texts } from './identity-texts.ts';
import { orderQuestions, questionKeys } from './order-questions.ts';
import { type Answered, answerCheck, checksOf } from './queries.ts';

const of = { ...clerk, title: texts.title, params: requestParams };

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: { typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] } = {},
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  const [checks, emails, address, questions] = await Promise.all([
    checksOf(tx, id),
    knownEmails(tx, request),
    addresseeOf(tx, request, 'identity_code'),
    orderQuestions(tx, request, context.language),
    request.customer_id === null ? undefined : looked(tx, 'card', [request.customer_id], `request:${id}`),
  ]);
  const page = { request, checks, emails, hasAddress: address.lines.length > 0, questions, ...again };
  return shown({ id, checks, emails, hasAddress: page.hasAddress }, () => identityPage(context, page), {
    status: again.problems ? 422 : 200,
  });
};

const keyIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
const retry = (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => show(tx, keyIn(context), context, { typed, problems });

const one = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/identity',
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const reason = z.string().trim().min(1).max(2_000);

const link = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/identity/link',
  body: z.object({ email: z.string().min(1).max(254), reason }),
  retry,
  handle: async (tx, { params: { id }, body }, context) => {
    const letter = await askByLink(tx, writingOf(context), id, body);
    return moved(requestPath(id), { data: { id, letter } });
  },
});

const code = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/identity/code',
  body: z.object({ reason }),
  retry,
  handle: async (tx, { params: { id }, body }, context) => {
    const letter = await askByCode(tx, writingOf(context), id, body);
    return moved(letterPath(id, letter), { data: { id, letter } });
  },
});

const strong = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/identity/strong',
  body: z.object({ to: z.string().trim().min(1).max(254), reason }),
  retry,
  handle: async (tx, { params: { id }, body: { to, reason } }, context) => {
    if (!isStrongOffered(context)) throw new Problem(strongNotOffered);
    const letter = await askStrongly(tx, writingOf(context), id, { email: to, reason });
    return moved(requestPath(id), { data: { id, letter } });
  },
});

const marked = z.enum(['right', 'wrong', 'not_asked']).default('not_asked');

const orders = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/identity/orders',
  body: z.object({ what: marked, when: marked, how_much: marked }),
  retry,
  handle: async (tx, { params: { id }, body }) => {
    const marks = questionKeys.map((key) => body[key]);
    const right = marks.filter((mark) => mark === 'right').length;
    const asked = marks.filter((mark) => mark !== 'not_asked').length;
    const isEnough = await checkByOrders(tx, id, { asked, right });
    return moved(isEnough ? requestPath(id) : identityPath(id), { data: { id, isEnough } });
  },
});

const anybody = { who: 'anyone', purposes: ['publication'], title: texts.isYours } as const;

const ask = route({
  ...anybody,
  method: 'GET',
  path: '/identity',
  query: z.object({ token: z.string().max(100).optional() }),
  handle: async (_tx, { query: { token } }, context) => shown({}, () => answerPage(context, { token })),
});

const saidOf = (answered: Answered | undefined, isTheirs: boolean): NonNullable<AnswerShown['said']> => {
  if (!answered) return 'unknown';
  if (answered.outcome === 'confirmed' && isTheirs) return 'thanksMine';
  return answered.outcome === 'denied' && !isTheirs ? 'thanksNotMine' : 'used';
};

/** Posted, so that a mail program that opens links confirms nothing. */
const answer = route({
  ...anybody,
  method: 'POST',
  path: '/identity',
  body: z.object({ code: z.string().max(100), answer: z.enum(['mine', 'not_mine']) }),
  handle: async (tx, { body }, context) => {
    const isTheirs = body.answer === 'mine';
    const answered = await answerCheck(tx, body.code, isTheirs);
    const said = saidOf(answered, isTheirs);
    if (answered && said !== 'used')
      await wrote(tx, isTheirs ? 'request-confirm-identity' : 'request-deny-identity', {
        about: `request:${answered.request_id}`,
      });
    return shown({ said }, () => answerPage(context, { said }));
  },
});

export const identityRoutes: Route[] = [one, link, orders, code, strong, ask, answer];
