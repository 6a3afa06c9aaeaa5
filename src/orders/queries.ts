import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { AddressKind, OrderAddress, OrderEventKind, OrderState } from './order.ts';
import type { PricedLine, Returned } from './price-order.ts';

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

/** Whether the purpose sees the customer. */
export const customerIsSeen = async (tx: Tx, id: number): Promise<boolean> =>
  (await sql`select from customers where id = ${id}`.execute(tx.db)).rows.length > 0;

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

const lineRows = (lines: readonly PricedLine[]): string =>
  JSON.stringify(
    lines.map((line, at) => ({
      position: at + 1,
      product_id: line.productId,
      product_code: line.productCode,
      name: line.name,
      product_group: line.productGroup,
      unit: line.unit,
      quantity_thousandths: line.quantityThousandths,
      unit_price_cents: line.unitPriceCents,
      discount_cents: line.discountCents,
      vat_class: line.vatClass,
      vat_basis_points: line.vatBasisPoints,
      net_cents: line.netCents,
      vat_cents: line.vatCents,
      gross_cents: line.grossCents,
    })),
  );

/** The lines of an order, numbered from 1, in one statement. */
export const insertLines = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  lines: readonly PricedLine[],
): Promise<void> => {
  await sql`insert into order_lines (customer_id, order_id, position, product_id, product_code, name, product_group, unit,
      quantity_thousandths, unit_price_cents, discount_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents)
    select ${customerId}, ${id}, position, product_id, product_code, name, product_group, unit, quantity_thousandths,
      unit_price_cents, discount_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents
    from jsonb_to_recordset(${lineRows(lines)}::jsonb) as l(position int, product_id bigint, product_code text, name text,
      product_group text, unit text, quantity_thousandths bigint, unit_price_cents bigint, discount_cents bigint,
      vat_class text, vat_basis_points int, net_cents bigint, vat_cents bigint, gross_cents bigint)`.execute(
    tx.db,
  );
};

/** Of an order that nobody has delivered yet: what was agreed is written anew. */
export const deleteLines = async (tx: Tx, { customerId, id }: OrderKey): Promise<void> => {
  await sql`delete from order_lines where customer_id = ${customerId} and order_id = ${id}`.execute(tx.db);
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

export type HeldLine = Readonly<{
  position: number;
  product_id: number | null;
  product_code: string;
  name: string;
  product_group: string;
  unit: string;
  quantity_thousandths: number;
  unit_price_cents: number;
  discount_cents: number;
  vat_class: string;
  vat_basis_points: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  returned_thousandths: number;
  returned_net_cents: number;
  returned_vat_cents: number;
  returned_gross_cents: number;
}>;

/** Lines in their order, each with what has come back of it. */
export const linesOf = async (tx: Tx, id: number): Promise<readonly HeldLine[]> =>
  (
    await sql<HeldLine>`select l.position, l.product_id, l.product_code, l.name, l.product_group, l.unit,
      l.quantity_thousandths, l.unit_price_cents, l.discount_cents, l.vat_class, l.vat_basis_points, l.net_cents,
      l.vat_cents, l.gross_cents, coalesce(r.quantity, 0)::bigint as returned_thousandths,
      coalesce(r.net, 0)::bigint as returned_net_cents, coalesce(r.vat, 0)::bigint as returned_vat_cents,
      coalesce(r.gross, 0)::bigint as returned_gross_cents
    from order_lines l left join (select position, sum(quantity_thousandths) as quantity, sum(net_cents) as net,
        sum(vat_cents) as vat, sum(gross_cents) as gross from order_returns
        where (customer_id, order_id) = (select customer_id, id from orders where id = ${id}) group by position) r
      on r.position = l.position
    where (l.customer_id, l.order_id) = (select customer_id, id from orders where id = ${id}) order by l.position`.execute(
      tx.db,
    )
  ).rows;

export const insertReturns = async (
  tx: Tx,
  { customerId, id }: OrderKey,
  eventId: number,
  returned: readonly (Returned & Readonly<{ position: number }>)[],
): Promise<void> => {
  await tx.db
    .insertInto('order_returns')
    .values(
      returned.map((part) => ({
        customer_id: customerId,
        order_id: id,
        event_id: eventId,
        position: part.position,
        quantity_thousandths: part.quantityThousandths,
        net_cents: part.netCents,
        vat_cents: part.vatCents,
        gross_cents: part.grossCents,
      })),
    )
    .execute();
};

/** Moves closed orders out of sight of those who see live ones; keys of those that moved. */
export const moveToArchive = async (tx: Tx, ids: readonly number[]): Promise<number[]> =>
  (await sql<{ moved: number[] }>`select archive_orders(${[...ids]}::bigint[]) as moved`.execute(tx.db))
    .rows[0]!.moved;

export const takeFromArchive = async (tx: Tx, { customerId, id }: OrderKey): Promise<void> => {
  await sql`update orders set archived_at = null where customer_id = ${customerId} and id = ${id}`.execute(
    tx.db,
  );
};

/** Closed before `before` and still live, oldest first. */
export const ordersToArchive = async (tx: Tx, before: string, most: number): Promise<OrderKey[]> =>
  (
    await sql<OrderKey>`select customer_id as "customerId", id from orders
      where archived_at is null and closed_on < ${before} order by closed_on, id limit ${most}`.execute(tx.db)
  ).rows;

export const insertArchivings = async (tx: Tx, keys: readonly OrderKey[]): Promise<void> => {
  await sql`insert into order_events (customer_id, order_id, kind, happened_at)
    select customer_id, id, 'archived', clock_timestamp()
    from unnest(${keys.map(({ customerId }) => customerId)}::bigint[], ${keys.map(({ id }) => id)}::bigint[])
      as k(customer_id, id)`.execute(tx.db);
};

/** The last contact, from which the relationship's retention is counted. */
export const wasInTouch = async (tx: Tx, customerId: number, on: string): Promise<void> => {
  await sql`select customer_was_in_touch(${customerId}, ${on}::date)`.execute(tx.db);
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
