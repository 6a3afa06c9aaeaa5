/** What was proposed and is sure becomes payments, allocations and paid invoices, with a line of the log for each. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { type Chunk, inChunk } from './chunk.ts';

/** Proposals of the chunk, called `p`. */
const proposedIn = ({ fileId, after, to }: Chunk) => sql`bank_proposals p where p.bank_file_id = ${fileId}
  and (p.entry, p.part) > (${after.entry}::int, ${after.part}::int) and (p.entry, p.part) <= (${to.entry}::int, ${to.part}::int)`;

/**
 * The key of a payment `b` as it is recorded. A file that was undone and brought in again takes its keys with its own number
 * behind them: those of the payments that were taken back stay theirs.
 */
const keyOfPayment = sql`b.key || case when exists (
  select from bank_payments o where o.key = b.key and o.outcome = 'undone') then ':' || b.bank_file_id else '' end`;

const dayOfPayment = sql`coalesce(b.paid_on, b.booked_on, today())`;

/** Payments with a sure proposal, called `b`, and whose they are: `s`. */
const surePayments = (chunk: Chunk) => sql`bank_payments b join (
    select p.entry, p.part, min(p.customer_id) as customer_id from ${proposedIn(chunk)} and p.is_sure group by p.entry, p.part) s
  on b.entry = s.entry and b.part = s.part where ${inChunk(chunk)} and b.outcome = 'read'`;

/** Days on which the chunk's payments came: bookkeeping counts its years from each. */
export const daysOf = async (tx: Tx, chunk: Chunk): Promise<string[]> => {
  const { rows } = await sql<{
    day: string;
  }>`select distinct ${dayOfPayment}::text as day from ${surePayments(chunk)}`.execute(tx.db);
  return rows.map(({ day }) => day);
};

export type KeptDay = Readonly<{ day: string; counted_from: string; kept_until: string }>;

export const recordPayments = (tx: Tx, chunk: Chunk, days: readonly KeptDay[]) =>
  sql`insert into payments (customer_id, kind, paid_on, amount_cents, method, reference, payer_name, bank_key, counted_from, kept_until)
    select m.customer_id, 'received', k.day, m.amount_cents, 'bank', m.reference, m.payer_name, m.bank_key, k.counted_from, k.kept_until
    from (select s.customer_id, ${dayOfPayment} as day, b.amount_cents, left(coalesce(b.reference, ''), 35) as reference,
        left(b.payer_name, 250) as payer_name, ${keyOfPayment} as bank_key from ${surePayments(chunk)}) m
    join unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ counted_from }) => counted_from)}::date[],
      ${days.map(({ kept_until }) => kept_until)}::date[]) as k(day, counted_from, kept_until) using (day)`.execute(
    tx.db,
  );

/**
 * Sure ones are matched, those with a proposal wait for a person, the others are unknown. One update for each payment: its
 * row stands in half a dozen indexes.
 */
export const settleOutcomes = (tx: Tx, chunk: Chunk) =>
  sql`update bank_payments b set outcome = s.outcome, reason = s.reason, customer_id = s.customer_id, payment_key = s.payment_key,
      payment_id = (select y.id from payments y where y.bank_key = s.payment_key),
      decided_at = case when s.outcome = 'matched' then now() end
    from (
      select b.entry, b.part, case when p.sure > 0 then ${keyOfPayment} end as payment_key,
        case when p.sure > 0 then 'matched' when p.proposed > 0 then 'doubtful' else 'unknown' end as outcome,
        case when p.sure > 0 and p.paid < b.amount_cents then 'overpaid' when p.sure > 0 then p.sure_reason
          when p.proposed > 0 then p.reason when b.reference is not null or b.documents is not null then 'no_invoice' else 'no_reference' end as reason,
        case when p.sure > 0 then p.customer_id end as customer_id
      from bank_payments b
      left join (
        select p.entry, p.part, count(*) filter (where p.is_sure) as sure, count(*) as proposed,
          sum(p.amount_cents + p.costs_cents) filter (where p.is_sure and p.credit_note_id is null) as paid,
          min(p.reason) filter (where p.is_sure) as sure_reason,
          (array_agg(p.reason order by p.number))[1] as reason, min(p.customer_id) filter (where p.is_sure) as customer_id
        from ${proposedIn(chunk)} group by p.entry, p.part) p
        on p.entry = b.entry and p.part = b.part
      where ${inChunk(chunk)} and b.outcome = 'read') s
    where ${inChunk(chunk)} and b.entry = s.entry and b.part = s.part`.execute(tx.db);

