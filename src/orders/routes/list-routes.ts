import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { readsOf } from '../../customers/reads.ts';
import { day } from '../../http/day.ts';
import { key } from '../../http/key.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { enqueue } from '../../jobs/job.ts';
import { archivingDays } from '../archive-queries.ts';
import { orderList } from '../list-queries.ts';
import { buyerNamed } from '../new-order-form.ts';
import { orderReaders, orderWriters } from '../order-purposes.ts';
import { ordersOf } from '../orders-of.ts';
import { archivingPage } from '../pages/archiving-page.ts';
import { customerOrdersPage } from '../pages/customer-orders.ts';
import { orderListSchema } from '../pages/list-address.ts';
import { orderListPage } from '../pages/order-list-page.ts';
import { orderPage } from '../pages/order-page.ts';
import { setArchiving } from '../set-archiving.ts';
import { orderParams, wholeOrder } from './route-parts.ts';

const reading = { who: 'purpose', purposes: orderReaders } as const;
const title = { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' };

const list = route({
  ...reading,
  method: 'GET',
  path: '/orders',
  title,
  query: orderListSchema,
  menu: { group: 'register', order: 2, icon: 'order', keys: 'g t' },
  handle: async (tx, { query }, context) => {
    const { after, before, ...filters } = query;
    const withNames = readsOf(context.policy.declaration, context.purpose).has('name');
    const page = await orderList(tx, filters, { after, before }, { withNames });
    await looked(tx, 'list', [...new Set(page.rows.map(({ customer_id }) => customer_id))], 'orders');
    return shown(page, () => orderListPage(context, query, page));
  },
});

const one = route({
  ...reading,
  method: 'GET',
  path: '/orders/:id',
  title: { fi: 'Tilaus', sv: 'Beställning', en: 'Order' },
  params: orderParams,
  handle: async (tx, { params: { id } }, context) => {
    const whole = await wholeOrder(tx, id, context);
    return shown(whole, () => orderPage(context, whole));
  },
});

const ofCustomer = route({
  ...reading,
  method: 'GET',
  path: '/customers/:id/orders',
  title,
  params: orderParams,
  query: z.object({ on: day.optional(), before: key.optional() }),
  handle: async (tx, { params: { id }, query: { on, before } }, context) => {
    const place = on !== undefined && before !== undefined ? { on, id: before } : undefined;
    const [{ name }, page] = await Promise.all([
      buyerNamed(tx, id),
      ordersOf(tx, id, { before: place, most: 50 }),
      looked(tx, 'card', [id], 'orders'),
    ]);
    return shown({ customer: id, ...page }, () =>
      customerOrdersPage(context, { customerId: id, name, page, isFirst: place === undefined }),
    );
  },
});

const archivingTitle = {
  fi: 'Tilausten arkistointi',
  sv: 'Arkivering av beställningar',
  en: 'Archiving of orders',
};
const writing = { who: 'purpose', purposes: orderWriters, title: archivingTitle } as const;

const archiving = route({
  ...writing,
  method: 'GET',
  path: '/orders/archiving',
  handle: async (tx, _input, context) => {
    const days = await archivingDays(tx);
    return shown({ days }, () => archivingPage(context, days === null ? '' : String(days)));
  },
});

const postArchiving = route({
  ...writing,
  method: 'POST',
  path: '/orders/archiving',
  body: z.object({ days: z.coerce.number().int().min(1).max(3650).optional() }),
  retry: async (_tx, { days }, problems, context) =>
    shown({ days }, () => archivingPage(context, typeof days === 'string' ? days : '', problems)),
  handle: async (tx, { body: { days } }) => {
    await setArchiving(tx, days ?? null);
    if (days !== undefined) await enqueue(tx, 'archive_orders', {}, 'archive_orders');
    return moved('/orders', { data: { days: days ?? null } });
  },
});

export const orderListRoutes: Route[] = [list, archiving, postArchiving, one, ofCustomer];
