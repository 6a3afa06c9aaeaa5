/** Lists of papers as the acting purpose sees them: keyset pages both ways, newest first, counted no further than told. */

import { type RawBuilder, sql } from 'kysely';
import { nameOfCustomer } from '../customers/named-customer.ts';
import type { Reads } from '../customers/reads.ts';
import type { Tx } from '../db/tx.ts';
import { type KeysetPage, keysetPage } from '../ground/keyset-page.ts';
import type { ListedDocument, Standing } from './document.ts';

export type DocumentFilters = Readonly<{
  /** An archive number, a name, or words of a title. */
  q?: string | undefined;
  kind?: string | undefined;
  standing?: Standing | undefined;
  folder?: number | undefined;
  customer?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
}>;
export type Place = Readonly<{ after?: number | undefined; before?: number | undefined }>;
export type DocumentList = KeysetPage<ListedDocument> &
  Readonly<{
    /** At most `countMax + 1`, which means "more". */
    count: number;
  }>;

export const rowsPerPage = 50;
export const countMax = 1000;
const hitsMost = 200;

type Condition = RawBuilder<unknown>;

const today = sql`(now() at time zone 'Europe/Helsinki')::date`;
const openLoan = sql`select from paper_loans l where l.document_id = d.id and l.returned_at is null`;

const standingIs: Readonly<Record<Standing, Condition>> = {
  unshelved: sql`d.folder_id is null`,
  lent: sql`exists (${openLoan})`,
  overdue: sql`exists (${openLoan} and l.due_back_on < ${today})`,
  due: sql`d.kept_until < ${today} and (d.held_until is null or d.held_until < ${today})`,
};

/** Theirs, or about them too. */
const isAbout = (customers: RawBuilder<unknown>): Condition =>
  sql`(d.customer_id in (${customers}) or d.id in (select s.document_id from paper_subjects s where s.customer_id in (${customers})))`;

const found = (q: string): Condition => {
  const number = /^p-?0*([1-9]\d{0,14})$/i.exec(q)?.[1];
  if (number) return sql`d.id = ${Number(number)}`;
  const name = q.toLocaleLowerCase('fi');
  return sql`(${isAbout(sql`select h.customer_id from customer_search(${q}, ${hitsMost}) h`)}
    or (d.outside_key >= ${name} and d.outside_key < ${`${name}\u{10ffff}`})
    or d.id in (select papers_titled(${name}, ${countMax + 1})))`;
};

const conditionsOf = ({ q, kind, standing, folder, customer, from, to }: DocumentFilters): Condition => {
  const conditions: Condition[] = [];
  if (q) conditions.push(found(q));
  if (kind) conditions.push(sql`d.kind = ${kind}`);
  if (standing) conditions.push(standingIs[standing]);
  if (folder) conditions.push(sql`d.folder_id = ${folder}`);
  if (customer) conditions.push(isAbout(sql`select ${customer}::bigint`));
  if (from) conditions.push(sql`d.received_on >= ${from}::date`);
  if (to) conditions.push(sql`d.received_on <= ${to}::date`);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
};

/** What a list shows of the documents `d`. */
export const shownOf = (reads: Reads, documents: RawBuilder<unknown>): RawBuilder<ListedDocument> =>
  sql<ListedDocument>`select d.id, d.archive_number, d.customer_id, ${nameOfCustomer(reads)} as customer_name, d.outside_name,
      d.kind, k.name_fi, k.name_sv, k.name_en, d.title, d.received_on, d.ended_on, d.kept_until, d.held_until, d.folder_id,
      p.site || ' · ' || p.room || ' · ' || p.cabinet as place, f.title as folder, l.due_back_on, lender.name as lent_to
    from (${documents}) d
      join paper_kinds k on k.kind = d.kind
      left join customers c on c.id = d.customer_id
      left join paper_folders f on f.id = d.folder_id
      left join paper_places p on p.id = f.place_id
      left join paper_loans l on l.document_id = d.id and l.returned_at is null
      left join staff lender on lender.id = l.lent_to`;

const columns = sql`d.id, d.archive_number, d.customer_id, d.outside_name, d.kind, d.title, d.received_on, d.ended_on,
  d.kept_until, d.held_until, d.folder_id`;

const pageRows = async (
  tx: Tx,
  reads: Reads,
  filters: DocumentFilters,
  { after, before }: Place,
): Promise<ListedDocument[]> => {
  const isBack = before !== undefined;
  const beyond = isBack ? sql`d.id > ${before}` : after === undefined ? sql`true` : sql`d.id < ${after}`;
  const order = isBack ? sql`d.id` : sql`d.id desc`;
  const page = sql`select ${columns} from paper_documents d where ${beyond} and ${conditionsOf(filters)}
    order by ${order} limit ${rowsPerPage + 1}`;
  const { rows } = await sql<ListedDocument>`${shownOf(reads, page)} order by ${order}`.execute(tx.db);
  return rows;
};

export const countDocuments = async (tx: Tx, filters: DocumentFilters): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*)::int as count from
      (select from paper_documents d where ${conditionsOf(filters)} limit ${countMax + 1}) few`.execute(tx.db)
  ).rows[0]!.count;

const waitingMax = 100;

/** Papers that wait for their place, are late or are to be destroyed; counted no further than a menu shows. */
export const papersWaiting = async (tx: Tx): Promise<number> => {
  const { unshelved, due } = standingIs;
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from (select d.id from (
      (select d.id from paper_documents d where ${unshelved} limit ${waitingMax})
      union (select d.id from paper_documents d where ${due} limit ${waitingMax})
      union (select d.id from paper_loans o join paper_documents d on d.id = o.document_id
        where o.returned_at is null and o.due_back_on < ${today} limit ${waitingMax})) d limit ${waitingMax}) few`.execute(
    tx.db,
  );
  return rows[0]!.waiting;
};

/** The newest papers of a customer, for the card; the card logs the look. */
export const papersOf = async (
  tx: Tx,
  reads: Reads,
  customerId: number,
  most: number,
): Promise<readonly ListedDocument[]> => {
  const newest = sql`select ${columns} from paper_documents d where ${conditionsOf({ customer: customerId })}
    order by d.id desc limit ${most}`;
  return (await sql<ListedDocument>`${shownOf(reads, newest)} order by d.id desc`.execute(tx.db)).rows;
};

/** One trip. The caller logs the look. */
export const documentList = async (
  tx: Tx,
  reads: Reads,
  filters: DocumentFilters,
  place: Place,
): Promise<DocumentList> => {
  const [all, count] = await Promise.all([pageRows(tx, reads, filters, place), countDocuments(tx, filters)]);
  return { ...keysetPage(all, rowsPerPage, place), count };
};
