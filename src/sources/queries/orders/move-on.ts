/** A newer file says that an open order has been delivered or cancelled: the order moves on, and undoing takes it back. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { aboutImport } from '../../import.ts';
import { type Chunk, inChunk } from '../run.ts';

const count = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

/** What stood there is remembered first; the statements after it read it from there. */
const remember = (tx: Tx, chunk: Chunk): Promise<number> =>
  count(
    tx,
    sql`insert into import_undo (import_id, line, customer_id, place, field, row_id, old_value, new_value)
    select d.import_id, d.line, x.customer_id, 'orders', 'state', x.id,
      jsonb_build_object('state', x.state, 'delivery_on', x.delivery_on, 'closed_on', x.closed_on, 'kept_until', x.kept_until)::text, o.state
    from import_decisions d join import_orders o on o.import_id = d.import_id and o.line = d.line
    join orders x on x.order_number = o.order_number and x.customer_id = d.customer_id
    where ${inChunk(chunk, 'd')} and ${inChunk(chunk, 'o')} and d.decision = 'update'
      and x.state in ('placed', 'confirmed') and x.archived_at is null`,
  );

const remembered = (chunk: Chunk): RawBuilder<unknown> => sql`import_undo u
  join import_orders o on o.import_id = u.import_id and o.line = u.line
  where ${inChunk(chunk, 'u')} and ${inChunk(chunk, 'o')} and u.place = 'orders' and u.field = 'state'`;

const move = (tx: Tx, chunk: Chunk): Promise<number> =>
  count(
    tx,
    sql`update orders x set state = m.state, delivery_on = coalesce(m.delivery_on, x.delivery_on), closed_on = m.closed_on,
      kept_until = m.kept_until
    from (select u.customer_id, u.row_id, o.state, o.delivery_on, o.closed_on, o.kept_until from ${remembered(chunk)}) m
    where x.customer_id = m.customer_id and x.id = m.row_id`,
  );

const tell = async (tx: Tx, chunk: Chunk): Promise<void> => {
  const { importId } = chunk;
  await sql`with told as (
      insert into order_events (customer_id, order_id, kind, happened_at)
      select m.customer_id, m.row_id, e.kind, coalesce(m.closed_at, now())
      from (select u.customer_id, u.row_id, o.state, o.closed_at from ${remembered(chunk)}) m
      cross join lateral (values ('confirmed', m.state = 'confirmed'), ('cancelled', m.state = 'cancelled'),
        ('delivered', m.state in ('delivered', 'returned')), ('returned', m.state = 'returned')) e(kind, is_so)
      where e.is_so returning customer_id, order_id, id, kind),
    came_back as (
      insert into order_returns (customer_id, order_id, event_id, position, quantity_thousandths, net_cents, vat_cents, gross_cents)
      select t.customer_id, t.order_id, t.id, l.position, l.quantity_thousandths, l.net_cents, l.vat_cents, l.gross_cents
      from told t join order_lines l on l.customer_id = t.customer_id and l.order_id = t.order_id where t.kind = 'returned')
    insert into import_undo (import_id, line, customer_id, place, field, row_id, old_value, new_value)
    select ${importId}::bigint, u.line, t.customer_id, 'order_events', 'added', t.id, t.order_id::text, t.kind
    from told t join import_undo u on ${inChunk(chunk, 'u')} and u.place = 'orders' and u.row_id = t.order_id`.execute(
    tx.db,
  );
};

const log = (tx: Tx, chunk: Chunk): Promise<number> =>
  count(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about, fields)
    select distinct 'wrote', 'import', u.customer_id, ${aboutImport(chunk.importId)}::text, array['orders.state'] from ${remembered(chunk)}`,
  );

/** The number of orders that moved on. */
export const moveOrdersOn = async (tx: Tx, chunk: Chunk): Promise<number> => {
  if ((await remember(tx, chunk)) === 0) return 0;
  const [moved] = await Promise.all([move(tx, chunk), tell(tx, chunk), log(tx, chunk)]);
  return moved;
};
