/**
 * An unpaid invoice goes to the collection agency that the notice names. What it was told is a disclosure of its own row:
 * GDPR 15(1)(c). A disputed claim does not go (the table of acts), nor one that was never reminded of (PerL 513/1999 4 §).
 */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { demandRecipient, recordDisclosure } from '../disclosures/record-disclosure.ts';
import type { Category } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';
import { insertCollection } from './queries/collections.ts';
import { addEvent, lockInvoice, type Place, updateInvoice } from './queries.ts';

export const collectionAgency = 'collection_agency';
/** What a claim cannot be collected without. */
export const disclosedToAgency: readonly Category[] = [
  'name',
  'address',
  'email',
  'phone',
  'language',
  'business_id',
  'invoices',
  'payments',
];

/** As the company's own record has it; the categories beside it are put into the reader's words. */
const what = (number: string | null): string => `Lasku ${number} annettiin perittäväksi`;

export const handToCollection = async (tx: Tx, declaration: Declaration, place: Place): Promise<void> => {
  const { customerId, id } = place;
  const { name } = demandRecipient(declaration, tx.purpose, collectionAgency, disclosedToAgency);
  const invoice = await lockInvoice(tx, place, 'collect');
  const collection = await insertCollection(tx, {
    customer_id: customerId,
    invoice_id: id,
    recipient: collectionAgency,
    recipient_name: name,
    handed_cents: invoice.open_cents,
  });
  await Promise.all([
    recordDisclosure(tx, declaration, {
      customerIds: [customerId],
      recipient: collectionAgency,
      categories: disclosedToAgency,
      what: what(invoice.number),
      about: `collection:${collection}`,
    }),
    updateInvoice(tx, place, { state: 'collection' }),
    addEvent(tx, place, 'collection', { about: `collection:${collection}` }),
    wrote(tx, 'hand-to-collection', { customerId, about: `invoice:${id}`, fields: ['state'] }),
  ]);
};
