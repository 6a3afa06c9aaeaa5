/** Addresses of invoices and payments, so that links and tests cannot disagree with the routes. */
import type { InvoiceView } from './queries/invoice-list.ts';

export const invoicesPath = '/invoices';
export const invoicePath = (id: number): string => `/invoices/${id}`;
export const invoicePdfPath = (id: number): string => `/invoices/${id}/pdf`;
/** The pages and deeds of one invoice. */
export type InvoicePart =
  | 'draft'
  | 'discarding'
  | 'issuing'
  | 'credit'
  | 'payment'
  | 'mail'
  | 'dispute'
  | 'settlement'
  | 'write-off'
  | 'write-off-undoing'
  | 'collection'
  | 'collection-end'
  | 'refund'
  | 'set-off';
export const invoicePartPath = (id: number, part: InvoicePart): string => `/invoices/${id}/${part}`;
/** Whose it is, is asked first. */
export const chooseBuyerPath = '/invoices/new';
export const newInvoicePath = (customerId: number | '{id}'): string =>
  `/customers/${customerId}/invoices/new`;
export const customerInvoicesPath = (customerId: number): string => `/customers/${customerId}/invoices`;
export const invoicingDetailsPath = (customerId: number): string => `/customers/${customerId}/invoicing`;

export type ListAddress = Readonly<{
  view?: InvoiceView | undefined;
  q?: string | undefined;
  customer?: number | undefined;
  after?: number | undefined;
  before?: number | undefined;
}>;
export const invoiceListPath = (address: ListAddress = {}): string => {
  const pairs = Object.entries(address)
    .filter(([, value]) => value !== undefined && value !== '' && value !== 'all')
    .map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? invoicesPath : `${invoicesPath}?${new URLSearchParams(pairs)}`;
};

export const openInvoicesPath = '/open-invoices';
export const paymentsPath = '/payments';
export const newPaymentPath = '/payments/new';
export const paymentPath = (id: number): string => `/payments/${id}`;
export const paymentPartPath = (id: number, part: 'allocations' | 'taking-back' | 'refund'): string =>
  `/payments/${id}/${part}`;
export const remindersPath = '/reminders';
export const sendRemindersPath = '/reminders/sending';
export const reminderPartPath = (id: number, part: 'letter' | 'leaving'): string =>
  `/reminders/${id}/${part}`;
export const invoicingSettingsPath = '/invoicing-settings';
/** The XML of an invoice that another program made. */
export const originalPath = (id: number): string => `/invoices/${id}/original.xml`;
export const customerPath = (id: number): string => `/customers/${id}`;
export const orderInvoicePath = (orderId: number): string => `/orders/${orderId}/invoice`;
