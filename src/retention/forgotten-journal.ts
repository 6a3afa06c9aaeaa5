/** Requests that have lost their names, in the journal: an older backup has the names still. */
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { appendLines, readLines } from './journal.ts';

const line = z.object({ request_id: z.int(), at: z.string() });
const fileName = 'forgotten-requests.jsonl';
const atOnce = 500;

/** Writes what waits; marked with the commit that comes after the disk has it. `tx` of `erasure`. */
export const journalForgotten = async (tx: Tx, folder: string): Promise<boolean> => {
  const { rows } = await sql<{
    request_id: number;
    at: Date;
  }>`update forgotten_requests set is_in_journal = true
    where request_id in (select request_id from forgotten_requests where not is_in_journal order by request_id limit ${atOnce})
    returning request_id, at`.execute(tx.db);
  await appendLines(
    folder,
    fileName,
    rows.map(({ request_id, at }) => ({ request_id, at: at.toISOString() })),
  );
  return rows.length === atOnce;
};

const forgottenInJournal = (folder: string): number[] => [
  ...new Set(readLines(folder, fileName, line).map(({ request_id }) => request_id)),
];

/** Those that have their names again, and those that came after the backup: of all of them the receipt says it. Twice is once. */
export const forgetAgain = async (gate: Gate, actor: Actor, folder: string): Promise<void> => {
  const known = forgottenInJournal(folder);
  for (let at = 0; at < known.length; at += atOnce)
    await gate.open('rights_requests', actor, (tx) =>
      sql`select forget_requests(array(select j.id from unnest(${known.slice(at, at + atOnce)}::bigint[]) j(id)
        where not exists (select from forgotten_requests f where f.request_id = j.id)
          or exists (select from requests r where r.id = j.id and r.requester <> '')))`.execute(tx.db),
    );
};

/** A number that the journal names is never given to another request, or the next replay would forget that one. */
export const passOverRequests = async (owner: pg.Client, folder: string): Promise<void> => {
  const last = Math.max(0, ...forgottenInJournal(folder));
  if (last > 0)
    await owner.query(
      `select setval(pg_get_serial_sequence('seloste.requests', 'id'),
        greatest($1::bigint, (select coalesce(max(id), 1) from seloste.requests)))
       where coalesce((select last_value from pg_sequences where format('%I.%I', schemaname, sequencename)
        = pg_get_serial_sequence('seloste.requests', 'id')), 0) < $1`,
      [last],
    );
};
