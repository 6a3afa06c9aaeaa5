/** The papers of one customer. */
import { z } from 'zod';
import { inlineFile } from '../../http/content-disposition.ts';
import { key } from '../../http/key.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { forPaperReaders } from '../archive-purposes.ts';
import { documentList, papersOf } from '../list-queries.ts';
import { customerPapersPage } from '../pages/customer-papers.ts';
import { pickListTitle, printPickList } from '../pick-list.ts';
import { scansOf } from '../scan-queries.ts';
import { knownCustomer, params, reads } from './route-parts.ts';

const papers = route({
  ...forPaperReaders,
  method: 'GET',
  path: '/customers/:id/papers',
  title: { fi: 'Asiakkaan paperit', sv: 'Kundens papper', en: 'The customer’s papers' },
  params,
  query: z.object({ after: key.optional(), before: key.optional() }),
  handle: async (tx, { params: { id }, query }, context) => {
    const [customer, list] = await Promise.all([
      knownCustomer(tx, id, context),
      documentList(tx, reads(context), { customer: id }, query),
    ]);
    return shown({ customer: id, ...list }, () =>
      customerPapersPage(context, { customerId: id, name: customer.name, list }),
    );
  },
});

/** As many as one fetches for one answer. */
const pickedMost = 500;

const pickList = route({
  ...forPaperReaders,
  method: 'GET',
  path: '/customers/:id/papers/pick-list',
  title: pickListTitle,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const { language, policy } = context;
    const { name } = await knownCustomer(tx, id, context);
    const documents = await papersOf(tx, reads(context), id, pickedMost);
    const found = await scansOf(
      tx,
      documents.map((document) => document.id),
    );
    const scans = new Map(
      [...Map.groupBy(found, ({ document_id }) => document_id)].map(([document, of]) => [
        document,
        of.length,
      ]),
    );
    const body = await printPickList({
      ...{ language, name, documents, scans },
      company: policy.declaration.controller.name,
    });
    return { kind: 'file', contentType: 'application/pdf', body, headers: inlineFile('noutolista.pdf') };
  },
});

export const customerPaperRoutes: Route[] = [papers, pickList];
