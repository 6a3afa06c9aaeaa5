/** The statements of holding somebody back from the sweep. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type HoldRow = Readonly<{
  customer_id: number;
  id: number;
  name: string;
  reason: string;
  held_until: string;
  recorded_at: Date;
  by_name: string;
}>;

/** Those in force, the one that ends first above; no more than a page holds. */
export const holdsInForce = async (tx: Tx, most: number): Promise<HoldRow[]> =>
  (
    await sql<HoldRow>`select h.customer_id, h.id, c.sort_name as name, h.reason, h.held_until, h.recorded_at,
        coalesce(s.name, h.recorded_by) as by_name
      from retention_holds h join customers c on c.id = h.customer_id left join staff s on h.recorded_by = 'staff:' || s.id
      where h.ended_on is null and h.held_until >= today() order by h.held_until, h.customer_id, h.id limit ${most}`.execute(
      tx.db,
    )
  ).rows;

export const insertHold = async (
  tx: Tx,
  { customerId, reason, until }: Readonly<{ customerId: number; reason: string; until: string }>,
): Promise<void> => {
  await sql`insert into retention_holds (customer_id, reason, held_until) values (${customerId}, ${reason}, ${until})`.execute(
    tx.db,
  );
};

/** False where it has ended already. */
export const endHoldAt = async (tx: Tx, customerId: number, id: number): Promise<boolean> => {
  const { rows } = await sql`update retention_holds set ended_on = today()
    where customer_id = ${customerId} and id = ${id} and ended_on is null returning id`.execute(tx.db);
  return rows.length > 0;
};
