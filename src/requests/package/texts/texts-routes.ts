import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import type { Tx } from '../../../db/tx.ts';
import { Problem } from '../../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../../http/route.ts';
import { clerk, requestParams } from '../../clerk.ts';
import { packagePath, textsOfRequestPath } from '../../paths.ts';
import { requestCannot } from '../../problems.ts';
import { lockRequest } from '../../queries.ts';
import { stateOf, stateTitles } from '../../request.ts';
import { answerable } from '../answerable.ts';
import { answerWhenRead } from './answer-when-read.ts';
import { decideTexts } from './decide-texts.ts';
import { countUndecided, undecidedTexts } from './held-queries.ts';
import { type TextDecision, textDecisionKinds } from './screen.ts';
import { decisionField, textsOfPage, textsPage, textsTexts } from './texts-page.ts';

const show = async (tx: Tx, id: number, context: Context, typed?: string): Promise<Answer> => {
  const { customer_id: customerId } = await answerable(tx, id);
  const [rows, count] = await Promise.all([
    undecidedTexts(tx, customerId, textsOfPage),
    countUndecided(tx, customerId),
    looked(tx, 'card', [customerId], `request:${id}`),
  ]);
  return shown({ texts: rows, count }, () => textsPage(context, { id, rows, count, typed }));
};

const page = route({
  ...clerk,
  method: 'GET',
  path: '/requests/:id/texts',
  title: textsTexts.title,
  params: requestParams,
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const isDecision = (value: unknown): value is TextDecision['decision'] =>
  (textDecisionKinds as readonly unknown[]).includes(value);

const decisionsIn = (body: Readonly<Record<string, unknown>>): Map<number, TextDecision['decision']> =>
  new Map(
    Object.entries(body).flatMap(([name, value]): [number, TextDecision['decision']][] => {
      const id = Number(name.slice(decisionField(0).length - 1));
      return name === decisionField(id) && Number.isSafeInteger(id) && isDecision(value) ? [[id, value]] : [];
    }),
  );

/** A word of one letter would cover half of a text. */
const wordsIn = (covered: string): string[] => [
  ...new Set(
    covered
      .split(/\r?\n/)
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line.length > 1),
  ),
];

const decide = route({
  ...clerk,
  method: 'POST',
  path: '/requests/:id/texts',
  title: textsTexts.save,
  params: requestParams,
  body: z.object({ covered: z.string().max(100_000).default('') }).catchall(z.string().max(40)),
  handle: async (tx, { params: { id }, body }) => {
    await lockRequest(tx, id);
    const request = await answerable(tx, id);
    const { customer_id: customerId, events } = request;
    const state = stateOf(events);
    if (state === 'closed') throw new Problem(requestCannot, { state: stateTitles[state] });
    const { covered, ...rest } = body;
    const decided = await decideTexts(tx, {
      of: { requestId: id, customerId },
      rows: await undecidedTexts(tx, customerId, textsOfPage),
      decisions: decisionsIn(rest),
      covered: wordsIn(covered),
    });
    const left = await countUndecided(tx, customerId);
    if (left === 0) await answerWhenRead(tx, request);
    return moved(left > 0 ? textsOfRequestPath(id) : packagePath(id), { data: { decided, left } });
  },
});

export const textRoutes: Route[] = [page, decide];
