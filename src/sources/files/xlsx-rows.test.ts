import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../ground/problem.ts';
import { inPieces, rowsIn } from './test-file.ts';
import { makeWorkbook, makeZip } from './test-workbook.ts';
import { xlsxRows } from './xlsx-rows.ts';

const xlsx = { container: 'xlsx' } as const;

const refusal = async (bytes: Buffer): Promise<string> => {
  try {
    for await (const _ of xlsxRows(inPieces(bytes, 4096)));
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error.kind.code;
  }
  return 'read';
};

test('a workbook gives the first visible sheet with shared and rich texts, dates and kept zeros', async () => {
  const strings = '<si><t>Nimi</t></si><si><r><t>Aino </t></r><r><t>Lehtola</t></r><rPh><t>x</t></rPh></si>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Postinumero</t></is></c><c r="D1" t="str"><v>Alkaen</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>100</v></c><c r="C3"><v>4.01234567E8</v></c><c r="D3" s="2"><v>45413</v></c></row>' +
    '<row r="4"><c r="A4" t="e"><v>#N/A</v></c></row>' +
    '<row r="5"><c r="B5"><v>100</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" s="3"><v>45413.5</v></c></row>';
  assert.deepEqual(await rowsIn(makeWorkbook(rows, { strings }), xlsx, 4096), [
    { line: 1, cells: ['Nimi', 'Postinumero', '', 'Alkaen'] },
    { line: 3, cells: ['Aino Lehtola', '00100', '401234567', '2024-05-01'] },
    { line: 5, cells: ['', '100', 'true', '2024-05-01'] },
  ]);
});

test('what is no workbook is refused with a clear problem', async () => {
  assert.equal(await refusal(Buffer.from('PK\u0003\u0004 not a zip')), 'import_workbook_broken');
  assert.equal(await refusal(makeZip([{ name: 'letter.txt', text: 'Hei' }])), 'import_workbook_broken');
  const cut = makeWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
  assert.equal(await refusal(cut.subarray(0, cut.length - 40)), 'import_workbook_broken');
  assert.equal(await refusal(makeWorkbook('<row r="1"><c></row>')), 'import_workbook_broken');
});

test('a bomb is refused before it is unpacked', async () => {
  assert.equal(await refusal(makeWorkbook(' '.repeat(20 << 20))), 'import_workbook_too_large');
  assert.equal(await refusal(makeWorkbook('', { claim: 2 ** 31 })), 'import_workbook_too_large');
});

test('a part that is larger than its directory says is refused while it is unpacked', async () => {
  assert.equal(await refusal(makeWorkbook(' '.repeat(1 << 20), { claim: 1000 })), 'import_workbook_broken');
});

test('external entities are not resolved', async () => {
  const bomb = makeWorkbook('&xxe;');
  assert.equal(await refusal(bomb), 'import_workbook_broken');
});
