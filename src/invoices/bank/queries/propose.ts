/**
 * What each payment of a chunk may pay, set by set. A sure proposal is carried out in the same transaction; for any other a
 * person is asked. Payments and invoices of one reference are laid out in their order like two rulers beside each other:
 * where they overlap, that payment pays that invoice. So partial payments, several invoices of one reference (the oldest
 * first) and several payments of one invoice are one case.
 */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { type Chunk, inChunk } from './chunk.ts';

const isUnpaid = sql`i.kind = 'invoice' and i.state in ('open', 'collection') and i.open_cents > 0`;
const columns = sql`bank_file_id, entry, part, number, is_sure, reason, customer_id, invoice_id, credit_note_id, reverses_id, amount_cents, costs_cents`;

/** In the order of their keys, as everybody locks them. */
export const lockInvoices = (tx: Tx, chunk: Chunk) =>
  sql`select i.id from (
      select reference as text, 'reference' as by from bank_payments b where ${inChunk(chunk)} and b.outcome = 'read' and reference is not null
      union select reference_rf, 'reference' from bank_payments b where ${inChunk(chunk)} and b.outcome = 'read' and reference_rf is not null
      union select x->>'number', 'number' from bank_payments b cross join jsonb_array_elements(b.documents) x
        where ${inChunk(chunk)} and b.outcome = 'read' and b.documents is not null) r
    cross join lateral (select i.customer_id, i.id from invoices i where r.by = 'reference' and i.reference = r.text
      union all select i.customer_id, i.id from invoices i where r.by = 'number' and i.number = r.text) k
    join invoices i on i.customer_id = k.customer_id and i.id = k.id
    order by i.customer_id, i.id for update of i`.execute(tx.db);

/**
 * By reference. Sure where it stood in its own place with a right check, whatever the sum; a reference found in the message,
 * or one whose check fails, is sure where the sum is the open sum of the only invoice. All invoices of a reference must be
 * one customer's. What is paid above them pays the costs of reminders, as far as they were claimed; the rest is the
 * customer's credit.
 */
const proposeFor = (tx: Tx, chunk: Chunk) =>
  sql`insert into bank_proposals (${columns})
    with p as materialized (
      select b.entry, b.part, b.reference, b.reference_rf, b.amount_cents, b.reference_is_sure from bank_payments b
      where ${inChunk(chunk)} and b.outcome = 'read' and b.reference is not null and b.documents is null),
    found as materialized (
      select r.reference, i.* from (select distinct reference, reference_rf from p) r
      cross join lateral (
        select i.customer_id, i.id, i.due_on, i.open_cents, i.kind, i.state from invoices i where i.reference = r.reference
        union all
        select i.customer_id, i.id, i.due_on, i.open_cents, i.kind, i.state from invoices i where i.reference = r.reference_rf offset 0) i),
    i as (select * from found i where ${isUnpaid}),
    whole as (
      select reference, min(customer_id) as customer_id, count(*) as invoices, sum(open_cents)::bigint as open_cents from i
      group by reference having min(customer_id) = max(customer_id)),
    pay as (
      select p.*, w.open_cents as due_cents,
        (sum(p.amount_cents) over (partition by p.reference order by p.entry, p.part))::bigint as hi
      from p join whole w using (reference)
      where p.reference_is_sure or (w.invoices = 1 and w.open_cents = p.amount_cents)),
    due as (
      select i.*, (sum(i.open_cents) over (partition by i.reference order by i.due_on, i.id))::bigint as hi
      from i join whole w using (reference))
    select ${chunk.fileId}::bigint, p.entry, p.part, row_number() over (partition by p.entry, p.part order by d.hi), true, 'reference',
      d.customer_id, d.id, null::bigint, null::bigint, least(p.hi, d.hi) - greatest(p.hi - p.amount_cents, d.hi - d.open_cents),
      case when d.hi = p.due_cents and p.hi > p.due_cents then least(p.hi - p.due_cents, c.claimed) else 0 end
    from pay p join due d on d.reference = p.reference and d.hi - d.open_cents < p.hi and d.hi > p.hi - p.amount_cents
    cross join lateral (
      select greatest(coalesce((select sum(r.fee_cents) from reminders r
          where r.customer_id = d.customer_id and r.invoice_id = d.id and r.sent_at is not null), 0)
        + coalesce((select r.interest_cents from reminders r where r.customer_id = d.customer_id and r.invoice_id = d.id
          and r.sent_at is not null order by r.ordinal desc limit 1), 0)
        - coalesce((select sum(a.costs_cents) from payment_allocations a
          where a.customer_id = d.customer_id and a.invoice_id = d.id), 0), 0)::bigint as claimed) c`.execute(
    tx.db,
  );

