/**
 * Puts the rows of a backup into a database that has its tables and nothing else: in one transaction, without the indexes
 * and triggers, which are made again when the rows are in. Foreign keys are proven anew by that.
 */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { Problem } from '../../ground/problem.ts';
import { restoreCountsDiffer } from './problems.ts';
import type { Backup } from './read-backup.ts';
import { type BackupEnd, type BackupRecord, backupEnd, tableEnd, tableHead } from './records.ts';

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

const liftRules = async (client: pg.Client): Promise<readonly Lifted[]> => {
  const { rows } = (await client.query(lifted)) as { rows: Lifted[] };
  for (const { off } of rows) await client.query(off);
  return rows;
};

/** Indexes first: the foreign keys are proven through them. */
const putBackRules = async (client: pg.Client, rules: readonly Lifted[]): Promise<void> => {
  for (const part of [1, 2, 3]) for (const rule of rules) if (rule.part === part) await client.query(rule.on);
};

const emptyTables = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(`select string_agg(c.oid::regclass::text, ', ') as all from pg_class c
    where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'`);
  await client.query(`truncate ${rows[0].all}`);
};

/** Rows of the months that the backup knows need their partitions. */
const makeMonths = async (client: pg.Client, months: readonly string[]): Promise<void> => {
  for (const month of months) await client.query('select make_audit_month($1::date)', [month]);
};

const copyStatement = (body: Buffer): { table: string; text: string } => {
  const { table, columns } = tableHead.parse(JSON.parse(body.toString('utf8')));
  const list = columns.map(pg.escapeIdentifier).join(', ');
  return { table, text: `copy seloste.${pg.escapeIdentifier(table)} (${list}) from stdin` };
};

/** Feeds the rows of one table; returns the table's end record. */
const copyTable = async (
  client: pg.Client,
  text: string,
  records: AsyncGenerator<BackupRecord>,
): Promise<{ found: number; expected: number }> => {
  const stream = client.query(from(text) as unknown as pg.Submittable) as unknown as ReturnType<typeof from>;
  const done = finished(stream, { readable: false });
  done.catch(() => {});
  for (;;) {
    const { value: record, done: isOver } = await records.next();
    if (isOver) throw new Error('the backup ends within a table');
    if (record.kind === 'data') {
      if (!stream.write(record.body)) await Promise.race([once(stream, 'drain'), done]);
      continue;
    }
    stream.end();
    await done;
    return {
      found: stream.rowCount,
      expected: tableEnd.parse(JSON.parse(record.body.toString('utf8'))).rows,
    };
  }
};

const loadRecords = async (client: pg.Client, { records }: Backup): Promise<BackupEnd> => {
  const all = records();
  for (;;) {
    const { value: record, done } = await all.next();
    if (done) throw new Error('the backup has no end');
    if (record.kind === 'end') return backupEnd.parse(JSON.parse(record.body.toString('utf8')));
    if (record.kind !== 'table') continue;
    const { table, text } = copyStatement(record.body);
    const { found, expected } = await copyTable(client, text, all);
    if (found !== expected) throw new Problem(restoreCountsDiffer, { table, found, expected });
  }
};

const setSequences = async (client: pg.Client, { sequences }: BackupEnd): Promise<void> => {
  for (const { name, last } of sequences)
    await client.query(`select setval(('seloste.' || quote_ident($1))::regclass, $2)`, [name, last]);
};

/** Counted in the tables themselves, with the counts of the backup beside them. */
const compareCounts = async (client: pg.Client, { counts }: BackupEnd): Promise<void> => {
  const parts = Object.keys(counts).map(
    (table) =>
      `select ${pg.escapeLiteral(table)} as table, count(*)::float8 as found from seloste.${pg.escapeIdentifier(table)}`,
  );
  const { rows } = await client.query(parts.join(' union all '));
  for (const { table, found } of rows as { table: string; found: number }[])
    if (found !== counts[table])
      throw new Problem(restoreCountsDiffer, { table, found, expected: counts[table] ?? 0 });
};

/** `client`: the owner's, not pipelined. */
export const loadBackup = async (client: pg.Client, backup: Backup): Promise<BackupEnd> => {
  await client.query('begin');
  try {
    await client.query(`set local search_path = seloste, extensions`);
    await client.query(`set local maintenance_work_mem = '256MB'`);
    const rules = await liftRules(client);
    await makeMonths(client, backup.head.months);
    await emptyTables(client);
    const end = await loadRecords(client, backup);
    await setSequences(client, end);
    await putBackRules(client, rules);
    await compareCounts(client, end);
    await client.query('commit');
    return end;
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
