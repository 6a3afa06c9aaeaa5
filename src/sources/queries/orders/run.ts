/** One chunk of orders: customers who are new, then their orders with lines, addresses and events; all in one transaction. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import type { Import } from '../imports.ts';
import { type Chunk, inChunk } from '../run.ts';
import { type Brought, leaveWhatMovedOf, makeBuyers } from './buyers.ts';
import { moveOrdersOn } from './move-on.ts';

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

/** Orders of the chunk that are made: `d` and `o`. */
const made = (chunk: Chunk): RawBuilder<unknown> => sql`import_decisions d
  join import_orders o on o.import_id = d.import_id and o.line = d.line
  where ${inChunk(chunk, 'd')} and ${inChunk(chunk, 'o')} and d.decision = 'new'`;

/** Their lines: `l` of an order `o`. */
const linesMade = ({ after, to }: Chunk): RawBuilder<unknown> =>
  sql`import_order_lines l on l.import_id = o.import_id and l.order_line = o.line and l.order_line > ${after} and l.order_line <= ${to}`;

/** The day of their last order in the file: from it the retention of the relationship is counted. */
const lastOrder = ({
  importId,
}: Chunk): RawBuilder<unknown> => sql`(select max(o.ordered_on) from import_buyers b
  join import_orders o on o.import_id = b.import_id and o.line = b.line
  where b.import_id = ${importId} and b.first_line = d.line)`;

const brought: Brought = {
  table: 'import_orders',
  isTaken: sql`(select true from orders x where x.order_number = o.order_number limit 1)`,
  reason: 'order_taken',
};

const makeOrders = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into orders (customer_id, id, order_number, ordered_on, channel, channel_name, customer_reference,
      prices_include_vat, discount_cents, delivery_on, net_cents, vat_cents, gross_cents, state, closed_on, kept_until,
      source, import_id)
    select d.customer_id, o.order_id, o.order_number, o.ordered_on, o.channel, o.channel_name, o.customer_reference,
      o.prices_include_vat, o.discount_cents, o.delivery_on, o.net_cents, o.vat_cents, o.gross_cents, o.state, o.closed_on,
      o.kept_until, ${chunk.source}::text, ${chunk.importId}::bigint
    from ${made(chunk)}`,
  );

const makeLines = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into order_lines (customer_id, order_id, position, product_id, product_code, name, product_group, unit,
      quantity_thousandths, unit_price_cents, discount_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents)
    select o.customer_id, o.order_id, l.position, p.id, l.product_code, l.name, l.product_group, l.unit,
      l.quantity_thousandths, l.unit_price_cents, l.discount_cents, l.vat_class, l.vat_basis_points, l.net_cents,
      l.vat_cents, l.gross_cents
    from (select d.customer_id, o.order_id, o.import_id, o.line from ${made(chunk)}) o
    join ${linesMade(chunk)}
    left join products p on p.code = l.product_code and l.product_code <> ''
    order by o.customer_id, o.order_id, l.position`,
  );

const makeOrderAddresses = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into order_addresses (customer_id, order_id, kind, name, care_of, street, postcode, town, country)
    select d.customer_id, d.order_id, a[s], a[s + 1], a[s + 2], a[s + 3], a[s + 4], a[s + 5], a[s + 6]
    from (select d.customer_id, o.order_id, o.addresses as a from ${made(chunk)} and o.addresses is not null) d
    cross join generate_series(1, cardinality(d.a), 7) s`,
  );

/** Placed, and what has closed it; where the file knows no more, both at once. */
const makeEvents = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into order_events (customer_id, order_id, kind, happened_at)
    select o.customer_id, o.order_id, e.kind, e.at
    from (select d.customer_id, o.order_id, o.state, o.ordered_at, o.closed_at from ${made(chunk)}) o
    cross join lateral (values ('placed', o.ordered_at, true), ('confirmed', o.ordered_at, o.state = 'confirmed'),
      ('cancelled', o.closed_at, o.state = 'cancelled'), ('delivered', o.closed_at, o.state in ('delivered', 'returned')),
      ('returned', o.closed_at, o.state = 'returned')) e(kind, at, is_so)
    where e.is_so`,
  );

/** Of an order that the file says was taken back, every line was. */
const makeReturns = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into order_returns (customer_id, order_id, event_id, position, quantity_thousandths, net_cents, vat_cents, gross_cents)
    select o.customer_id, o.order_id, e.id, l.position, l.quantity_thousandths, l.net_cents, l.vat_cents, l.gross_cents
    from (select d.customer_id, o.order_id, o.import_id, o.line from ${made(chunk)} and o.state = 'returned') o
    join order_events e on e.customer_id = o.customer_id and e.order_id = o.order_id and e.kind = 'returned'
    join ${linesMade(chunk)}`,
  );

/** An order is a contact. Those who were made in this chunk have the day already. */
const wereInTouch = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`update customers c set last_contact_on = n.on from (
      select d.customer_id, max(o.ordered_on) as on from ${made(chunk)} group by d.customer_id) n
    where c.id = n.customer_id and c.last_contact_on < n.on`,
  );

/** One line of the log for every customer who was there before and got an order. */
const logOrders = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about, fields)
    select distinct 'wrote', 'import', d.customer_id, ${aboutImport(chunk.importId)}::text, array['orders'] from ${made(chunk)}`,
  );

export const runOrders = async (tx: Tx, found: Import, to: number): Promise<void> => {
  const chunk = { importId: found.id, source: found.source, after: found.run_to_line, to };
  const left = await leaveWhatMovedOf(tx, chunk, brought);
  const customers = await makeBuyers(tx, chunk, lastOrder(chunk));
  const [orders] = await Promise.all([
    makeOrders(tx, chunk),
    makeLines(tx, chunk),
    makeOrderAddresses(tx, chunk),
    makeEvents(tx, chunk),
    makeReturns(tx, chunk),
    wereInTouch(tx, chunk),
    logOrders(tx, chunk),
  ]);
  const changed = await moveOrdersOn(tx, chunk);
  await sql`update imports set run_to_line = ${to}, rows_made = rows_made + ${orders}, rows_changed = rows_changed + ${changed},
    customers_made = customers_made + ${customers}, rows_left = rows_left + ${left} where id = ${found.id}`.execute(
    tx.db,
  );
};
