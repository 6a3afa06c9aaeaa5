/** Papers: the list, one of them, registering, changing, putting into a folder, whom else it is about. */
import { z } from 'zod';
import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { customerNotFound } from '../../customers/problems.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists, forPaperReaders } from '../archive-purposes.ts';
import { changeDocument, typedOfDocument } from '../change-document.ts';
import { documentList, papersWaiting } from '../list-queries.ts';
import { loansOf } from '../loan-queries.ts';
import { moveDocument } from '../move-document.ts';
import { archiveTitle, words } from '../pages/archive-words.ts';
import { chooseSubjectPage, newHits } from '../pages/choose-subject-page.ts';
import { changeDocumentPage, newDocumentPage } from '../pages/document-form-page.ts';
import { documentListPage } from '../pages/document-list-page.ts';
import { documentPage } from '../pages/document-page.ts';
import { documentListSchema } from '../pages/list-address.ts';
import { movePage } from '../pages/move-page.ts';
import { removalPage } from '../pages/removal-page.ts';
import { documentPath } from '../paths.ts';
import { foldersInUse, movesOf, paperKinds, subjectsOf } from '../queries.ts';
import { documentTexts } from '../read-document.ts';
import { registerDocument } from '../register-document.ts';
import { removeDocument } from '../remove-document.ts';
import { scansOf } from '../scan-queries.ts';
import { foundCustomers, knownCustomer, lookedAtList, params, reads, seenDocument } from './route-parts.ts';

const title = { fi: 'Asiakirja', sv: 'Handling', en: 'Document' };
const changeTitle = { fi: 'Muuta asiakirjaa', sv: 'Ändra handlingen', en: 'Change the document' };
const moveTitle = {
  fi: 'Siirrä asiakirja kansioon',
  sv: 'Flytta handlingen till en pärm',
  en: 'Put a document into a folder',
};

const list = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive',
  title: archiveTitle,
  query: documentListSchema,
  menu: {
    group: 'register',
    order: 3.5,
    icon: 'archive',
    keys: 'g r',
    waiting: (tx) => papersWaiting(tx),
  },
  handle: async (tx, { query }, context) => {
    const { after, before, ...filters } = query;
    const [page, kinds] = await Promise.all([
      documentList(tx, reads(context), filters, { after, before }),
      paperKinds(tx),
    ]);
    await lookedAtList(tx, page.rows);
    return shown(page, () => documentListPage(context, { address: query, list: page, kinds }));
  },
});

const one = route({
  ...forPaperReaders,
  method: 'GET',
  path: '/archive/documents/:id',
  title,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const [document, subjects, moves, loans, scans] = await Promise.all([
      seenDocument(tx, id, context),
      subjectsOf(tx, reads(context), id),
      movesOf(tx, id),
      loansOf(tx, id),
      scansOf(tx, [id]),
    ]);
    const whole = { document, subjects, moves, loans, scans };
    return shown(whole, () => documentPage(context, whole));
  },
});

const newForm = async (
  tx: Tx,
  customerId: number | undefined,
  context: Context,
  again: Again,
): Promise<Answer> => {
  const [customer, kinds, folders] = await Promise.all([
    customerId === undefined ? undefined : knownCustomer(tx, customerId, context),
    paperKinds(tx),
    foldersInUse(tx),
  ]);
  return shown({ customer, kinds, folders }, () =>
    newDocumentPage(context, { customer, kinds, folders, again }),
  );
};

const newDocument = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/new',
  title: words.add,
  query: z.object({
    customer: key.optional(),
    outside: z.literal('yes').optional(),
    q: z.string().trim().max(200).optional(),
  }),
  handle: async (tx, { query: { customer, outside, q = '' } }, context) => {
    if (customer !== undefined || outside !== undefined) return newForm(tx, customer, context, afresh);
    const customers = await foundCustomers(tx, q, context);
    return shown(customers, () =>
      context.frame === undefined ? chooseSubjectPage(context, customers) : newHits(context, customers),
    );
  },
});

/** A key that is none is nobody's. */
const customerIn = ({ customer }: Again['typed']): number | undefined => {
  if (!customer) return undefined;
  const parsed = key.safeParse(customer);
  if (!parsed.success) throw new Problem(customerNotFound);
  return parsed.data;
};

const body = formBody([...documentTexts, 'folder', 'customer']);

const register = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents',
  title: words.add,
  body,
  retry: (tx, typed, problems, context) => {
    const again = againOf(typed, problems);
    return newForm(tx, customerIn(again.typed), context, again);
  },
  handle: async (tx, { body: typed }, { policy }) => {
    const id = await registerDocument(tx, policy.declaration, customerIn(typed), typed);
    return moved(documentPath(id), { data: { id } });
  },
});

const changeForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const document = await seenDocument(tx, id, context);
  const kinds = await paperKinds(tx);
  const now = typedOfDocument(document);
  return shown({ id, ...now }, () =>
    changeDocumentPage(context, id, { again, kinds, now, isOfCustomer: document.customer_id !== null }),
  );
};

const edit = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/edit',
  title: changeTitle,
  params,
  handle: (tx, { params: { id } }, context) => changeForm(tx, id, context, afresh),
});

const change = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id',
  title: changeTitle,
  params,
  body: formBody(documentTexts),
  retry: (tx, typed, problems, context) =>
    changeForm(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: typed }, { policy }) => {
    const fields = await changeDocument(tx, policy.declaration, id, typed);
    return moved(documentPath(id), { data: { id, fields } });
  },
});

const moveForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const [document, folders] = await Promise.all([seenDocument(tx, id, context), foldersInUse(tx)]);
  const { folder_id } = document;
  return shown({ id, folder_id, folders }, () => movePage(context, { document, folders, again }));
};

const askMove = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/move',
  title: moveTitle,
  params,
  handle: (tx, { params: { id } }, context) => moveForm(tx, id, context, afresh),
});

const move = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/move',
  title: moveTitle,
  params,
  body: z.object({ folder: z.string().max(20) }),
  retry: (tx, typed, problems, context) =>
    moveForm(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: { folder } }) => {
    await moveDocument(tx, id, folder);
    return moved(documentPath(id), { data: { id } });
  },
});

const removeTitle = {
  fi: 'Poista virheellinen kirjaus',
  sv: 'Ta bort en felaktig anteckning',
  en: 'Remove a wrong registration',
};

const askRemoval = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/removal',
  title: removeTitle,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const document = await seenDocument(tx, id, context);
    return shown(document, () => removalPage(context, document));
  },
});

const remove = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/removal',
  title: removeTitle,
  params,
  handle: async (tx, { params: { id } }) => {
    await removeDocument(tx, id);
    return moved('/archive', { data: { id } });
  },
});

export const documentRoutes: Route[] = [
  list,
  newDocument,
  register,
  one,
  edit,
  change,
  askMove,
  move,
  askRemoval,
  remove,
];
