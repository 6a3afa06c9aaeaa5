import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cell, hiddenCells, leastShown, withoutSmallCells } from './small-cells.ts';

const together = (small: readonly Cell[]): Cell => ({
  label: 'others',
  count: small.reduce((sum, { count }) => sum + count, 0),
});
const shown = (cells: readonly Cell[]): [string, number][] =>
  withoutSmallCells(cells, together).map(({ label, count }) => [label, count]);

test('a small cell takes the next smallest with it, so that the total does not give it away', () => {
  const cells = [
    { label: 'a', count: 90 },
    { label: 'b', count: 2 },
    { label: 'c', count: 11 },
  ];
  assert.deepEqual(shown(cells), [
    ['a', 90],
    ['others', 13],
  ]);
});

test('small cells that are enough together stay together', () => {
  const cells = [3, 4, 50].map((count, at) => ({ label: String(at), count }));
  assert.deepEqual(shown(cells), [
    ['2', 50],
    ['others', 7],
  ]);
});

test('what is small as a whole is not shown at all', () => {
  assert.deepEqual(
    shown([
      { label: 'a', count: 2 },
      { label: 'b', count: 1 },
    ]),
    [],
  );
  assert.deepEqual(
    shown([
      { label: 'a', count: 0 },
      { label: 'b', count: 1 },
    ]),
    [],
  );
});

test('no cell that is shown is small, whatever the figures', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (counts) => {
      const cells = counts.map((count, at) => ({ label: String(at), count }));
      const result = withoutSmallCells(cells, together);
      assert.ok(result.every(({ count }) => count === 0 || count >= leastShown));
      const hidden = cells.filter((cell) => !result.includes(cell));
      // Where anything is shown beside it, one that is hidden alone could be worked out.
      if (result.length > 0) assert.notEqual(hidden.filter(({ count }) => count > 0).length, 1);
    }),
  );
});

test('a small month is never hidden alone: the sums of the same months would tell what it holds', () => {
  const months = [90, 4, 11, 30].map((count) => ({ count }));
  assert.deepEqual(
    [...hiddenCells(months)].map(({ count }) => count),
    [4, 11],
  );
  assert.equal(hiddenCells([90, 0, 11].map((count) => ({ count }))).size, 0);
});
