/** Sales and vouchers of a period as bookkeeping sees them: set-based, and pages of the journal by key. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Basis, Period } from './period.ts';

/** An invoice is written within a year of its delivery: so the days of delivery too are found by the index of issue. */
const within = (basis: Basis, { from, to }: Period): RawBuilder<unknown> =>
  basis === 'issued'
    ? sql`i.issued_on between ${from}::date and ${to}::date`
    : sql`i.delivered_on between ${from}::date and ${to}::date
        and i.issued_on between ${from}::date - 366 and ${to}::date + 366`;

const dayOf = (basis: Basis): RawBuilder<unknown> =>
  basis === 'issued' ? sql`i.issued_on` : sql`i.delivered_on`;

export type RateSum = Readonly<{
  /** Of what was written off: sales that will not be paid, negative; positive where they were after all. */
  is_loss: boolean;
  /** `2026-11`. */
  month: string;
  vat_class: string;
  vat_rate_bp: number;
  /** Of invoices, and of credit notes (negative). */
  sales_cents: number;
  credit_cents: number;
  loss_cents: number;
  vat_cents: number;
}>;

/** By month, class and rate. */
export const salesByRate = async (tx: Tx, period: Period, basis: Basis): Promise<RateSum[]> => {
  const { rows } =
    await sql<RateSum>`select false as is_loss, to_char(${dayOf(basis)}, 'YYYY-MM') as month, v.vat_class, v.vat_rate_bp,
      coalesce(sum(v.net_cents) filter (where i.kind = 'invoice'), 0)::bigint as sales_cents,
      coalesce(sum(v.net_cents) filter (where i.kind = 'credit_note'), 0)::bigint as credit_cents,
      0::bigint as loss_cents, sum(v.vat_cents)::bigint as vat_cents
    from invoices i join invoice_vat v on v.customer_id = i.customer_id and v.invoice_id = i.id
    where i.number is not null and ${within(basis, period)}
    group by 2, 3, 4`.execute(tx.db);
  return rows;
};

/** What was paid of invoice `e.invoice_id` after a moment. */
const paidAfter = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select sum(a.amount_cents) from payment_allocations a
    where a.customer_id = e.customer_id and a.invoice_id = e.invoice_id and a.allocated_at > ${moment}), 0)`;

const dayIn = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${moment} at time zone 'Europe/Helsinki')::date`;

/**
 * Credit losses, each step a row of its own day, so that no month changes once it is over: what was open when the invoice was written off
 * (negative), what has been paid or credited since, and what was open still when the loss was undone. AVL 78 § 1 mom. 3 k.
 */
const losses = sql`(
  select e.customer_id, e.invoice_id, e.id, 3 as rank, case e.kind when 'written_off' then 'written_off' else 'loss_corrected' end as kind,
    ${dayIn(sql`e.at`)} as day, case e.kind when 'written_off' then -1 else 1 end * (i.open_cents + ${paidAfter(sql`e.at`)})::bigint as cents
  from invoice_events e join invoices i on i.customer_id = e.customer_id and i.id = e.invoice_id
  where e.kind in ('written_off', 'write_off_ended')
  union all
  select e.customer_id, e.invoice_id, a.id, 4, 'loss_corrected', ${dayIn(sql`a.allocated_at`)}, a.amount_cents
  from invoice_events e join payment_allocations a
    on a.customer_id = e.customer_id and a.invoice_id = e.invoice_id and a.allocated_at > e.at
  where e.kind = 'written_off' and a.amount_cents <> 0
    and not exists (select from invoice_events x where x.customer_id = e.customer_id and x.invoice_id = e.invoice_id and x.id > e.id
      and x.kind in ('written_off', 'write_off_ended', 'reopened') and x.at <= a.allocated_at))`;

/**
 * What falls to each rate of the invoice of loss `l`: in proportion to what was invoiced and not credited by that day, in whole
 * cents that add up to it. Its rates are those of the day of delivery, as they were invoiced.
 */
const lossParts = sql`(select s.vat_class, s.vat_rate_bp, s.part, round(s.part * s.vat / s.gross)::bigint as part_vat
  from (select r.*, round(l.cents * sum(r.gross) over upto / sum(r.gross) over ())
      - round(l.cents * (sum(r.gross) over upto - r.gross) / sum(r.gross) over ()) as part
    from (select v.vat_class, v.vat_rate_bp, sum(v.net_cents + v.vat_cents) as gross, sum(v.vat_cents) as vat
      from invoices o join invoice_vat v on v.customer_id = o.customer_id and v.invoice_id = o.id
      where o.customer_id = l.customer_id and o.number is not null
        and (o.id = l.invoice_id or (o.credits_id = l.invoice_id and o.issued_on <= l.day))
      group by 1, 2 having sum(v.net_cents + v.vat_cents) > 0) r
    window upto as (order by r.vat_rate_bp desc, r.vat_class)) s)`;

