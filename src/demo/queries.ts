/** Who in the register the seeds mean, and what an import has recognised. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { TargetField } from '../sources/files/fields.ts';

/** Keys by e-mail address in small letters; whoever is not in the register is missing. */
export const customersByEmail = async (
  tx: Tx,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ normalised: string; id: number }>`select normalised, min(customer_id) as id
    from emails where normalised = any(${[...addresses]}::text[]) and ended_on is null group by normalised`.execute(
    tx.db,
  );
  return new Map(rows.map(({ normalised, id }) => [normalised, id]));
};

/** The postal address in use, which the story corrects. */
export const postalAddress = async (tx: Tx, customerId: number): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select id from addresses
    where customer_id = ${customerId} and kind = 'postal' and ended_on is null order by id desc limit 1`.execute(
    tx.db,
  );
  return rows[0]!.id;
};

export type Proposed = Readonly<{ mapping: TargetField[]; header: string[] | null }>;

export const proposedMapping = async (tx: Tx, importId: number): Promise<Proposed> => {
  const { rows } = await sql<Proposed>`select mapping, header from imports where id = ${importId}`.execute(
    tx.db,
  );
  return rows[0]!;
};

/** The invoice of a buyer who has one. */
export const invoiceOfBuyer = async (
  tx: Tx,
  customerId: number,
): Promise<{ customerId: number; id: number; openCents: number; reference: string; number: string }> => {
  const { rows } = await sql<{
    id: number;
    open_cents: number;
    reference: string;
    number: string;
  }>`select id, open_cents, reference, number from invoices
    where customer_id = ${customerId} and kind = 'invoice' order by id limit 1`.execute(tx.db);
  const { open_cents: openCents, ...invoice } = rows[0]!;
  return { customerId, openCents, ...invoice };
};

export const waitingReminderOf = async (
  tx: Tx,
  invoice: { customerId: number; id: number },
): Promise<{ customerId: number; id: number }> => {
  const { rows } = await sql<{
    id: number;
  }>`select id from reminders where customer_id = ${invoice.customerId}
    and invoice_id = ${invoice.id} and sent_at is null and left_at is null`.execute(tx.db);
  return { customerId: invoice.customerId, id: rows[0]!.id };
};

/** The request of somebody who has made one. */
export const requestOf = async (tx: Tx, customerId: number): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select id from requests where customer_id = ${customerId}
    order by id limit 1`.execute(tx.db);
  return rows[0]!.id;
};

/** Numbers of letters that have neither been posted nor handed over. */
export const lettersHere = async (tx: Tx, requestId: number): Promise<number[]> => {
  const { rows } = await sql<{ number: number }>`select l.number from request_letters l
    where l.request_id = ${requestId} and not exists (select from request_letter_steps s
      where s.request_id = l.request_id and s.letter_number = l.number and s.step in ('posted', 'handed_over'))
    order by l.number`.execute(tx.db);
  return rows.map(({ number }) => number);
};

/** What the one webhook of the story has sent of the orders that were written down: the third at the second try, the last not. */
export const writeDeliveries = async (tx: Tx): Promise<void> => {
  await sql`with sent as (
      select w.id as webhook_id, a.id as line, a.act, a.customer_id, a.about, a.fields, a.at,
        row_number() over (order by a.id) as place, count(*) over () as many
      from webhooks w join audit_log a on a.id > w.last_line and a.kind = 'wrote' and a.act = any(w.acts)),
    told as (
      insert into webhook_deliveries (webhook_id, line, act, customer_id, about, fields, happened_at, tries, status, delivered_at, next_try_at)
      select webhook_id, line, act, customer_id, about, fields, at, case when place = 3 then 2 when place = many then 10 else 1 end,
        case when place = many then 503 else 200 end, case when place < many then at + interval '40 seconds' end, null
      from sent returning webhook_id, line)
    update webhooks w set last_line = (select max(line) from told) where w.id in (select webhook_id from told)`.execute(
    tx.db,
  );
};