/**
 * How many rows the rulers have nobody can estimate, and the planner takes them for few and walks one for each row of the
 * other. Without nested loops it sorts or hashes them; that invoices are found by their index is written into the statement
 * (a lateral query that `offset 0` keeps whole).
 */
export const proposeByReference = async (tx: Tx, chunk: Chunk): Promise<void> => {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx.db);
  await proposeFor(tx, chunk);
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx.db);
};

/** Invoices and credit notes that a netted payment names, as found; numbers of the payments that name all they should come next. */
export const proposeDocuments = (tx: Tx, chunk: Chunk) =>
  sql`insert into bank_proposals (${columns})
    select ${chunk.fileId}::bigint, d.entry, d.part, d.place, false, 'documents', i.customer_id,
      case when i.kind = 'invoice' then i.id end, case when i.kind = 'credit_note' then i.id end, null,
      coalesce(d.cents, abs(i.open_cents)), 0
    from (select b.entry, b.part, x.place, x.document->>'kind' as kind, x.document->>'number' as number,
        x.document->>'reference' as reference, (x.document->>'cents')::bigint as cents
      from bank_payments b cross join jsonb_array_elements(b.documents) with ordinality as x(document, place)
      where ${inChunk(chunk)} and b.outcome = 'read' and b.documents is not null) d
    cross join lateral (
      select i.customer_id, i.id, i.kind, i.open_cents from invoices i
      where i.number = d.number and i.kind = d.kind and i.state in ('open', 'collection') and i.open_cents <> 0
      union
      select i.customer_id, i.id, i.kind, i.open_cents from invoices i
      where d.reference <> '' and i.reference = d.reference and i.kind = d.kind and i.state in ('open', 'collection') and i.open_cents <> 0
      limit 1) i`.execute(tx.db);

/**
 * A netted payment is sure where every document was found, all are one customer's, no sum is above what is open, nothing else
 * in the chunk pays them, and invoices less credit notes are the payment. Credit notes pay first, then the money.
 */
export const makeNettedSure = async (tx: Tx, chunk: Chunk): Promise<void> => {
  const netted = sql`select p.entry, p.part, b.amount_cents from bank_proposals p
      join bank_payments b on b.bank_file_id = p.bank_file_id and b.entry = p.entry and b.part = p.part
      join invoices i on i.customer_id = p.customer_id and i.id = coalesce(p.invoice_id, p.credit_note_id)
    where ${inChunk(chunk)} and p.bank_file_id = ${chunk.fileId} and p.reason = 'documents' and b.outcome = 'read'
    group by p.entry, p.part, b.amount_cents, b.documents
    having count(*) = jsonb_array_length(b.documents) and count(distinct i.id) = count(*) and min(p.customer_id) = max(p.customer_id)
      and bool_and(p.amount_cents between 1 and abs(i.open_cents))
      and sum(case when i.kind = 'invoice' then p.amount_cents else -p.amount_cents end) = b.amount_cents
      and not exists (select from bank_proposals o where o.bank_file_id = ${chunk.fileId}
        and (o.entry, o.part) > (${chunk.after.entry}::int, ${chunk.after.part}::int) and (o.entry, o.part) <> (p.entry, p.part)
        and coalesce(o.invoice_id, o.credit_note_id) = any(array_agg(i.id)))`;
  await sql`insert into bank_proposals (${columns})
    with netted as materialized (${netted}),
    given as (
      select p.entry, p.part, p.customer_id, p.credit_note_id, p.amount_cents from bank_proposals p join netted n using (entry, part)
      where p.bank_file_id = ${chunk.fileId} and p.credit_note_id is not null
      union all
      select n.entry, n.part, null, null, n.amount_cents from netted n),
    source as (
      select *, (sum(amount_cents) over (partition by entry, part order by credit_note_id nulls last))::bigint as hi from given),
    sink as (
      select p.entry, p.part, p.customer_id, p.invoice_id, p.amount_cents,
        (sum(p.amount_cents) over (partition by p.entry, p.part order by p.number))::bigint as hi
      from bank_proposals p join netted n using (entry, part)
      where p.bank_file_id = ${chunk.fileId} and p.invoice_id is not null)
    select ${chunk.fileId}::bigint, k.entry, k.part, 1000 + row_number() over (partition by k.entry, k.part order by k.hi, s.hi), true, 'netted',
      k.customer_id, k.invoice_id, s.credit_note_id, null, least(s.hi, k.hi) - greatest(s.hi - s.amount_cents, k.hi - k.amount_cents), 0
    from sink k join source s on s.entry = k.entry and s.part = k.part and s.hi - s.amount_cents < k.hi and s.hi > k.hi - k.amount_cents`.execute(
    tx.db,
  );
};

