/** Decisions about a breach, each a form of its page. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { type Answer, type Context, type FieldProblem, moved, type Route, route } from '../http/route.ts';
import { risks } from './breach.ts';
import { actTitles, breachTexts as texts } from './pages/breach-texts.ts';
import { breachPath } from './paths.ts';
import { assessBreach, closeBreach, reopenBreach } from './record-breach.ts';
import { breachParams, clerk, keyIn, words } from './route-parts.ts';
import { showBreach } from './show-breach.ts';
import { leaveUntold, publishBreach } from './tell-otherwise.ts';

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
  ): Promise<Answer> => showBreach(tx, keyIn(context), context, { typed: { ...typed, step }, problems }),
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

export const stepRoutes: Route[] = [assess, publish, leave, close, reopen];
