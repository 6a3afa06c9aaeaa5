/** Who was given something about a customer, by name. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Category } from '../../ground/columns.ts';

export type Receiver = Readonly<{
  /** Key of the declared recipient. */
  key: string;
  name: string;
  /** What was given, all disclosures together. */
  categories: readonly Category[];
  /** Numbers of those for which it was given. */
  purposes: readonly number[];
  /** Of the newest disclosure. */
  at: Date;
}>;

/** `purposes`: those for which it was given. The disclosures are cut at the newest ten thousand: nobody was given to so many. */
export const recipientsOf = async (
  tx: Tx,
  customerId: number,
  purposes?: readonly number[],
): Promise<Receiver[]> => {
  const forThem = purposes ? sql`and purpose = any(${[...purposes]}::int[])` : sql``;
  const { rows } = await sql<Receiver>`select recipient as key, max(recipient_name) as name,
      array_agg(distinct c) as categories,
      array_agg(distinct purpose) as purposes, max(at) as at
    from (select recipient, recipient_name, categories, purpose, at from disclosures where customer_id = ${customerId} ${forThem}
      order by id desc limit 10000) d, unnest(d.categories) as c
    group by recipient order by max(recipient_name)`.execute(tx.db);
  return rows;
};
