/** Writing an order down and writing it anew. */
import { z } from 'zod';
import { type Choosing, chooseCustomer } from '../../customers/forms/choose-customer.ts';
import { customerNotFound } from '../../customers/problems.ts';
import { confirmField, WrongFields } from '../../customers/wrong-fields.ts';
import { changedMeanwhile } from '../../db/problem-of-database.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { changeOrder } from '../change-order.ts';
import { draftOfForm } from '../draft-of-form.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { demandCan } from '../hold-order.ts';
import { buyerNamed, newOrderForm } from '../new-order-form.ts';
import { type Again, formOfOrder, type OrderForm, orderBody, typedOrder } from '../order-form.ts';
import { orderWriters } from '../order-purposes.ts';
import { orderFormPage } from '../pages/order-form-page.ts';
import { orderCrumbs } from '../pages/order-page.ts';
import { placeOrder } from '../place-order.ts';
import { productsOnSale } from '../product-queries.ts';
import { orderIn, orderParams, wholeOrder } from './route-parts.ts';

const newTitle = { fi: 'Uusi tilaus', sv: 'Ny beställning', en: 'New order' };
const changeTitle = { fi: 'Muuta tilausta', sv: 'Ändra beställningen', en: 'Change the order' };
const shared = { who: 'purpose', purposes: orderWriters } as const;

const productsOffered = 500;
/** Empty lines of a form, and as many again when more are asked for. */
const blanks = 3;
const blanksMore = 8;

type Body = Readonly<Record<string, unknown>>;

const newPage = async (tx: Tx, customerId: number, context: Context, again: Again): Promise<Answer> => {
  const [{ name }, products] = await Promise.all([
    buyerNamed(tx, customerId),
    productsOnSale(tx, productsOffered),
  ]);
  return shown({ customer: customerId, ...again.form }, () =>
    orderFormPage(context, {
      title: newTitle[context.language],
      lead: name,
      action: '/orders',
      path: `/orders/new?customer=${customerId}`,
      back: `/customers/${customerId}`,
      again,
      isNew: true,
      products,
      hidden: { customer: String(customerId) },
    }),
  );
};

