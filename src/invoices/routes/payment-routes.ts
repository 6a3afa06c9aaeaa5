import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
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
import { allocatePayment } from '../allocate-payment.ts';
import { paymentFields, readPayment } from '../forms/payment-form.ts';
import { newPaymentPage, paymentPage } from '../pages/payment-page.ts';
import { paymentTexts as texts } from '../pages/payment-texts.ts';
import { paymentsPage } from '../pages/payments-page.ts';
import { newPaymentPath, paymentPath, paymentsPath } from '../paths.ts';
import { openOfCustomer } from '../queries/open-of-customer.ts';
import { paymentList, placeOfPayment, wholePayment } from '../queries/payment-list.ts';
import { unallocated } from '../queries.ts';
import { recordTypedPayment } from '../record-typed-payment.ts';
import { refundPayment } from '../refund-payment.ts';
import { takeBackAllocation } from '../take-back-allocation.ts';
import { invoicing, params, readers } from './route-parts.ts';

const list = route({
  method: 'GET',
  path: paymentsPath,
  title: texts.title,
  who: 'purpose',
  purposes: readers,
  query: z.object({
    view: z.enum(['all', 'unallocated']).optional(),
    after: key.optional(),
    before: key.optional(),
  }),
  menu: { group: 'money', order: 3, icon: 'scale' },
  handle: async (tx, { query: { view = 'all', ...place } }, context) => {
    const page = await paymentList(tx, { view, ...place });
    await looked(tx, 'list', [...new Set(page.rows.map(({ customer_id }) => customer_id))], 'payments');
    return shown(page, () => paymentsPage(context, { view, ...place }, page));
  },
});

const onePayment = async (
  tx: Tx,
  id: number,
  context: Context,
  problems: readonly FieldProblem[] = [],
): Promise<Answer> => {
  const place = await placeOfPayment(tx, id);
  const [payment, open] = await Promise.all([
    wholePayment(tx, place),
    openOfCustomer(tx, place.customerId),
    looked(tx, 'card', [place.customerId], `payment:${id}`),
  ]);
  return shown({ payment, open }, () => paymentPage(context, { payment, open, problems }));
};

const idIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
const again: NonNullable<Route['retry']> = (tx, _typed, problems, context) =>
  onePayment(tx, idIn(context), context, problems);

const newForm = (
  context: Context,
  typed: Readonly<Record<string, unknown>> = {},
  problems: readonly FieldProblem[] = [],
): Answer => shown({ typed }, () => newPaymentPage(context, typed, problems));

export const paymentRoutes: Route[] = [
  list,
  route({
    ...invoicing,
    method: 'GET',
    path: newPaymentPath,
    title: texts.add,
    palette: true,
    handle: async (_tx, _input, context) => newForm(context),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: paymentsPath,
    title: texts.add,
    body: z.object({ ...paymentFields, payer: z.string().trim().min(1).max(60) }),
    retry: async (_tx, typed, problems, context) => newForm(context, typed, problems),
    handle: async (tx, { body }, { policy }) => {
      const id = await recordTypedPayment(tx, policy.declaration, {
        ...readPayment(body),
        payer: body.payer,
      });
      return moved(paymentPath(id), { data: { id } });
    },
  }),
  route({
    method: 'GET',
    path: '/payments/:id',
    title: { fi: 'Suoritus', sv: 'Betalning', en: 'Payment' },
    who: 'purpose',
    purposes: readers,
    params,
    handle: (tx, { params: { id } }, context) => onePayment(tx, id, context),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/payments/:id/allocations',
    title: texts.allocate,
    params,
    body: z.object({ invoice: key }),
    retry: again,
    handle: async (tx, { params: { id }, body: { invoice } }) => {
      const { customerId } = await placeOfPayment(tx, id);
      const cents = await allocatePayment(tx, { customerId, paymentId: id, invoiceId: invoice });
      return moved(paymentPath(id), { data: { id, cents } });
    },
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/payments/:id/taking-back',
    title: texts.takeBack,
    params,
    body: z.object({ invoice: key }),
    handle: async (tx, { params: { id }, body: { invoice } }) => {
      const cents = await takeBackAllocation(tx, await placeOfPayment(tx, id), invoice);
      return moved(paymentPath(id), { data: { id, cents } });
    },
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/payments/:id/refund',
    title: texts.refund,
    params,
    body: z.object({ kind: z.enum(['refund', 'reversal']) }),
    handle: async (tx, { params: { id }, body: { kind } }, { policy }) => {
      const place = await placeOfPayment(tx, id);
      const amountCents = await unallocated(tx, place);
      const refund = await refundPayment(tx, policy.declaration, place, {
        kind,
        amountCents,
        on: helsinkiDate(new Date()),
      });
      return moved(paymentPath(refund), { data: { id: refund } });
    },
  }),
];
