import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../../ground/problem.ts';
import { headBytes, recogniseFile } from './recognise-file.ts';
import type { FileShape } from './shape.ts';
import { fixture, readWhole } from './test-file.ts';
import { makeZip } from './test-workbook.ts';

const problemOf = (bytes: Buffer, name = 'asiakkaat.csv'): string => {
  try {
    return recogniseFile(bytes, name).container;
  } catch (error) {
    assert.ok(error instanceof Problem);
    for (const language of ['fi', 'sv', 'en'] as const) assert.doesNotMatch(error.sentence(language), /[{}]/);
    return error.kind.code;
  }
};

const finnish = fixture('plain-fi.csv').toString();

/** `finnish` in a single-byte set, by the decoder's own table. */
const inCharset = (text: string, charset: string): Buffer => {
  const table = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => table.indexOf(letter)));
};

const charsets: readonly (readonly [string, Buffer, string])[] = [
  ['UTF-8', Buffer.from(finnish), 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${finnish}`), 'utf-8'],
  ['ISO-8859-15', inCharset(finnish, 'iso-8859-15'), 'iso-8859-15'],
  ['Windows-1252', inCharset(finnish, 'windows-1252'), 'windows-1252'],
  ['ISO-8859-1', Buffer.from(finnish.replace(/[ŠŽ]/g, 'S'), 'latin1'), 'iso-8859-1'],
  ['Macintosh', inCharset(finnish.replace(/[ŠŽ]/g, 'S'), 'macintosh'), 'macintosh'],
  ['UTF-16LE with BOM', Buffer.from(`\ufeff${finnish}`, 'utf16le'), 'utf-16le'],
  ['UTF-16LE without BOM', Buffer.from(finnish, 'utf16le'), 'utf-16le'],
  ['UTF-16BE', Buffer.from(`\ufeff${finnish}`, 'utf16le').swap16(), 'utf-16be'],
];

for (const [name, bytes, charset] of charsets) {
  test(`a list in ${name} is read with its letters`, async () => {
    const { shape, customers } = await readWhole(bytes, 'lista.csv');
    assert.equal((shape as { charset: string }).charset, charset);
    assert.equal(customers[1]?.familyName, 'Mäkelä');
    assert.match(customers[2]?.familyName ?? '', /^[ŠS]imonek$/);
  });
}

test('a title above the table, the delimiter and the language of the header are told', () => {
  const { container, ...shape } = recogniseFile(Buffer.from(finnish), 'lista.csv') as FileShape & {
    container: 'csv';
  };
  assert.equal(container, 'csv');
  assert.deepEqual(shape, {
    charset: 'utf-8',
    delimiter: ';',
    quoted: true,
    newline: '\n',
    skipLines: 0,
    headerLine: 3,
    headerLanguage: 'fi',
    width: 8,
  });
});

test('Excel’s own separator line is obeyed and counted', () => {
  const shape = recogniseFile(fixture('plain-en.csv'), 'list.csv');
  assert.deepEqual(
    shape.container === 'csv' && [shape.delimiter, shape.skipLines, shape.headerLine, shape.headerLanguage],
    [',', 1, 2, 'en'],
  );
});

test('stray quotes of a tab-separated list are plain characters', () => {
  const shape = recogniseFile(fixture('plain-sv.tsv'), 'kunder.tsv');
  assert.deepEqual(shape.container === 'csv' && [shape.delimiter, shape.quoted, shape.headerLanguage], [
    '\t',
    false,
    'sv',
  ]);
});

test('a list of an old Macintosh, with CR alone, has its lines', async () => {
  const { customers } = await readWhole(
    Buffer.from(fixture('headerless.csv').toString().replaceAll('\n', '\r')),
    'l.csv',
  );
  assert.equal(customers.length, 3);
});

test('a program that drops empty cells at the end makes no faults', async () => {
  const rows = [
    'Nimi;Puhelin;Sähköposti;Kaupunki',
    'Aino Lehto;040 123 4567',
    'Onni Koski;050 123 4567;;Turku',
  ];
  const text = [...rows, ...rows.slice(1), ...rows.slice(1), ...rows.slice(1)].join('\n');
  const { shape, problems, customers } = await readWhole(Buffer.from(text), 'lista.csv');
  assert.equal(shape.container === 'csv' && shape.width, 4);
  assert.deepEqual([problems, customers.length], [[], 8]);
});

test('a file without a header has none', () => {
  const shape = recogniseFile(fixture('headerless.csv'), 'lista.csv');
  assert.equal(shape.container === 'csv' && shape.headerLine, undefined);
});

test('what is no list of customers is refused with a clear problem', () => {
  assert.equal(problemOf(Buffer.alloc(0)), 'import_file_empty');
  assert.equal(problemOf(Buffer.from(' \n\n ')), 'import_file_empty');
  assert.equal(problemOf(Buffer.from('%PDF-1.7\n')), 'import_file_not_recognised');
  assert.equal(
    problemOf(Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1', 'latin1')),
    'import_file_not_recognised',
  );
  assert.equal(problemOf(Buffer.from('<!doctype html><html></html>')), 'import_file_not_recognised');
  assert.equal(problemOf(Buffer.from('nimi;puhelin\nAino\0;040\n')), 'import_file_not_recognised');
  assert.equal(
    problemOf(makeZip([{ name: 'kuva.txt', text: 'x' }]), 'paketti.zip'),
    'import_file_not_recognised',
  );
  assert.equal(problemOf(Buffer.from('nimi;puhelin\n'), 'asiakkaat.xlsx'), 'import_workbook_broken');
  assert.equal(problemOf(Buffer.alloc(headBytes, 'a')), 'import_file_line_too_long');
  assert.equal(problemOf(makeZip([{ name: 'xl/workbook.xml', text: '<x/>' }]), 'a.xlsx'), 'xlsx');
});

test('no bytes make it throw anything but a Problem', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
    fc.constantFrom(
      ...['PK\u0003\u0004', 'BEGIN:VCARD\n', 'sep=;\n', '"', ';', '\n', '\r', '\ufeff', 'Nimi;Puhelin\n'].map(
        (text) => Buffer.from(text),
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      assert.ok(problemOf(Buffer.concat(pieces)).length > 0);
    }),
    { numRuns: 1000 },
  );
});
