import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import type { Tx } from '../../db/tx.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import { handlersOf, lendDocument, loanTexts, returnDocument } from '../lend-document.ts';
import { loanPage } from '../pages/loan-page.ts';
import { documentPath } from '../paths.ts';
import { params, seenDocument } from './route-parts.ts';

const title = { fi: 'Lainaa asiakirja', sv: 'Låna ut en handling', en: 'Lend a document' };

const form = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const [document, handlers] = await Promise.all([
    seenDocument(tx, id, context),
    handlersOf(tx, context.policy.declaration),
  ]);
  const names = handlers.map((handler) => ({ id: handler.id, name: handler.name }));
  return shown({ id, handlers: names }, () => loanPage(context, document, { handlers, again }));
};

const ask = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/documents/:id/loan',
  title,
  params,
  handle: (tx, { params: { id } }, context) => form(tx, id, context, afresh),
});

const lend = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/loan',
  title,
  params,
  body: formBody(loanTexts),
  retry: (tx, typed, problems, context) =>
    form(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body }, { policy }) => {
    await lendDocument(tx, policy.declaration, id, body);
    return moved(documentPath(id), { data: { id } });
  },
});

const giveBack = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/documents/:id/return',
  title: { fi: 'Kirjaa asiakirja palautetuksi', sv: 'Anteckna återlämning', en: 'Record a return' },
  params,
  handle: async (tx, { params: { id } }) => {
    await returnDocument(tx, id);
    return moved(documentPath(id), { data: { id } });
  },
});

export const loanRoutes: Route[] = [ask, lend, giveBack];
