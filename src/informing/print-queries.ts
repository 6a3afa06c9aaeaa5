/** Letters on paper: which are printed together, and that they were posted. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { type LetterRow, letterColumns, withCustomer } from './letter-queries.ts';

/** Takes at most `most` of those to be printed; the number of their print run, undefined where there is none. */
export const takeToPrint = async (
  tx: Tx,
  mailingId: number,
  most: number,
): Promise<Readonly<{ number: number; customerIds: readonly number[] }> | undefined> => {
  const { rows } = await sql<{ number: number; id: number }>`with last as (
      select coalesce(max(print_number), 0) + 1 as number from mailing_letters
      where mailing_id = ${mailingId} and print_number is not null),
    next as (
      select customer_id from mailing_letters where mailing_id = ${mailingId} and state = 'to_print'
      order by customer_id limit ${most} for update),
    printed as (
      update mailing_letters l set state = 'printed', print_number = last.number from next, last
      where l.mailing_id = ${mailingId} and l.customer_id = next.customer_id returning l.customer_id, l.print_number as number),
    noted as (
      insert into mailing_letter_steps (customer_id, mailing_id, step) select customer_id, ${mailingId}, 'printed' from printed)
    select number, customer_id as id from printed`.execute(tx.db);
  return rows[0] && { number: rows[0].number, customerIds: rows.map(({ id }) => id) };
};

export const lettersOfPrint = async (tx: Tx, mailingId: number, number: number): Promise<LetterRow[]> => {
  const { rows } = await sql<LetterRow>`select ${letterColumns} from ${withCustomer}
    where l.mailing_id = ${mailingId} and l.print_number = ${number} order by l.customer_id`.execute(tx.db);
  return rows;
};

export type PrintRun = Readonly<{ number: number; letters: number; unposted: number }>;

/** The newest first. */
export const printRuns = async (tx: Tx, mailingId: number): Promise<PrintRun[]> => {
  const { rows } = await sql<PrintRun>`select print_number as number, count(*)::int as letters,
      (count(*) filter (where state = 'printed'))::int as unposted
    from mailing_letters where mailing_id = ${mailingId} and print_number is not null
    group by print_number order by (count(*) filter (where state = 'printed')) = 0, print_number desc limit 20`.execute(
    tx.db,
  );
  return rows;
};

export type Posted = Readonly<{ id: number; lines: string; version: number }>;

/** `proof`: how it is known that they were posted. */
export const markPosted = async (
  tx: Tx,
  mailingId: number,
  posted: readonly Posted[],
  proof: string,
): Promise<void> => {
  await sql`with posted as (
      update mailing_letters l set state = 'posted', sent_at = now(), to_lines = x.lines, text_version = x.version
      from unnest(${posted.map(({ id }) => id)}::bigint[], ${posted.map(({ lines }) => lines)}::text[],
        ${posted.map(({ version }) => version)}::int[]) x(customer_id, lines, version)
      where l.mailing_id = ${mailingId} and l.customer_id = x.customer_id returning l.customer_id)
    insert into mailing_letter_steps (customer_id, mailing_id, step, proof)
    select customer_id, ${mailingId}, 'posted', ${proof} from posted`.execute(tx.db);
};
