/** From a draft to a number, and out to the customer. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill } from '../../ground/language.ts';
import { day } from '../../http/day.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { html } from '../../ui/html.ts';
import { actPurposes } from '../act-purposes.ts';
import { invoiceActs } from '../allowed-acts.ts';
import { askMailing } from '../ask-mailing.ts';
import { euros } from '../documents/numbers.ts';
import { issueInvoice } from '../issue-invoice.ts';
import { deedPage } from '../pages/deed-page.ts';
import { deedTexts as texts } from '../pages/deed-texts.ts';
import { invoicePartPath, invoicePath } from '../paths.ts';
import { demandAct, placeOf } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { invoicing, params } from './route-parts.ts';

const idIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);
type Again = Readonly<{ typed: string; problems: readonly FieldProblem[] }>;

const seen = async (tx: Tx, id: number, act: 'issue' | 'send') => {
  const place = await placeOf(tx, id);
  const invoice = await readInvoice(tx, place);
  demandAct(invoice, act);
  await looked(tx, 'card', [place.customerId], `invoice:${id}`);
  return invoice;
};

const issuingPage = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const { language } = context;
  const invoice = await seen(tx, id, 'issue');
  const title = invoiceActs.issue.title[language];
  const summary = fill(texts.summary[language], {
    buyer: invoice.buyer.name,
    sum: euros(invoice.total_cents),
  });
  return shown({ id, total_cents: invoice.total_cents }, () =>
    deedPage(context, {
      invoice,
      title,
      action: invoicePartPath(id, 'issuing'),
      happens: html`<strong>${summary}</strong><br>${texts.issuing[language]}`,
      confirm: title,
      problems: again.problems,
      fields: (errorOf) =>
        field({
          kind: 'date',
          name: 'issued_on',
          label: texts.issuedOn[language],
          hint: texts.issuedOnHint[language],
          language,
          required: true,
          value: again.typed || helsinkiDate(new Date()),
          error: errorOf('issued_on'),
        }),
    }),
  );
};

const mailPage = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const { language } = context;
  const invoice = await seen(tx, id, 'send');
  return shown({ id, to: invoice.buyer.email }, () =>
    deedPage(context, {
      invoice,
      title: invoiceActs.send.title[language],
      action: invoicePartPath(id, 'mail'),
      happens: texts.mail[language],
      confirm: texts.send[language],
      problems: again.problems,
      fields: (errorOf) =>
        field({
          kind: 'email',
          name: 'to',
          label: texts.to[language],
          language,
          required: true,
          autocomplete: 'off',
          value: again.typed || invoice.buyer.email,
          error: errorOf('to'),
        }),
    }),
  );
};

const mailing = {
  path: '/invoices/:id/mail',
  title: invoiceActs.send.title,
  who: 'purpose',
  purposes: actPurposes.send,
  params,
} as const;

export const issuingRoutes: Route[] = [
  route({
    ...invoicing,
    method: 'GET',
    path: '/invoices/:id/issuing',
    title: invoiceActs.issue.title,
    params,
    handle: (tx, { params: { id } }, context) => issuingPage(tx, id, context, { typed: '', problems: [] }),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/invoices/:id/issuing',
    title: invoiceActs.issue.title,
    params,
    body: z.object({ issued_on: day.optional() }),
    retry: (tx, typed, problems, context) =>
      issuingPage(tx, idIn(context), context, { typed: String(typed['issued_on'] ?? ''), problems }),
    handle: async (tx, { params: { id }, body }, { policy }) => {
      const issued = await issueInvoice(tx, policy.declaration, await placeOf(tx, id), body.issued_on);
      return moved(invoicePath(id), { data: { id, ...issued } });
    },
  }),
  route({
    ...mailing,
    method: 'GET',
    handle: (tx, { params: { id } }, context) => mailPage(tx, id, context, { typed: '', problems: [] }),
  }),
  route({
    ...mailing,
    method: 'POST',
    body: z.object({ to: z.string().trim().max(254) }),
    retry: (tx, typed, problems, context) =>
      mailPage(tx, idIn(context), context, { typed: String(typed['to'] ?? ''), problems }),
    handle: async (tx, { params: { id }, body: { to } }) => {
      await askMailing(tx, { invoice: await placeOf(tx, id), to });
      return moved(`${invoicePath(id)}?mailed=yes`, { data: { id, to } });
    },
  }),
];
