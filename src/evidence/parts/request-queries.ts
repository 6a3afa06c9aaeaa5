/** What an archive about one request holds. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { ledgerLine } from '../../retention/ledger-queries.ts';

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (tx: Tx, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;

/** The person’s words, the identity steps, decisions, letters and the proof of their delivery. */
export const fileOf = async (tx: Tx, id: number) => {
  const [request, steps, letters, deliveries, identity, corrections, mails, representatives, fees] =
    await Promise.all([
      rowsOf(
        tx,
        sql<Row>`select id, kind, channel, received_on, requester, contact, language, words, recorded_at, recorded_by
        from requests where id = ${id}`,
      ),
      rowsOf(
        tx,
        sql<Row>`select number, kind, on_day, reason, about, at, by_actor from request_events where request_id = ${id} order by number`,
      ),
      rowsOf(
        tx,
        sql<Row>`select number, kind, language, title, to_name, to_email, to_lines, recipient, made_at, made_by
        from request_letters where request_id = ${id} order by number`,
      ),
      rowsOf(
        tx,
        sql<Row>`select letter_number, number, step, proof, at, by_actor from request_letter_steps
        where request_id = ${id} order by letter_number, number`,
      ),
      rowsOf(
        tx,
        sql<Row>`select number, way, outcome, asked_count, right_count, at, ended_at, by_actor from identity_checks
        where request_id = ${id} order by number`,
      ),
      rowsOf(
        tx,
        sql<Row>`select number, place, field, old_value, asked_value, asked_at, decision, decided_value, reason, decided_at, decided_by,
        applied_at from request_corrections where request_id = ${id} order by number`,
      ),
      rowsOf(
        tx,
        sql<Row>`select id, received_at, from_name, from_address, reply_address, subject, body, sorted_as, sorted_at, sorted_by from request_mails
        where request_id = ${id} order by id`,
      ),
      rowsOf(
        tx,
        sql<Row>`select name, capacity, email, address, checked_as, checked_on, checked_by, file_number
        from request_representatives where request_id = ${id}`,
      ),
      rowsOf(
        tx,
        sql<Row>`select amount_cents, pay_by, settled_as, settled_on, settled_by from request_fees where request_id = ${id}`,
      ),
    ]);
  return {
    request: request[0] ?? null,
    steps,
    identity,
    letters,
    deliveries,
    corrections,
    mails,
    representative: representatives[0] ?? null,
    fee: fees[0] ?? null,
  };
};

/** The line of the ledger, where the person was erased because of it. */
export const erasedBy = async (tx: Tx, id: number) => {
  const [line] = await rowsOf(
    tx,
    sql<Row>`select number from erasures where about = ${`request:${id}`} order by number desc limit 1`,
  );
  return line ? ledgerLine(tx, Number(line['number'])) : undefined;
};

/** Whose request it is, where that is known. */
export const requestCustomer = async (tx: Tx, id: number): Promise<number | null> =>
  (await tx.db.selectFrom('requests').select('customer_id').where('id', '=', id).executeTakeFirst())
    ?.customer_id ?? null;

export type WrittenLetter = Readonly<{ number: number; body: string }>;

export const writtenLetters = async (tx: Tx, id: number): Promise<WrittenLetter[]> =>
  (
    await sql<WrittenLetter>`select number, body from request_letters where request_id = ${id} and body <> ''
      order by number limit 500`.execute(tx.db)
  ).rows;
