import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { type Choosing, chooseCustomer } from '../../customers/forms/choose-customer.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { key } from '../../http/key.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { draftTexts } from '../forms/draft-words.ts';
import { texts } from '../pages/invoice-texts.ts';
import { invoicesPage } from '../pages/invoices-page.ts';
import { openInvoicesPage, openTexts } from '../pages/open-invoices-page.ts';
import { chooseBuyerPath, invoicesPath, newInvoicePath, openInvoicesPath } from '../paths.ts';
import { ageing } from '../queries/ageing.ts';
import { type InvoiceListQuery, invoiceList, invoiceViews } from '../queries/invoice-list.ts';
import { invoicing, readers } from './route-parts.ts';

const list = route({
  method: 'GET',
  path: invoicesPath,
  title: texts.invoices,
  who: 'purpose',
  purposes: readers,
  query: z.object({
    view: z.enum(invoiceViews).optional(),
    q: z.string().trim().max(60).optional(),
    customer: key.optional(),
    after: key.optional(),
    before: key.optional(),
  }),
  menu: { group: 'money', order: 1, icon: 'invoice', keys: 'g i' },
  handle: async (tx, { query: { view = 'all', q = '', ...place } }, context) => {
    const query: InvoiceListQuery = { view, q, ...place };
    const page = await invoiceList(tx, query);
    await looked(tx, 'list', [...new Set(page.rows.map(({ customer_id }) => customer_id))], 'invoices');
    return shown(page, () => invoicesPage(context, query, page));
  },
});

const open = route({
  method: 'GET',
  path: openInvoicesPath,
  title: openTexts.title,
  who: 'purpose',
  purposes: readers,
  menu: { group: 'money', order: 2, icon: 'statistics', keys: 'g a' },
  handle: async (tx, _input, context) => {
    const data = await ageing(tx, helsinkiDate(new Date()));
    await looked(tx, 'list', [...new Set(data.oldest.map(({ customer_id }) => customer_id))], 'invoices');
    return shown(data, () => openInvoicesPage(context, data));
  },
});

const choosing: Choosing = {
  title: draftTexts.title,
  lead: {
    fi: 'Keneltä laskutetaan? Hae nimellä, sähköpostilla, puhelinnumerolla tai asiakasnumerolla.',
    sv: 'Vem faktureras? Sök med namn, e-post, telefonnummer eller kundnummer.',
    en: 'Who is invoiced? Search by name, e-mail, phone or customer number.',
  },
  label: { fi: 'Hae laskun saaja', sv: 'Sök fakturans mottagare', en: 'Find the customer' },
  path: chooseBuyerPath,
  list: { label: texts.invoices, href: invoicesPath },
  form: newInvoicePath('{id}'),
  about: 'invoices',
};

const chooseBuyer = route({
  ...invoicing,
  method: 'GET',
  path: chooseBuyerPath,
  title: draftTexts.title,
  query: z.object({ q: z.string().trim().max(200).optional() }),
  palette: true,
  handle: (tx, { query: { q = '' } }, context) => chooseCustomer(tx, q, context, choosing),
});

export const listRoutes: Route[] = [list, open, chooseBuyer];
