import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { viewsFor } from '../customers/views/view-queries.ts';
import type { Tx } from '../db/tx.ts';
import { categories } from '../ground/columns.ts';
import { Problem } from '../ground/problem.ts';
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
import { natures, peopleKinds, risks } from './breach.ts';
import { breachNow } from './breach-now.ts';
import { clockOf } from './clock.ts';
import { findPeople, takeOut } from './find-people.ts';
import { accountPage } from './pages/account-page.ts';
import { breachPage, peopleCap } from './pages/breach-page.ts';
import { actTitles, breachTexts as texts } from './pages/breach-texts.ts';
import { breachesPage } from './pages/breaches-page.ts';
import { newBreachPage } from './pages/new-breach-page.ts';
import { peoplePage } from './pages/people-page.ts';
import { breachPath, peoplePath } from './paths.ts';
import { breachNotFound } from './problems.ts';
import { accountsOf, type BreachRow, breachById, closedBreaches, openBreaches } from './queries.ts';
import { assessBreach, closeBreach, describeBreach, recordBreach, reopenBreach } from './record-breach.ts';
import { breachParams, clerk, keyIn } from './route-parts.ts';
import { scopeKinds } from './scope.ts';
import { countPeople, latestExports, latestImports, peopleAfter, scopesOf } from './scope-queries.ts';
import { leaveUntold, publishBreach } from './tell-otherwise.ts';

const closedRows = 50;
const peopleRows = 50;
const words = z.string().trim().max(8_000);

const dataOf = (breach: BreachRow) => ({ ...breach, clock: clockOf(breach, new Date()) });

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
    return shown({ breaches: breaches.map(dataOf), next: next ?? null }, () =>
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

type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const show = async (tx: Tx, id: number, context: Context, again: Again = {}): Promise<Answer> => {
  const now = await breachNow(tx, id, peopleCap);
  const { names: _, breach, ...rest } = now;
  return shown({ ...dataOf(breach), ...rest }, () => breachPage(context, { ...now, ...again }), {
    status: again.problems ? 422 : 200,
  });
};

const one = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id',
  title: texts.title,
  params: breachParams,
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const accountForm = async (tx: Tx, id: number, context: Context, again: Again = {}): Promise<Answer> => {
  const breach = await breachById(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const [account] = await accountsOf(tx, id);
  return shown({ account: account ?? null }, () => accountPage(context, { breach, account, ...again }), {
    status: again.problems ? 422 : 200,
  });
};

const account = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/account',
  title: texts.account,
  params: breachParams,
  handle: (tx, { params: { id } }, context) => accountForm(tx, id, context),
});

const count = z.coerce.number().int().min(0).max(1_000_000_000).optional();

const describe = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/account',
  title: texts.describe,
  params: breachParams,
  body: z.object({
    began_on: z.iso.date().optional(),
    ended_on: z.iso.date().optional(),
    natures: z.array(z.enum(natures)).max(3),
    happened: words.min(1),
    categories: z.array(z.enum(categories)).max(categories.length),
    registers: z.array(z.string().max(60)).max(50),
    people_count: count,
    people_are: z.enum(peopleKinds),
    records_count: count,
    effects: words.default(''),
    actions: words.default(''),
    processor: z.string().max(60).optional(),
  }),
  retry: (tx, typed, problems, context) => accountForm(tx, keyIn(context), context, { typed, problems }),
  handle: async (tx, { params: { id }, body }) => {
    const {
      began_on = null,
      ended_on = null,
      people_count = null,
      records_count = null,
      processor = null,
      ...rest
    } = body;
    await describeBreach(tx, id, { ...rest, began_on, ended_on, people_count, records_count, processor });
    return moved(breachPath(id), { data: { id } });
  },
});

/** A form of the breach's own page, which comes back with what was typed. */
const stepOf = (step: string) => ({
  ...clerk,
  method: 'POST' as const,
  path: `/breaches/:id/${step}`,
  params: breachParams,
  retry: (
    tx: Tx,
    typed: Readonly<Record<string, unknown>>,
    problems: readonly FieldProblem[],
    context: Context,
  ): Promise<Answer> => show(tx, keyIn(context), context, { typed: { ...typed, step }, problems }),
});

