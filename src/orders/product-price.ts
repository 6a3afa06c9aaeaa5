import { divideRounded, isVatClass, vatBasisPoints } from '../ground/vat.ts';
import type { ProductRow } from './product-queries.ts';

/** Cents, on a document whose prices include VAT or do not; of a price that stands the other way, to the cent. */
export const productPrice = (
  product: Pick<ProductRow, 'price_cents' | 'price_includes_vat' | 'vat_class'>,
  includesVat: boolean,
  on: string,
): number => {
  const { price_cents, price_includes_vat, vat_class } = product;
  if (price_includes_vat === includesVat || !isVatClass(vat_class)) return price_cents;
  const whole = 10_000n;
  const withVat = whole + BigInt(vatBasisPoints(vat_class, on));
  const [times, by] = includesVat ? [withVat, whole] : [whole, withVat];
  return Number(divideRounded(BigInt(price_cents) * times, by));
};
