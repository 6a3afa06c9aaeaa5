/** What the product list knows of the lines of an invoice: offered while one types, and filled in where a line is left open. */
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { isLanguage } from '../../ground/language.ts';
import { productName } from '../../orders/product-name.ts';
import { productPrice } from '../../orders/product-price.ts';
import { productsOnSale } from '../../orders/product-queries.ts';
import { lineField, type TypedDraft } from './draft-form.ts';
import { writeDecimal } from './read-decimal.ts';
import { lineCountOf } from './typed-draft.ts';

const productsMost = 500;

/** A line as a product writes it, in the language and with the prices of the invoice. */
export type OfferedProduct = Readonly<{
  product: string;
  description: string;
  unit: string;
  /** As the prices of the invoice are. */
  price: string;
  priceWith: string;
  priceWithout: string;
  vat: string;
}>;

export const offeredProducts = async (tx: Tx, typed: TypedDraft): Promise<readonly OfferedProduct[]> => {
  const language = isLanguage(typed['language']) ? typed['language'] : 'fi';
  const includesVat = typed['prices_include_vat'] === 'yes';
  const on = helsinkiDate(new Date());
  return (await productsOnSale(tx, productsMost)).map((one) => {
    const priceIn = (withVat: boolean) => writeDecimal(productPrice(one, withVat, on), 2, 2);
    return {
      product: one.code,
      description: productName(one, language),
      unit: one.unit,
      price: priceIn(includesVat),
      priceWith: priceIn(true),
      priceWithout: priceIn(false),
      vat: one.vat_class,
    };
  });
};

/** A line that has a code alone, as it comes without JavaScript. What a person has written is left as it is. */
export const withProducts = async (tx: Tx, typed: TypedDraft): Promise<TypedDraft> => {
  const open = Array.from({ length: lineCountOf(typed) }, (_, at) => at).filter(
    (at) => typed[lineField('product', at)] && !typed[lineField('description', at)],
  );
  if (open.length === 0) return typed;
  const offered = new Map((await offeredProducts(tx, typed)).map((one) => [one.product, one]));
  const filled = open.flatMap((at) => {
    const known = offered.get(typed[lineField('product', at)]!.trim());
    if (!known) return [];
    const { description, unit, price, vat } = known;
    return [
      [lineField('description', at), description],
      [lineField('unit', at), typed[lineField('unit', at)] || unit],
      [lineField('price', at), typed[lineField('price', at)] || price],
      [lineField('vat', at), vat],
    ];
  });
  return { ...typed, ...Object.fromEntries(filled) };
};
