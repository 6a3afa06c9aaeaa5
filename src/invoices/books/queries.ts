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
  /** Of what was written off: sales that will not be paid, negative. */
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

/** The event of an invoice that is a credit loss now; one that was undone, or paid after all, is none. */
const writtenOff = sql`invoice_events e join invoices i on i.customer_id = e.customer_id and i.id = e.invoice_id
  and e.kind = 'written_off' and i.state = 'written_off'
  and not exists (select from invoice_events l where l.customer_id = e.customer_id and l.invoice_id = e.invoice_id
    and l.kind = 'written_off' and l.id > e.id)`;
const writtenOffOn = sql`(e.at at time zone 'Europe/Helsinki')::date`;

/**
 * What each rate of invoice `i` loses of what is still open: in proportion to what was invoiced and not credited, in whole cents
 * that add up to it. Its rates are those of the day of delivery, as they were invoiced.
 */
const lossParts = sql`(select s.vat_class, s.vat_rate_bp, s.lost, round(s.lost * s.vat / s.gross)::bigint as lost_vat
  from (select r.*, round(i.open_cents * sum(r.gross) over upto / sum(r.gross) over ())
      - round(i.open_cents * (sum(r.gross) over upto - r.gross) / sum(r.gross) over ()) as lost
    from (select v.vat_class, v.vat_rate_bp, sum(v.net_cents + v.vat_cents) as gross, sum(v.vat_cents) as vat
      from invoices o join invoice_vat v on v.customer_id = o.customer_id and v.invoice_id = o.id
      where o.customer_id = i.customer_id and o.number is not null and (o.id = i.id or o.credits_id = i.id)
      group by 1, 2 having sum(v.net_cents + v.vat_cents) > 0) r
    window upto as (order by r.vat_rate_bp desc, r.vat_class)) s)`;

/**
 * Credit losses by the day on which they were written off, whatever the basis of sales. AVL 78 § 1 mom. 3 k: they are taken off
 * what is taxed, of the month in which they are booked.
 */
export const lossesByRate = async (tx: Tx, { from, to }: Period): Promise<RateSum[]> => {
  const { rows } =
    await sql<RateSum>`select true as is_loss, to_char(${writtenOffOn}, 'YYYY-MM') as month, p.vat_class, p.vat_rate_bp,
      0::bigint as sales_cents, 0::bigint as credit_cents, -sum(p.lost - p.lost_vat)::bigint as loss_cents,
      -sum(p.lost_vat)::bigint as vat_cents
    from ${writtenOff} cross join lateral ${lossParts} p
    where ${writtenOffOn} between ${from}::date and ${to}::date
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
  kind === 'invoice' || kind === 'credit_note' || kind === 'written_off';

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
      (select ${writtenOffOn}, 3, e.id, 'written_off', e.customer_id, i.number, coalesce(i.reference, ''), i.number,
        -i.open_cents + p.vat, -p.vat, -i.open_cents, null
      from ${writtenOff} cross join lateral (select coalesce(sum(lost_vat), 0)::bigint as vat from ${lossParts} parts) p
      where ${beyond(writtenOffOn, sql`3`, sql`e.id`)} order by 1, e.id limit ${most})) v
    join customers c on c.id = v.customer_id order by v.day, v.rank, v.id limit ${most}`.execute(tx.db);
  return rows;
};
