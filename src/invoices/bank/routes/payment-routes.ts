/** Payments of bank statements: the lists, one of them, and what a person may say of it. */
import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import { readsOf } from '../../../customers/reads.ts';
import { type Hit, searchCustomers } from '../../../customers/search-customers.ts';
import type { Tx } from '../../../db/tx.ts';
import { key, ordinal } from '../../../http/key.ts';
import { type Context, moved, type Route, route, shown } from '../../../http/route.ts';
import { aboutBankFile, aboutBankPayment, outcomes, type Place } from '../bank-file.ts';
import { candidatesFor } from '../candidates.ts';
import {
  allocateBankPayment,
  creditBankPayment,
  excludeBankPayment,
  reverseBankPayment,
} from '../decide-payment.ts';
import { type BankPaymentShown, bankPaymentPage } from '../pages/bank-payment-page.ts';
import { bankPaymentsPage, unmatchedPage } from '../pages/bank-payments-page.ts';
import { bankTexts as texts } from '../pages/bank-texts.ts';
import { bankPaymentPath, unmatchedPath } from '../paths.ts';
import { findBankFile } from '../queries/bank-files.ts';
import {
  type BankPaymentRow,
  bankPaymentsOf,
  findBankPayment,
  paymentsToDecide,
  reversedPayment,
} from '../queries/bank-payments.ts';
import { fileParams, invoicing, pageRows, paymentParams } from './route-parts.ts';

/** Those of the register whose payments are shown are told in the log. */
const logSeen = (tx: Tx, rows: readonly BankPaymentRow[], about: string) =>
  looked(tx, 'list', [...new Set(rows.flatMap(({ customer_id }) => customer_id ?? []))], about);

const ofFile = route({
  ...invoicing,
  method: 'GET',
  path: '/bank-statements/:id/payments',
  title: texts.payments,
  params: fileParams,
  query: z.object({ outcome: z.enum(outcomes), entry: ordinal.optional(), part: ordinal.optional() }),
  handle: async (tx, { params: { id }, query: { outcome, entry = 0, part = 0 } }, context) => {
    const [file, rows] = await Promise.all([
      findBankFile(tx, id),
      bankPaymentsOf(tx, id, outcome, { entry, part }, pageRows),
    ]);
    await logSeen(tx, rows, aboutBankFile(id));
    return shown({ file, rows }, () =>
      bankPaymentsPage(context, file, outcome, rows, rows.length === pageRows),
    );
  },
});

const unmatched = route({
  ...invoicing,
  method: 'GET',
  path: unmatchedPath,
  title: texts.unmatched,
  menu: { group: 'money', order: 6, icon: 'clock' },
  query: z.object({ after: ordinal.optional() }),
  handle: async (tx, { query: { after = 0 } }, context) => {
    const rows = await paymentsToDecide(tx, after, pageRows);
    await logSeen(tx, rows, 'unmatched-payments');
    return shown({ rows }, () => unmatchedPage(context, rows, after, rows.length === pageRows));
  },
});

/** Whose money it may be: by what was sought, else by the payer's name. */
const customersLike = async (
  tx: Tx,
  { policy }: Context,
  payment: BankPaymentRow,
  query: string,
): Promise<readonly Hit[]> => {
  const sought = (query || payment.payer_name).trim();
  if (sought === '' || payment.amount_cents <= 0) return [];
  return (await searchCustomers(tx, readsOf(policy.declaration, 'invoicing'), sought.slice(0, 60))).slice(
    0,
    4,
  );
};

const paymentShown = async (
  tx: Tx,
  id: number,
  place: Place,
  query: string,
  context: Context,
): Promise<BankPaymentShown> => {
  const [file, payment, reversed] = await Promise.all([
    findBankFile(tx, id),
    findBankPayment(tx, id, place),
    reversedPayment(tx, id, place),
  ]);
  const reads = readsOf(context.policy.declaration, 'invoicing');
  const candidates = await candidatesFor(tx, reads, payment, query);
  const customers = await customersLike(tx, context, payment, query);
  const seen = [
    ...candidates.map(({ customer_id }) => customer_id),
    ...customers.map((hit) => hit.id),
    ...(reversed ? [reversed.customer_id] : []),
    ...(payment.customer_id === null ? [] : [payment.customer_id]),
  ];
  await looked(tx, 'list', [...new Set(seen)], aboutBankPayment(id, place));
  return { file, payment, candidates, customers, reversed, query };
};

const one = route({
  ...invoicing,
  method: 'GET',
  path: '/bank-statements/:id/payments/:entry/:part',
  title: { fi: 'Tiliotteen maksu', sv: 'Kontoutdragets betalning', en: 'Payment of a statement' },
  params: paymentParams,
  query: z.object({ q: z.string().trim().max(60).optional() }),
  handle: async (tx, { params: { id, ...place }, query: { q = '' } }, context) => {
    const data = await paymentShown(tx, id, place, q, context);
    return shown(data, () => bankPaymentPage(context, data));
  },
});

const allocation = route({
  ...invoicing,
  method: 'POST',
  path: '/bank-statements/:id/payments/:entry/:part/allocation',
  title: {
    fi: 'Kohdista maksu laskuille',
    sv: 'Rikta betalningen till fakturor',
    en: 'Allocate the payment',
  },
  params: paymentParams,
  body: z.object({ invoice: z.array(key).max(50).default([]) }),
  handle: async (tx, { params: { id, ...place }, body: { invoice } }, context) => {
    await allocateBankPayment(tx, context.policy.declaration, id, place, invoice);
    return moved(bankPaymentPath(id, place));
  },
});

const credit = route({
  ...invoicing,
  method: 'POST',
  path: '/bank-statements/:id/payments/:entry/:part/credit',
  title: {
    fi: 'Jätä asiakkaan hyväksi',
    sv: 'Lämna till kundens godo',
    en: 'Leave as the customer’s credit',
  },
  params: paymentParams,
  body: z.object({ customer: key }),
  handle: async (tx, { params: { id, ...place }, body: { customer } }, context) => {
    await creditBankPayment(tx, context.policy.declaration, id, place, customer);
    return moved(bankPaymentPath(id, place));
  },
});

const exclusion = route({
  ...invoicing,
  method: 'POST',
  path: '/bank-statements/:id/payments/:entry/:part/exclusion',
  title: { fi: 'Ei asiakkaan maksu', sv: 'Inte en kunds betalning', en: 'Not a customer’s payment' },
  params: paymentParams,
  handle: async (tx, { params: { id, ...place } }) => {
    await excludeBankPayment(tx, id, place);
    return moved(bankPaymentPath(id, place));
  },
});

const reversal = route({
  ...invoicing,
  method: 'POST',
  path: '/bank-statements/:id/payments/:entry/:part/reversal',
  title: { fi: 'Kirjaa palautunut maksu', sv: 'Registrera återtagandet', en: 'Record that it came back' },
  params: paymentParams,
  handle: async (tx, { params: { id, ...place } }, context) => {
    await reverseBankPayment(tx, context.policy.declaration, id, place);
    return moved(bankPaymentPath(id, place));
  },
});

export const bankPaymentRoutes: Route[] = [unmatched, ofFile, one, allocation, credit, exclusion, reversal];
