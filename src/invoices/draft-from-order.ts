/**
 * An order becomes a draft: its lines at the prices and discounts of the order, without what has come back, its addresses, the day
 * of its delivery.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { createDraft, type DraftFields } from './create-draft.ts';
import { orderToInvoiceNotFound, orderUndone } from './problems.ts';
import { roundedDivision } from './totals.ts';
import type { NewLine } from './write-lines.ts';

/** What was credited whole is as if it had not been sent, and a credit note bills nothing: an order may be invoiced anew. */
export const standsForOrder = sql`i.kind = 'invoice' and i.state <> 'credited'`;

type Order = Readonly<{
  customer_id: number;
  order_number: string;
  customer_reference: string;
  prices_include_vat: boolean;
  delivery_on: string | null;
  state: string;
  invoice_id: number | null;
}>;
type OrderLine = Readonly<{
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
type OrderAddress = Readonly<{
  kind: string;
  name: string;
  care_of: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}>;

const orderOf = async (tx: Tx, id: number): Promise<Order> => {
  const { rows } =
    await sql<Order>`select o.customer_id, o.order_number, o.customer_reference, o.prices_include_vat, o.delivery_on, o.state,
      (select i.id from invoices i where i.customer_id = o.customer_id and i.order_id = o.id and ${standsForOrder}
        order by i.id limit 1) as invoice_id
    from orders o where o.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(orderToInvoiceNotFound);
  return rows[0];
};

const linesOf = (tx: Tx, customerId: number, id: number) =>
  sql<OrderLine>`select l.position, product_code, name, unit, l.quantity_thousandths - coalesce(r.quantity, 0)::bigint as quantity_thousandths,
      unit_price_cents, vat_class, vat_basis_points, l.net_cents - coalesce(r.net, 0)::bigint as net_cents,
      l.gross_cents - coalesce(r.gross, 0)::bigint as gross_cents
    from order_lines l left join (select position, sum(quantity_thousandths) as quantity, sum(net_cents) as net, sum(gross_cents) as gross
        from order_returns where customer_id = ${customerId} and order_id = ${id} group by position) r on r.position = l.position
    where customer_id = ${customerId} and order_id = ${id} and l.quantity_thousandths > coalesce(r.quantity, 0)
    order by l.position`.execute(tx.db);

const addressesOf = (tx: Tx, customerId: number, id: number) =>
  sql<OrderAddress>`select kind, name, care_of, street, postcode, town, country from order_addresses
    where customer_id = ${customerId} and order_id = ${id}`.execute(tx.db);

/** All that was taken off the line, its share of the order's discount included, so that it comes to the cent to the order's sum. */
const lineOf = (line: OrderLine, includesVat: boolean): NewLine => {
  const full = roundedDivision(BigInt(line.quantity_thousandths) * BigInt(line.unit_price_cents), 1000n);
  return {
    product_code: line.product_code,
    description: line.name,
    unit: line.unit,
    quantity_thousandths: line.quantity_thousandths,
    price_micros: line.unit_price_cents * 10_000,
    discount_cents: full - (includesVat ? line.gross_cents : line.net_cents),
    vat_class: line.vat_class,
    vat_rate_bp: line.vat_basis_points,
    order_line_id: line.position,
  };
};

const addressFields = (addresses: readonly OrderAddress[]): DraftFields => {
  const delivery = addresses.find(({ kind }) => kind === 'delivery');
  const billing = addresses.find(({ kind }) => kind === 'billing');
  return {
    ...(delivery && {
      delivery_name: delivery.name,
      delivery_street: delivery.street,
      delivery_postcode: delivery.postcode,
      delivery_town: delivery.town,
      delivery_country: delivery.country,
    }),
    ...(billing?.street && {
      ...(billing.name ? { buyer_name: billing.name } : {}),
      buyer_care_of: billing.care_of,
      buyer_street: billing.street,
      buyer_postcode: billing.postcode,
      buyer_town: billing.town,
      buyer_country: billing.country,
    }),
  };
};

/** Returns the draft's key, or that of the invoice that stands for the order already; throws where it is not seen. */
export const draftFromOrder = async (tx: Tx, orderId: number): Promise<number> => {
  const order = await orderOf(tx, orderId);
  if (order.invoice_id !== null) return order.invoice_id;
  if (order.state === 'cancelled' || order.state === 'returned') throw new Problem(orderUndone);
  const { customer_id, prices_include_vat } = order;
  const [lines, addresses] = await Promise.all([
    linesOf(tx, customer_id, orderId),
    addressesOf(tx, customer_id, orderId),
  ]);
  return createDraft(tx, customer_id, {
    fields: {
      ...addressFields(addresses.rows),
      prices_include_vat,
      order_id: orderId,
      order_number: order.order_number,
      delivered_on: order.delivery_on,
      ...(order.customer_reference ? { your_reference: order.customer_reference.slice(0, 70) } : {}),
    },
    lines: lines.rows.map((line) => lineOf(line, prices_include_vat)),
  });
};
