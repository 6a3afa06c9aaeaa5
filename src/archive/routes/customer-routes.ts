/** The papers of one customer. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { namedCustomer } from '../../customers/named-customer.ts';
import { customerNotFound } from '../../customers/problems.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { forPaperReaders } from '../archive-purposes.ts';
import { documentList } from '../list-queries.ts';
import { customerPapersPage } from '../pages/customer-papers.ts';
import { params, reads } from './route-parts.ts';

const papers = route({
  ...forPaperReaders,
  method: 'GET',
  path: '/customers/:id/papers',
  title: { fi: 'Asiakkaan paperit', sv: 'Kundens papper', en: 'The customer’s papers' },
  params,
  query: z.object({ after: key.optional(), before: key.optional() }),
  handle: async (tx, { params: { id }, query }, context) => {
    const customer = await namedCustomer(tx, reads(context), id);
    if (!customer) throw new Problem(customerNotFound);
    const [list] = await Promise.all([
      documentList(tx, reads(context), { customer: id }, query),
      looked(tx, 'card', [id], 'papers'),
    ]);
    return shown({ customer: id, ...list }, () =>
      customerPapersPage(context, { customerId: id, name: customer.name, list }),
    );
  },
});

export const customerPaperRoutes: Route[] = [papers];
