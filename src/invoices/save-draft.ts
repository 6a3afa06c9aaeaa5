import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import type { DraftFields } from './create-draft.ts';
import { lockInvoice, newestSettings, type Place, updateInvoice } from './queries.ts';
import { termsIn } from './terms-in.ts';
import { type NewLine, writeLines } from './write-lines.ts';

/** A draft as the form has it now: fields and all lines. */
export const saveDraft = async (
  tx: Tx,
  place: Place,
  { fields, lines }: { fields: DraftFields; lines: readonly NewLine[] },
): Promise<void> => {
  const row = await lockInvoice(tx, place, 'change');
  const includesVat = fields.prices_include_vat ?? row.prices_include_vat;
  const language = fields.language as Language | undefined;
  const isOther = language !== undefined && language !== row.language;
  const terms = isOther ? { terms: termsIn(await newestSettings(tx), language) } : {};
  const { net_cents, vat_cents, total_cents } = await writeLines(tx, place, lines, includesVat);
  await Promise.all([
    updateInvoice(tx, place, { ...terms, ...fields, net_cents, vat_cents, total_cents }),
    wrote(tx, 'save-draft', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: Object.keys(fields),
    }),
  ]);
};
