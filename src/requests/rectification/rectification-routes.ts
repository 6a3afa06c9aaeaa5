import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { textIn } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { ordinal } from '../../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { clerk, requestParams } from '../clerk.ts';
import { findRequest } from '../find-request.ts';
import { concernedBy } from '../letters/tell-recipients.ts';
import { outsideSources } from '../letters/tell-sources.ts';
import { writingOf } from '../letters/told.ts';
import { correctionsPath, letterPath, requestPath } from '../paths.ts';
import { carryOutChoice, isChoice, restrictMeanwhile } from './carry-out-choice.ts';
import { carryOutCorrections } from './carry-out-corrections.ts';
import { choicePage } from './choice-page.ts';
import { askCorrection, decideCorrection } from './correct.ts';
import { type Correction, categoryOf } from './correction.ts';
import { correctionsPage } from './corrections-page.ts';
import { endingLetterOf, endRestriction } from './end-restriction.ts';
import { requestIsNoChoice } from './problems.ts';
import { correctionsOf, heldFields, restrictedSince, sourcesOf } from './queries.ts';
import { rectificationTexts as texts } from './rectification-texts.ts';

const of = { ...clerk, title: texts.title, params: requestParams };

/** Names of those whom carrying out will tell: who was given a value, and whom it came from. */
const toldOfThem = async (
  tx: Tx,
  { policy: { declaration }, language }: Context,
  customerId: number,
  corrections: readonly Correction[],
): Promise<string[]> => {
  const changed = corrections.filter(
    ({ decision, place }) => decision === 'changed' && place !== 'statement',
  );
  const categories = changed.flatMap((one) => categoryOf(one) ?? []);
  const concerned = await concernedBy(tx, declaration, customerId, { what: 'rectified', categories });
  const sources = [...(await sourcesOf(tx, customerId, changed)).values()].map((source) => ({ source }));
  const outside = outsideSources(declaration, sources);
  return [...concerned.map(({ name }) => name), ...outside.map(({ title }) => textIn(title, language))];
};

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: { typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] } = {},
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  const { customer_id } = request;
  const corrections = await correctionsOf(tx, id);
  const held = customer_id === null ? [] : await heldFields(tx, customer_id);
  const recipients = customer_id === null ? [] : await toldOfThem(tx, context, customer_id, corrections);
  const since = customer_id === null ? undefined : await restrictedSince(tx, customer_id);
  const ending = since && (await endingLetterOf(tx, id, since));
  if (customer_id !== null) await looked(tx, 'card', [customer_id], `request:${id}`);
  return shown(
    { id, corrections, recipients },
    () =>
      correctionsPage(context, {
        request,
        corrections,
        held,
        recipients,
        isRestricted: since !== undefined,
        ending,
        ...again,
      }),
    {
      status: again.problems ? 422 : 200,
    },
  );
};

const keyIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
const retry = (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => show(tx, keyIn(context), context, { typed, problems });

const all = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/corrections',
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const ask = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/corrections',
  body: z.object({ field: z.string().max(100), value: z.string().trim().min(1).max(4_000) }),
  retry,
  handle: async (tx, { params: { id }, body: { field, value } }) => {
    await askCorrection(tx, id, { key: field, value });
    return moved(correctionsPath(id), { data: { id } });
  },
});

const decision = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/corrections/:number/decision',
  params: requestParams.extend({ number: ordinal }),
  body: z.object({
    decision: z.enum(['changed', 'refused']),
    decided_value: z.string().trim().max(4_000).default(''),
    reason: z.string().trim().max(4_000).default(''),
  }),
  retry,
  handle: async (tx, { params: { id, number }, body }) => {
    await decideCorrection(tx, id, number, { ...body, value: body.decided_value });
    return moved(correctionsPath(id), { data: { id, number } });
  },
});

const carryOut = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/corrections/carrying-out',
  body: z.object({}),
  retry,
  handle: async (tx, { params: { id } }, context) => {
    const letter = await carryOutCorrections(tx, writingOf(context), id);
    return moved(letterPath(id, letter), { data: { id, letter } });
  },
});

const restriction = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/restriction',
  title: texts.restrict,
  handle: async (tx, { params: { id } }, context) => {
    await restrictMeanwhile(tx, writingOf(context), id);
    return moved(requestPath(id), { data: { id } });
  },
});

const restrictionEnding = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/restriction-ending',
  title: texts.endRestriction,
  handle: async (tx, { params: { id } }, context) => {
    const letter = await endRestriction(tx, writingOf(context), id);
    return moved(letter === undefined ? requestPath(id) : letterPath(id, letter), {
      data: { id, letter: letter ?? null },
    });
  },
});

const choice = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/choice',
  title: texts.choice,
  handle: async (tx, { params: { id } }, context) => {
    const request = await findRequest(tx, id);
    if (!isChoice(request.kind)) throw new Problem(requestIsNoChoice);
    return shown({ id, kind: request.kind }, () => choicePage(context, request));
  },
});

const postChoice = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/choice',
  title: texts.choice,
  body: z.object({ purpose: z.string().max(60).default('') }),
  retry: async (tx, _typed, problems, context) => {
    const request = await findRequest(tx, keyIn(context));
    return shown({ problems }, () => choicePage(context, request, problems), { status: 422 });
  },
  handle: async (tx, { params: { id }, body }, context) => {
    const letter = await carryOutChoice(tx, writingOf(context), id, body);
    return moved(letterPath(id, letter), { data: { id, letter } });
  },
});

export const rectificationRoutes: Route[] = [
  all,
  ask,
  decision,
  carryOut,
  restriction,
  restrictionEnding,
  choice,
  postChoice,
];
