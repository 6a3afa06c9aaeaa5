import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/database.ts';
import { asUpkeep } from '../../fixtures/people.ts';
import { denyPair } from '../deny-pair.ts';
import { twiceIn } from '../fixtures/twice.ts';
import type { Work } from '../lanes.ts';
import { mergePair } from '../merge-pair.ts';
import { listMerges, shownIn } from '../merge-queries.ts';
import { hasPairs } from '../pair-queries.ts';
import { undoMerge } from '../undo-merge.ts';
import { bulkState } from './bulk-merge.ts';
import { askBulkMerge, goOnBulkMerge, stopBulkMerge, undoBulkMerge } from './direct-bulk-merge.ts';
import { findBulkMerge } from './queries.ts';
import { runBulkMerge, runUndoOfBulk } from './run-bulk-merge.ts';

const { gate, owner } = await testDatabase();
const { one, pair } = twiceIn(owner, gate);
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;
const work: Work = { inTransaction: (act) => asUpkeep(gate, act), isStopping: () => false };
const found = (newer: number, older: number, confidence: number, reasons = '{name,email}') =>
  owner.query(
    `insert into duplicate_pairs (customer_id, other_id, confidence, reasons) values ($1, $2, $3, $4)`,
    [Math.max(newer, older), Math.min(newer, older), confidence, reasons],
  );
const foundPair = async (confidence: number, reasons?: string): Promise<[number, number]> => {
  const two = await pair();
  await found(...two, confidence, reasons);
  return two;
};
const isThere = async (id: number): Promise<boolean> =>
  (await owner.query('select from customers where id = $1', [id])).rowCount === 1;
const areThere = (ids: readonly number[]) => Promise.all(ids.map(isThere));
const rule = { confidence: 95, opposed: false, keep: 'older' } as const;
const ask = () => asUpkeep(gate, (tx) => askBulkMerge(tx, rule));
const stateOf = async (id: number) => bulkState(await asUpkeep(gate, (tx) => findBulkMerge(tx, id)));
const bulkOf = (id: number) => asUpkeep(gate, (tx) => findBulkMerge(tx, id));
const isPair = async (one: number, other: number): Promise<boolean> =>
  (
    await owner.query('select from duplicate_pairs where customer_id = $1 and other_id = $2', [
      Math.max(one, other),
      Math.min(one, other),
    ])
  ).rowCount === 1;

test('a rule merges what it reaches: not the less sure, not what something speaks against, not the restricted', async () => {
  const sure = await foundPair(97);
  const unsure = await foundPair(90);
  const opposed = await foundPair(98, '{name,-email}');
  const restricted = await foundPair(99);
  await owner.query(
    `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by)
     values ($1, 'restriction', 'letter', now(), 'store', 'test')`,
    [restricted[1]],
  );
  const id = await ask();
  await assert.rejects(ask(), codeOf('bulk_merge_under_way'));
  assert.equal(await runBulkMerge(work, id), true);
  assert.deepEqual(await areThere(sure), [true, false]);
  const isTold = (id: number) => asUpkeep(gate, (tx) => hasPairs(tx, id));
  assert.deepEqual(await Promise.all([isTold(unsure[0]), isTold(restricted[0])]), [true, false]);
  for (const two of [unsure, opposed, restricted]) assert.deepEqual(await areThere(two), [true, true]);
  const { pairs_expected, merged, outcome } = await bulkOf(id);
  assert.deepEqual(
    { pairs_expected, merged, outcome },
    { pairs_expected: 1, merged: 1, outcome: 'finished' },
  );
  await assert.rejects(ask(), codeOf('bulk_merge_of_nothing'));
});

test('of three who are one all become one, and what was empty is filled', async () => {
  const [first, second] = await foundPair(99);
  const [third, stranger] = await pair();
  await found(third, second, 98);
  await found(stranger, third, 60);
  await owner.query(`update customers set language = 'sv' where id = $1`, [third]);
  await runBulkMerge(work, await ask());
  assert.deepEqual(await areThere([first, second, third]), [true, false, false]);
  assert.equal((await one('select language from customers where id = $1', [first]))['language'], 'sv');
  assert.ok(await isPair(stranger, first), 'the third’s pair is the kept one’s');
});

test('the one of whom the contact is the latest is kept where the rule says so', async () => {
  const [older, newer] = await foundPair(97);
  await owner.query('update customers set last_contact_on = today() - 10 where id = $1', [older]);
  const id = await asUpkeep(gate, (tx) => askBulkMerge(tx, { ...rule, keep: 'latest' }));
  await runBulkMerge(work, id);
  assert.deepEqual(await areThere([older, newer]), [false, true]);
});

