/** The module's statements about invoices and payments. */
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { DB } from '../db/types.ts';
import { Problem } from '../ground/problem.ts';
import { type InvoiceAct, invoiceActs, invoiceCan, type Standing } from './allowed-acts.ts';
import type { InvoiceState } from './invoice.ts';
import { invoiceNotFound, notInThisState, notReminded } from './problems.ts';

export type InvoiceRow = Selectable<DB['invoices']>;
export type LineRow = Selectable<DB['invoice_lines']>;
export type SettingsRow = Selectable<DB['invoicing_settings']>;
export type PaymentRow = Selectable<DB['payments']>;
export type Place = Readonly<{ customerId: number; id: number }>;

/** Of an invoice by its key alone: whose it is. */
export const placeOf = async (tx: Tx, id: number): Promise<Place> => {
  const found = await tx.db
    .selectFrom('invoices')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Problem(invoiceNotFound);
  return { customerId: found.customer_id, id };
};

export const standingOf = (row: InvoiceRow): Standing => ({
  kind: row.kind as Standing['kind'],
  state: row.state as InvoiceState,
  open_cents: row.open_cents,
  total_cents: row.total_cents,
  disputed_at: row.disputed_at,
  reminded_on: row.reminded_on,
});

/** What keeps a claim from collection where nothing but a reminder is missing. */
const lacksReminder = (act: InvoiceAct, { state, reminded_on, disputed_at }: Standing): boolean =>
  act === 'collect' && state === 'open' && disputed_at === null && reminded_on === null;

/** Throws where `act` may not be done with it as it stands. */
export const demandAct = (invoice: Standing, ...acts: InvoiceAct[]): void => {
  const refused = acts.find((act) => !invoiceCan(act, invoice));
  if (refused && lacksReminder(refused, invoice)) throw new Problem(notReminded);
  if (refused) throw new Problem(notInThisState, { act: invoiceActs[refused].title });
};

/** The row held until the end of the transaction; throws where `act` may not be done with it as it stands. */
export const lockInvoice = async (
  tx: Tx,
  { customerId, id }: Place,
  ...acts: InvoiceAct[]
): Promise<InvoiceRow> => {
  const row = await tx.db
    .selectFrom('invoices')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem(invoiceNotFound);
  demandAct(standingOf(row), ...acts);
  return row;
};

export const linesOf = (tx: Tx, { customerId, id }: Place): Promise<LineRow[]> =>
  tx.db
    .selectFrom('invoice_lines')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('invoice_id', '=', id)
    .orderBy('line')
    .execute();

export const updateInvoice = async (
  tx: Tx,
  { customerId, id }: Place,
  values: Partial<InvoiceRow>,
): Promise<void> => {
  await tx.db
    .updateTable('invoices')
    .set(values)
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};

export const addEvent = async (
  tx: Tx,
  { customerId, id }: Place,
  kind: string,
  more: { note?: string; about?: string } = {},
): Promise<void> => {
  await tx.db
    .insertInto('invoice_events')
    .values({ customer_id: customerId, invoice_id: id, kind, ...more })
    .execute();
};

/** The XML of an invoice that was brought in; throws where it was made here. */
export const originalOf = async (
  tx: Tx,
  { customerId, id }: Place,
): Promise<{ number: string; content: string }> => {
  const found = await tx.db
    .selectFrom('invoice_originals as o')
    .innerJoin('invoices as i', (join) =>
      join.onRef('i.customer_id', '=', 'o.customer_id').onRef('i.id', '=', 'o.invoice_id'),
    )
    .select(['i.number', 'o.content'])
    .where('o.customer_id', '=', customerId)
    .where('o.invoice_id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Problem(invoiceNotFound);
  return { number: found.number ?? '', content: found.content };
};

/** The settings in force: the newest row. */
export const newestSettings = (tx: Tx): Promise<SettingsRow | undefined> =>
  tx.db.selectFrom('invoicing_settings').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();

export const settingsOf = (tx: Tx, id: number): Promise<SettingsRow> =>
  tx.db.selectFrom('invoicing_settings').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The next number of the series. The row stays locked until the end of the transaction: no gap, no number twice. */
export const takeSerial = async (tx: Tx, series: string, first: number): Promise<number> => {
  const { rows } = await sql<{ last_serial: number }>`insert into invoice_series (key, last_serial)
    values (${series}, ${first})
    on conflict (key) do update set last_serial = invoice_series.last_serial + 1
    returning last_serial`.execute(tx.db);
  return rows[0]!.last_serial;
};

/**
 * The serial, or the first after it whose number no imported invoice has: where the series of another program went on here,
 * its numbers are in the register already and none is given twice.
 */
export const passImported = async (tx: Tx, series: string, serial: number): Promise<number> => {
  const number =
    series === 'all'
      ? sql`s::text`
      : sql`${series}::text || lpad(s::text, greatest(4, length(s::text)), '0')`;
  const { rows } = await sql<{ free: number }>`select s as free
    from (select generate_series(${serial}::bigint, ${serial}::bigint + 10000000) as s) g
    where not exists (select from invoices i where i.origin = 'imported' and i.number = ${number}) limit 1`.execute(
    tx.db,
  );
  const free = rows[0]?.free ?? serial;
  if (free !== serial)
    await sql`update invoice_series set last_serial = ${free} where key = ${series}`.execute(tx.db);
  return free;
};

/** The day of the last invoice of a series; taken after its number, so that nobody comes between. */
export const lastIssuedOn = async (tx: Tx, series: string): Promise<string> =>
  (
    await tx.db
      .selectFrom('invoices')
      .select('issued_on')
      .where('series', '=', series)
      .orderBy('serial', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.issued_on ?? '';

export const lockPayment = (tx: Tx, { customerId, id }: Place): Promise<PaymentRow | undefined> =>
  tx.db
    .selectFrom('payments')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** What of a payment pays nothing yet; of money paid back, what nothing answers for yet. */
export const unallocated = async (tx: Tx, { customerId, id }: Place): Promise<number> => {
  const { rows } = await sql<{ left: number }>`select (p.amount_cents
      - coalesce((select sum(a.amount_cents + a.costs_cents) from payment_allocations a
          where a.customer_id = p.customer_id and a.payment_id = p.id), 0)
      + coalesce((select sum(a.amount_cents) from payment_allocations a
          where a.customer_id = p.customer_id and a.refund_id = p.id), 0))::bigint as left
    from payments p where p.customer_id = ${customerId} and p.id = ${id}`.execute(tx.db);
  return rows[0]?.left ?? 0;
};

/** `on`: the day of publication; `before` and `since`: month and day of the end, `12-31`. */
export type YearChange = Readonly<{ on: string; before: string; since: string }>;

/** The last time that the end of the financial year was declared anew. */
export const lastYearChange = async (tx: Tx): Promise<YearChange | undefined> => {
  const { rows } =
    await sql<YearChange>`select to_char(published_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as on, before, since from (
        select version, published_at, body ->> 'financial_year_end' as since,
          lag(body ->> 'financial_year_end') over (order by version) as before from declarations) v
      where before <> since order by version desc limit 1`.execute(tx.db);
  return rows[0];
};

/** Vouchers of those days are counted from `counted`, where it is later. Returns how many moved. */
export const moveVouchers = async (
  tx: Tx,
  { began, ended, counted }: Readonly<{ began: string; ended: string; counted: string }>,
): Promise<number> => {
  const { rows } = await sql<{
    moved: number;
  }>`select vouchers_follow_year(${began}, ${ended}, ${counted})::int as moved`.execute(tx.db);
  return rows[0]!.moved;
};
