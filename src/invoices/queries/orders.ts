/** Orders as invoicing reads them: what is to be invoiced of one, and whether it still stands. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place } from '../queries.ts';

/** What was credited whole is as if it had not been sent, and a credit note bills nothing: an order may be invoiced anew. */
export const standsForOrder = sql`i.kind = 'invoice' and i.state <> 'credited'`;

type OrderToInvoice = Readonly<{
  customer_id: number;
  order_number: string;
  customer_reference: string;
  prices_include_vat: boolean;
  delivery_on: string | null;
  state: string;
  invoice_id: number | null;
}>;

export type OrderLine = Readonly<{
  position: number;
  product_code: string;
  name: string;
  unit: string;
  quantity_thousandths: number;
  unit_price_cents: number;
  vat_class: string;
  vat_basis_points: number;
  net_cents: number;
  gross_cents: number;
}>;

export type OrderAddress = Readonly<{
  kind: string;
  name: string;
  care_of: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}>;

export const orderToInvoice = async (tx: Tx, id: number): Promise<OrderToInvoice | undefined> => {
  const { rows } =
    await sql<OrderToInvoice>`select o.customer_id, o.order_number, o.customer_reference, o.prices_include_vat, o.delivery_on, o.state,
      (select i.id from invoices i where i.customer_id = o.customer_id and i.order_id = o.id and ${standsForOrder}
        order by i.id limit 1) as invoice_id
    from orders o where o.id = ${id}`.execute(tx.db);
  return rows[0];
};

/** Without what has come back. */
export const linesToInvoice = (tx: Tx, customerId: number, id: number) =>
  sql<OrderLine>`select l.position, product_code, name, unit, l.quantity_thousandths - coalesce(r.quantity, 0)::bigint as quantity_thousandths,
      unit_price_cents, vat_class, vat_basis_points, l.net_cents - coalesce(r.net, 0)::bigint as net_cents,
      l.gross_cents - coalesce(r.gross, 0)::bigint as gross_cents
    from order_lines l left join (select position, sum(quantity_thousandths) as quantity, sum(net_cents) as net, sum(gross_cents) as gross
        from order_returns where customer_id = ${customerId} and order_id = ${id} group by position) r on r.position = l.position
    where customer_id = ${customerId} and order_id = ${id} and l.quantity_thousandths > coalesce(r.quantity, 0)
    order by l.position`.execute(tx.db);

export const addressesOfOrder = (tx: Tx, customerId: number, id: number) =>
  sql<OrderAddress>`select kind, name, care_of, street, postcode, town, country from order_addresses
    where customer_id = ${customerId} and order_id = ${id}`.execute(tx.db);

/**
 * Whether the order behind an invoice was cancelled or came back whole: then nothing is owed, and the invoice is credited.
 * Orders are read by invoicing, not by whoever keeps the books or collects.
 */
export const isOrderUndone = async (tx: Tx, { customerId, id }: Place): Promise<boolean> => {
  if (tx.purpose !== 'invoicing') return false;
  const { rows } =
    await sql`select from invoices i join orders o on o.customer_id = i.customer_id and o.id = i.order_id
    where i.customer_id = ${customerId} and i.id = ${id} and i.kind = 'invoice' and i.state in ('open', 'collection')
      and o.state in ('cancelled', 'returned')`.execute(tx.db);
  return rows.length > 0;
};

export type UninvoicedOrder = Readonly<{
  id: number;
  order_number: string;
  ordered_on: string;
  gross_cents: number;
}>;

/** Orders of a customer that no invoice stands for and that were not cancelled, the newest first. */
export const uninvoicedOrders = async (tx: Tx, customerId: number): Promise<readonly UninvoicedOrder[]> => {
  const { rows } =
    await sql<UninvoicedOrder>`select o.id, o.order_number, o.ordered_on, o.gross_cents from orders o
    where o.customer_id = ${customerId} and o.state not in ('cancelled', 'returned') and not exists (
      select from invoices i where i.customer_id = o.customer_id and i.order_id = o.id and ${standsForOrder})
    order by o.ordered_on desc, o.id desc limit 10`.execute(tx.db);
  return rows;
};
