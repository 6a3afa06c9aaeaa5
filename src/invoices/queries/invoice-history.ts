/** What happened to an invoice, what paid it, and what it was credited with: for its page. One trip. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place } from '../queries.ts';

export type InvoiceEvent = Readonly<{
  kind: string;
  note: string;
  about: string;
  at: Date;
  by: string | null;
}>;
/** A payment or a credit note that pays it; of a credit note the invoice or the refund that it pays. */
export type Settlement = Readonly<{
  payment_id: number | null;
  credit_note_id: number | null;
  invoice_id: number | null;
  refund_id: number | null;
  number: string | null;
  on: string;
  cents: number;
  costs: number;
}>;
export type SentReminder = Readonly<{
  id: number;
  ordinal: number;
  sent_at: Date;
  channel: string;
  due_on: string;
  cents: number;
}>;
export type CreditNote = Readonly<{ id: number; number: string | null; total_cents: number }>;
export type OpenCollection = Readonly<{ recipient_name: string; handed_at: Date; handed_cents: number }>;
export type InvoiceHistory = Readonly<{
  events: readonly InvoiceEvent[];
  settlements: readonly Settlement[];
  reminders: readonly SentReminder[];
  creditNotes: readonly CreditNote[];
  collection: OpenCollection | undefined;
}>;

const eventsOf = ({ customerId, id }: Place) =>
  sql<InvoiceEvent>`select e.kind, e.note, e.about, e.at, s.name as by from invoice_events e
    left join staff s on e.by_actor = 'staff:' || s.id
    where e.customer_id = ${customerId} and e.invoice_id = ${id} order by e.id desc limit 200`;

const settlementsOf = ({ customerId, id }: Place) =>
  sql<Settlement>`select a.payment_id, a.credit_note_id, a.invoice_id, a.refund_id,
      coalesce(c.number, i.number) as number, coalesce(p.paid_on, r.paid_on, c.issued_on, i.issued_on) as on,
      sum(a.amount_cents)::bigint as cents, sum(a.costs_cents)::bigint as costs
    from payment_allocations a
      left join payments p on p.customer_id = a.customer_id and p.id = a.payment_id
      left join payments r on r.customer_id = a.customer_id and r.id = a.refund_id
      left join invoices c on c.customer_id = a.customer_id and c.id = a.credit_note_id and c.id <> ${id}
      left join invoices i on i.customer_id = a.customer_id and i.id = a.invoice_id and i.id <> ${id}
    where a.customer_id = ${customerId} and (a.invoice_id = ${id} or a.credit_note_id = ${id})
    group by 1, 2, 3, 4, 5, 6 having sum(a.amount_cents) <> 0 or sum(a.costs_cents) <> 0
    order by 6, 1, 2`;

const remindersOf = ({ customerId, id }: Place) =>
  sql<SentReminder>`select r.id, r.ordinal, r.sent_at, r.channel, r.due_on,
      (r.open_cents + r.interest_cents + sum(e.fee_cents))::bigint as cents
    from reminders r join reminders e on e.customer_id = r.customer_id and e.invoice_id = r.invoice_id and e.sent_at <= r.sent_at
    where r.customer_id = ${customerId} and r.invoice_id = ${id} and r.sent_at is not null
    group by r.customer_id, r.id order by r.id`;

const creditNotesOf = ({ customerId, id }: Place) =>
  sql<CreditNote>`select id, number, total_cents from invoices
    where customer_id = ${customerId} and credits_id = ${id} order by id`;

const collectionOf = ({ customerId, id }: Place) =>
  sql<OpenCollection>`select recipient_name, handed_at, handed_cents from collections
    where customer_id = ${customerId} and invoice_id = ${id} and ended_at is null`;

export const invoiceHistory = async (tx: Tx, place: Place): Promise<InvoiceHistory> => {
  const [events, settlements, reminders, creditNotes, collection] = await Promise.all([
    eventsOf(place).execute(tx.db),
    settlementsOf(place).execute(tx.db),
    remindersOf(place).execute(tx.db),
    creditNotesOf(place).execute(tx.db),
    collectionOf(place).execute(tx.db),
  ]);
  return {
    events: events.rows,
    settlements: settlements.rows,
    reminders: reminders.rows,
    creditNotes: creditNotes.rows,
    collection: collection.rows[0],
  };
};
