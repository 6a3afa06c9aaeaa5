/** One invoice, its PDF, and what leads from a draft to a number. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { inlineFile } from '../../http/content-disposition.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { interestSoFar } from '../claim-so-far.ts';
import { printInvoice } from '../documents/print-invoice.ts';
import { invoicePage, type ShownInvoice } from '../pages/invoice-page.ts';
import { pageTexts } from '../pages/invoice-page-texts.ts';
import { texts } from '../pages/invoice-texts.ts';
import { invoiceHistory } from '../queries/invoice-history.ts';
import { isOrderUndone } from '../queries/orders.ts';
import { waitingPayment } from '../queries/waiting-payment.ts';
import { originalOf, placeOf } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { params, readers } from './route-parts.ts';

/** The invoice with all that its page shows; the look is logged. */
export const invoiceShown = async (tx: Tx, id: number): Promise<ShownInvoice> => {
  const place = await placeOf(tx, id);
  const [invoice, history, interestCents, waiting, orderUndone] = await Promise.all([
    readInvoice(tx, place),
    invoiceHistory(tx, place),
    interestSoFar(tx, place, helsinkiDate(new Date())),
    waitingPayment(tx, place),
    isOrderUndone(tx, place),
    looked(tx, 'card', [place.customerId], `invoice:${id}`),
  ]);
  return { invoice, history, interestCents, waiting, isOrderUndone: orderUndone };
};

const one = route({
  method: 'GET',
  path: '/invoices/:id',
  title: texts.invoice,
  who: 'purpose',
  purposes: readers,
  params,
  query: z.object({ mailed: z.literal('yes').optional() }),
  handle: async (tx, { params: { id }, query: { mailed } }, context) => {
    const data = await invoiceShown(tx, id);
    return shown(data, () => invoicePage(context, { ...data, isMailed: mailed === 'yes' }));
  },
});

const pdf = route({
  method: 'GET',
  path: '/invoices/:id/pdf',
  title: { fi: 'Lasku PDF-tiedostona', sv: 'Fakturan som PDF', en: 'The invoice as a PDF' },
  who: 'purpose',
  purposes: readers,
  params,
  handle: async (tx, { params: { id } }) => {
    const place = await placeOf(tx, id);
    const [printed] = await Promise.all([
      printInvoice(tx, place),
      looked(tx, 'card', [place.customerId], `invoice:${id}`),
    ]);
    return {
      kind: 'file',
      contentType: 'application/pdf',
      body: printed.pdf,
      headers: inlineFile(printed.fileName),
    };
  },
});

/** The voucher of an invoice that another program made, as it stood in its file. */
const original = route({
  method: 'GET',
  path: '/invoices/:id/original.xml',
  title: pageTexts.original,
  who: 'purpose',
  purposes: readers,
  params,
  handle: async (tx, { params: { id } }) => {
    const place = await placeOf(tx, id);
    const [{ number, content }] = await Promise.all([
      originalOf(tx, place),
      looked(tx, 'card', [place.customerId], `invoice:${id}`),
    ]);
    return {
      kind: 'file',
      contentType: 'application/xml; charset=utf-8',
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}\n`,
      fileName: `${number.replace(/[^\w.-]/g, '_')}.xml`,
    };
  },
});

export const invoiceRoutes: Route[] = [one, pdf, original];
