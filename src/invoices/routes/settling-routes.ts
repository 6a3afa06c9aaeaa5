/** What settles an invoice: a payment, a credit note, what another credit note has left. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { forbiddenText } from '../../customers/forbidden-text.ts';
import { confirmField, demandRight } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill } from '../../ground/language.ts';
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
import { invoiceActs } from '../allowed-acts.ts';
import { creditInvoice } from '../credit-invoice.ts';
import { amount, euros } from '../documents/numbers.ts';
import { readCredit } from '../forms/credit-form.ts';
import { paymentFields, readPayment } from '../forms/payment-form.ts';
import { creditPage, setOffPage } from '../pages/credit-pages.ts';
import { deedPage } from '../pages/deed-page.ts';
import { deedTexts as texts } from '../pages/deed-texts.ts';
import { paymentFieldsShown } from '../pages/payment-fields.ts';
import { invoicePartPath, invoicePath } from '../paths.ts';
import { costsOwed, payInvoice } from '../pay-invoice.ts';
import { creditedSoFar } from '../queries/credited-so-far.ts';
import { openOfCustomer } from '../queries/open-of-customer.ts';
import { demandAct, linesOf, placeOf } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { setOffCreditNote } from '../set-off-credit.ts';
import { invoicing, params } from './route-parts.ts';

const idIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
type Again = Readonly<{ typed: Readonly<Record<string, unknown>>; problems: readonly FieldProblem[] }>;
const afresh: Again = { typed: {}, problems: [] };

const paymentPage = async (
  tx: Tx,
  id: number,
  context: Context,
  { typed, problems }: Again,
): Promise<Answer> => {
  const { language } = context;
  const place = await placeOf(tx, id);
  const invoice = await readInvoice(tx, place);
  demandAct(invoice, 'pay');
  const [costs] = await Promise.all([
    costsOwed(tx, place, helsinkiDate(new Date())),
    looked(tx, 'card', [place.customerId], `invoice:${id}`),
  ]);
  const hint = fill(texts.amountHint[language], {
    open: euros(invoice.open_cents),
    costs: costs > 0 ? fill(texts.amountCosts[language], { costs: euros(costs) }) : '',
  });
  const title = invoiceActs.pay.title[language];
  return shown({ id, open_cents: invoice.open_cents, costs_cents: costs }, () =>
    deedPage(context, {
      invoice,
      title,
      action: invoicePartPath(id, 'payment'),
      happens: hint,
      confirm: title,
      problems,
      fields: (errorOf) =>
        paymentFieldsShown({
          language,
          typed,
          amount: amount(invoice.open_cents).replace(/\u00a0/g, ' '),
          errorOf,
        }),
    }),
  );
};

const creditForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const place = await placeOf(tx, id);
  const [invoice, before] = await Promise.all([readInvoice(tx, place), creditedSoFar(tx, place)]);
  demandAct(invoice, 'credit');
  await looked(tx, 'card', [place.customerId], `invoice:${id}`);
  const left = new Map(
    invoice.lines.map(({ line, quantity_thousandths }) => [
      line,
      quantity_thousandths - (before.quantities.get(line) ?? 0),
    ]),
  );
  return shown({ id, left: [...left] }, () => creditPage(context, { invoice, left, ...again }));
};

const setOffForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const place = await placeOf(tx, id);
  const [invoice, open] = await Promise.all([
    readInvoice(tx, place),
    openOfCustomer(tx, place.customerId),
    looked(tx, 'card', [place.customerId], `invoice:${id}`),
  ]);
  return shown({ id, open }, () => setOffPage(context, { invoice, open, problems: again.problems }));
};

const creditBody = z.object({ notes: z.string().max(2000).optional() }).catchall(z.string().max(60));

const pay = { ...invoicing, path: '/invoices/:id/payment', title: invoiceActs.pay.title, params } as const;
const credit = {
  ...invoicing,
  path: '/invoices/:id/credit',
  title: invoiceActs.credit.title,
  params,
} as const;
const setOff = {
  ...invoicing,
  path: '/invoices/:id/set-off',
  title: { fi: 'Käytä hyvitys', sv: 'Använd krediteringen', en: 'Use the credit' },
  params,
} as const;

export const settlingRoutes: Route[] = [
  route({
    ...pay,
    method: 'GET',
    handle: (tx, { params: { id } }, context) => paymentPage(tx, id, context, afresh),
  }),
  route({
    ...pay,
    method: 'POST',
    body: z.object(paymentFields),
    retry: (tx, typed, problems, context) => paymentPage(tx, idIn(context), context, { typed, problems }),
    handle: async (tx, { params: { id }, body }, { policy }) => {
      const payment = await payInvoice(tx, policy.declaration, await placeOf(tx, id), readPayment(body));
      return moved(invoicePath(id), { data: { id, payment } });
    },
  }),
  route({
    ...credit,
    method: 'GET',
    handle: (tx, { params: { id } }, context) => creditForm(tx, id, context, afresh),
  }),
  route({
    ...credit,
    method: 'POST',
    body: creditBody,
    retry: (tx, typed, problems, context) => creditForm(tx, idIn(context), context, { typed, problems }),
    handle: async (tx, { params: { id }, body }, { policy }) => {
      const place = await placeOf(tx, id);
      const lines = (await linesOf(tx, place)).map(({ line }) => line);
      const notes = body.notes?.trim() ?? '';
      demandRight(
        forbiddenText(
          [{ field: 'notes', title: texts.creditReason, text: notes }],
          body[confirmField] === 'yes',
        ),
      );
      const note = await creditInvoice(tx, policy.declaration, place, {
        lines: readCredit(body, lines),
        notes,
      });
      return moved(invoicePath(note), { data: { id: note } });
    },
  }),
  route({
    ...setOff,
    method: 'GET',
    handle: (tx, { params: { id } }, context) => setOffForm(tx, id, context, afresh),
  }),
  route({
    ...setOff,
    method: 'POST',
    body: z.object({ invoice: key }),
    retry: (tx, typed, problems, context) => setOffForm(tx, idIn(context), context, { typed, problems }),
    handle: async (tx, { params: { id }, body }) => {
      const cents = await setOffCreditNote(tx, await placeOf(tx, id), body.invoice);
      return moved(invoicePath(id), { data: { id, cents } });
    },
  }),
];
