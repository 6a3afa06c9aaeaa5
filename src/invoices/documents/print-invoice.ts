import type { Tx } from '../../db/tx.ts';
import { typeset } from '../../documents/typeset.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { settingsMissing } from '../problems.ts';
import { customerNumberOf } from '../queries/buyer.ts';
import { newestSettings, type Place } from '../queries.ts';
import { readInvoice, sellerOf } from '../read-invoice.ts';
import { invoiceDocument } from './invoice-document.ts';
import { words } from './words.ts';

export type PrintedFile = Readonly<{ fileName: string; pdf: Uint8Array<ArrayBuffer> }>;

/** The PDF of an invoice, a credit note or a draft; a draft shows the settings in force. */
export const printInvoice = async (tx: Tx, place: Place): Promise<PrintedFile> => {
  const today = helsinkiDate(new Date());
  const [invoice, customerNumber, settings] = await Promise.all([
    readInvoice(tx, place),
    customerNumberOf(tx, place.customerId),
    newestSettings(tx),
  ]);
  const seller = invoice.seller ?? (settings && sellerOf(settings));
  if (!seller) throw new Problem(settingsMissing);
  const document = invoiceDocument({ invoice, seller, customerNumber, today });
  const { language, kind, number } = invoice;
  return {
    fileName: `${[words[kind][language], number ?? words.draft[language]].join('-').toLowerCase()}.pdf`,
    pdf: await typeset('invoice', document, invoice.issued_on ?? today),
  };
};
