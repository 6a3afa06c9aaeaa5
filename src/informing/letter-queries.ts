/** The module's statements about the letter to one customer. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { PostalAddress } from '../ground/address.ts';
import type { Language } from '../ground/language.ts';
import type { ContactRules } from './contact-rules.ts';
import type { HeldBecause, LetterState, LetterWay } from './mailing.ts';

export type LetterKey = Readonly<{ mailingId: number; customerId: number }>;

export type LetterRow = Readonly<{
  customer_id: number;
  mailing_id: number;
  language: Language;
  way: LetterWay;
  state: LetterState;
  held_because: HeldBecause | null;
  obtained_on: string | null;
  due_on: string | null;
  to_email: string;
  to_lines: string;
  text_version: number | null;
  message_id: string;
  sent_at: Date | null;
  print_number: number | null;
  answer: 'yes' | 'no' | null;
  answered_at: Date | null;
  kind: string;
  family_name: string;
  given_names: string;
  organisation_name: string;
}>;

export const letterColumns = sql`l.customer_id, l.mailing_id, l.language, l.way, l.state, l.held_because, l.obtained_on, l.due_on, l.to_email,
  l.to_lines, l.text_version, l.message_id, l.sent_at, l.print_number, l.answer, l.answered_at,
  c.kind, c.family_name, c.given_names, c.organisation_name`;
export const withCustomer = sql`mailing_letters l join customers c on c.id = l.customer_id`;

export const letterByKey = async (
  tx: Tx,
  { mailingId, customerId }: LetterKey,
): Promise<LetterRow | undefined> => {
  const { rows } = await sql<LetterRow>`select ${letterColumns} from ${withCustomer}
    where l.customer_id = ${customerId} and l.mailing_id = ${mailingId}`.execute(tx.db);
  return rows[0];
};

export const lockLetter = async (tx: Tx, key: LetterKey): Promise<LetterRow | undefined> => {
  await sql`select from mailing_letters where customer_id = ${key.customerId}
    and mailing_id = ${key.mailingId} for update`.execute(tx.db);
  return letterByKey(tx, key);
};

export type PeopleAsked = Readonly<{
  mailingId: number;
  state?: LetterState | undefined;
  after: number;
  most: number;
}>;

/** A page by key. */
export const lettersPage = async (
  tx: Tx,
  { mailingId, state, after, most }: PeopleAsked,
): Promise<LetterRow[]> => {
  const { rows } = await sql<LetterRow>`select ${letterColumns} from ${withCustomer}
    where l.mailing_id = ${mailingId} and ${state ? sql`l.state = ${state}` : sql`true`} and l.customer_id > ${after}
    order by l.customer_id limit ${most}`.execute(tx.db);
  return rows;
};

/** Where letters go by the register as it is now, the preferred first. Protected addresses are not among them. */
export const contactsOf = async (
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Readonly<{ email?: string; address?: PostalAddress }>>> => {
  const these = sql`any(${[...ids]}::bigint[])`;
  const [emails, addresses] = await Promise.all([
    sql<{
      customer_id: number;
      address: string;
    }>`select distinct on (customer_id) customer_id, address from emails
      where customer_id = ${these} and ended_on is null order by customer_id, is_primary desc, id`.execute(
      tx.db,
    ),
    sql<{
      customer_id: number;
      care_of: string;
      street: string;
      postcode: string;
      town: string;
      country: string;
    }>`
      select distinct on (customer_id) customer_id, care_of, street, postcode, town, country from addresses
      where customer_id = ${these} and ended_on is null and street <> '' and town <> ''
      order by customer_id, kind <> 'postal', id desc`.execute(tx.db),
  ]);
  const emailOf = new Map(emails.rows.map(({ customer_id, address }) => [customer_id, address]));
  const addressOf = new Map(addresses.rows.map((row) => [row.customer_id, row]));
  return new Map(
    ids.map((id) => {
      const email = emailOf.get(id);
      const found = addressOf.get(id);
      const address = found && { ...found, careOf: found.care_of };
      return [id, { ...(email ? { email } : {}), ...(address ? { address } : {}) }];
    }),
  );
};

export type Standing = Readonly<{
  customer_id: number;
  language: Language;
  way: LetterWay;
  held_because: HeldBecause | null;
}>;

/** Of an array of keys of customers. */
export const standing = (ids: RawBuilder<unknown>, { objectable, thoughRestricted }: ContactRules) =>
  sql`letter_standing(${ids}, ${[...objectable]}::int[], ${thoughRestricted})`;

/** Whether each letter may go just now, and how. */
export const standingOf = async (
  tx: Tx,
  ids: readonly number[],
  rules: ContactRules,
): Promise<Standing[]> => {
  const these = sql`${[...ids]}::bigint[]`;
  return (await sql<Standing>`select * from ${standing(these, rules)} s`.execute(tx.db)).rows;
};

export const addLetterStep = async (
  tx: Tx,
  { mailingId, customerId }: LetterKey,
  step: string,
  proof = '',
): Promise<void> => {
  await sql`insert into mailing_letter_steps (customer_id, mailing_id, step, proof)
    values (${customerId}, ${mailingId}, ${step}, ${proof.slice(0, 2000)})`.execute(tx.db);
};

export type LetterStepRow = Readonly<{ step: string; proof: string; at: Date; by: string | null }>;

/** The newest first. */
export const letterStepsOf = async (
  tx: Tx,
  { mailingId, customerId }: LetterKey,
): Promise<LetterStepRow[]> => {
  const { rows } = await sql<LetterStepRow>`select s.step, s.proof, s.at, n.name as by
    from mailing_letter_steps s left join staff n on s.by_actor = 'staff:' || n.id
    where s.customer_id = ${customerId} and s.mailing_id = ${mailingId} order by s.id desc limit 100`.execute(
    tx.db,
  );
  return rows;
};

export type Change = Readonly<{
  state?: LetterState;
  way?: LetterWay;
  held_because?: HeldBecause | null;
  to_email?: string;
  to_lines?: string;
  text_version?: number;
  sent_at?: Date;
  /** Null: out of the queue. */
  next_try_at?: Date | null;
  taken_until?: Date | null;
  queued_at?: Date;
  is_first_contact?: boolean;
}>;

export const changeLetter = async (
  tx: Tx,
  { mailingId, customerId }: LetterKey,
  change: Change,
): Promise<void> => {
  await tx.db
    .updateTable('mailing_letters')
    .set(change)
    .where('customer_id', '=', customerId)
    .where('mailing_id', '=', mailingId)
    .execute();
};

/** Whose mail did not reach them and who has a postal address; protected ones are not seen. */
export const undeliveredByPost = async (
  tx: Tx,
  mailingId: number,
  rules: ContactRules,
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`with lost as materialized (
      select customer_id from mailing_letters where mailing_id = ${mailingId} and state in ('failed', 'bounced')),
    moved as (
      update mailing_letters l set way = 'post', state = 'to_print', next_try_at = null
      from ${standing(sql`array(select customer_id from lost)`, rules)} s
      where l.mailing_id = ${mailingId} and l.customer_id = s.customer_id and s.held_because is null
        and exists (select from addresses a where a.customer_id = s.customer_id and a.ended_on is null
          and a.street <> '' and a.town <> '')
      returning l.customer_id),
    noted as (
      insert into mailing_letter_steps (customer_id, mailing_id, step) select customer_id, ${mailingId}, 'to_print' from moved)
    select customer_id as id from moved`.execute(tx.db);
  return rows.map(({ id }) => id);
};