/** Sure proposals of the chunk, called `p`, each with its payment's row, called `b`. */
const sure = (chunk: Chunk) => sql`bank_proposals p join bank_payments b
    on b.bank_file_id = p.bank_file_id and b.entry = p.entry and b.part = p.part
  where ${inChunk(chunk)} and p.bank_file_id = ${chunk.fileId} and p.is_sure and b.outcome = 'matched'`;

export const allocate = (tx: Tx, chunk: Chunk) =>
  sql`insert into payment_allocations (customer_id, payment_id, credit_note_id, invoice_id, amount_cents, costs_cents)
    select p.customer_id, case when p.credit_note_id is null then b.payment_id end, p.credit_note_id, p.invoice_id, p.amount_cents, p.costs_cents
    from ${sure(chunk)}`.execute(tx.db);

/** An invoice that has nothing open any more is paid, says so, and comes back from collection. */
export const payInvoices = (tx: Tx, chunk: Chunk) =>
  sql`with s as materialized (
      select p.customer_id, p.invoice_id, sum(p.amount_cents)::bigint as cents, max(b.payment_id) as payment_id
      from ${sure(chunk)} group by p.customer_id, p.invoice_id),
    paid as (
      update invoices i set open_cents = i.open_cents - s.cents, state = case when i.open_cents = s.cents then 'paid' else i.state end
      from s where i.customer_id = s.customer_id and i.id = s.invoice_id and s.cents > 0
      returning i.customer_id, i.id, i.open_cents, s.payment_id),
    told as (
      insert into invoice_events (customer_id, invoice_id, kind, about)
      select customer_id, id, 'paid', 'payment:' || payment_id from paid where open_cents = 0)
    update collections c set ended_at = now(), ended_by = current_setting('app.actor'), ended_why = 'paid' from paid
    where c.customer_id = paid.customer_id and c.invoice_id = paid.id and paid.open_cents = 0 and c.ended_at is null`.execute(
    tx.db,
  );

export const useCreditNotes = (tx: Tx, chunk: Chunk) =>
  sql`update invoices i set open_cents = i.open_cents + s.cents, state = case when i.open_cents + s.cents = 0 then 'paid' else i.state end
    from (select p.customer_id, p.credit_note_id, sum(p.amount_cents)::bigint as cents from ${sure(chunk)}
      and p.credit_note_id is not null group by p.customer_id, p.credit_note_id) s
    where i.customer_id = s.customer_id and i.id = s.credit_note_id`.execute(tx.db);

/** One line of the log for every payment that was recorded. */
export const logPayments = (tx: Tx, chunk: Chunk) =>
  sql`insert into audit_log (kind, act, customer_id, about, fields)
    select 'wrote', 'match-payment', b.customer_id, 'payment:' || b.payment_id, array['amount_cents', 'paid_on']
    from bank_payments b where ${inChunk(chunk)} and b.outcome = 'matched' and b.payment_id is not null`.execute(
    tx.db,
  );

/** What waited for a person is thought over anew: forgotten first. */
export const forgetProposals = (tx: Tx, fileId: number) =>
  sql`with open as (
      update bank_payments set outcome = 'read', reason = null where bank_file_id = ${fileId} and outcome in ('doubtful', 'unknown')
      returning entry, part)
    delete from bank_proposals p using open o where p.bank_file_id = ${fileId} and p.entry = o.entry and p.part = o.part`.execute(
    tx.db,
  );
