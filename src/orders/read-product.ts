/** A product as it was typed, and what is wrong of it. */
import { fieldMissing, fieldTooLong } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Text } from '../ground/language.ts';
import { parseMoney } from '../ground/money.ts';
import { Problem } from '../ground/problem.ts';
import { isVatClass } from '../ground/vat.ts';
import { amountNotValid } from './problems.ts';
import type { ProductColumns } from './product-queries.ts';

export const productFields = {
  code: { fi: 'Tuotekoodi', sv: 'Produktkod', en: 'Product code' },
  name_fi: { fi: 'Nimi suomeksi', sv: 'Namn på finska', en: 'Name in Finnish' },
  name_sv: { fi: 'Nimi ruotsiksi', sv: 'Namn på svenska', en: 'Name in Swedish' },
  name_en: { fi: 'Nimi englanniksi', sv: 'Namn på engelska', en: 'Name in English' },
  product_group: { fi: 'Tuoteryhmä', sv: 'Produktgrupp', en: 'Product group' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  price: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  vat_class: { fi: 'ALV-luokka', sv: 'Momsklass', en: 'VAT class' },
  price_includes_vat: { fi: 'Arvonlisävero', sv: 'Moms', en: 'VAT' },
} as const satisfies Record<string, Text>;

/** As the constraints of the database have them. */
export const productTextMax = {
  code: 60,
  name_fi: 200,
  name_sv: 200,
  name_en: 200,
  product_group: 80,
  unit: 12,
} as const;

type TextName = keyof typeof productTextMax;
export const productTexts = Object.keys(productTextMax) as TextName[];

export type TypedProduct = Readonly<Record<string, string | undefined>>;

const priceMax = 100_000_000_000n;

/** Throws `WrongFields`. */
export const readProduct = (typed: TypedProduct): ProductColumns => {
  const of = (name: string): string => (typed[name] ?? '').trim();
  const wrong: Wrong[] = productTexts.flatMap((field) => {
    const max = productTextMax[field];
    if (of(field).length > max)
      return { field, problem: new Problem(fieldTooLong, { field: productFields[field], max }) };
    return (field === 'code' || field === 'name_fi') && of(field) === ''
      ? { field, problem: new Problem(fieldMissing, { field: productFields[field] }) }
      : [];
  });
  const price = parseMoney(of('price'));
  if (price === undefined || price < 0n || price > priceMax)
    wrong.push({ field: 'price', problem: new Problem(amountNotValid, { field: productFields.price }) });
  demandRight(wrong);
  const vatClass = of('vat_class');
  return {
    code: of('code'),
    name_fi: of('name_fi'),
    name_sv: of('name_sv'),
    name_en: of('name_en'),
    product_group: of('product_group'),
    unit: of('unit'),
    price_cents: Number(price),
    price_includes_vat: of('price_includes_vat') !== 'no',
    vat_class: isVatClass(vatClass) ? vatClass : 'standard',
  };
};
