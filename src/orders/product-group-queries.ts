import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { notFound } from '../http/refusals.ts';

export type ProductGroup = Readonly<{
  id: number;
  code: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
}>;

/** More than a company has: the list is short. */
const most = 500;

export const productGroups = async (tx: Tx): Promise<readonly ProductGroup[]> =>
  (
    await sql<ProductGroup>`select id, code, name_fi, name_sv, name_en from product_groups
      order by lower(name_fi), id limit ${most}`.execute(tx.db)
  ).rows;

export const productGroupOf = async (tx: Tx, id: number): Promise<ProductGroup> => {
  const { rows } = await sql<ProductGroup>`select id, code, name_fi, name_sv, name_en from product_groups
    where id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(notFound);
  return rows[0];
};

export const hasProducts = async (tx: Tx, code: string): Promise<boolean> => {
  const { rows } = await sql<{ used: boolean }>`select exists (select from products
    where product_group = ${code}) as used`.execute(tx.db);
  return rows[0]!.used;
};

export const insertProductGroup = async (tx: Tx, group: Omit<ProductGroup, 'id'>): Promise<number> =>
  (await tx.db.insertInto('product_groups').values(group).returning('id').executeTakeFirstOrThrow()).id;

export const changeProductGroup = async (
  tx: Tx,
  id: number,
  names: Partial<Omit<ProductGroup, 'id' | 'code'>>,
): Promise<void> => {
  await tx.db.updateTable('product_groups').set(names).where('id', '=', id).execute();
};

export const deleteProductGroup = async (tx: Tx, id: number): Promise<void> => {
  await tx.db.deleteFrom('product_groups').where('id', '=', id).execute();
};
