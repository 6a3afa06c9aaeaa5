/** Lines of orders, and what came back of them. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { PricedLine, Returned } from './price-order.ts';
import type { OrderKey } from './queries.ts';

export const lineRows = (lines: readonly PricedLine[]): string =>
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
