import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import { Problem } from '../ground/problem.ts';
import { type Context, type Route, route, shown } from '../http/route.ts';
import { planErasure } from '../retention/plan-erasure.ts';
import { carryOutErasure } from './carry-out-erasure.ts';
import { clerk, requestParams } from './clerk.ts';
import { findRequest } from './find-request.ts';
import { writingOf } from './letters/told.ts';
import { erasureDonePage } from './pages/erasure-done-page.ts';
import { erasurePlanPage } from './pages/erasure-plan-page.ts';
import { requestUnlinked } from './problems.ts';

const title = { fi: 'Mitä poistetaan', sv: 'Vad som raderas', en: 'What will be erased' };

/** The roof knows every module's tables. */
export const erasureRoutes = ({ tables }: { tables: readonly TableDeclaration[] }): Route[] => {
  const planning = (context: Context) => ({ tables, ...writingOf(context) });
  const plan = route({
    ...clerk,
    method: 'GET',
    path: '/requests/:id/erasure-plan',
    title,
    params: requestParams,
    handle: async (tx, { params: { id } }, context) => {
      const request = await findRequest(tx, id);
      if (request.customer_id === null) throw new Problem(requestUnlinked);
      const planned = await planErasure(tx, planning(context), request.customer_id);
      await looked(tx, 'card', [request.customer_id], `request:${id}`);
      return shown(planned, () => erasurePlanPage(context, request, planned));
    },
  });
  const carryOut = route({
    ...clerk,
    method: 'POST',
    path: '/requests/:id/erasure',
    title,
    params: requestParams,
    body: z.object({ seen: z.string().max(40) }),
    handle: async (tx, { params: { id }, body: { seen } }, context) => {
      const done = await carryOutErasure(tx, planning(context), id, seen);
      return shown({ id, receipt: done.code, plan: done.plan, letter: done.letter }, () =>
        erasureDonePage(context, id, done),
      );
    },
  });
  return [plan, carryOut];
};
