import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv } from '../../ground/write-csv.ts';
import { readRows } from './read-rows.ts';
import { type Charset, type CsvShape, delimiters } from './shape.ts';
import { rowsIn } from './test-file.ts';

const shape: CsvShape = {
  container: 'csv',
  charset: 'utf-8',
  delimiter: ';',
  quoted: true,
  newline: '\n',
  skipLines: 0,
  headerLine: 1,
  width: 3,
};

const read = (text: string, over: Partial<CsvShape> = {}) => rowsIn(Buffer.from(text), { ...shape, ...over });

test('rows keep the line on which they begin, blank lines counted', async () => {
  assert.deepEqual(await read('a;b;c\r\n\r\n1;"x\r\ny";3\r\n4;5;6'), [
    { line: 1, cells: ['a', 'b', 'c'] },
    { line: 3, cells: ['1', 'x\ny', '3'] },
    { line: 5, cells: ['4', '5', '6'] },
  ]);
});

test('a quote that is never closed costs one row', async () => {
  const rows = await read('a;b;c\n1;"open;3\n4;5;6\n7;"8";9\n10;11;12\n');
  assert.deepEqual(rows[1], { line: 2, cells: ['1', 'open', '3'], faults: ['quotes_repaired'] });
  assert.deepEqual(
    rows.slice(2).map(({ line, cells, faults }) => [line, cells.join(), faults]),
    [
      [3, '4,5,6', undefined],
      [4, '7,8,9', undefined],
      [5, '10,11,12', undefined],
    ],
  );
});

test('a quote left open to the end of a long file does not swallow it', async () => {
  const rest = Array.from({ length: 60_000 }, (_, index) => `${index};b;c\n`).join('');
  const rows = await read(`a;b;c\n1;"open\n${rest}`);
  assert.equal(rows.length, 60_002);
  assert.deepEqual(rows[1]?.faults, ['broken_quotes']);
  assert.ok(rows.slice(2).every(({ faults }) => faults === undefined));
});

test('a row with too few cells is filled up, empty cells too many fall off, others are a fault', async () => {
  assert.deepEqual(
    (await read('a;b;c\n1\n1;2;3;;\n1;2;3;4\n')).slice(1).map(({ cells, faults }) => [cells.length, faults]),
    [
      [3, ['too_few_cells']],
      [3, undefined],
      [4, ['too_many_cells']],
    ],
  );
});

test('bytes that are no letters mark their own row only', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a;b;c\n1;'),
    Buffer.from([0xe4, 0xf6]),
    Buffer.from(';3\n4;ä\0;6\n7;8;9\n'),
  ]);
  const rows = await rowsIn(bytes, shape);
  assert.deepEqual(
    rows.map(({ faults }) => faults),
    [undefined, ['undecodable'], ['undecodable'], undefined],
  );
  assert.equal(rows[2]?.cells[1], 'ä');
});

test('a line without end is dropped piece by piece and the next row read', async () => {
  async function* endless() {
    yield Buffer.from('a;b;c\n');
    for (let at = 0; at < 400; at++) yield Buffer.alloc(1 << 16, 'x');
    yield Buffer.from('\n1;2;3\n');
  }
  const rows = [];
  for await (const batch of readRows(endless(), shape)) rows.push(...batch);
  assert.deepEqual(rows.slice(1), [
    { line: 2, cells: [], faults: ['row_too_long'] },
    { line: 3, cells: ['1', '2', '3'] },
  ]);
});

test('a file of nothing but broken quotes is read in linear time', async () => {
  const started = performance.now();
  const rows = await read('"a";b"x;c\n'.repeat(50_000));
  assert.equal(rows.length, 50_000);
  assert.ok(performance.now() - started < 20_000);
});

test('rows come in batches of 2,000', async () => {
  const sizes = [];
  const text = Buffer.from('1;2;3\n'.repeat(4500));
  async function* once() {
    yield text;
  }
  for await (const batch of readRows(once(), shape)) sizes.push(batch.length);
  assert.deepEqual(sizes, [2000, 2000, 500]);
});

const latin = 'abcåäöÅÄÖé XYZ019-_.@"\';,|\t\n';
const wide = `${latin}Šžřあ€😀`;

const encode = (text: string, charset: Charset): Buffer => {
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1');
};

test('any table written as CSV reads back the same, in every delimiter and character set', async () => {
  const charset = fc.constantFrom<Charset>(
    'utf-8',
    'utf-16le',
    'utf-16be',
    'iso-8859-1',
    'windows-1252',
    'iso-8859-15',
  );
  const table = charset.chain((set) => {
    const letters = [...(set.startsWith('utf') ? wide : latin)];
    const cell = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((all) => all.join(''));
    const width = fc.integer({ min: 1, max: 5 });
    const rows = width.chain((cells) =>
      fc.array(fc.array(cell, { minLength: cells, maxLength: cells }), { maxLength: 9 }),
    );
    return fc.tuple(fc.constant(set), rows);
  });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...delimiters),
      fc.integer({ min: 1, max: 9 }),
      async ([set, rows], delimiter, size) => {
        const bytes = encode(writeCsv(rows, { delimiter, protect: false }), set);
        const width = rows[0]?.length;
        const read = await rowsIn(bytes, { ...shape, charset: set, delimiter, headerLine: 0, width }, size);
        assert.deepEqual(
          read.map(({ cells }) => cells),
          rows.filter((cells) => cells.some((cell) => cell !== '')),
        );
        assert.ok(read.every(({ faults }) => faults === undefined));
      },
    ),
    { numRuns: 300 },
  );
});
