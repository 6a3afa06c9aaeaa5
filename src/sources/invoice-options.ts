/** What bears on every invoice of a file: whose sales they may be, for how long vouchers are kept, which were paid. */
import type { Tx } from '../db/tx.ts';
import { parseBusinessId } from '../ground/business-id.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { voucherRuleOf } from '../policy/kept-as-voucher.ts';
import type { RowOptions } from './files/row-options.ts';
import { businessIdsInSettings } from './queries/invoices/sellers.ts';

const sellerUnknown = problemKind('import_seller_unknown', 409, {
  fi: 'Laskuja ei voi tuoda, ennen kuin yrityksen oma Y-tunnus on tiedossa. Täytä se laskutuksen asetuksiin.',
  sv: 'Fakturor kan inte föras in innan företagets eget FO-nummer är känt. Fyll i det i faktureringens inställningar.',
  en: 'Invoices cannot be brought in before the company’s own Business ID is known. Fill it in the invoicing settings.',
});

/** Those that invoices were ever printed with, and that of the notice: the company may have changed its form. */
const ownBusinessIds = async (tx: Tx, { controller }: Declaration): Promise<string[]> => {
  const all = [...(await businessIdsInSettings(tx)), controller.business_id].map(
    (id) => parseBusinessId(id) ?? '',
  );
  return [...new Set(all)].filter(Boolean);
};

export const invoiceOptions = async (
  tx: Tx,
  declaration: Declaration,
  paidBefore: string | undefined,
): Promise<NonNullable<RowOptions['invoices']>> => {
  const sellers = await ownBusinessIds(tx, declaration);
  if (sellers.length === 0) throw new Problem(sellerUnknown);
  return { sellers, vouchers: voucherRuleOf(declaration), ...(paidBefore && { paidBefore }) };
};