/** By the day on which they were booked, whatever the basis of sales. */
export const lossesByRate = async (tx: Tx, { from, to }: Period): Promise<RateSum[]> => {
  const { rows } =
    await sql<RateSum>`select true as is_loss, to_char(l.day, 'YYYY-MM') as month, p.vat_class, p.vat_rate_bp,
      0::bigint as sales_cents, 0::bigint as credit_cents, sum(p.part - p.part_vat)::bigint as loss_cents,
      sum(p.part_vat)::bigint as vat_cents
    from ${losses} l cross join lateral ${lossParts} p
    where l.day between ${from}::date and ${to}::date
    group by 2, 3, 4`.execute(tx.db);
  return rows;
};

export type MoneySum = Readonly<{ kind: string; method: string; payments: number; cents: number }>;

/** Money that came and went back, by the day on which it did. */
export const moneyByMethod = async (tx: Tx, { from, to }: Period): Promise<MoneySum[]> => {
  const { rows } =
    await sql<MoneySum>`select kind, method, count(*)::int as payments, sum(amount_cents)::bigint as cents
    from payments where paid_on between ${from}::date and ${to}::date group by 1, 2 order by 1, 2`.execute(
      tx.db,
    );
  return rows;
};

export const voucherKinds = [
  'invoice',
  'credit_note',
  'received',
  'refund',
  'reversal',
  'written_off',
  'loss_corrected',
] as const;
export type VoucherKind = (typeof voucherKinds)[number];

export type Voucher = Readonly<{
  /** Place in the journal: day, kind and key. */
  day: string;
  rank: number;
  id: number;
  kind: VoucherKind;
  customer_id: number;
  number: string;
  customer_name: string;
  customer_number: string | null;
  business_id: string | null;
  reference: string;
  /** The invoice that a credit note credits or that was written off. */
  about: string | null;
  net_cents: number;
  vat_cents: number;
  total_cents: number;
  method: string | null;
}>;

/** Bears on what is taxed; the others are money. */
export const isTaxed = ({ kind }: Pick<Voucher, 'kind'>): boolean =>
  kind !== 'received' && kind !== 'refund' && kind !== 'reversal';

/** Is about an invoice that has a voucher of its own. */
export const isLoss = ({ kind }: Pick<Voucher, 'kind'>): boolean =>
  kind === 'written_off' || kind === 'loss_corrected';

export type JournalPlace = Pick<Voucher, 'day' | 'rank' | 'id'>;

/** After a place, in the order of the days; within a day invoices first, then money, then what was written off. */
export const journal = async (
  tx: Tx,
  { from, to }: Period,
  after: JournalPlace | undefined,
  most: number,
): Promise<Voucher[]> => {
  const { day, rank, id } = after ?? { day: from, rank: 0, id: 0 };
  const start = sql`${day > from ? day : from}::date`;
  const beyond = (on: RawBuilder<unknown>, own: RawBuilder<unknown>, key: RawBuilder<unknown>) =>
    sql`${on} between ${start} and ${to}::date and (${on}, ${own}, ${key}) > (${day}::date, ${rank}::int, ${id}::bigint)`;
  const { rows } =
    await sql<Voucher>`select v.day::text as day, v.rank, v.id, v.kind, v.customer_id, v.number, c.sort_name as customer_name,
      c.customer_number, c.business_id, v.reference, v.about, v.net_cents, v.vat_cents, v.total_cents, v.method
    from (
      (select i.issued_on as day, 1 as rank, i.id, i.kind, i.customer_id, i.number, coalesce(i.reference, '') as reference,
        (select o.number from invoices o where o.customer_id = i.customer_id and o.id = i.credits_id) as about,
        i.net_cents, i.vat_cents, i.total_cents, null as method
      from invoices i where i.number is not null and ${beyond(sql`i.issued_on`, sql`1`, sql`i.id`)} order by i.issued_on, i.id limit ${most})
      union all
      (select p.paid_on, 2, p.id, p.kind, p.customer_id, p.id::text, p.reference, null, 0, 0, p.amount_cents, p.method
      from payments p where ${beyond(sql`p.paid_on`, sql`2`, sql`p.id`)} order by p.paid_on, p.id limit ${most})
      union all
      (select l.day, l.rank, l.id, l.kind, l.customer_id, i.number, coalesce(i.reference, ''), i.number,
        l.cents - p.vat, p.vat, l.cents, null
      from ${losses} l join invoices i on i.customer_id = l.customer_id and i.id = l.invoice_id
      cross join lateral (select coalesce(sum(part_vat), 0)::bigint as vat from ${lossParts} parts) p
      where ${beyond(sql`l.day`, sql`l.rank`, sql`l.id`)} order by l.day, l.rank, l.id limit ${most})) v
    join customers c on c.id = v.customer_id order by v.day, v.rank, v.id limit ${most}`.execute(tx.db);
  return rows;
};
