/** Holding somebody back from the sweep before it comes, with a reason. */
import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import { type Again, afresh, againOf } from '../customers/forms/form-fields.ts';
import { namedCustomer } from '../customers/named-customer.ts';
import { customerNotFound } from '../customers/problems.ts';
import { readsOf } from '../customers/reads.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { endHold, holdBack } from './hold-back.ts';
import { holdsInForce } from './hold-queries.ts';
import { holdsPage, holdTexts, newHoldPage } from './pages/hold-pages.ts';
import { holdsPath } from './paths.ts';

const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
const most = 500;

const formOf = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const customer = await namedCustomer(tx, readsOf(context.policy.declaration, context.purpose), id);
  if (!customer) throw new Problem(customerNotFound);
  await looked(tx, 'card', [id], 'retention');
  const { problems } = again;
  return shown(
    problems.length > 0 ? { problems } : { customer: id },
    () => newHoldPage(context, customer, again),
    {
      status: problems.length > 0 ? 422 : 200,
    },
  );
};

export const holdRoutes: readonly Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: '/retention/holds',
    title: holdTexts.title,
    handle: async (tx, _input, context) => {
      const holds = await holdsInForce(tx, most);
      const ids = [...new Set(holds.map(({ customer_id }) => customer_id))];
      await looked(tx, 'list', ids, 'retention');
      return shown({ holds }, () => holdsPage(context, holds));
    },
  }),
  route({
    ...upkeep,
    method: 'GET',
    path: '/retention/holds/new',
    title: holdTexts.hold,
    query: z.object({ customer: key }),
    handle: (tx, { query: { customer } }, context) => formOf(tx, customer, context, afresh),
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/retention/holds',
    title: holdTexts.hold,
    body: z.object({ customer: key, reason: z.string().max(10_000), until: z.string().max(40) }),
    retry: (tx, typed, problems, context) =>
      formOf(tx, key.safeParse(typed['customer']).data ?? 0, context, againOf(typed, problems)),
    handle: async (tx, { body: { customer, reason, until } }) => {
      await holdBack(tx, { customerId: customer, reason, until });
      return moved(holdsPath);
    },
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/retention/holds/:customer/:id/ending',
    title: holdTexts.end,
    params: z.object({ customer: key, id: key }),
    handle: async (tx, { params: { customer, id } }) => {
      await endHold(tx, customer, id);
      return moved(holdsPath);
    },
  }),
];
