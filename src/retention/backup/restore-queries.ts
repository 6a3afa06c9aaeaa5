/** The statements of a restore. `client` is the owner's, not pipelined. */
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { TableContents } from './contents-queries.ts';
import type { BackupEnd } from './records.ts';

const mark = 'a restore is under way';

export const stateOf = async (client: pg.Client): Promise<'empty' | 'marked' | 'taken'> => {
  const { rows } =
    await client.query(`select n.oid is not null as there, obj_description(n.oid, 'pg_namespace') as comment
    from (select to_regnamespace('seloste') as oid) n`);
  const { there, comment } = rows[0] as { there: boolean; comment: string | null };
  if (!there) return 'empty';
  return comment === mark ? 'marked' : 'taken';
};

export const dropUnfinished = async (client: pg.Client): Promise<void> => {
  await client.query('drop schema if exists seloste, graphile_worker, extensions cascade');
};

export const makeMarkedSchema = async (client: pg.Client): Promise<void> => {
  await client.query(`create schema seloste; comment on schema seloste is '${mark}'`);
};

export const endRestore = async (client: pg.Client): Promise<void> => {
  await client.query('comment on schema seloste is null');
};

/** What is taken off before the rows come, as the statements that take it off and put it back. */
const lifted = `
  select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as off,
    format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as on, 2 as part
  from pg_constraint k where k.contype = 'f' and k.connamespace = 'seloste'::regnamespace and k.conparentid = 0
  union all
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 1
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'seloste'::regnamespace and c.relkind = 'r' and not c.relispartition
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
    format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname), 3
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'seloste'::regnamespace and not t.tgisinternal and t.tgenabled = 'O' and not c.relispartition
  order by part desc`;

type Lifted = Readonly<{ off: string; on: string; part: number }>;

export const liftRules = async (client: pg.Client): Promise<readonly Lifted[]> => {
  const { rows } = (await client.query(lifted)) as { rows: Lifted[] };
  for (const { off } of rows) await client.query(off);
  return rows;
};

/** Indexes first: the foreign keys are proven through them. */
export const putBackRules = async (client: pg.Client, rules: readonly Lifted[]): Promise<void> => {
  for (const part of [1, 2, 3]) for (const rule of rules) if (rule.part === part) await client.query(rule.on);
};

export const emptyTables = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(`select string_agg(c.oid::regclass::text, ', ') as all from pg_class c
    where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'`);
  await client.query(`truncate ${rows[0].all}`);
};

/** Rows of the months that the backup knows need their partitions. */
export const makeMonths = async (client: pg.Client, months: readonly string[]): Promise<void> => {
  for (const month of months) await client.query('select make_audit_month($1::date)', [month]);
};

/** Takes the rows of a table as COPY gives them; `rowCount` counts them when it has ended. */
export const copyIn = (client: pg.Client, { table, columns }: TableContents): ReturnType<typeof from> => {
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const stream = from(`copy seloste.${pg.escapeIdentifier(table)} (${list}) from stdin`);
  client.query(stream as unknown as pg.Submittable);
  return stream;
};

export const setSequences = async (client: pg.Client, { sequences }: BackupEnd): Promise<void> => {
  for (const { name, last } of sequences)
    await client.query(`select setval(('seloste.' || quote_ident($1))::regclass, $2)`, [name, last]);
};

/** Counted in the tables themselves. */
export const countsIn = async (
  client: pg.Client,
  tables: readonly string[],
): Promise<{ table: string; found: number }[]> => {
  const parts = tables.map(
    (table) =>
      `select ${pg.escapeLiteral(table)} as table, count(*)::float8 as found from seloste.${pg.escapeIdentifier(table)}`,
  );
  return (await client.query(parts.join(' union all '))).rows;
};

/** In one transaction, wholly or not at all. */
export const inOneLoad = async <T>(client: pg.Client, load: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    await client.query(`set local search_path = seloste, extensions`);
    await client.query(`set local maintenance_work_mem = '256MB'`);
    const loaded = await load();
    await client.query('commit');
    return loaded;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};

/** Hands the waiting jobs on again. */
export const addJobs = async (client: pg.Client, { jobs }: BackupEnd): Promise<void> => {
  for (const { task, payload, run_at, key, max_attempts, priority } of jobs)
    await client.query(
      `select graphile_worker.add_job($1, $2::json, run_at := $3::timestamptz, job_key := $4, max_attempts := $5, priority := $6)`,
      [task, JSON.stringify(payload), run_at, key, max_attempts, priority],
    );
};
