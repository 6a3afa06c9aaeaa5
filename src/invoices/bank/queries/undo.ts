/** A file's payments are taken back as vouchers are: by rows of the opposite sign. KPL 2:7. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { affected, type Chunk, inChunk } from './chunk.ts';

/** Those of the chunk that recorded a payment of which nothing was paid back and nothing taken back, called `u`. */
const undone = (chunk: Chunk) => sql`(
  select b.entry, b.part, b.customer_id, b.payment_id, y.amount_cents, y.paid_on, y.reference, y.counted_from, y.kept_until
  from bank_payments b join payments y on y.customer_id = b.customer_id and y.id = b.payment_id
  where ${inChunk(chunk)} and b.outcome in ('matched', 'accepted', 'credited') and y.kind = 'received'
    and not exists (select from payments r where r.customer_id = y.customer_id and r.reverses_id = y.id))`;

/** Money and credit notes that this chunk's payments moved to invoices: what is left of it, by invoice. */
export const takeBackAllocations = (tx: Tx, chunk: Chunk) =>
  sql`with u as materialized (select * from ${undone(chunk)} u),
    moved as materialized (
      select a.customer_id, a.payment_id, null::bigint as credit_note_id, a.invoice_id, sum(a.amount_cents)::bigint as cents, sum(a.costs_cents)::bigint as costs
      from payment_allocations a join u on u.customer_id = a.customer_id and u.payment_id = a.payment_id
      where a.invoice_id is not null group by 1, 2, 4
      union all
      select p.customer_id, null, p.credit_note_id, p.invoice_id, sum(p.amount_cents)::bigint, 0 from bank_proposals p
      join u on u.entry = p.entry and u.part = p.part
      where p.bank_file_id = ${chunk.fileId} and p.is_sure and p.credit_note_id is not null group by 1, 3, 4),
    back as (
      insert into payment_allocations (customer_id, payment_id, credit_note_id, invoice_id, amount_cents, costs_cents)
      select customer_id, payment_id, credit_note_id, invoice_id, -cents, -costs from moved where cents <> 0 or costs <> 0),
    credit as (
      update invoices i set open_cents = i.open_cents - m.cents, state = case when i.state = 'paid' then 'open' else i.state end
      from (select customer_id, credit_note_id, sum(cents)::bigint as cents from moved where credit_note_id is not null group by 1, 2) m
      where i.customer_id = m.customer_id and i.id = m.credit_note_id and m.cents <> 0),
    opened as (
      update invoices i set open_cents = i.open_cents + m.cents, state = case when i.state = 'paid' then 'open' else i.state end
      from (select customer_id, invoice_id, sum(cents)::bigint as cents, min(payment_id) as payment_id from moved group by 1, 2) m
      join invoices o on o.customer_id = m.customer_id and o.id = m.invoice_id
      where i.customer_id = m.customer_id and i.id = m.invoice_id and m.cents <> 0
      returning i.customer_id, i.id, m.payment_id, o.state as before)
    insert into invoice_events (customer_id, invoice_id, kind, about)
    select customer_id, id, 'reopened', 'payment:' || payment_id from opened where before = 'paid'`.execute(
    tx.db,
  );

/** Last: each payment gets its opposite, which the freed money answers for. Returns how many were taken back. */
export const reversePayments = (tx: Tx, chunk: Chunk): Promise<number> =>
  affected(
    tx,
    sql`with u as materialized (select * from ${undone(chunk)} u),
      made as (
        insert into payments (customer_id, kind, paid_on, amount_cents, method, reference, reverses_id, counted_from, kept_until)
        select customer_id, 'reversal', paid_on, -amount_cents, 'bank', reference, payment_id, counted_from, kept_until from u
        returning customer_id, id, reverses_id, amount_cents),
      answered as (
        insert into payment_allocations (customer_id, payment_id, refund_id, amount_cents)
        select customer_id, reverses_id, id, -amount_cents from made),
      told as (
        insert into audit_log (kind, act, customer_id, about, fields)
        select 'wrote', 'undo-bank-payment', customer_id, 'payment:' || reverses_id, array['amount_cents'] from made)
      update bank_payments b set outcome = 'undone', reason = null from made
      where b.bank_file_id = ${chunk.fileId} and b.customer_id = made.customer_id and b.payment_id = made.reverses_id`,
  );

/** What recorded no payment is forgotten: brought in again, it is looked at anew. */
export const forgetOthers = (tx: Tx, chunk: Chunk) =>
  sql`update bank_payments b set outcome = 'undone', reason = null
    where ${inChunk(chunk)} and b.payment_id is null and b.outcome <> 'undone'`.execute(tx.db);
