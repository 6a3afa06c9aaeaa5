/**
 * Puts the rows of a backup into a database that has its tables and nothing else: in one transaction, without the indexes
 * and triggers, which are made again when the rows are in. Foreign keys are proven anew by that.
 */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import type { from } from 'pg-copy-streams';
import { Problem } from '../../ground/problem.ts';
import { restoreCountsDiffer } from './problems.ts';
import type { Backup } from './read-backup.ts';
import { type BackupEnd, type BackupRecord, backupEnd, tableEnd, tableHead } from './records.ts';
import {
  copyIn,
  countsIn,
  emptyTables,
  inOneLoad,
  liftRules,
  makeMonths,
  putBackRules,
  setSequences,
} from './restore-queries.ts';

const jsonOf = ({ body }: BackupRecord): unknown => JSON.parse(body.toString('utf8'));

/** Feeds the rows of one table; returns how many came and how many the backup says there are. */
const copyTable = async (
  stream: ReturnType<typeof from>,
  records: AsyncGenerator<BackupRecord>,
): Promise<{ found: number; expected: number }> => {
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
      expected: tableEnd.parse(jsonOf(record)).rows,
    };
  }
};

const loadRecords = async (client: pg.Client, { records }: Backup): Promise<BackupEnd> => {
  const all = records();
  for (;;) {
    const { value: record, done } = await all.next();
    if (done) throw new Error('the backup has no end');
    if (record.kind === 'end') return backupEnd.parse(jsonOf(record));
    if (record.kind !== 'table') continue;
    const contents = tableHead.parse(jsonOf(record));
    const { found, expected } = await copyTable(copyIn(client, contents), all);
    if (found !== expected)
      throw new Problem(restoreCountsDiffer, { table: contents.table, found, expected });
  }
};

const compareCounts = async (client: pg.Client, { counts }: BackupEnd): Promise<void> => {
  for (const { table, found } of await countsIn(client, Object.keys(counts)))
    if (found !== counts[table])
      throw new Problem(restoreCountsDiffer, { table, found, expected: counts[table] ?? 0 });
};

/** `client`: the owner's, not pipelined. */
export const loadBackup = (client: pg.Client, backup: Backup): Promise<BackupEnd> =>
  inOneLoad(client, async () => {
    const rules = await liftRules(client);
    await makeMonths(client, backup.head.months);
    await emptyTables(client);
    const end = await loadRecords(client, backup);
    await setSequences(client, end);
    await putBackRules(client, rules);
    await compareCounts(client, end);
    return end;
  });
