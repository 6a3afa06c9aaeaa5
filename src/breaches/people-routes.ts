/** Whom a breach touched. */
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { viewsFor } from '../customers/views/view-queries.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { findPeople, takeOut } from './find-people.ts';
import { peopleCap } from './pages/breach-page.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { peoplePage } from './pages/people-page.ts';
import { peoplePath } from './paths.ts';
import { breachNotFound } from './problems.ts';
import { breachById } from './queries.ts';
import { type Again, breachParams, clerk, keyIn } from './route-parts.ts';
import { scopeKinds } from './scope.ts';
import { countPeople, latestExports, latestImports, peopleAfter, scopesOf } from './scope-queries.ts';

const peopleRows = 50;

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

export const peopleRoutes: Route[] = [people, find, remove];
