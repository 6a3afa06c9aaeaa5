/** A draft begins with what the register knows of its buyer; it has no number and may be changed and deleted. */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { knownBuyer } from './buyer.ts';
import { insertDraft } from './queries/drafts.ts';
import { type InvoiceRow, newestSettings, updateInvoice } from './queries.ts';
import { termsIn } from './terms-in.ts';
import { type NewLine, writeLines } from './write-lines.ts';

/** What the person, the order or the file says; whatever is left out is as the register knows it. */
export type DraftFields = Partial<
  Pick<
    InvoiceRow,
    | 'delivered_on'
    | 'term_days'
    | 'is_consumer'
    | 'language'
    | 'prices_include_vat'
    | 'order_id'
    | 'order_number'
    | 'your_reference'
    | 'our_reference'
    | 'buyer_name'
    | 'buyer_contact'
    | 'buyer_care_of'
    | 'buyer_street'
    | 'buyer_postcode'
    | 'buyer_town'
    | 'buyer_country'
    | 'buyer_business_id'
    | 'buyer_vat_number'
    | 'buyer_email'
    | 'buyer_einvoice_address'
    | 'buyer_einvoice_operator'
    | 'delivery_name'
    | 'delivery_street'
    | 'delivery_postcode'
    | 'delivery_town'
    | 'delivery_country'
    | 'terms'
    | 'notes'
  >
>;
export type NewDraft = Readonly<{
  kind?: 'invoice' | 'credit_note';
  credits_id?: number;
  fields: DraftFields;
  lines: readonly NewLine[];
}>;

/** Returns the draft's key; throws where the purpose does not see the customer. */
export const createDraft = async (
  tx: Tx,
  customerId: number,
  { kind = 'invoice', credits_id, fields, lines }: NewDraft,
): Promise<number> => {
  const settings = await newestSettings(tx);
  const known = await knownBuyer(tx, customerId, settings);
  const id = await insertDraft(tx, {
    ...known,
    prices_include_vat: known.is_consumer,
    terms: termsIn(settings, (fields.language ?? known.language) as Language),
    ...fields,
    customer_id: customerId,
    kind,
    credits_id: credits_id ?? null,
    declaration_version: tx.declarationVersion,
  });
  const place = { customerId, id };
  const { net_cents, vat_cents, total_cents } = await writeLines(
    tx,
    place,
    lines,
    fields.prices_include_vat ?? known.is_consumer,
  );
  await Promise.all([
    updateInvoice(tx, place, { net_cents, vat_cents, total_cents }),
    wrote(tx, 'create-draft', { customerId, about: `invoice:${id}`, fields: Object.keys(fields) }),
  ]);
  return id;
};
