/** What would go and what would stay, before anybody is asked to erase it. Read as the purpose that answers the person. */
import type { TableDeclaration } from '../../ground/columns.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { answersItself } from '../../policy/compile.ts';
import { planErasure } from '../../retention/plan-erasure.ts';
import { forgetPage, forgetTexts } from './forget-page.ts';
import { selfOf } from './own-routes.ts';

export const forgetRoutes = (given: { tables: readonly TableDeclaration[] }): Route[] => {
  // What a person sees row by row; what was brought in, and stands beside that, has no duty that would keep it.
  const tables = given.tables.filter((table) => table.rows === 'customer' || answersItself(table));
  const plan = route({
    who: 'person',
    purposes: ['access_answer'],
    method: 'GET',
    path: '/own/erasure-plan',
    title: forgetTexts.title,
    handle: async (tx, _input, context) => {
      const { declaration } = context.policy;
      const plan = await planErasure(tx, { tables, declaration }, selfOf(context));
      return shown(plan, () => forgetPage(context, plan));
    },
  });
  return [plan];
};
