/** Duties to inform: for whoever answers for people’s rights. */
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { languages } from '../ground/language.ts';
import { key } from '../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import { enqueue } from '../jobs/job.ts';
import { grounds } from './article-14.ts';
import { lettersPage } from './letter-queries.ts';
import { letterStates } from './mailing.ts';
import { informingTexts as texts } from './pages/informing-texts.ts';
import { listPage } from './pages/list-page.ts';
import { mailingPage } from './pages/mailing-page.ts';
import { peoplePage } from './pages/people-page.ts';
import { informingPath, mailingPath } from './paths.ts';
import { openMailings, pastMailings } from './queries.ts';
import { demandShown, mailingShown, writingOf } from './show-mailing.ts';
import { aboutMailing, approveMailing, closeMailing, pauseMailing, resumeMailing } from './steer-mailing.ts';

export const clerk = { who: 'purpose', purposes: ['rights_requests'] } as const;
const pageRows = 50;
const params = z.object({ id: key });

const list = route({
  ...clerk,
  method: 'GET',
  path: '/informing',
  title: texts.title,
  query: z.object({ which: z.enum(['open', 'past']).optional(), before: key.optional() }),
  menu: { group: 'register', order: 8.5, icon: 'campaign', keys: 'g n' },
  handle: async (tx, { query: { which = 'open', before = Number.MAX_SAFE_INTEGER } }, context) => {
    const mailings = which === 'open' ? await openMailings(tx) : await pastMailings(tx, before, pageRows);
    const next = which === 'past' && mailings.length === pageRows ? mailings.at(-1)!.id : undefined;
    const today = helsinkiDate(new Date());
    return shown({ mailings, next: next ?? null }, () => listPage(context, { which, mailings, next, today }));
  },
});

const lookAnew = route({
  ...clerk,
  method: 'POST',
  path: '/informing/preparation',
  title: texts.lookAnew,
  handle: async (tx) => {
    await Promise.all([enqueue(tx, 'prepare_mailings', {}, 'now'), wrote(tx, 'prepare-mailings')]);
    return moved(informingPath);
  },
});

type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: Again & { letter?: (typeof languages)[number] | undefined } = {},
): Promise<Answer> => {
  const { letter = context.language, ...rest } = again;
  const found = await mailingShown(tx, context, id, letter);
  return shown({ ...found }, () => mailingPage(context, { ...found, ...rest }), {
    status: rest.problems ? 422 : 200,
  });
};

const one = route({
  ...clerk,
  method: 'GET',
  path: '/informing/:id',
  title: texts.title,
  params,
  query: z.object({ letter: z.enum(languages).optional() }),
  handle: (tx, { params: { id }, query: { letter } }, context) => show(tx, id, context, { letter }),
});

const people = route({
  ...clerk,
  method: 'GET',
  path: '/informing/:id/letters',
  title: texts.who,
  params,
  query: z.object({ state: z.enum(letterStates).optional(), after: key.optional() }),
  handle: async (tx, { params: { id }, query: { state, after = 0 } }, context) => {
    const mailing = await demandShown(tx, id);
    const letters = await lettersPage(tx, { mailingId: id, state, after, most: pageRows });
    await looked(
      tx,
      'list',
      letters.map(({ customer_id }) => customer_id),
      aboutMailing(id),
    );
    const next = letters.length === pageRows ? letters.at(-1)!.customer_id : undefined;
    return shown({ mailing, letters, next: next ?? null }, () =>
      peoplePage(context, { mailing, letters, state, next }),
    );
  },
});

const approval = route({
  ...clerk,
  method: 'POST',
  path: '/informing/:id/approval',
  title: texts.approve,
  params,
  /** How many letters the person saw. */
  body: z.object({ seen: z.coerce.number().int().min(0).max(1_000_000_000) }),
  handle: async (tx, { params: { id }, body: { seen } }, context) => {
    await approveMailing(tx, id, writingOf(context), seen);
    return moved(mailingPath(id), { data: { id } });
  },
});

const pause = route({
  ...clerk,
  method: 'POST',
  path: '/informing/:id/pause',
  title: texts.pause,
  params,
  handle: async (tx, { params: { id } }) => {
    await pauseMailing(tx, id);
    return moved(mailingPath(id), { data: { id } });
  },
});

const resumption = route({
  ...clerk,
  method: 'POST',
  path: '/informing/:id/resumption',
  title: texts.resume,
  params,
  handle: async (tx, { params: { id } }) => {
    await resumeMailing(tx, id);
    return moved(mailingPath(id), { data: { id } });
  },
});

export const closingBody = z.object({
  ground: z.enum(grounds),
  reason: z.string().trim().min(3).max(2_000),
});

const closing = route({
  ...clerk,
  method: 'POST',
  path: '/informing/:id/closing',
  title: texts.close,
  params,
  body: closingBody,
  retry: (tx, typed, problems, context) =>
    show(tx, Number(context.url.pathname.split('/')[2]), context, { typed, problems }),
  handle: async (tx, { params: { id }, body }) => {
    await closeMailing(tx, id, body);
    return moved(mailingPath(id), { data: { id } });
  },
});

export const mailingRoutes: Route[] = [list, lookAnew, one, people, approval, pause, resumption, closing];
