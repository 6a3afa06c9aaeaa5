import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { representativeOfRequest } from './representative/queries.ts';
import type { Representative } from './representative/representative.ts';
import type { RequestChannel, RequestKind } from './request.ts';
import type { RequestEvent, RequestEventKind } from './request-event.ts';

export type RequestRow = Readonly<{
  id: number;
  kind: RequestKind;
  channel: RequestChannel;
  received_on: string;
  customer_id: number | null;
  requester: string;
  contact: string;
  language: 'fi' | 'sv' | 'en';
  words: string;
  /** Who asks on their behalf. */
  representative?: Representative | null;
}>;
export type WithEvents = RequestRow & Readonly<{ events: readonly RequestEvent[] }>;

const columns = sql`r.id, r.kind, r.channel, r.received_on, r.customer_id, r.requester, r.contact, r.language, r.words,
  ${representativeOfRequest}`;

const eventsOf = async (tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, RequestEvent[]>> => {
  const { rows } = await sql<
    RequestEvent & { request_id: number }
  >`select request_id, kind, on_day, reason, about, at, by_actor
    from request_events where request_id = any(${[...ids]}::bigint[]) order by request_id, number`.execute(
    tx.db,
  );
  return Map.groupBy(rows, ({ request_id }) => request_id);
};

const withEvents = async (tx: Tx, rows: readonly RequestRow[]): Promise<WithEvents[]> => {
  if (rows.length === 0) return [];
  const events = await eventsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, events: events.get(row.id) ?? [] }));
};

const isOpen = sql`not exists (select from request_events e where e.request_id = r.id
  and e.kind in ('closed', 'withdrawn', 'duplicate'))`;

/** Whether `e`, by which a request was joined to an earlier one, still holds. */
const holds = sql`not exists (select from request_events p where p.request_id = e.request_id
  and p.number > e.number and p.kind = 'parted')`;

/** The queue: what is open, the oldest receipt first; it is short by its nature and cut at 500. A joined one is in its earlier one’s row. */
export const openRequests = async (tx: Tx): Promise<WithEvents[]> => {
  const { rows } = await sql<RequestRow>`select ${columns} from requests r where ${isOpen}
    and not exists (select from request_events e where e.request_id = r.id and e.kind = 'joined' and ${holds})
    order by r.received_on, r.id limit 500`.execute(tx.db);
  return withEvents(tx, rows);
};

/** Open ones that are linked to nobody, the oldest first; cut as the queue is. */
export const openUnlinked = async (tx: Tx, kind: RequestKind): Promise<WithEvents[]> => {
  const { rows } = await sql<RequestRow>`select ${columns} from requests r
    where r.customer_id is null and r.kind = ${kind} and ${isOpen} order by r.received_on, r.id limit 500`.execute(
    tx.db,
  );
  return withEvents(tx, rows);
};

/** A page of what is closed, the newest first. */
export const closedRequests = async (tx: Tx, before: number, limit: number): Promise<WithEvents[]> => {
  const { rows } =
    await sql<RequestRow>`select ${columns} from requests r where not (${isOpen}) and r.id < ${before}
    order by r.id desc limit ${limit}`.execute(tx.db);
  return withEvents(tx, rows);
};

export const requestsOf = async (tx: Tx, customerId: number): Promise<WithEvents[]> => {
  const { rows } = await sql<RequestRow>`select ${columns} from requests r where r.customer_id = ${customerId}
    order by r.received_on desc, r.id desc limit 100`.execute(tx.db);
  return withEvents(tx, rows);
};

export const requestById = async (tx: Tx, id: number): Promise<WithEvents | undefined> => {
  const { rows } = await sql<RequestRow>`select ${columns} from requests r where r.id = ${id}`.execute(tx.db);
  return (await withEvents(tx, rows))[0];
};

