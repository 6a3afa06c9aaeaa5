import { z } from 'zod';
import { key } from '../http/key.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { breachesPage } from './pages/breaches-page.ts';
import { newBreachPage } from './pages/new-breach-page.ts';
import { breachPath } from './paths.ts';
import { closedBreaches, openBreaches } from './queries.ts';
import { recordBreach } from './record-breach.ts';
import { breachParams, clerk } from './route-parts.ts';
import { breachData, showBreach } from './show-breach.ts';

const closedRows = 50;

const list = route({
  ...clerk,
  method: 'GET',
  path: '/breaches',
  title: texts.menu,
  query: z.object({ which: z.enum(['open', 'closed']).optional(), before: key.optional() }),
  menu: { group: 'register', order: 9, icon: 'warning' },
  handle: async (tx, { query: { which = 'open', before = Number.MAX_SAFE_INTEGER } }, context) => {
    const breaches = which === 'open' ? await openBreaches(tx) : await closedBreaches(tx, before, closedRows);
    const next = which === 'closed' && breaches.length === closedRows ? breaches.at(-1)!.id : undefined;
    return shown({ breaches: breaches.map(breachData), next: next ?? null }, () =>
      breachesPage(context, { which, breaches, next }),
    );
  },
});

const newBreach = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/new',
  title: texts.add,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => newBreachPage(context)),
});

const time = z.string().trim().max(5);

const record = route({
  ...clerk,
  method: 'POST',
  path: '/breaches',
  title: texts.add,
  body: z.object({
    title: z.string().trim().min(1).max(120),
    found_by: z.string().trim().max(200).default(''),
    found_on: z.iso.date(),
    found_time: time,
    aware_on: z.iso.date(),
    aware_time: time,
  }),
  retry: async (_tx, typed, problems, context) =>
    shown({ problems }, () => newBreachPage(context, typed, problems), { status: 422 }),
  handle: async (tx, { body }) => {
    const id = await recordBreach(tx, body);
    return moved(breachPath(id), { data: { id } });
  },
});

const one = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id',
  title: texts.title,
  params: breachParams,
  handle: (tx, { params: { id } }, context) => showBreach(tx, id, context),
});

export const breachRoutes: Route[] = [list, newBreach, record, one];
