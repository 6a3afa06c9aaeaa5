/** The file of one request: the person's words, the identity steps, decisions, letters and the proof of their delivery. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterPdf } from '../../requests/letters/to-pdf.ts';
import { ledgerLine } from '../../retention/ledger.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { json, type Making, type Piece, whole } from '../piece.ts';

const clerk = 'rights_requests';
type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (tx: Tx, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;

const fileOf = async (tx: Tx, id: number) => {
  const [request, steps, letters, deliveries, identity, corrections, mails, fees] = await Promise.all([
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
      sql<Row>`select id, received_at, from_name, from_address, subject, body, sorted_as, sorted_at, sorted_by from request_mails
        where request_id = ${id} order by id`,
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
    fee: fees[0] ?? null,
  };
};

const erasedBy = async (tx: Tx, id: number) => {
  const [line] = await rowsOf(
    tx,
    sql<Row>`select number from erasures where about = ${`request:${id}`} order by number desc limit 1`,
  );
  return line ? ledgerLine(tx, Number(line['number'])) : undefined;
};

type Written = Readonly<{ number: number; body: string }>;

const lettersOf = ({ as }: Making, id: number): Promise<Written[]> =>
  as(
    clerk,
    async (tx) =>
      (
        await sql<Written>`select number, body from request_letters where request_id = ${id} and body <> ''
          order by number limit 500`.execute(tx.db)
      ).rows,
  );

export const requestPieces = async (making: Making, id: number): Promise<Piece[]> => {
  const letters = await lettersOf(making, id);
  return [
    json(`request-${id}/request.json`, titles.requestFile, () => making.as(clerk, (tx) => fileOf(tx, id))),
    ...letters.map(({ number, body }) =>
      whole(`request-${id}/letter-${number}.pdf`, titles.requestLetter, () =>
        letterPdf(JSON.parse(body) as Letter),
      ),
    ),
    json(
      `request-${id}/erasure.json`,
      titles.requestErasure,
      async () => (await making.as(clerk, (tx) => erasedBy(tx, id))) ?? null,
    ),
  ];
};
