import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { InputProblem } from '../../http/input.ts';
import { key } from '../../http/key.ts';
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
import { filesOf } from '../files/queries.ts';
import { findRequest } from '../find-request.ts';
import { requestPath, stepPath } from '../paths.ts';
import { isForgotten } from '../queries.ts';
import { stateOf } from '../request.ts';
import { checkMandate } from './check-mandate.ts';
import { nameRepresentative, removeRepresentative } from './name-representative.ts';
import { checkWays } from './representative.ts';
import { representativePage } from './representative-page.ts';
import { representativeTexts as texts } from './representative-texts.ts';
import { representativeBody, typedRepresentative } from './typed-representative.ts';

const of = { ...clerk, title: texts.title, params: requestParams };

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  again: { typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] } = {},
): Promise<Answer> => {
  const request = await findRequest(tx, id);
  const { customer_id: customerId, representative = null } = request;
  if (customerId !== null) await looked(tx, 'card', [customerId], `request:${id}`);
  const files = await filesOf(tx, id);
  const mayChange = !['closed', 'answered'].includes(stateOf(request.events)) && !isForgotten(request);
  return shown(
    { id, representative },
    () => representativePage(context, { request, files, mayChange, ...again }),
    { status: again.problems ? 422 : 200 },
  );
};

const retry = (
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
  context: Context,
): Promise<Answer> => show(tx, Number(context.url.pathname.split('/')[2]), context, { typed, problems });

const one = route({
  ...of,
  method: 'GET',
  path: '/requests/:id/representative',
  handle: (tx, { params: { id } }, context) => show(tx, id, context),
});

const name = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/representative',
  title: texts.save,
  body: z.object(representativeBody),
  retry,
  handle: async (tx, { params: { id }, body }) => {
    const given = typedRepresentative(body);
    if (!given) throw new InputProblem([{ field: 'representative_name', text: texts.nameMissing }]);
    await nameRepresentative(tx, id, given);
    return moved(stepPath(id, 'representative'), { data: { id } });
  },
});

const check = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/representative/check',
  title: texts.check,
  body: z.object({
    checked_as: z.enum(checkWays),
    file: key.optional(),
    saw: z.literal('yes').optional(),
  }),
  retry,
  handle: async (tx, { params: { id }, body: { checked_as, file, saw } }) => {
    if (!saw) throw new InputProblem([{ field: 'saw', text: texts.sawMissing }]);
    await checkMandate(tx, id, { checkedAs: checked_as, fileNumber: file });
    return moved(requestPath(id), { data: { id } });
  },
});

const remove = route({
  ...of,
  method: 'POST',
  path: '/requests/:id/representative/removal',
  title: texts.remove,
  handle: async (tx, { params: { id } }) => {
    await removeRepresentative(tx, id);
    return moved(requestPath(id), { data: { id } });
  },
});

export const representativeRoutes: Route[] = [one, name, check, remove];