/** Requests that are joined to these, in their order, with the one that each is joined to. */
export const joinedTo = async (
  tx: Tx,
  ids: readonly number[],
): Promise<Readonly<{ id: number; earlier: number }>[]> => {
  const names = ids.map(aboutRequest);
  const { rows } = await sql<{
    id: number;
    about: string;
  }>`select e.request_id as id, e.about from request_events e
    where e.kind = 'joined' and e.about = any(${names}::text[]) and ${holds} order by e.request_id`.execute(
    tx.db,
  );
  return rows.map(({ id, about }) => ({ id, earlier: requestIn(about)! }));
};

/** Held until the end of the transaction: two clerks do not decide one request. */
export const lockRequest = async (tx: Tx, id: number): Promise<WithEvents | undefined> => {
  await sql`select from requests where id = ${id} for update`.execute(tx.db);
  return requestById(tx, id);
};

/** How an event names another request. */
export const aboutRequest = (id: number): string => `request:${id}`;
export const requestIn = (about: string | null): number | undefined =>
  about?.startsWith('request:') ? Number(about.slice('request:'.length)) : undefined;

export type NewRow = Omit<RequestRow, 'id' | 'representative'>;

export const insertRequest = async (tx: Tx, row: NewRow): Promise<number> => {
  const { id } = await tx.db.insertInto('requests').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
};

export type NewEvent = Readonly<{
  kind: RequestEventKind;
  onDay: string;
  reason?: string | undefined;
  about?: string | undefined;
}>;

export const insertEvent = async (tx: Tx, requestId: number, event: NewEvent): Promise<void> => {
  await sql`insert into request_events (request_id, number, kind, on_day, reason, about)
    select ${requestId}, coalesce(max(number), 0) + 1, ${event.kind}, ${event.onDay}, ${event.reason ?? ''}, ${event.about ?? null}
    from request_events where request_id = ${requestId}`.execute(tx.db);
};

export const linkToCustomer = async (tx: Tx, requestId: number, customerId: number): Promise<void> => {
  await tx.db.updateTable('requests').set({ customer_id: customerId }).where('id', '=', requestId).execute();
};

/** What stood of the person in the file of a request goes. */
export const forgetRequest = async (tx: Tx, requestId: number): Promise<void> => {
  await sql`select forget_requests(array[${requestId}::bigint])`.execute(tx.db);
};

/** Whoever asked has a name for as long as they are known. */
export const isForgotten = ({ requester }: Pick<RequestRow, 'requester'>): boolean => requester === '';

export const forgetRequesters = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  await sql`select forget_requesters(${[...customerIds]}::bigint[])`.execute(tx.db);
};

/** Stored files of these requests: what came by mail, and papers and signed documents. */
export const filesOfRequests = async (tx: Tx, ids: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ file_id: number }>`with these as (select unnest(${[...ids]}::bigint[]) as id)
    select m.file_id from these join request_mails m on m.request_id = these.id where m.file_id is not null
    union all
    select f.file_id from these join request_files f on f.request_id = these.id where f.file_id is not null`.execute(
    tx.db,
  );
  return rows.map(({ file_id }) => file_id);
};

/** A newer line of the ledger that this request made. */
export const ledgerNumberOf = async (tx: Tx, requestId: number): Promise<number | undefined> => {
  const { rows } = await sql<{
    number: number;
  }>`select number from erasures where about = ${`request:${requestId}`}
    order by number desc limit 1`.execute(tx.db);
  return rows[0]?.number;
};

/** By the number that stands on letters; as it is stored. */
export const customerByNumber = async (tx: Tx, number: string): Promise<number | undefined> =>
  (
    await tx.db
      .selectFrom('customers')
      .select('id')
      .where('customer_number', 'in', [number, number.toUpperCase()])
      .executeTakeFirst()
  )?.id;

/** The language in which they are written to, as it stands. */
export const languageOfCustomer = async (tx: Tx, id: number): Promise<string | null | undefined> =>
  (await sql<{ language: string | null }>`select language from customers where id = ${id}`.execute(tx.db))
    .rows[0]?.language;

export const namesOf = (tx: Tx, id: number) =>
  tx.db
    .selectFrom('customers')
    .select(['kind', 'family_name', 'given_names', 'organisation_name'])
    .where('id', '=', id)
    .executeTakeFirst();
