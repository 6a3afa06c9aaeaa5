/** The product list: what is sold, at what price and VAT. Lines of orders keep what they were made with. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { notFound } from '../http/refusals.ts';
import { insertProduct, lockProduct, updateProduct } from './product-queries.ts';
import { readProduct, type TypedProduct } from './read-product.ts';

export const addProduct = async (tx: Tx, typed: TypedProduct): Promise<number> => {
  const id = await insertProduct(tx, readProduct(typed));
  await wrote(tx, 'add-product', { about: `product:${id}` });
  return id;
};

export const changeProduct = async (tx: Tx, id: number, typed: TypedProduct): Promise<void> => {
  const values = readProduct(typed);
  if (!(await lockProduct(tx, id))) throw new Problem(notFound);
  await Promise.all([
    updateProduct(tx, id, values),
    wrote(tx, 'change-product', { about: `product:${id}`, fields: Object.keys(values) }),
  ]);
};

/** Not sold any more, or sold again. */
export const endProduct = async (tx: Tx, id: number, isEnded: boolean): Promise<void> => {
  if (!(await lockProduct(tx, id))) throw new Problem(notFound);
  await Promise.all([
    updateProduct(tx, id, { ended_on: isEnded ? helsinkiDate(new Date()) : null }),
    wrote(tx, isEnded ? 'end-product' : 'sell-product-again', { about: `product:${id}` }),
  ]);
};
