/** Groups of products: a short list with names in three languages. Lines of orders keep the code that they were made with. */
import { wrote } from '../audit/wrote.ts';
import { fieldMissing, fieldTooLong } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { groupInUse } from './problems.ts';
import {
  changeProductGroup,
  deleteProductGroup,
  hasProducts,
  insertProductGroup,
  type ProductGroup,
  productGroupOf,
} from './product-group-queries.ts';
import { productFields, type TypedProduct } from './read-product.ts';

export const groupFields = {
  code: { fi: 'Ryhmän koodi', sv: 'Gruppens kod', en: 'Code of the group' },
  name_fi: productFields.name_fi,
  name_sv: productFields.name_sv,
  name_en: productFields.name_en,
} as const satisfies Record<string, Text>;
export const groupTextMax = { code: 80, name_fi: 200, name_sv: 200, name_en: 200 } as const;
export const groupTexts = Object.keys(groupTextMax) as (keyof typeof groupTextMax)[];

type Columns = Omit<ProductGroup, 'id'>;

/** Throws `WrongFields`. */
const readGroup = (typed: TypedProduct): Columns => {
  const of = (name: string): string => (typed[name] ?? '').trim().replace(/\s+/g, ' ');
  const wrong: Wrong[] = groupTexts.flatMap((field) => {
    const max = groupTextMax[field];
    if (of(field).length > max)
      return { field, problem: new Problem(fieldTooLong, { field: groupFields[field], max }) };
    return (field === 'code' || field === 'name_fi') && of(field) === ''
      ? { field, problem: new Problem(fieldMissing, { field: groupFields[field] }) }
      : [];
  });
  demandRight(wrong);
  return { code: of('code'), name_fi: of('name_fi'), name_sv: of('name_sv'), name_en: of('name_en') };
};

export const addProductGroup = async (tx: Tx, typed: TypedProduct): Promise<number> => {
  const id = await insertProductGroup(tx, readGroup(typed));
  await wrote(tx, 'add-product-group', { about: `product-group:${id}` });
  return id;
};

/** Names alone: the code stands on lines of orders and in figures. */
export const renameProductGroup = async (tx: Tx, id: number, typed: TypedProduct): Promise<void> => {
  const { code } = await productGroupOf(tx, id);
  const { code: _code, ...names } = readGroup({ ...typed, code });
  await changeProductGroup(tx, id, names);
  await wrote(tx, 'rename-product-group', { about: `product-group:${id}`, fields: Object.keys(names) });
};

export const removeProductGroup = async (tx: Tx, id: number): Promise<void> => {
  const { code } = await productGroupOf(tx, id);
  if (await hasProducts(tx, code)) throw new Problem(groupInUse);
  await deleteProductGroup(tx, id);
  await wrote(tx, 'remove-product-group', { about: `product-group:${id}` });
};
