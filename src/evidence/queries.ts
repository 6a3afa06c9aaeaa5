import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import type { Archive, Subject } from './archive.ts';

const columns = sql`a.id, a.subject, a.subject_id, a.from_on, a.to_on, a.for_whom, a.why, a.language, a.asked_at, a.asked_by,
  s.name as asked_name, a.files_done, a.file_now, a.finished_at, a.stopped_at, a.problem, a.file_id, a.size_bytes, a.sha256,
  a.expires_on, a.destroyed_at`;
const named = sql`evidence_archives a left join staff s on a.asked_by = 'staff:' || s.id`;

export const archives = async (tx: Tx, before: number, limit: number): Promise<Archive[]> =>
  (
    await sql<Archive>`select ${columns} from ${named} where a.id < ${before} order by a.id desc limit ${limit}`.execute(
      tx.db,
    )
  ).rows;

export const archiveById = async (tx: Tx, id: number): Promise<Archive | undefined> =>
  (await sql<Archive>`select ${columns} from ${named} where a.id = ${id}`.execute(tx.db)).rows[0];

export type NewArchive = Readonly<{
  subject: Subject;
  subject_id: number | null;
  from_on: string | null;
  to_on: string | null;
  for_whom: string;
  why: string;
  language: Language;
}>;

export const insertArchive = async (tx: Tx, archive: NewArchive): Promise<number> =>
  (await tx.db.insertInto('evidence_archives').values(archive).returning('id').executeTakeFirstOrThrow()).id;

export const isThere = async (tx: Tx, subject: Subject, id: number): Promise<boolean> => {
  const table = subject === 'request' ? 'requests' : 'breaches';
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(tx.db);
  return rows.length === 1;
};

/** True where somebody has asked that it stop. */
export const tellFile = async (tx: Tx, id: number, done: number, now: string): Promise<boolean> => {
  const { rows } = await sql<{
    stopped: boolean;
  }>`update evidence_archives set files_done = ${done}, file_now = ${now}
    where id = ${id} returning stopped_at is not null as stopped`.execute(tx.db);
  return rows[0]?.stopped ?? true;
};

export const markStopped = async (tx: Tx, id: number): Promise<boolean> => {
  const { rows } = await sql`update evidence_archives set stopped_at = now()
    where id = ${id} and finished_at is null and stopped_at is null and problem is null returning id`.execute(
    tx.db,
  );
  return rows.length === 1;
};

export type Finished = Readonly<{
  fileId: number;
  bytes: number;
  sha256: string;
  kept: Readonly<{ months: number; days: number }>;
}>;

export const markFinished = async (tx: Tx, id: number, finished: Finished): Promise<void> => {
  const { fileId, bytes, sha256, kept } = finished;
  await sql`update evidence_archives set finished_at = now(), file_now = '', file_id = ${fileId}, size_bytes = ${bytes},
      sha256 = ${sha256}, expires_on = ((now() at time zone 'Europe/Helsinki')::date
        + make_interval(months => ${kept.months}, days => ${kept.days}))::date
    where id = ${id}`.execute(tx.db);
};

export const markFailed = async (tx: Tx, id: number, problem: string): Promise<void> => {
  await sql`update evidence_archives set problem = ${problem} where id = ${id}`.execute(tx.db);
};

export type Due = Readonly<{ id: number; file_id: number }>;

export const archivesDue = async (tx: Tx): Promise<Due[]> =>
  (
    await sql<Due>`select id, file_id from evidence_archives where file_id is not null and destroyed_at is null
      and expires_on < (now() at time zone 'Europe/Helsinki')::date order by id limit 100`.execute(tx.db)
  ).rows;

export const markDestroyed = async (tx: Tx, id: number): Promise<void> => {
  await sql`update evidence_archives set destroyed_at = now() where id = ${id}`.execute(tx.db);
};

/** Files of archives that hold the request file of one of these; as the purpose that erases. */
export const archivesHolding = async (tx: Tx, customerIds: readonly number[]): Promise<number[]> =>
  (
    await sql<{
      file_id: number;
    }>`select file_id from evidence_holding(${[...customerIds]}::bigint[])`.execute(tx.db)
  ).rows.map(({ file_id }) => file_id);
