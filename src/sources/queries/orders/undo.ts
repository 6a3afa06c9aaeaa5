/** Taking an import of orders back: what it moved on goes back, its orders go, then the customers whom nothing else holds. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import type { Import } from '../imports.ts';

export type Lines = Readonly<{ importId: number; after: number; to: number }>;

const count = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

const made = ({ importId, after, to }: Lines): RawBuilder<unknown> => sql`import_decisions d
  join import_orders o on o.import_id = d.import_id and o.line = d.line
  where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'new'`;

/** Orders that somebody has done something with since are told of and kept, and their customers with them. */
const keepTouched = (tx: Tx, lines: Lines): Promise<number> =>
  count(
    tx,
    sql`update import_decisions d set reason = 'order_touched' from (
      select o.line from ${made(lines)}
        and o.order_id in (select orders_touched_since(${lines.importId}, array(select o.order_id from ${made(lines)})))) k
    where d.import_id = ${lines.importId} and d.line = k.line`,
  );

const deleteOrders = (tx: Tx, lines: Lines): Promise<number> =>
  count(
    tx,
    sql`delete from orders x using (select d.customer_id, o.order_id from ${made(lines)}
      and d.reason is distinct from 'order_touched') m
    where x.customer_id = m.customer_id and x.id = m.order_id and x.import_id = ${lines.importId}`,
  );

/** Where the import brought an open order on and nobody has since, it stands again as it stood. */
const moveBack = async (tx: Tx, { importId, after, to }: Lines): Promise<void> => {
  const undone = sql`u.import_id = ${importId} and u.line > ${after} and u.line <= ${to}`;
  await sql`update orders x set state = o.old->>'state', delivery_on = (o.old->>'delivery_on')::date,
      closed_on = (o.old->>'closed_on')::date, kept_until = (o.old->>'kept_until')::date
    from (select u.customer_id, u.row_id, u.new_value, u.old_value::jsonb as old from import_undo u
      where ${undone} and u.place = 'orders' and u.field = 'state') o
    where x.customer_id = o.customer_id and x.id = o.row_id and x.state = o.new_value and x.archived_at is null`.execute(
    tx.db,
  );
  await sql`delete from order_events e using import_undo u, orders x
    where ${undone} and u.place = 'order_events' and e.customer_id = u.customer_id and e.order_id = u.old_value::bigint
      and e.id = u.row_id and x.customer_id = e.customer_id and x.id = e.order_id and x.state in ('placed', 'confirmed')`.execute(
    tx.db,
  );
};

/** Customers whom the import made, of orders or invoices in these lines. */
const newcomers = ({ importId, after, to }: Lines): RawBuilder<unknown> => sql`(
  select distinct f.customer_id from import_buyers b
  join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
  where b.import_id = ${importId} and b.line > ${after} and b.line <= ${to} and f.outcome = 'new')`;

/** Those whom somebody has written to since, or who have an order or an invoice left, stay. */
export const deleteBuyers = (tx: Tx, lines: Lines): Promise<number> =>
  count(
    tx,
    sql`delete from customers c using ${newcomers(lines)} m where c.id = m.customer_id and c.import_id = ${lines.importId}
      and not exists (select from orders x where x.customer_id = c.id)
      and not exists (select from invoiced_among(array[c.id]))
      and not exists (select from touched_since_import(${lines.importId}, array[c.id]))`,
  );

const logUndone = (tx: Tx, lines: Lines): Promise<number> =>
  count(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about)
    select 'wrote', 'undo-import', x.customer_id, ${aboutImport(lines.importId)}::text from (
      select d.customer_id from ${made(lines)} union
      select u.customer_id from import_undo u where u.import_id = ${lines.importId} and u.line > ${lines.after} and u.line <= ${lines.to}) x`,
  );

export const takeOrdersBack = async (tx: Tx, { id }: Import, after: number, to: number): Promise<number> => {
  const lines = { importId: id, after, to };
  const [kept] = await Promise.all([
    keepTouched(tx, lines),
    moveBack(tx, lines),
    deleteOrders(tx, lines),
    deleteBuyers(tx, lines),
    logUndone(tx, lines),
  ]);
  return kept;
};
