/**
 * An order becomes a draft: its lines at the prices and discounts of the order, without what has come back, its addresses, the day
 * of its delivery.
 */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { createDraft, type DraftFields } from './create-draft.ts';
import { orderToInvoiceNotFound, orderUndone } from './problems.ts';
import {
  addressesOfOrder,
  linesToInvoice,
  type OrderAddress,
  type OrderLine,
  orderToInvoice,
} from './queries/orders.ts';
import { roundedDivision } from './totals.ts';
import type { NewLine } from './write-lines.ts';

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
  const order = await orderToInvoice(tx, orderId);
  if (!order) throw new Problem(orderToInvoiceNotFound);
  if (order.invoice_id !== null) return order.invoice_id;
  if (order.state === 'cancelled' || order.state === 'returned') throw new Problem(orderUndone);
  const { customer_id, prices_include_vat } = order;
  const [lines, addresses] = await Promise.all([
    linesToInvoice(tx, customer_id, orderId),
    addressesOfOrder(tx, customer_id, orderId),
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
