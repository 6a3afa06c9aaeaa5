/** What a database holds that a backup must have: asked of the catalogue, so that no table can be forgotten. */
import type pg from 'pg';
import type { BackupEnd } from './records.ts';

export type TableContents = Readonly<{ table: string; columns: string[] }>;

/** Every table of ours but the list of migrations, which a restore runs by itself; generated columns come anew. */
const tables = `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
  group by c.oid, c.relname order by c.relname`;

export const tablesIn = async (client: pg.Client): Promise<TableContents[]> =>
  (await client.query(tables)).rows;

/** Read after the rows: a sequence only goes forward. */
export const sequencesIn = async (client: pg.Client): Promise<BackupEnd['sequences']> =>
  (
    await client.query(`select sequencename as name, last_value::float8 as last from pg_sequences
      where schemaname = 'seloste' and last_value is not null order by 1`)
  ).rows;

/** What waits to be done; what comes round by the schedule comes by itself. */
export const jobsIn = async (client: pg.Client): Promise<BackupEnd['jobs']> => {
  const { rows } =
    await client.query(`select t.identifier as task, j.payload, j.run_at::text as run_at, j.key,
      j.max_attempts, j.priority
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts < j.max_attempts and (j.key is null or j.key not like 'scheduled:%') order by j.id`);
  return rows;
};

export const monthsIn = async (client: pg.Client): Promise<string[]> => {
  const { rows } =
    await client.query(`select to_char(to_date(right(c.relname, 7), 'YYYY_MM'), 'YYYY-MM-DD') as month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'seloste.audit_log'::regclass order by 1`);
  return rows.map(({ month }) => month);
};

export const migrationsIn = async (client: pg.Client) =>
  (await client.query('select number, name, hash from seloste.migrations order by number')).rows as {
    number: number;
    name: string;
    hash: string;
  }[];
