/** Whom else a paper is about. */
import { z } from 'zod';
import { key } from '../../http/key.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import { nameSubject, removeSubject } from '../name-subject.ts';
import {
  addAnother,
  chooseFurtherPage,
  confirmFurtherPage,
  furtherHits,
} from '../pages/choose-subject-page.ts';
import { documentPath } from '../paths.ts';
import { foundCustomers, knownCustomer, params, seenDocument } from './route-parts.ts';

const subjectParams = z.object({ id: key, customer: key });

const askSubject = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/subjects',
  title: addAnother,
  params,
  query: z.object({ customer: key.optional(), q: z.string().trim().max(200).optional() }),
  handle: async (tx, { params: { id }, query: { customer: customerId, q = '' } }, context) => {
    const document = await seenDocument(tx, id, context);
    if (customerId !== undefined) {
      const customer = await knownCustomer(tx, customerId, context);
      return shown({ id, customer }, () => confirmFurtherPage(context, document, customer));
    }
    const customers = await foundCustomers(tx, q, context);
    return shown(customers, () =>
      context.frame === undefined
        ? chooseFurtherPage(context, document, customers)
        : furtherHits(context, document, customers),
    );
  },
});

const addSubject = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/subjects',
  title: addAnother,
  params,
  body: z.object({ customer: key }),
  handle: async (tx, { params: { id }, body: { customer } }) => {
    await nameSubject(tx, id, customer);
    return moved(documentPath(id), { data: { id, customer } });
  },
});

const endSubject = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/subjects/:customer/removal',
  title: {
    fi: 'Poista asiakas asiakirjasta',
    sv: 'Ta bort kunden ur handlingen',
    en: 'Remove a customer from the document',
  },
  params: subjectParams,
  handle: async (tx, { params: { id, customer } }) => {
    await removeSubject(tx, id, customer);
    return moved(documentPath(id), { data: { id, customer } });
  },
});

export const subjectRoutes: Route[] = [askSubject, addSubject, endSubject];
