/** Which purposes may do what with an invoice: the routes and the buttons read the same table. */
import type { InvoiceAct } from './allowed-acts.ts';
import type { InvoicePart } from './paths.ts';

type Purposes = readonly [string, ...string[]];
const invoicing: Purposes = ['invoicing'];
const claims: Purposes = ['invoicing', 'collection'];

export const actPurposes: Readonly<Record<InvoiceAct, Purposes>> = {
  change: invoicing,
  discard: invoicing,
  issue: invoicing,
  send: claims,
  pay: invoicing,
  credit: invoicing,
  dispute: claims,
  end_dispute: claims,
  remind: invoicing,
  collect: ['collection'],
  end_collection: ['collection'],
  write_off: claims,
  end_write_off: claims,
};

/** Where an act is done; reminders are sent from their own list. */
export const actParts: Readonly<Partial<Record<InvoiceAct, InvoicePart>>> = {
  issue: 'issuing',
  change: 'draft',
  discard: 'discarding',
  send: 'mail',
  pay: 'payment',
  credit: 'credit',
  dispute: 'dispute',
  end_dispute: 'settlement',
  collect: 'collection',
  end_collection: 'collection-end',
  write_off: 'write-off',
  end_write_off: 'write-off-undoing',
};
