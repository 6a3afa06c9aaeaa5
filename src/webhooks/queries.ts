import { sql } from 'kysely';
import { actorText, type Tx } from '../db/tx.ts';
import type { Delivery, EventWebhook, Webhook } from './webhook.ts';

const columns = sql`id, name, kind, url, recipient, source, purpose, acts, secret, made_at, ended_at, last_line`;

export const allWebhooks = async (tx: Tx): Promise<Webhook[]> =>
  (
    await sql<Webhook>`select ${columns} from webhooks order by ended_at is not null, id desc limit 200`.execute(
      tx.db,
    )
  ).rows;

/** Those that hear of events. */
export const liveWebhooks = async (tx: Tx): Promise<EventWebhook[]> =>
  (
    await sql<EventWebhook>`select ${columns} from webhooks where ended_at is null and kind = 'events' order by id`.execute(
      tx.db,
    )
  ).rows;

export const webhookById = async (tx: Tx, id: number): Promise<Webhook | undefined> =>
  (await sql<Webhook>`select ${columns} from webhooks where id = ${id}`.execute(tx.db)).rows[0];

export type NewWebhook = Pick<
  Webhook,
  'name' | 'kind' | 'url' | 'recipient' | 'source' | 'purpose' | 'acts' | 'secret'
>;

/** Sends what happens from now on: it begins at the newest line. */
export const insertWebhook = async (tx: Tx, hook: NewWebhook): Promise<number> => {
  const { rows } = await sql<{
    id: number;
  }>`insert into webhooks (name, kind, url, recipient, source, purpose, acts, secret, last_line)
    select ${hook.name}, ${hook.kind}, ${hook.url}, ${hook.recipient}::text, ${hook.source}::text, ${hook.purpose}::text, ${[...hook.acts]}::text[], ${hook.secret},
      coalesce(max(id), 0) from audit_log returning id`.execute(tx.db);
  return rows[0]!.id;
};

export const endWebhookRow = async (tx: Tx, id: number): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`update webhooks set ended_at = now(), ended_by = ${actorText(tx.actor)}
    where id = ${id} and ended_at is null`.execute(tx.db);
  await sql`update webhook_deliveries set next_try_at = null where webhook_id = ${id} and next_try_at is not null`.execute(
    tx.db,
  );
  return numAffectedRows === 1n;
};

export type Line = Pick<Delivery, 'act' | 'customer_id' | 'about' | 'fields'> &
  Readonly<{ id: number; at: Date }>;

/** Up to which line no transaction can add one any more: ids are given out before they are committed. */
export const lastSealed = async (tx: Tx): Promise<number> =>
  (
    await sql<{ last: number }>`select coalesce(max(last_id), 0)::bigint as last from audit_seals`.execute(
      tx.db,
    )
  ).rows[0]!.last;

export const linesBetween = async (
  tx: Tx,
  { acts }: Pick<Webhook, 'acts'>,
  { after, to, limit }: { after: number; to: number; limit: number },
): Promise<Line[]> => {
  const { rows } = await sql<Line>`select id, at, act, customer_id, about, fields from audit_log
    where id > ${after} and id <= ${to} and kind = 'wrote'
      and (${acts.length === 0} or act = any(${[...acts]}::text[])) order by id limit ${limit}`.execute(
    tx.db,
  );
  return rows;
};

/** Those of the customers whom the acting purpose sees. */
export const seenOf = async (tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{
    id: number;
  }>`select id from customers where id = any(${[...ids]}::bigint[])`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
};

/** Customers of whom the receiver has heard before: it is told when they are erased. */
export const toldOf = async (
  tx: Tx,
  webhookId: number,
  ids: readonly number[],
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ customer_id: number }>`select distinct customer_id from webhook_deliveries
    where webhook_id = ${webhookId} and customer_id = any(${[...ids]}::bigint[])`.execute(tx.db);
  return new Set(rows.map(({ customer_id }) => customer_id));
};

export const addDeliveries = async (tx: Tx, webhookId: number, lines: readonly Line[]): Promise<void> => {
  const rows = lines.map((line) => ({ ...line, at: line.at.toISOString() }));
  await sql`insert into webhook_deliveries (webhook_id, line, act, customer_id, about, fields, happened_at)
    select ${webhookId}, r.id, r.act, r.customer_id, r.about, r.fields, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id bigint, act text, customer_id bigint, about text, fields text[], at timestamptz)
    on conflict do nothing`.execute(tx.db);
};

export const moveOn = async (tx: Tx, webhookId: number, line: number): Promise<void> => {
  await sql`update webhooks set last_line = greatest(last_line, ${line}) where id = ${webhookId}`.execute(
    tx.db,
  );
};

/** Takes the next ones that are due; another worker takes them only when this one has been gone for five minutes. */
export const takeDue = async (tx: Tx, limit: number): Promise<Delivery[]> => {
  const { rows } =
    await sql<Delivery>`update webhook_deliveries d set next_try_at = now() + interval '5 minutes'
    from (select webhook_id, line from webhook_deliveries where next_try_at <= now()
      order by next_try_at limit ${limit} for update skip locked) due
    where d.webhook_id = due.webhook_id and d.line = due.line returning d.*`.execute(tx.db);
  return rows;
};

export type Tried = Readonly<{
  status: number | null;
  problem: string | null;
  nextSeconds: number | undefined;
  isDone: boolean;
}>;

export const noteTry = async (tx: Tx, { webhook_id, line }: Delivery, tried: Tried): Promise<void> => {
  await sql`update webhook_deliveries set tries = tries + 1, status = ${tried.status}, problem = ${tried.problem},
      delivered_at = case when ${tried.isDone} then now() end,
      next_try_at = case when ${tried.nextSeconds ?? null}::int is not null
        then now() + make_interval(secs => ${tried.nextSeconds ?? 0}) end
    where webhook_id = ${webhook_id} and line = ${line}`.execute(tx.db);
};

/** A page of what was sent, the newest first. */
export const deliveriesOf = async (
  tx: Tx,
  webhookId: number,
  before: number,
  limit: number,
): Promise<Delivery[]> =>
  (
    await sql<Delivery>`select * from webhook_deliveries where webhook_id = ${webhookId} and line < ${before}
      order by line desc limit ${limit}`.execute(tx.db)
  ).rows;

export const sendAgain = async (tx: Tx, webhookId: number, line: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`update webhook_deliveries set next_try_at = now(), tries = 0
    where webhook_id = ${webhookId} and line = ${line}
      and exists (select from webhooks w where w.id = ${webhookId} and w.ended_at is null)`.execute(tx.db);
  return numAffectedRows === 1n;
};

export const forgetOldDeliveries = async (tx: Tx): Promise<void> => {
  await sql`delete from webhook_deliveries where happened_at < now() - interval '90 days'`.execute(tx.db);
};