const choosing: Choosing = {
  title: newTitle,
  lead: {
    fi: 'Kenelle tilaus kirjataan? Hae nimellä, sähköpostilla, puhelinnumerolla tai asiakasnumerolla.',
    sv: 'För vem antecknas beställningen? Sök med namn, e-post, telefonnummer eller kundnummer.',
    en: 'For whom is the order? Search by name, e-mail, phone or customer number.',
  },
  label: { fi: 'Hae tilaaja', sv: 'Sök beställaren', en: 'Find the customer' },
  path: '/orders/new',
  list: { label: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' }, href: '/orders' },
  form: '/orders/new?customer={id}',
  about: 'orders',
};

const newOrder = route({
  ...shared,
  method: 'GET',
  path: '/orders/new',
  title: newTitle,
  query: z.object({ customer: key.optional(), q: z.string().trim().max(200).optional() }),
  handle: async (tx, { query: { customer: id, q = '' } }, context) => {
    if (id === undefined) return chooseCustomer(tx, q, context, choosing);
    const form = await newOrderForm(tx, context.policy.declaration, id);
    return newPage(tx, id, context, { form, problems: [], rows: blanks });
  },
});

const typedCustomer = (body: Body): number => {
  const parsed = key.safeParse(String(body.customer ?? ''));
  if (!parsed.success) throw new Problem(customerNotFound);
  return parsed.data;
};

const isConfirmed = (body: Body): boolean => body[confirmField] === 'yes';

const againOf = (typed: Body, problems: readonly FieldProblem[], rows = 1): Again => ({
  form: typedOrder(typed),
  problems,
  rows,
});

const postOrder = route({
  ...shared,
  method: 'POST',
  path: '/orders',
  title: newTitle,
  body: orderBody,
  retry: (tx, typed, problems, context) =>
    newPage(tx, typedCustomer(typed), context, againOf(typed, problems)),
  handle: async (tx, { body }, context) => {
    const customerId = typedCustomer(body);
    if (body.more === 'yes') return newPage(tx, customerId, context, againOf(body, [], blanksMore));
    const draft = await draftOfForm(tx, typedOrder(body), customerId);
    if (body.more !== undefined) return newPage(tx, customerId, context, againOf(body, [], blanks));
    const placed = await placeOrder(tx, context.policy.declaration, customerId, draft, {
      confirmed: isConfirmed(body),
    });
    return moved(`/orders/${placed.id}`, { data: { id: placed.id, order_number: placed.orderNumber } });
  },
});

const changePage = async (
  tx: Tx,
  id: number,
  context: Context,
  againFrom: (now: OrderForm) => Again,
  seen?: string,
): Promise<Answer> => {
  const [whole, products] = await Promise.all([
    wholeOrder(tx, id, context),
    productsOnSale(tx, productsOffered),
  ]);
  demandCan(whole.order, 'change');
  const now = formOfOrder(whole);
  const again = againFrom(now);
  return shown({ id, ...again.form }, () =>
    orderFormPage(context, {
      title: changeTitle[context.language],
      breadcrumb: orderCrumbs(whole, context, changeTitle[context.language]),
      action: `/orders/${id}`,
      path: `/orders/${id}/edit`,
      back: `/orders/${id}`,
      again,
      isNew: false,
      products,
      hidden: { seen: seen ?? fingerprintOf(now) },
    }),
  );
};

const editOrder = route({
  ...shared,
  method: 'GET',
  path: '/orders/:id/edit',
  title: changeTitle,
  params: orderParams,
  handle: (tx, { params: { id } }, context) =>
    changePage(tx, id, context, (form) => ({ form, problems: [], rows: 1 })),
});

/** A form sends all that it has, empty fields too; of what a program leaves out, what is there now stays. */
const changedForm = (now: OrderForm, body: Body): OrderForm => {
  const typed = typedOrder(body);
  const isForm = body.seen !== undefined;
  const given = Object.entries(typed.own).filter(([name]) => isForm || body[name] !== undefined);
  const hasLines = isForm || Object.keys(body).some((name) => name.startsWith('line'));
  return {
    own: {
      ...now.own,
      ...Object.fromEntries(given),
      ordered_on: now.own.ordered_on!,
      source: now.own.source!,
    },
    lines: hasLines ? typed.lines : now.lines,
  };
};

const postChange = route({
  ...shared,
  method: 'POST',
  path: '/orders/:id',
  title: changeTitle,
  params: orderParams,
  body: orderBody,
  retry: (tx, typed, problems, context) =>
    // Of a conflict, saving once more is a decision: the form now saw what stands there.
    changePage(tx, orderIn(context), context, () => againOf(typed, problems)),
  handle: async (tx, { params: { id }, body }, context) => {
    const seen = typeof body.seen === 'string' ? body.seen : undefined;
    if (body.more === 'yes') return changePage(tx, id, context, () => againOf(body, [], blanksMore), seen);
    const whole = await wholeOrder(tx, id, context);
    const now = formOfOrder(whole);
    if (seen !== undefined && seen !== fingerprintOf(now))
      throw new WrongFields([{ field: '', problem: new Problem(changedMeanwhile) }]);
    const draft = await draftOfForm(tx, changedForm(now, body), whole.order.customer_id);
    if (body.more !== undefined) return changePage(tx, id, context, () => againOf(body, []), seen);
    await changeOrder(tx, context.policy.declaration, id, draft, { confirmed: isConfirmed(body) });
    return moved(`/orders/${id}`, { data: { id } });
  },
});

export const orderFormRoutes: Route[] = [newOrder, postOrder, editOrder, postChange];
