/** Kill -9 in the middle of a bulk merge, and of taking it back: gone on with, each pair is merged once and whole, or not. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/database.ts';
import { workUntilKilled } from '../../../../test/worker.ts';
import { asUpkeep } from '../../fixtures/people.ts';
import { askBulkMerge, undoBulkMerge } from './direct-bulk-merge.ts';
import type { Task } from './fixtures/worker.ts';
import { runBulkMerge, runUndoOfBulk } from './run-bulk-merge.ts';

const { gate, owner, installation } = await testDatabase();
const work = {
  inTransaction: <T>(act: Parameters<typeof asUpkeep<T>>[1]) => asUpkeep(gate, act),
  isStopping: () => false,
};
const pairs = 120;
const pairsPerChunk = 10;

/** Pairs of whom each has a mailbox of its own; every tenth has a third who is like the second. */
await owner.query(
  `with people as (
     insert into customers (id, kind, customer_number, family_name, source, declaration_version)
     select 10 * n + who, 'person', 'K' || 10 * n + who, 'Kaksi' || n, 'store', 0 from generate_series(1, $1::int) n,
       generate_series(1, case when n % 10 = 0 then 3 else 2 end) who returning id
   ), mails as (
     insert into emails (customer_id, address, normalised, source) select id, id || '@x.example', id || '@x.example', 'store' from people
   )
   insert into duplicate_pairs (customer_id, other_id, confidence, reasons)
   select id, id - 1, 90 + id / 10 % 9, '{name}' from people where id % 10 > 1`,
  [pairs],
);
const merges = pairs + pairs / 10;

const state = async () =>
  (
    await owner.query(`select
      (select count(*)::int from customers) as customers,
      (select count(*)::int from emails e join customers c on c.id = e.customer_id where c.id / 10 = split_part(e.address, '@', 1)::int / 10) as mails,
      (select count(*)::int from emails e where e.customer_id = split_part(e.address, '@', 1)::int) as own_mails,
      (select count(*)::int from merges where undone_at is null) as merges,
      (select count(distinct merge_id)::int from merge_rows where what = 'gone') as remembered,
      (select count(*)::int from audit_log where act = 'merge-customers') as told,
      (select merged from bulk_merges) as merged, (select undone from bulk_merges) as undone`)
  ).rows[0] as Record<string, number>;

const kill = (bulkId: number, phase: Task['phase'], commits: number): Promise<void> => {
  const task: Task = { bulkId, phase, pairsPerChunk };
  return workUntilKilled(join(import.meta.dirname, 'fixtures/worker.ts'), installation, task, commits);
};

let id = 0;
const everybody = pairs + merges;
const whole = (merged: number, undone = 0) => {
  const gone = merged - undone;
  const own = everybody - gone;
  return {
    customers: own,
    mails: everybody,
    own_mails: own,
    merges: gone,
    remembered: gone,
    told: 2 * merged,
    merged,
    undone,
  };
};

test('killed in the middle, what was merged is merged whole, and the rest follows', async () => {
  id = await asUpkeep(gate, (tx) => askBulkMerge(tx, { confidence: 80, opposed: true, keep: 'older' }));
  await kill(id, 'merge', 3);
  const after = await state();
  assert.deepEqual(after, whole(after['merged']!));
  assert.ok(after['merged']! > 0 && after['merged']! < merges, 'it was killed in the middle');
  await runBulkMerge(work, id, pairsPerChunk);
  assert.deepEqual(await state(), whole(merges));
});

test('killed while it is taken back, everybody stands again once all of it is', async () => {
  await asUpkeep(gate, (tx) => undoBulkMerge(tx, id));
  await kill(id, 'undo', 3);
  const after = await state();
  assert.deepEqual(after, whole(merges, after['undone']!));
  assert.ok(after['undone']! > 0 && after['undone']! < merges, 'it was killed in the middle');
  await runUndoOfBulk(work, id, pairsPerChunk);
  assert.deepEqual(await state(), whole(merges, merges));
});
