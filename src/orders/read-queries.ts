/** What pages and other modules read of orders: whole ones, and pages of them by key. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { AddressKind, OrderChannel, OrderEventKind, OrderState } from './order.ts';

export type OrderRow = Readonly<{
  customer_id: number;
  id: number;
  order_number: string;
  ordered_on: string;
  channel: OrderChannel;
  channel_name: string;
  customer_reference: string;
  note: string;
  prices_include_vat: boolean;
  discount_cents: number;
  delivery_on: string | null;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  state: OrderState;
  closed_on: string | null;
  kept_until: string | null;
  archived_at: Date | null;
  source: string;
  import_id: number | null;
  recorded_at: Date;
}>;

export type OrderAddressRow = Readonly<{
  kind: AddressKind;
  /** Absent where the purpose does not read names; the street where it reads no addresses. */
  name?: string;
  care_of?: string;
  street?: string;
  postcode: string;
  town: string;
  country: string;
}>;

export type OrderEventRow = Readonly<{
  id: number;
  kind: OrderEventKind;
  happened_at: Date;
  note: string;
  recorded_at: Date;
  recorded_by: string;
}>;

export type OrderReturnRow = Readonly<{
  event_id: number;
  position: number;
  quantity_thousandths: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
}>;

const rowsIn = async <Row>(tx: Tx, query: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;

export const orderRow = (tx: Tx, id: number): Promise<readonly OrderRow[]> =>
  rowsIn(
    tx,
    sql<OrderRow>`select customer_id, id, order_number, ordered_on, channel, channel_name, customer_reference, note,
      prices_include_vat, discount_cents, delivery_on, net_cents, vat_cents, gross_cents, state, closed_on, kept_until,
      archived_at, source, import_id, recorded_at from orders where id = ${id}`,
  );

/** The key of an order by its number alone, so that all that is read of it travels together. */
const ofOrder = (id: number) =>
  sql`(customer_id, order_id) = (select o.customer_id, o.id from orders o where o.id = ${id})`;

export const addressRows = (
  tx: Tx,
  id: number,
  { names, streets }: { names: boolean; streets: boolean },
): Promise<readonly OrderAddressRow[]> => {
  const more = [...(names ? [sql`name`] : []), ...(streets ? [sql`care_of`, sql`street`] : [])];
  const columns = sql.join([sql`kind`, ...more, sql`postcode`, sql`town`, sql`country`]);
  return rowsIn(
    tx,
    sql<OrderAddressRow>`select ${columns} from order_addresses where ${ofOrder(id)} order by kind desc`,
  );
};

export const eventRows = (tx: Tx, id: number): Promise<readonly OrderEventRow[]> =>
  rowsIn(
    tx,
    sql<OrderEventRow>`select id, kind, happened_at, note, recorded_at, recorded_by from order_events
      where ${ofOrder(id)} order by happened_at, id`,
  );

export const returnRows = (tx: Tx, id: number): Promise<readonly OrderReturnRow[]> =>
  rowsIn(
    tx,
    sql<OrderReturnRow>`select event_id, position, quantity_thousandths, net_cents, vat_cents, gross_cents
      from order_returns where ${ofOrder(id)} order by event_id, position`,
  );

/** A customer whom the order is of, as a list or a page names them. */
export const customerName = (tx: Tx, id: number): Promise<readonly { name: string }[]> =>
  rowsIn(
    tx,
    sql<{ name: string }>`select c.sort_name as name from customers c join orders o on o.customer_id = c.id
      where o.id = ${id}`,
  );

export type OrderInList = Readonly<{
  customer_id: number;
  id: number;
  order_number: string;
  ordered_on: string;
  channel: OrderChannel;
  channel_name: string;
  gross_cents: number;
  state: OrderState;
  archived_at: Date | null;
}>;

/** Before which row a page begins, newest first. */
export type PageKey = Readonly<{ on: string; id: number }>;

export const ordersOfCustomer = (
  tx: Tx,
  customerId: number,
  { before, most }: { before?: PageKey | undefined; most: number },
): Promise<readonly OrderInList[]> => {
  const after = before ? sql`and (ordered_on, id) < (${before.on}::date, ${before.id})` : sql``;
  return rowsIn(
    tx,
    sql<OrderInList>`select customer_id, id, order_number, ordered_on, channel, channel_name, gross_cents, state, archived_at
      from orders where customer_id = ${customerId} ${after} order by ordered_on desc, id desc limit ${most}`,
  );
};

/** Whom a new order is for: what the purpose reads of it, and nothing where it does not see the customer. */
export type Buyer = Readonly<{
  id: number;
  kind: string;
  family_name: string;
  given_names: string;
  organisation_name: string;
}>;

export const buyerOf = async (tx: Tx, id: number): Promise<Buyer | undefined> =>
  (
    await sql<Buyer>`select id, kind, family_name, given_names, organisation_name from customers
      where id = ${id}`.execute(tx.db)
  ).rows[0];

/** The language in which the customer is written to. */
export const languageOfCustomer = async (tx: Tx, id: number): Promise<string | null> =>
  (await sql<{ language: string | null }>`select language from customers where id = ${id}`.execute(tx.db))
    .rows[0]?.language ?? null;

export type BuyerAddress = Readonly<{
  kind: string;
  care_of: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}>;

/** Addresses that hold, the newest of a kind first. */
export const buyerAddresses = (tx: Tx, id: number): Promise<readonly BuyerAddress[]> =>
  rowsIn(
    tx,
    sql<BuyerAddress>`select kind, care_of, street, postcode, town, country from addresses
      where customer_id = ${id} and ended_on is null order by id desc limit 50`,
  );
