/** Invoices as the acting purpose sees them: keyset pages, newest first, or what falls due first; counts no further than a cap. */

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type KeysetPage, keysetPage } from '../../ground/keyset-page.ts';
import { parseCreditorReference, parseReferenceNumber } from '../../ground/reference-number.ts';

export const invoiceViews = [
  'all',
  'draft',
  'open',
  'overdue',
  'collection',
  'paid',
  'credited',
  'written_off',
] as const;
export type InvoiceView = (typeof invoiceViews)[number];

export type InvoiceListQuery = Readonly<{
  view: InvoiceView;
  /** A number, its beginning, or a reference. */
  q: string;
  customer?: number | undefined;
  /** The invoice at the edge of the page that was left. */
  after?: number | undefined;
  before?: number | undefined;
}>;

export type InvoiceListRow = Readonly<{
  id: number;
  customer_id: number;
  kind: string;
  state: string;
  number: string | null;
  buyer_name: string;
  issued_on: string | null;
  due_on: string | null;
  total_cents: number;
  open_cents: number;
  disputed_at: Date | null;
}>;
export type InvoiceListPage = KeysetPage<InvoiceListRow> &
  Readonly<{
    /** At most `countMax + 1`, which means "more". */
    count: number;
  }>;

export const rowsPerPage = 50;
export const countMax = 1000;
type Sql = RawBuilder<unknown>;
const today = sql`(now() at time zone 'Europe/Helsinki')::date`;

const viewConditions: Readonly<Record<InvoiceView, Sql>> = {
  all: sql`true`,
  draft: sql`i.state = 'draft'`,
  open: sql`i.state = 'open' and i.open_cents > 0`,
  overdue: sql`i.state = 'open' and i.open_cents > 0 and i.due_on < ${today}`,
  collection: sql`i.state = 'collection'`,
  paid: sql`i.state = 'paid'`,
  credited: sql`i.state = 'credited'`,
  written_off: sql`i.state = 'written_off'`,
};

/** Numbers are compared as text, by their beginning: `:` is the sign after `9`. */
const found = (q: string): Sql => {
  const plain = q.replace(/\s/g, '');
  const reference = parseReferenceNumber(plain) ?? parseCreditorReference(plain) ?? plain;
  return sql`((i.number >= ${plain} and i.number < ${`${plain}:`}) or i.reference = ${reference})`;
};

const conditionsOf = ({ view, q, customer }: InvoiceListQuery): Sql =>
  sql.join(
    [
      viewConditions[view],
      ...(q.trim() === '' ? [] : [found(q)]),
      ...(customer === undefined ? [] : [sql`i.customer_id = ${customer}`]),
    ],
    sql` and `,
  );

const isByDueDay = ({ view }: InvoiceListQuery): boolean => view === 'open' || view === 'overdue';

/** The order of the list, forwards; what stands beyond the edge in either direction. */
const orderOf = (query: InvoiceListQuery, backwards: boolean) => {
  if (isByDueDay(query))
    return {
      order: backwards ? sql`i.due_on desc, i.id desc` : sql`i.due_on, i.id`,
      beyond: (edge: number) =>
        backwards
          ? sql`(i.due_on, i.id) < (select e.due_on, e.id from invoices e where e.id = ${edge})`
          : sql`(i.due_on, i.id) > (select e.due_on, e.id from invoices e where e.id = ${edge})`,
    };
  return {
    order: backwards ? sql`i.id` : sql`i.id desc`,
    beyond: (edge: number) => (backwards ? sql`i.id > ${edge}` : sql`i.id < ${edge}`),
  };
};

const rowsOf = async (tx: Tx, query: InvoiceListQuery): Promise<InvoiceListRow[]> => {
  const backwards = query.before !== undefined;
  const edge = query.before ?? query.after;
  const { order, beyond } = orderOf(query, backwards);
  const { rows } =
    await sql<InvoiceListRow>`select i.id, i.customer_id, i.kind, i.state, i.number, i.buyer_name, i.issued_on,
      i.due_on, i.total_cents, i.open_cents, i.disputed_at
    from invoices i where ${conditionsOf(query)} ${edge === undefined ? sql`` : sql`and ${beyond(edge)}`}
    order by ${order} limit ${rowsPerPage + 1}`.execute(tx.db);
  return rows;
};

const counted = async (tx: Tx, query: InvoiceListQuery): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from (select from invoices i where ${conditionsOf(query)} limit ${countMax + 1}) x`.execute(tx.db);
  return rows[0]!.count;
};

export const invoiceList = async (tx: Tx, query: InvoiceListQuery): Promise<InvoiceListPage> => {
  const [rows, count] = await Promise.all([rowsOf(tx, query), counted(tx, query)]);
  return { ...keysetPage(rows, rowsPerPage, query), count };
};
