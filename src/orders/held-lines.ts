import { isVatClass } from '../ground/vat.ts';
import type { HeldLine } from './line-queries.ts';
import type { LineDraft } from './order.ts';

/** A kept line as it was told. */
export const draftOfLine = (line: HeldLine): LineDraft => ({
  productId: line.product_id,
  productCode: line.product_code,
  name: line.name,
  productGroup: line.product_group,
  unit: line.unit,
  quantityThousandths: line.quantity_thousandths,
  unitPriceCents: line.unit_price_cents,
  discountCents: line.discount_cents,
  vatClass: isVatClass(line.vat_class) ? line.vat_class : 'standard',
});
