/** What is done with an order: each act is a resource below it. */
import { z } from 'zod';
import { demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import type { Html } from '../../ui/html.ts';
import { archiveOrder } from '../archive-order.ts';
import { cancelOrder } from '../cancel-order.ts';
import { confirmOrder } from '../confirm-order.ts';
import { deliverOrder } from '../deliver-order.ts';
import { parseQuantity } from '../format-quantity.ts';
import { demandCan } from '../hold-order.ts';
import { type OrderAct, orderActs } from '../order.ts';
import type { WholeOrder } from '../order-of.ts';
import {
  type AskedAgain,
  archivingPage,
  cancellationPage,
  deliveryPage,
  returnsPage,
} from '../pages/act-pages.ts';
import { actNames } from '../pages/order-buttons.ts';
import { quantityNotValid } from '../problems.ts';
import { restoreOrder } from '../restore-order.ts';
import { type ReturnedPart, returnField, returnOrder } from '../return-order.ts';
import { orderIn, orderParams, wholeOrder } from './route-parts.ts';

const sharedOf = (act: OrderAct) => ({
  title: actNames[act],
  who: 'purpose' as const,
  purposes: orderActs[act].purposes,
  params: orderParams,
});

const done = (id: number, data: Readonly<Record<string, unknown>> = {}): Answer =>
  moved(`/orders/${id}`, { data: { id, ...data } });

type Page = (context: Context, whole: WholeOrder, again: AskedAgain) => Html;

/** The page that asks, where the act can be done; what is asked again says what was wrong. */
const ask = async (
  tx: Tx,
  id: number,
  act: OrderAct,
  context: Context,
  page: Page,
  again: AskedAgain = { typed: {}, problems: [] },
): Promise<Answer> => {
  const whole = await wholeOrder(tx, id, context);
  demandCan(whole.order, act);
  return shown({ id, state: whole.order.state }, () => page(context, whole, again));
};

const asking = (act: OrderAct, path: string, page: Page): Route =>
  route({
    ...sharedOf(act),
    method: 'GET',
    path: `/orders/:id/${path}`,
    handle: (tx, { params: { id } }, context) => ask(tx, id, act, context, page),
  });

const confirm = route({
  ...sharedOf('confirm'),
  method: 'POST',
  path: '/orders/:id/confirmation',
  handle: async (tx, { params: { id } }) => {
    await confirmOrder(tx, id);
    return done(id);
  },
});

const deliver = route({
  ...sharedOf('deliver'),
  method: 'POST',
  path: '/orders/:id/delivery',
  body: z.object({ on: z.string().max(10) }),
  retry: (tx, typed, problems, context) =>
    ask(tx, orderIn(context), 'deliver', context, deliveryPage, { typed, problems }),
  handle: async (tx, { params: { id }, body: { on } }, context) => {
    await deliverOrder(tx, context.policy.declaration, id, on);
    return done(id, { on });
  },
});

const cancel = route({
  ...sharedOf('cancel'),
  method: 'POST',
  path: '/orders/:id/cancellation',
  body: z.object({ note: z.string().max(2_000) }),
  retry: (tx, typed, problems, context) =>
    ask(tx, orderIn(context), 'cancel', context, cancellationPage, { typed, problems }),
  handle: async (tx, { params: { id }, body: { note } }, context) => {
    await cancelOrder(tx, context.policy.declaration, id, note.trim());
    return done(id);
  },
});

/** `returned_1` is the quantity that came back of the first line, and so on. */
const returnedBody = z
  .object({ note: z.string().max(2_000).optional() })
  .catchall(z.string().max(2_000).optional());

const partsIn = (body: Readonly<Record<string, string | undefined>>): ReturnedPart[] => {
  const wrong: Wrong[] = [];
  const parts = Object.entries(body).flatMap(([name, typed = '']) => {
    const position = Number(/^returned_([1-9]\d{0,5})$/.exec(name)?.[1] ?? 0);
    if (position === 0 || typed.trim() === '') return [];
    const quantityThousandths = parseQuantity(typed);
    if (quantityThousandths === undefined)
      wrong.push({ field: returnField(position), problem: new Problem(quantityNotValid) });
    return { position, quantityThousandths: quantityThousandths ?? 0 };
  });
  demandRight(wrong);
  return parts;
};

const postReturn = route({
  ...sharedOf('return'),
  method: 'POST',
  path: '/orders/:id/returns',
  body: returnedBody,
  retry: (tx, typed, problems, context) =>
    ask(tx, orderIn(context), 'return', context, returnsPage, { typed, problems }),
  handle: async (tx, { params: { id }, body }, context) => {
    const event = await returnOrder(tx, context.policy.declaration, id, {
      parts: partsIn(body),
      note: body.note?.trim() ?? '',
    });
    return done(id, { event });
  },
});

/** Whoever archives does not see the order any more: they go back to the list. */
const archive = route({
  ...sharedOf('archive'),
  method: 'POST',
  path: '/orders/:id/archiving',
  body: z.object({ confirm: z.literal('yes') }),
  handle: async (tx, { params: { id } }) => {
    await archiveOrder(tx, id);
    return moved('/orders?archived=yes', { data: { id } });
  },
});

const restore = route({
  ...sharedOf('restore'),
  method: 'POST',
  path: '/orders/:id/restoring',
  handle: async (tx, { params: { id } }) => {
    await restoreOrder(tx, id);
    return done(id);
  },
});

export const orderActRoutes: Route[] = [
  confirm,
  asking('deliver', 'delivery', deliveryPage),
  deliver,
  asking('cancel', 'cancellation', cancellationPage),
  cancel,
  asking('return', 'returns', returnsPage),
  postReturn,
  asking('archive', 'archiving', archivingPage),
  archive,
  restore,
];
