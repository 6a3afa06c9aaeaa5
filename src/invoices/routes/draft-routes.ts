/** Drafts: new ones, from an order, and their changes. */
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { knownBuyer } from '../buyer.ts';
import { createDraft } from '../create-draft.ts';
import { draftFromOrder } from '../draft-from-order.ts';
import { draftBody, readDraft, type TypedDraft, typedDraft } from '../forms/draft-form.ts';
import { draftTexts } from '../forms/draft-words.ts';
import { offeredProducts, withProducts } from '../forms/products-in-draft.ts';
import { typedOfInvoice, typedOfKnown } from '../forms/typed-draft.ts';
import { draftFormPage } from '../pages/draft-form-page.ts';
import {
  customerInvoicesPath,
  customerPath,
  invoicePartPath,
  invoicePath,
  newInvoicePath,
} from '../paths.ts';
import { uninvoicedOrders } from '../queries/orders.ts';
import { demandAct, newestSettings, placeOf } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { saveDraft } from '../save-draft.ts';
import { customerParams, invoicing, params } from './route-parts.ts';

type Problems = Parameters<NonNullable<Route['retry']>>[2];
const idIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
type Again = Readonly<{ typed: TypedDraft; problems: Problems; blanks?: number }>;
/** For browsers without JavaScript: more empty lines, or what those that are there come to. Throws `WrongFields`. */
const unsent = async (tx: Tx, body: Readonly<Record<string, unknown>>): Promise<Again> => {
  const typed = typedDraft(body);
  if (body['more'] === 'yes') return { typed, problems: [], blanks: 8 };
  const filled = await withProducts(tx, typed);
  readDraft(filled);
  return { typed: filled, problems: [] };
};

const newForm = async (tx: Tx, context: Context, customerId: number, again?: Again): Promise<Answer> => {
  const known = await knownBuyer(tx, customerId, await newestSettings(tx));
  const [orders] = await Promise.all([
    uninvoicedOrders(tx, customerId),
    looked(tx, 'card', [customerId], 'invoicing'),
  ]);
  const typed = again?.typed ?? typedOfKnown(known);
  const products = await offeredProducts(tx, typed);
  return shown({ customer: customerId, typed, orders }, () =>
    draftFormPage(context, {
      title: draftTexts.title[context.language],
      action: customerInvoicesPath(customerId),
      path: newInvoicePath(customerId),
      back: customerPath(customerId),
      typed,
      problems: again?.problems ?? [],
      products,
      ...(again?.blanks ? { blanks: again.blanks } : {}),
      orders,
    }),
  );
};

const changeForm = async (tx: Tx, context: Context, id: number, again?: Again): Promise<Answer> => {
  const place = await placeOf(tx, id);
  const invoice = await readInvoice(tx, place);
  demandAct(invoice, 'change');
  await looked(tx, 'card', [place.customerId], `invoice:${id}`);
  const typed = again?.typed ?? typedOfInvoice(invoice);
  const products = await offeredProducts(tx, typed);
  return shown({ id, typed }, () =>
    draftFormPage(context, {
      title: draftTexts.edit[context.language],
      action: invoicePartPath(id, 'draft'),
      path: invoicePartPath(id, 'draft'),
      back: invoicePath(id),
      typed,
      problems: again?.problems ?? [],
      products,
      ...(again?.blanks ? { blanks: again.blanks } : {}),
    }),
  );
};

export const draftRoutes: Route[] = [
  route({
    ...invoicing,
    method: 'GET',
    path: '/customers/:id/invoices/new',
    title: draftTexts.title,
    params: customerParams,
    handle: (tx, { params: { id } }, context) => newForm(tx, context, id),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/customers/:id/invoices',
    title: draftTexts.title,
    params: customerParams,
    body: draftBody,
    retry: (tx, typed, problems, context) =>
      newForm(tx, context, idIn(context), { typed: typedDraft(typed), problems }),
    handle: async (tx, { params: { id: customerId }, body }, context) => {
      if (body['more'] !== undefined) return newForm(tx, context, customerId, await unsent(tx, body));
      const id = await createDraft(tx, customerId, readDraft(await withProducts(tx, typedDraft(body))));
      return moved(invoicePath(id), { data: { id } });
    },
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/orders/:id/invoice',
    title: draftTexts.fromOrder,
    params,
    handle: async (tx, { params: { id: orderId } }) => {
      const id = await draftFromOrder(tx, orderId);
      return moved(invoicePath(id), { data: { id } });
    },
  }),
  route({
    ...invoicing,
    method: 'GET',
    path: '/invoices/:id/draft',
    title: draftTexts.edit,
    params,
    handle: (tx, { params: { id } }, context) => changeForm(tx, context, id),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/invoices/:id/draft',
    title: draftTexts.edit,
    params,
    body: draftBody,
    retry: (tx, typed, problems, context) =>
      changeForm(tx, context, idIn(context), { typed: typedDraft(typed), problems }),
    handle: async (tx, { params: { id }, body }, context) => {
      if (body['more'] !== undefined) return changeForm(tx, context, id, await unsent(tx, body));
      const typed = await withProducts(tx, typedDraft(body));
      await saveDraft(tx, await placeOf(tx, id), readDraft(typed));
      return moved(invoicePath(id), { data: { id } });
    },
  }),
];
