import { z } from 'zod';
import { papersOf } from '../archive/list-queries.ts';
import { papersOnCard } from '../archive/pages/customer-papers.ts';
import { accessLog } from '../audit/access-log.ts';
import { looked } from '../audit/looked.ts';
import { notShownLately } from '../audit/shown-lately.ts';
import { customerCard } from '../customers/customer-card.ts';
import { neighboursOf } from '../customers/customer-list.ts';
import { hasPairs } from '../customers/duplicates/pair-queries.ts';
import { forReaders } from '../customers/readers.ts';
import { readsOf } from '../customers/reads.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import { partsFor, timelinePage } from '../customers/timeline/timeline.ts';
import { useDefinition } from '../customers/views/use-definition.ts';
import { key } from '../http/key.ts';
import { type Context, type Route, route, shown } from '../http/route.ts';
import { invoicesOfCustomer } from '../invoices/queries/invoices-of-customer.ts';
import { ordersOf } from '../orders/orders-of.ts';
import { accessLogPage } from './access-log-page.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { bulkRoutes } from './bulk/bulk-routes.ts';
import { customerCardPage } from './card/card-page.ts';
import { mayMerge } from './card/duplicates-link.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { customerListPage } from './list-page.ts';
import { isOfEverybody, listSchema, longestList, rememberedList } from './list-query.ts';
import { listData, listShown } from './list-shown.ts';
import { hitsFrame, searchPage } from './search-page.ts';
import { newestOnCard } from './timeline/parts.ts';
import { timelineRoutes } from './timeline/routes.ts';
import { readerOf, viewFields } from './view-fields.ts';
import { viewRoutes } from './views/view-routes.ts';

const reads = ({ policy, purpose }: Context) => readsOf(policy.declaration, purpose);

const list = route({
  ...forReaders,
  method: 'GET',
  path: '/customers',
  title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  query: listSchema,
  atOnce: isOfEverybody,
  menu: { group: 'register', order: 1, icon: 'people', keys: 'g c' },
  handle: async (tx, { query }, context) => {
    const list = await listShown(tx, query, context);
    return shown(listData(list), () => customerListPage(context, list), list.page ? {} : { status: 422 });
  },
});

const search = route({
  ...forReaders,
  method: 'GET',
  path: '/search',
  title: { fi: 'Haku', sv: 'Sökning', en: 'Search' },
  query: z.object({ q: z.string().trim().max(200).optional() }),
  palette: true,
  handle: async (tx, { query: { q = '' } }, context) => {
    const hits = q === '' ? [] : await searchCustomers(tx, reads(context), q);
    const found = { query: q, hits };
    const ids = hits.map(({ id }) => id);
    // While one types, each letter shows hits: nobody is shown unlogged, and nobody is logged at each letter.
    if (context.frame !== undefined) {
      await looked(tx, 'hits', notShownLately(tx, ids));
      return shown(found, () => hitsFrame(context, found));
    }
    await looked(tx, 'hits', ids);
    return shown(found, () => searchPage(context, found));
  },
});

/** The newest; the rest stand on a page of their own. */
const ordersOnCard = 5;
const latestOnCard = 5;

const card = route({
  ...forReaders,
  method: 'GET',
  path: '/customers/:id',
  atOnce: true,
  title: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  params: z.object({ id: key }),
  query: z.object({ list: z.string().max(longestList).optional() }),
  handle: async (tx, { params: { id }, query }, context) => {
    const fields = viewFields(context.policy.declaration);
    const address = rememberedList(query.list, fields);
    const [seen, neighbours, orders, invoices, papers, latest, isFoundTwice] = await Promise.all([
      customerCard(tx, reads(context), id),
      address &&
        neighboursOf(
          tx,
          id,
          useDefinition(address.definition, fields, readerOf(context.policy.declaration, context.purpose)),
        ),
      reads(context).has('orders') ? ordersOf(tx, id, { most: ordersOnCard }) : undefined,
      reads(context).has('invoices') ? invoicesOfCustomer(tx, id) : undefined,
      reads(context).has('paper') ? papersOf(tx, reads(context), id, papersOnCard + 1) : undefined,
      timelinePage(tx, partsFor(newestOnCard, reads(context)), {
        customerId: id,
        place: undefined,
        most: latestOnCard,
      }),
      mayMerge(context) && hasPairs(tx, id),
    ]);
    const from = address && neighbours && { address, neighbours };
    const trade = { orders: orders?.orders, invoices, papers, latest: latest.entries };
    return shown({ ...seen, ...neighbours, ...trade }, () =>
      customerCardPage(context, reads(context), seen, from, {
        orders,
        invoices,
        papers,
        latest,
        isFoundTwice,
      }),
    );
  },
});

const log = route({
  method: 'GET',
  path: '/access-log',
  title: { fi: 'Käyttöloki', sv: 'Logg', en: 'Access log' },
  who: 'purpose',
  purposes: ['administration'],
  atOnce: true,
  query: z.object({ before: key.optional(), after: key.optional() }),
  menu: { group: 'company', order: 8, icon: 'shield', keys: 'g l' },
  handle: async (tx, { query }, context) => {
    const page = await accessLog(tx, query);
    return shown(page, () => accessLogPage(context, page));
  },
});

export const deskRoutes: Route[] = [
  list,
  ...viewRoutes,
  ...exportRoutes,
  ...bulkRoutes,
  search,
  card,
  ...timelineRoutes,
  ...attachmentRoutes,
  log,
];
