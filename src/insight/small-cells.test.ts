import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buyersOf, type Cell, counted, hiddenCells, leastShown, withoutSmallCells } from './small-cells.ts';

const together = (small: readonly Cell[]): Cell => ({
  label: 'others',
  count: small.reduce((sum, { count }) => sum + count, 0),
});
const shown = (cells: readonly Cell[]): [string, number][] =>
  withoutSmallCells(cells, counted, together).map(({ label, count }) => [label, count]);

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
      const result = withoutSmallCells(cells, counted, together);
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
    [...hiddenCells(months, counted)].map(({ count }) => count),
    [4, 11],
  );
  assert.equal(
    hiddenCells(
      [90, 0, 11].map((count) => ({ count })),
      counted,
    ).size,
    0,
  );
});

test('five orders of one customer are the figures of one', () => {
  const cells = [
    { count: 5, buyers: 1, known: ['1'] },
    { count: 90, buyers: 40, known: [] },
    { count: 60, buyers: 30, known: [] },
  ];
  assert.deepEqual(
    [...hiddenCells(cells, buyersOf)].map(({ count }) => count),
    [5, 60],
  );
});

test('whether the few of several cells are the same people is known by who they are', () => {
  const same = [
    ['1', '2', '3'],
    ['1', '2', '3'],
  ];
  const others = [
    ['1', '2', '3'],
    ['3', '4', '5'],
  ];
  const hiddenOf = (few: readonly (readonly string[])[]) =>
    [
      ...hiddenCells(
        [...few.map((known) => ({ count: 9, buyers: 3, known })), { count: 20, buyers: 6, known: [] }],
        buyersOf,
      ),
    ].map(({ count }) => count);
  assert.deepEqual(hiddenOf(same), [9, 9, 20]);
  assert.deepEqual(hiddenOf(others), [9, 9]);
});

test('of what people did, nothing is shown of which fewer than five are known to be behind it', () => {
  const cell = fc.array(fc.nat(9), { maxLength: 7 });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (orders) => {
      const whose = (all: readonly number[]): number => new Set(all).size;
      const cells = orders.map((of, at) => ({
        label: String(at),
        count: of.length,
        buyers: whose(of),
        known: whose(of) < leastShown ? [...new Set(of)].map(String) : [],
        of,
      }));
      const together = (small: readonly (typeof cells)[number][]) => ({
        ...cells[0]!,
        count: counted(small),
        of: small.flatMap((one) => one.of),
      });
      for (const { count, of } of withoutSmallCells(cells, buyersOf, together))
        assert.ok(count === 0 || whose(of) >= leastShown);
    }),
  );
});
