/** The dry run of orders in SQL: who ordered, whom that is in the register, whether the order is there already. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import {
  forgetDecisions,
  hasName,
  inRegister,
  matchReason,
  setHashing,
  twinReason,
  twinsIn,
} from '../match.ts';

export type OrderChunk = Readonly<{ importId: number; purposeNumber: number; after: number; to: number }>;

export const forgetOrderDecisions = async (tx: Tx, importId: number): Promise<void> => {
  await Promise.all([
    forgetDecisions(tx, importId),
    sql`delete from import_buyers where import_id = ${importId}`.execute(tx.db),
  ]);
};

/** An order whose rows do not stand together in the file is met twice; its later rows are told and left. */
export const markOrderTwins = async (tx: Tx, importId: number): Promise<void> => {
  await sql`insert into import_decisions (import_id, line, decision, reason, same_as_line)
    select import_id, line, 'twin', 'order_apart', first from (
      select import_id, line, min(line) over (partition by order_number) as first from import_orders
      where import_id = ${importId}) o
    where line <> first`.execute(tx.db);
};

/**
 * Of a chain of rows that are one person (by e-mail here, by phone there) each is led to its first. Probed with `limit 1`:
 * joined, the rows of an import that statistics have not met yet would all be gone through for each of them.
 */
const leadToFirst = async (tx: Tx, importId: number): Promise<boolean> => {
  const led = sql`(select f.first_line from import_buyers f where f.import_id = b.import_id and f.line = b.first_line limit 1)`;
  const { numAffectedRows = 0n } = await sql`update import_buyers b set first_line = ${led}
    where b.import_id = ${importId} and b.outcome is null and b.first_line <> b.line and ${led} <> b.first_line`.execute(
    tx.db,
  );
  return numAffectedRows > 0n;
};

export const insertBuyers = async (
  tx: Tx,
  importId: number,
  staged: 'import_orders' | 'import_invoices' = 'import_orders',
): Promise<void> => {
  await sql`${twinsIn(importId)}
    insert into import_buyers (import_id, line, first_line, outcome, reason)
    select o.import_id, o.line, coalesce(t.first, o.line), case when t.unclear then 'unclear' end,
      case when t.line is not null then ${twinReason} end
    from ${sql.table(staged)} o left join twins t on t.line = o.line where o.import_id = ${importId}`.execute(
    tx.db,
  );
  while (await leadToFirst(tx, importId));
};

/** First rows of people only: the others follow them. Whoever has objected to the purpose is left alone (GDPR 21(3)). */
export const findBuyers = async (
  tx: Tx,
  { importId, purposeNumber, after, to }: OrderChunk,
): Promise<void> => {
  const found = sql`update import_buyers b set outcome = m.outcome, reason = m.reason,
      customer_id = case when m.outcome = 'new' then reserve_customer_id() else m.id end
    from (select r.line, f.id, ${matchReason} as reason,
        case when f.id is null and ${hasName} then 'new' when f.id is null then 'refused'
          when not f.agrees then 'unclear' when f.restricted then 'restricted' when f.objected then 'refused'
          else 'known' end as outcome
      from import_rows r ${inRegister(purposeNumber)}
      where r.import_id = ${importId} and r.line > ${after} and r.line <= ${to} and r.order_line = r.line and not r.refused
        and (select x.first_line = x.line and x.outcome is null from import_buyers x
          where x.import_id = r.import_id and x.line = r.line limit 1)) m
    where b.import_id = ${importId} and b.line > ${after} and b.line <= ${to} and b.line = m.line`;
  await Promise.all([setHashing(tx, 'off'), found.execute(tx.db), setHashing(tx, 'on')]);
};

/** States of an order in the register from which a newer file may bring it on. */
const canMoveOn = sql`(there.state in ('placed', 'confirmed') and there.archived_at is null
  and o.state in ('confirmed', 'delivered', 'cancelled', 'returned') and o.state <> there.state)`;

export const decideOrders = async (tx: Tx, { importId, after, to }: OrderChunk): Promise<void> => {
  const decided = sql`insert into import_decisions (import_id, line, decision, reason, customer_id, changes)
    select r.import_id, r.line,
      case when r.refused then 'refused'
        when there.id is not null then case when ${canMoveOn} then 'update' else 'unchanged' end
        when b.outcome = 'unclear' then 'unclear'
        when f.outcome in ('known', 'new') then 'new' else coalesce(f.outcome, 'refused') end,
      case when r.refused then null when there.id is not null then 'order_is_there'
        when b.outcome = 'unclear' then b.reason else f.reason end,
      case when r.refused then null when there.id is not null then there.customer_id else f.customer_id end,
      case when ${canMoveOn} then array['orders.state'] end
    from import_rows r
    left join lateral (select * from import_orders x where x.import_id = r.import_id and x.line = r.line limit 1) o on true
    left join lateral (select x.first_line, x.outcome, x.reason from import_buyers x
      where x.import_id = r.import_id and x.line = r.line limit 1) b on true
    left join lateral (select x.outcome, x.reason, x.customer_id from import_buyers x
      where x.import_id = r.import_id and x.line = b.first_line limit 1) f on true
    left join lateral (select x.id, x.customer_id, x.state, x.archived_at from orders x
      where x.order_number = o.order_number limit 1) there on true
    where r.import_id = ${importId} and r.line > ${after} and r.line <= ${to} and r.order_line = r.line
      and (select true from import_decisions d where d.import_id = r.import_id and d.line = r.line limit 1) is null`;
  await Promise.all([setHashing(tx, 'off'), decided.execute(tx.db), setHashing(tx, 'on')]);
};
