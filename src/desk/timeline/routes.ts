import { z } from 'zod';
import { lookedAtFound } from '../../audit/looked.ts';
import { customerRow } from '../../customers/customer-card.ts';
import { forReaders } from '../../customers/readers.ts';
import { readsOf } from '../../customers/reads.ts';
import { partsFor, placeOf, timelinePage } from '../../customers/timeline/timeline.ts';
import { key } from '../../http/key.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { timelineParts } from './parts.ts';
import { customerTimelinePage } from './timeline-page.ts';
import { timelineTitle } from './timeline-shown.ts';

const entriesPerPage = 30;

/** A kind that this purpose does not read, or that is none, is nothing to filter by. */
const known = (show: string | undefined, keys: readonly string[]): string | undefined =>
  show !== undefined && keys.includes(show) ? show : undefined;

export const timelineRoutes: Route[] = [
  route({
    ...forReaders,
    method: 'GET',
    path: '/customers/:id/timeline',
    atOnce: true,
    title: timelineTitle,
    params: z.object({ id: key }),
    query: z.object({ before: z.string().max(100).optional(), show: z.string().max(20).optional() }),
    handle: async (tx, { params: { id }, query }, context) => {
      const reads = readsOf(context.policy.declaration, context.purpose);
      const all = partsFor(timelineParts, reads);
      const show = known(
        query.show,
        all.map((part) => part.key),
      );
      const place = placeOf(query.before);
      const [customer, page] = await Promise.all([
        customerRow(tx, reads, id),
        timelinePage(tx, partsFor(all, reads, show), { customerId: id, place, most: entriesPerPage }),
      ]);
      await lookedAtFound(tx, 'card', [id], 'timeline');
      return shown({ customer: customer.id, ...page }, () =>
        customerTimelinePage(context, reads, customer, page, { show, isFirst: place === undefined }),
      );
    },
  }),
];