test('a pair that cannot be merged is left for a person, the others of its chunk are not', async () => {
  const wrong = await foundPair(99);
  const right = await foundPair(98);
  await owner.query(`update customers set kind = 'organisation', organisation_name = 'X' where id = $1`, [
    wrong[1],
  ]);
  const id = await ask();
  await runBulkMerge(work, id);
  assert.deepEqual(
    [await areThere(wrong), await areThere(right)],
    [
      [true, true],
      [true, false],
    ],
  );
  const { looked_at, merged } = await bulkOf(id);
  assert.deepEqual([looked_at, merged], [2, 1]);
  await owner.query('delete from duplicate_pairs where left_by = $1', [id]);
});

test('stopped it goes on where it was; taken back, everybody is there again and may be found again', async () => {
  const pairs = [await foundPair(97), await foundPair(96)];
  const id = await ask();
  await asUpkeep(gate, (tx) => stopBulkMerge(tx, id));
  assert.equal(await runBulkMerge(work, id), true);
  assert.equal(await stateOf(id), 'stopped');
  assert.ok((await areThere(pairs.flat())).every(Boolean));
  await assert.rejects(
    asUpkeep(gate, (tx) => undoBulkMerge(tx, id)),
    codeOf('bulk_merge_cannot'),
  );
  await asUpkeep(gate, (tx) => goOnBulkMerge(tx, id));
  await runBulkMerge(work, id);
  assert.equal(await stateOf(id), 'finished');
  assert.ok(!(await isThere(pairs[0]![1])));
  const later = await pair();
  await asUpkeep(gate, (tx) => mergePair(tx, { keptId: later[0], goneId: pairs[1]![0], taken: [] }));
  await asUpkeep(gate, (tx) => undoBulkMerge(tx, id));
  assert.equal(await stateOf(id), 'undoing');
  await runUndoOfBulk(work, id);
  const { undone, not_undone } = await bulkOf(id);
  assert.deepEqual([undone, not_undone, await stateOf(id)], [1, 1, 'undone']);
  assert.ok((await areThere(pairs[0]!)).every(Boolean));
  assert.equal(
    (await owner.query('select from duplicate_denials where customer_id = any($1)', [pairs.flat()])).rowCount,
    0,
  );
});

test('a pair of whom one was corrected since it was found is left for the next search', async () => {
  const corrected = await foundPair(99);
  const filled = await foundPair(98);
  const told = `insert into customer_history (customer_id, place, field, old_value, old_source, new_source, changed_at, changed_by, purpose)
    values ($1, 'customers', $2, $3, 'store', 'store', clock_timestamp(), 'test', 19)`;
  await owner.query(told, [corrected[1], 'given_names', 'Aino']);
  await owner.query(told, [filled[1], 'language', 'fi']);
  const id = await ask();
  await runBulkMerge(work, id);
  assert.deepEqual(await areThere([...corrected, ...filled]), [true, true, true, false]);
  const { looked_at, merged } = await bulkOf(id);
  assert.deepEqual([looked_at, merged], [2, 1]);
  await owner.query('delete from duplicate_pairs where left_by = $1', [id]);
});

test('a bulk merge of which a person had taken back a pair is taken back to the end', async () => {
  const pairs = [await foundPair(97), await foundPair(96)];
  const id = await ask();
  await runBulkMerge(work, id);
  const merge = await one('select id from merges where merged_id = $1', [pairs[0]![1]]);
  await asUpkeep(gate, (tx) => undoMerge(tx, Number(merge['id'])));
  await asUpkeep(gate, (tx) => undoBulkMerge(tx, id));
  await runUndoOfBulk(work, id);
  assert.ok((await areThere(pairs.flat())).every(Boolean));
  const { undone, not_undone } = await bulkOf(id);
  assert.deepEqual([undone, not_undone, await stateOf(id)], [2, 0, 'undone']);
  const made = await asUpkeep(gate, (tx) => listMerges(tx, { bulk: id, most: 5 }));
  assert.deepEqual(
    made.map(({ merged_name }) => merged_name),
    ['Virtanen Matti', 'Virtanen Matti'],
    'they have their names again',
  );
  assert.deepEqual(shownIn(made).sort(), pairs.flat().sort());
});

test('whoever says that two are not one is not asked again, and both logs tell it once', async () => {
  const [older, newer] = await foundPair(97);
  for (let again = 0; again < 2; again += 1) await asUpkeep(gate, (tx) => denyPair(tx, older, newer));
  assert.ok(!(await isPair(older, newer)));
  const { rows } = await owner.query(
    `select customer_id from audit_log where act = 'deny-duplicate' and customer_id = any($1) order by 1`,
    [[older, newer]],
  );
  assert.deepEqual(rows, [{ customer_id: older }, { customer_id: newer }]);
});
