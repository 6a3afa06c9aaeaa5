/** Visits and links in SQL: functions that know them by the hash of their secret alone. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Row } from '../package/package.ts';
import type { RequestRow } from '../queries.ts';
import { representativeOfRequest } from '../representative/queries.ts';
import { type RequestEvent, reasonedToPerson } from '../request-event.ts';
import type { OwnChange } from './tell-change.ts';

export const personOfVisit = async (tx: Tx, hash: string): Promise<number | null> =>
  (await sql<{ id: number | null }>`select person_of_own_page(${hash}) as id`.execute(tx.db)).rows[0]!.id;

/** Uses the link up. Null where it was used, is too old or never was. */
export const openVisit = async (tx: Tx, linkHash: string, visitHash: string): Promise<number | null> =>
  (await sql<{ id: number | null }>`select open_own_page(${linkHash}, ${visitHash}) as id`.execute(tx.db))
    .rows[0]!.id;

export const leaveVisit = async (tx: Tx): Promise<void> => {
  await sql`select leave_own_page()`.execute(tx.db);
};

/** Of the person, in other browsers. */
export const leaveOtherVisits = async (tx: Tx): Promise<void> => {
  await sql`select end_other_own_pages()`.execute(tx.db);
};

/** What is counted before a deed of the person is counted by one transaction at a time. */
export const holdOwnPage = async (tx: Tx, customerId: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`own_page:${customerId}`}, 823124))`.execute(
    tx.db,
  );
};

export const forgetOldVisits = async (tx: Tx): Promise<void> => {
  await sql`select forget_old_own_pages()`.execute(tx.db);
};

/** Null where three links have gone to the customer within the hour, and of one who has no own page any more. */
export const makeLink = async (tx: Tx, customerId: number): Promise<number | null> =>
  (await sql<{ id: number | null }>`select make_own_page_link(${customerId}) as id`.execute(tx.db)).rows[0]!
    .id;

export const sealLink = async (tx: Tx, id: number, hash: string): Promise<void> => {
  await sql`select seal_own_page_link(${id}, ${hash})`.execute(tx.db);
};

export type Addressed = Readonly<{
  id: number;
  language: string | null;
  address: string;
  email_id: number;
  since: Date;
  is_proven: boolean;
  /** It came later than the customer, and was never asked for before. */
  is_new: boolean;
}>;

/** Customers to whom the address belonged before: what was added today proves nothing of who asks today. */
export const customersAt = async (tx: Tx, normalised: string): Promise<Addressed[]> =>
  (
    await sql<Addressed>`select distinct on (c.id) c.id, c.language, e.address, e.id as email_id, e.recorded_at as since,
        p.is_proven, n.email_id is null and e.recorded_at > c.recorded_at + interval '1 day' as is_new
      from emails e join customers c on c.id = e.customer_id
        cross join lateral (select is_proven_address(c.id, e.id) as is_proven) p
        left join new_addresses n on n.customer_id = c.id and n.email_id = e.id and n.since = e.recorded_at
      where e.normalised = ${normalised} and e.ended_on is null
        and e.recorded_at < date_trunc('day', now() at time zone 'Europe/Helsinki') at time zone 'Europe/Helsinki'
      order by c.id, p.is_proven desc limit 5`.execute(tx.db)
  ).rows;

export type OwnDetail = Readonly<Record<string, string | number | boolean | null>> & Readonly<{ id: number }>;
export const ownTables = ['emails', 'phones', 'addresses'] as const;
export type OwnTable = (typeof ownTables)[number];

export const ownDetails = async (tx: Tx, table: OwnTable, columns: readonly string[]): Promise<OwnDetail[]> =>
  (
    await sql<OwnDetail>`select id, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
      where ended_on is null order by is_primary desc, id limit 50`.execute(tx.db)
  ).rows;

export const ownAddresses = async (tx: Tx, columns: readonly string[]): Promise<OwnDetail[]> =>
  (
    await sql<OwnDetail>`select id, ${sql.join(columns.map((column) => sql.ref(column)))} from addresses
      where ended_on is null order by id limit 50`.execute(tx.db)
  ).rows;

export type Told = Readonly<{ isTold: boolean; lately: number }>;

/** Mails about contacts changed on the own page: whether this one was told, and how many there were in a day. */
export const changesTold = async (tx: Tx, customerId: number, about: string): Promise<Told> =>
  (
    await sql<Told>`select coalesce(bool_or(about = ${about}), false) as "isTold",
        count(*) filter (where recorded_at > now() - interval '1 day') as lately
      from mails where customer_id = ${customerId} and about like 'own_change:%'`.execute(tx.db)
  ).rows[0]!;

/** E-mail addresses as they stood before the change; of the row that was changed, what it held then. */
export const emailsBeforeChange = async (
  tx: Tx,
  { customerId, table, row, at }: OwnChange,
): Promise<string[]> => {
  const changed = table === 'emails' ? row : 0;
  const { rows } = await sql<{ address: string }>`
    with h as (select field, old_value from customer_history where customer_id = ${customerId} and place = 'emails'
      and row_id = ${changed} and changed_at = ${at}::timestamptz)
    select address from emails where customer_id = ${customerId} and id <> ${changed} and ended_on is null
      and recorded_at < ${at}::timestamptz
    union select coalesce((select old_value from h where field = 'address'), e.address) from emails e
      where e.customer_id = ${customerId} and e.id = ${changed} and exists (select from h)
    limit 5`.execute(tx.db);
  return rows.map(({ address }) => address);
};

/** The e-mail address that the change brought, while it stands: one that was ended since is written to no more. */
export const emailOfChange = async (
  tx: Tx,
  { customerId, table, row, at }: OwnChange,
): Promise<string | undefined> =>
  table === 'emails'
    ? (
        await sql<{ address: string }>`select e.address from emails e
          where e.customer_id = ${customerId} and e.id = ${row} and e.ended_on is null
            and (e.recorded_at = ${at}::timestamptz or exists (select from customer_history h
              where h.customer_id = ${customerId} and h.place = 'emails' and h.row_id = ${row} and h.field = 'address'
                and h.changed_at = ${at}::timestamptz))`.execute(tx.db)
      ).rows[0]?.address
    : undefined;

export type OwnChoice = Readonly<{
  id: number;
  kind: string;
  purpose: number | null;
  happened_at: Date;
  valid_until: string | null;
}>;

/** Whoever chose a thousand times is shown by the newest thousand. */
export const ownChoices = async (tx: Tx): Promise<OwnChoice[]> =>
  (
    await sql<OwnChoice>`select id, kind, purpose, happened_at, valid_until from choices order by id desc limit 1000`.execute(
      tx.db,
    )
  ).rows;

export type OwnName = Readonly<{
  kind: string;
  family_name: string;
  given_names: string;
  organisation_name: string;
  customer_number: string;
}>;

/** Of several that were merged into one, the one that was kept is the only row left. */
export const ownName = (tx: Tx): Promise<OwnName | undefined> =>
  tx.db
    .selectFrom('customers')
    .select(['kind', 'family_name', 'given_names', 'organisation_name', 'customer_number'])
    .executeTakeFirst() as Promise<OwnName | undefined>;

export type OwnLook = Readonly<{
  id: number;
  at: Date;
  purpose: number;
  kind: string;
  act: string;
  fields: readonly string[] | null;
}>;

/** `before`: the last line of the page before; many lines are of one moment. Of a line of somebody else’s none are older. */
export const ownLooks = async (tx: Tx, before: number | undefined, limit: number): Promise<OwnLook[]> => {
  const older = sql`(at, id) < (select b.at, b.id from audit_log b where b.id = ${before})`;
  const { rows } = await sql<OwnLook>`select id, at, purpose, kind, act, fields from audit_log
    where ${before === undefined ? sql`true` : older} order by at desc, id desc limit ${limit}`.execute(
    tx.db,
  );
  return rows;
};

/** An event without who of the staff it was. */
export type OwnEvent = Omit<RequestEvent, 'by_actor'>;
export type OwnRequestRow = RequestRow & Readonly<{ events: readonly OwnEvent[] }>;

/**
 * The newest first; `id`: that one alone. Whose they are, the policies say. What the staff wrote down for themselves others may be
 * named in: it is in an answer once somebody has read it.
 */
export const ownRequests = async (tx: Tx, id?: number): Promise<OwnRequestRow[]> => {
  const { rows } =
    await sql<OwnRequestRow>`select r.id, r.kind, r.channel, r.received_on, r.customer_id, r.requester, r.contact,
      r.language, case when r.channel = 'portal' then r.words else '' end as words,
      coalesce((select json_agg(json_build_object('kind', e.kind, 'on_day', e.on_day,
        'reason', case when e.kind = any(${[...reasonedToPerson]}::text[]) then e.reason else '' end,
        'about', e.about, 'at', e.at) order by e.number) from request_events e where e.request_id = r.id), '[]') as events
      , ${representativeOfRequest}
    from requests r where ${id === undefined ? sql`true` : sql`r.id = ${id}`}
    order by r.received_on desc, r.id desc limit 100`.execute(tx.db);
  return rows;
};

export type OwnFile = Readonly<{ number: number; file_name: string; size_bytes: number; recorded_at: Date }>;

export const ownFiles = async (tx: Tx, requestId: number): Promise<OwnFile[]> =>
  (
    await sql<OwnFile>`select number, file_name, size_bytes, recorded_at from request_files
      where request_id = ${requestId} order by number limit 100`.execute(tx.db)
  ).rows;

export const ownDisclosures = async (tx: Tx): Promise<Row[]> =>
  (
    await sql<Row>`select at, recipient_name, categories, purpose, basis from disclosures
      order by at desc limit 100`.execute(tx.db)
  ).rows;

/** False where something else has happened under this number. */
export const insertWithdrawal = async (
  tx: Tx,
  id: number,
  number: number,
  onDay: string,
): Promise<boolean> => {
  const { rows } = await sql`insert into request_events (request_id, number, kind, on_day)
    values (${id}, ${number}, 'withdrawn', ${onDay}) on conflict do nothing returning number`.execute(tx.db);
  return rows.length > 0;
};

/** Of whoever signed in by a link, the address that it was sent to; else the preferred one. */
export const preferredEmail = async (tx: Tx): Promise<string> =>
  (
    await sql<{
      address: string;
    }>`select address from emails where ended_on is null order by is_primary desc, id limit 1`.execute(tx.db)
  ).rows[0]?.address ?? '';
