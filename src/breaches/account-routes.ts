/** What is known of a breach, told anew as more is known. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { categories } from '../ground/columns.ts';
import { Problem } from '../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { natures, peopleKinds } from './breach.ts';
import { accountPage } from './pages/account-page.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { breachPath } from './paths.ts';
import { breachNotFound } from './problems.ts';
import { accountsOf, breachById } from './queries.ts';
import { describeBreach } from './record-breach.ts';
import { type Again, breachParams, clerk, keyIn, words } from './route-parts.ts';

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

export const accountRoutes: Route[] = [account, describe];
