import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvPieces, harmless, writeCsv } from './write-csv.ts';

test('cells that a spreadsheet would run as formulas become text, phones and numbers stay', () => {
  assert.deepEqual(['=1+1', '+cmd', '-2+3|x', '@SUM(A1)', '\tx', '\rx'].map(harmless), [
    "'=1+1",
    "'+cmd",
    "'-2+3|x",
    "'@SUM(A1)",
    "'\tx",
    "'\rx",
  ]);
  assert.deepEqual(['+358 40 123 4567', '-12,50', 'a=b', ''].map(harmless), [
    '+358 40 123 4567',
    '-12,50',
    'a=b',
    '',
  ]);
});

test('a formula behind quotes is made harmless as well', () => {
  assert.equal(writeCsv([['=HYPERLINK("x";"y")', 'b']]), '"\'=HYPERLINK(""x"";""y"")";b\r\n');
});

test('rows are written for a Finnish Excel, with BOM where it is asked for', async () => {
  assert.equal(
    writeCsv([['Mäkelä', 'a;b', 'c\nd', ' e', '"']], { bom: true }),
    '\ufeffMäkelä;"a;b";"c\nd";" e";""""\r\n',
  );
  async function* batches() {
    yield [['1']];
    yield [['2', ''], ['']];
  }
  const pieces = [];
  for await (const piece of csvPieces(batches(), { bom: true, delimiter: ',' })) pieces.push(piece);
  assert.deepEqual(pieces, ['\ufeff', '1\r\n', '2,\r\n""\r\n']);
});
