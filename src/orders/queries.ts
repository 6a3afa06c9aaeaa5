import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { lineRows } from './line-queries.ts';
import type { AddressKind, OrderAddress, OrderEventKind, OrderState } from './order.ts';
import type { PricedLine } from './price-order.ts';

export type OrderKey = Readonly<{ customerId: number; id: number }>;

/** What an act must know of an order; the row is held until the end of the transaction. */
export type HeldOrder = Readonly<{
  customer_id: number;
  id: number;
  order_number: string;
  ordered_on: string;
  prices_include_vat: boolean;
  discount_cents: number;
  delivery_on: string | null;
  state: OrderState;
  closed_on: string | null;
  archived_at: Date | null;
  source: string;
}>;

export const lockOrder = async (tx: Tx, id: number): Promise<HeldOrder | undefined> =>
  (
    await sql<HeldOrder>`select customer_id, id, order_number, ordered_on, prices_include_vat, discount_cents, delivery_on,
      state, closed_on, archived_at, source from orders where id = ${id} for update`.execute(tx.db)
  ).rows[0];

/** Columns of an order that acts write. */
export type OrderColumns = Readonly<{
  channel: string;
  channel_name: string;
  customer_reference: string;
  note: string;
  prices_include_vat: boolean;
  discount_cents: number;
  delivery_on: string | null;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
}>;

type NewOrder = OrderColumns &
  Readonly<{
    customer_id: number;
    ordered_on: string;
    order_number?: string;
    kept_until: string | null;
    source: string;
  }>;

export const insertOrder = async (tx: Tx, row: NewOrder): Promise<{ id: number; order_number: string }> =>
  tx.db.insertInto('orders').values(row).returning(['id', 'order_number']).executeTakeFirstOrThrow();

export const updateOrder = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  values: Partial<OrderColumns> &
    Readonly<{ state?: OrderState; closed_on?: string | null; kept_until?: string | null }>,
): Promise<void> => {
  await tx.db
    .updateTable('orders')
    .set(values)
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};

/** VAT of another day: the same lines with other amounts. */
export const updateAmounts = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  lines: readonly PricedLine[],
): Promise<void> => {
  await sql`update order_lines o set vat_basis_points = l.vat_basis_points, net_cents = l.net_cents,
      vat_cents = l.vat_cents, gross_cents = l.gross_cents
    from jsonb_to_recordset(${lineRows(lines)}::jsonb) as l(position int, vat_basis_points int, net_cents bigint,
      vat_cents bigint, gross_cents bigint)
    where o.customer_id = ${customerId} and o.order_id = ${id} and o.position = l.position`.execute(tx.db);
};

export const deleteAddresses = async (tx: Tx, { customerId, id }: OrderKey): Promise<void> => {
  await sql`delete from order_addresses where customer_id = ${customerId} and order_id = ${id}`.execute(
    tx.db,
  );
};

export const insertAddress = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  kind: AddressKind,
  address: OrderAddress | undefined,
): Promise<void> => {
  if (!address) return;
  const { name, careOf, street, postcode, town, country } = address;
  await sql`insert into order_addresses (customer_id, order_id, kind, name, care_of, street, postcode, town, country)
    values (${customerId}, ${id}, ${kind}, ${name}, ${careOf}, ${street}, ${postcode}, ${town}, ${country})`.execute(
    tx.db,
  );
};

/** A day of the past happened at noon; today, now. */
export const insertEvent = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  { kind, on, note = '' }: Readonly<{ kind: OrderEventKind; on: string; note?: string }>,
): Promise<number> => {
  const { rows } = await sql<{
    id: number;
  }>`insert into order_events (customer_id, order_id, kind, happened_at, note)
    values (${customerId}, ${id}, ${kind}, case when ${on}::date = (now() at time zone 'Europe/Helsinki')::date
      then clock_timestamp() else (${on}::date + time '12:00') at time zone 'Europe/Helsinki' end, ${note})
    returning id`.execute(tx.db);
  return rows[0]!.id;
};

/** The last contact, from which the relationship's retention is counted. */
export const wasInTouch = async (tx: Tx, customerId: number, on: string): Promise<void> => {
  await sql`select customer_was_in_touch(${customerId}, ${on}::date)`.execute(tx.db);
};