const assess = route({
  ...stepOf('assessments'),
  title: texts.assess,
  body: z.object({ risk: z.enum(risks), reasons: words }),
  handle: async (tx, { params: { id }, body: { risk, reasons } }) => {
    await assessBreach(tx, id, risk, reasons);
    return moved(breachPath(id), { data: { id } });
  },
});

const publish = route({
  ...stepOf('publication'),
  title: actTitles.publish,
  body: z.object({ reference: z.string().trim().max(500), reason: words }),
  handle: async (tx, { params: { id }, body: { reference, reason } }) => {
    await publishBreach(tx, id, { where: reference, why: reason });
    return moved(breachPath(id), { data: { id } });
  },
});

const leave = route({
  ...stepOf('exception'),
  title: actTitles.leave_untold,
  body: z.object({ reason: words }),
  handle: async (tx, { params: { id }, body: { reason } }) => {
    await leaveUntold(tx, id, reason);
    return moved(breachPath(id), { data: { id } });
  },
});

const close = route({
  ...stepOf('closing'),
  title: actTitles.close,
  body: z.object({ reason: words }),
  handle: async (tx, { params: { id }, body: { reason } }) => {
    await closeBreach(tx, id, reason);
    return moved(breachPath(id), { data: { id } });
  },
});

const reopen = route({
  ...stepOf('reopening'),
  title: actTitles.reopen,
  body: z.object({ reason: words }),
  handle: async (tx, { params: { id }, body: { reason } }) => {
    await reopenBreach(tx, id, reason);
    return moved(breachPath(id), { data: { id } });
  },
});

const showPeople = async (
  tx: Tx,
  id: number,
  context: Context,
  after: number,
  again: Again = {},
): Promise<Answer> => {
  const breach = await breachById(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const [scopes, people, found, imports, exports, views] = await Promise.all([
    scopesOf(tx, id),
    peopleAfter(tx, id, after, peopleRows),
    countPeople(tx, id, peopleCap),
    latestImports(tx),
    latestExports(tx),
    viewsFor(tx),
  ]);
  const ids = people.map((one) => one.id);
  await looked(tx, 'list', ids, `breach:${id}`);
  const next = people.length === peopleRows ? ids.at(-1) : undefined;
  const page = {
    breach,
    scopes,
    people,
    count: found,
    cap: peopleCap,
    next,
    imports,
    exports,
    views,
    ...again,
  };
  return shown({ scopes, people, count: found, next: next ?? null }, () => peoplePage(context, page), {
    status: again.problems ? 422 : 200,
  });
};

const people = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/people',
  title: texts.people,
  params: breachParams,
  query: z.object({ after: key.optional() }),
  handle: (tx, { params: { id }, query: { after = 0 } }, context) => showPeople(tx, id, context, after),
});

const find = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/scopes',
  title: texts.findThem,
  params: breachParams,
  body: z.object({
    kind: z.enum(scopeKinds),
    numbers: z.string().max(20_000).default(''),
    import: z.string().max(20).default(''),
    export: z.string().max(20).default(''),
    recipient: z.string().max(60).default(''),
    view: z.string().max(20).default(''),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
  }),
  retry: (tx, typed, problems, context) => showPeople(tx, keyIn(context), context, 0, { typed, problems }),
  handle: async (tx, { params: { id }, body }, { policy }) => {
    const { kind, numbers, since, until } = body;
    const named = kind === 'list' || kind === 'everybody' ? '' : body[kind];
    const number = await findPeople(tx, policy.declaration, id, { kind, numbers, named, since, until });
    return moved(peoplePath(id), { data: { id, number } });
  },
});

const remove = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/people/:customer/removal',
  title: texts.takeOut,
  params: breachParams.extend({ customer: key }),
  handle: async (tx, { params: { id, customer } }) => {
    await takeOut(tx, id, customer);
    return moved(peoplePath(id), { data: { id } });
  },
});

export const breachRoutes: Route[] = [
  list,
  newBreach,
  record,
  one,
  account,
  describe,
  assess,
  publish,
  leave,
  close,
  reopen,
  people,
  find,
  remove,
];
