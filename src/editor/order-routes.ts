/** The places of the items in a list. */
import { z } from 'zod';
import { found } from '../http/refusals.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { declarationToEdit } from './declaration-to-edit.ts';
import { administration, knownKind, onlyKind } from './item-address.ts';
import { moveItem } from './move-item.ts';
import { orderPage } from './order-page.ts';
import { places } from './places.ts';
import { textOf } from './words.ts';

const path = '/declaration/order/:kind';

export const orderRoutes: readonly Route[] = [
  route({
    ...administration,
    method: 'GET',
    path,
    title: textOf('order'),
    params: onlyKind,
    handle: async (tx, { params }, context) => {
      const kind = found(knownKind(params.kind).list && knownKind(params.kind));
      const { declaration } = await declarationToEdit(tx, context.policy);
      return shown({ kind: kind.key }, () => orderPage(context, kind, declaration));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path,
    title: textOf('order'),
    params: onlyKind,
    body: z.object({ item: z.string().max(60), by: z.enum(['up', 'down']) }),
    handle: async (tx, { params, body }, context) => {
      const kind = knownKind(params.kind);
      await moveItem(tx, context.policy, { kind, name: body.item, by: body.by === 'up' ? -1 : 1 });
      return moved(places.order(kind));
    },
  }),
];
