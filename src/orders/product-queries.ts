import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

const columns = sql`id, code, name_fi, name_sv, name_en, product_group, unit, price_cents, price_includes_vat, vat_class, ended_on`;

export type ProductColumns = Omit<ProductRow, 'id' | 'ended_on'>;

export const productsPerPage = 100;

/** By code, from after `after`; those that are sold, or those that have ended too. */
export const productPage = async (
  tx: Tx,
  { after, ended }: { after?: string | undefined; ended: boolean },
): Promise<readonly ProductRow[]> =>
  (
    await sql<ProductRow>`select ${columns} from products where code > ${after ?? ''} and ${
      ended ? sql`true` : sql`ended_on is null`
    } order by code limit ${productsPerPage + 1}`.execute(tx.db)
  ).rows;

/** What a form offers while one types a code. */
export const productsOnSale = async (tx: Tx, most: number): Promise<readonly ProductRow[]> =>
  (
    await sql<ProductRow>`select ${columns} from products where ended_on is null order by code limit ${most}`.execute(
      tx.db,
    )
  ).rows;

export const lockProduct = async (tx: Tx, id: number): Promise<ProductRow | undefined> =>
  (await sql<ProductRow>`select ${columns} from products where id = ${id} for update`.execute(tx.db)).rows[0];

export const productOf = async (tx: Tx, id: number): Promise<ProductRow | undefined> =>
  (await sql<ProductRow>`select ${columns} from products where id = ${id}`.execute(tx.db)).rows[0];

export const insertProduct = async (tx: Tx, values: ProductColumns): Promise<number> =>
  (await tx.db.insertInto('products').values(values).returning('id').executeTakeFirstOrThrow()).id;

export const updateProduct = async (tx: Tx, id: number, values: Partial<ProductRow>): Promise<void> => {
  await tx.db.updateTable('products').set(values).where('id', '=', id).execute();
};

export type ProductRow = Readonly<{
  id: number;
  code: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  product_group: string;
  unit: string;
  price_cents: number;
  price_includes_vat: boolean;
  vat_class: string;
  ended_on: string | null;
}>;

export const productsOfKeys = async (tx: Tx, ids: readonly number[]): Promise<readonly ProductRow[]> =>
  ids.length === 0
    ? []
    : (
        await sql<ProductRow>`select id, code, name_fi, name_sv, name_en, product_group, unit, price_cents,
          price_includes_vat, vat_class, ended_on from products where id = any(${[...ids]}::bigint[])`.execute(
          tx.db,
        )
      ).rows;

export const productsOfCodes = async (
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ProductRow>> => {
  if (codes.length === 0) return new Map();
  const { rows } =
    await sql<ProductRow>`select id, code, name_fi, name_sv, name_en, product_group, unit, price_cents,
    price_includes_vat, vat_class, ended_on from products where code = any(${[...codes]}::text[])`.execute(
      tx.db,
    );
  return new Map(rows.map((row) => [row.code, row]));
};