/**
 * Not sure: a reference in the message with another sum, several customers, invoices that are paid already or written off.
 * What sure proposals of the chunk take counts as paid.
 */
export const proposeDoubtful = (tx: Tx, chunk: Chunk) =>
  sql`insert into bank_proposals (${columns})
    select ${chunk.fileId}::bigint, p.entry, p.part, row_number() over (partition by p.entry, p.part order by i.open_cents = 0, i.due_on, i.id),
      false, case when i.open_cents > 0 then p.why else 'already_paid' end, i.customer_id, i.id, null, null,
      least(i.open_cents, p.amount_cents), 0
    from (select b.entry, b.part, b.amount_cents, 'reference' as why, k.reference, null as number from bank_payments b
        cross join lateral unnest(array_remove(array[b.reference, b.reference_rf], null) || b.other_references) as k(reference)
        where ${inChunk(chunk)} and b.outcome = 'read' and b.documents is null
      union
      select b.entry, b.part, b.amount_cents, 'number', null, k.number from bank_payments b cross join unnest(b.hints) as k(number)
        where ${inChunk(chunk)} and b.outcome = 'read' and b.documents is null) p
    cross join lateral (
      select u.customer_id, u.id, u.due_on, u.open_cents - coalesce((select sum(s.amount_cents) from bank_proposals s
          where s.customer_id = u.customer_id and s.invoice_id = u.id and s.is_sure and s.bank_file_id = ${chunk.fileId}
            and (s.entry, s.part) > (${chunk.after.entry}::int, ${chunk.after.part}::int)), 0)::bigint as open_cents
      from (
        select i.customer_id, i.id, i.open_cents, i.due_on from invoices i
        where i.reference = p.reference and i.kind = 'invoice' and i.state <> 'draft'
        union all
        select i.customer_id, i.id, i.open_cents, i.due_on from invoices i
        where i.number = p.number and i.kind = 'invoice' and i.state <> 'draft' and i.open_cents > 0) u
      order by u.open_cents = 0, u.due_on, u.id limit 8) i
    where not exists (select from bank_proposals s where s.bank_file_id = ${chunk.fileId} and s.entry = p.entry and s.part = p.part
      and s.is_sure)
    on conflict do nothing`.execute(tx.db);

/** The payment that came back: the newest of the same reference and sum that nothing has taken back yet. */
export const proposeReversals = (tx: Tx, chunk: Chunk) =>
  sql`insert into bank_proposals (${columns})
    select ${chunk.fileId}::bigint, b.entry, b.part, 1, false, 'reversal', y.customer_id, null, null, y.id, b.amount_cents, 0
    from bank_payments b cross join lateral (
      select y.customer_id, y.id from payments y
      where y.reference = b.reference and y.amount_cents = -b.amount_cents and y.kind = 'received'
        and not exists (select from payments r where r.customer_id = y.customer_id and r.reverses_id = y.id)
      order by y.paid_on desc, y.id desc limit 1) y
    where ${inChunk(chunk)} and b.outcome = 'doubtful' and b.reason = 'reversal' and b.reference is not null
    on conflict do nothing`.execute(tx.db);
