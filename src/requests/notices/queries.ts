/** Notices that wait for other systems, and what their receivers know the person by. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { LetterKey } from '../letters/queries.ts';
import type { Receiver } from '../letters/recipient-queries.ts';

export type Taken = LetterKey & Readonly<{ webhookId: number; body: string; tries: number }>;

/** Another worker takes it only when this one has been gone for five minutes. */
export const takeFromQueue = async (tx: Tx): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`with next as (
      select request_id, letter_number from request_notice_queue where next_try_at <= now()
      order by next_try_at, request_id, letter_number limit 1 for update skip locked)
    update request_notice_queue q set next_try_at = now() + interval '5 minutes', tries = q.tries + 1
    from next where q.request_id = next.request_id and q.letter_number = next.letter_number
    returning q.request_id as "requestId", q.letter_number as number, q.webhook_id as "webhookId", q.body, q.tries`.execute(
    tx.db,
  );
  return rows[0];
};

export const tryLater = async (tx: Tx, { requestId, number }: LetterKey, seconds: number): Promise<void> => {
  await sql`update request_notice_queue set next_try_at = now() + make_interval(secs => ${seconds})
    where request_id = ${requestId} and letter_number = ${number}`.execute(tx.db);
};

export const leaveQueue = async (tx: Tx, { requestId, number }: LetterKey): Promise<void> => {
  await sql`delete from request_notice_queue where request_id = ${requestId} and letter_number = ${number}`.execute(
    tx.db,
  );
};

export const insertIntoQueue = async (
  tx: Tx,
  { requestId, number }: LetterKey,
  { webhookId, body }: Readonly<{ webhookId: number; body: string }>,
): Promise<void> => {
  await sql`insert into request_notice_queue (request_id, letter_number, webhook_id, body)
    values (${requestId}, ${number}, ${webhookId}, ${body})`.execute(tx.db);
};

export type Disclosed = Readonly<{ what: string; about: string; categories: readonly string[]; at: Date }>;

export const disclosedTo = async (tx: Tx, customerId: number, recipient: string): Promise<Disclosed[]> =>
  (
    await sql<Disclosed>`select what, about, categories, at from disclosures
      where customer_id = ${customerId} and recipient = ${recipient} order by id desc limit 100`.execute(
      tx.db,
    )
  ).rows;

/** Those that stood in the register when the last of it was given. */
export const emailsGiven = async (
  tx: Tx,
  customerId: number,
  { categories, at }: Receiver,
): Promise<string[]> => {
  if (!categories.includes('email')) return [];
  const { rows } = await sql<{ address: string }>`select address from emails
    where customer_id = ${customerId} and recorded_at <= ${at} order by id limit 20`.execute(tx.db);
  return rows.map(({ address }) => address);
};

type Given = Readonly<{
  number: string | null;
  orders: string[];
  email: string[];
  phone: string[];
  is_named: boolean;
}>;

/** A number is theirs where a file of theirs that told of the person had a column for it. */
export const givenBy = async (tx: Tx, customerId: number, source: string): Promise<Given> => {
  // Some are enough to find somebody by.
  const some = sql.lit(5);
  const { rows } = await sql<Given>`with numbered as (
      select id from imports where source = ${source} and 'customer_number' = any(mapping)),
    brought as (select import_id from value_sources where customer_id = ${customerId}
      union select import_id from emails where customer_id = ${customerId}
      union select import_id from phones where customer_id = ${customerId}
      union select import_id from addresses where customer_id = ${customerId})
    select case when c.import_id in (select id from numbered) or exists (select from brought join numbered on id = import_id)
        then c.customer_number end as number,
      coalesce(n.source, c.source) = ${source} as is_named,
      array(select order_number from orders where customer_id = c.id and source = ${source} and import_id is not null
        order by id desc limit ${some}) as orders,
      array(select address from emails where customer_id = c.id and source = ${source} order by id limit ${some}) as email,
      array(select e164 from phones where customer_id = c.id and source = ${source} order by id limit ${some}) as phone
    from customers c left join value_sources n on n.customer_id = c.id
      and n.field = case c.kind when 'organisation' then 'organisation_name' else 'family_name' end
    where c.id = ${customerId}`.execute(tx.db);
  return rows[0]!;
};
