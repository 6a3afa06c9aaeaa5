/** Papers are lent and come back, their folders have labels, their scans are sealed; others neither write nor see them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import { addPerson, clerk, declaration } from '../customers/fixtures/people.ts';
import type { Typed } from '../customers/merge-typed.ts';
import type { Tx } from '../db/tx.ts';
import { countOf, lookIntoPdf } from '../documents/fixtures/look-into-pdf.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { addScan } from './add-scan.ts';
import { standingsOf } from './document.ts';
import { archiveAtWork, codeOf, wrongFieldsOf } from './fixtures/archive.ts';
import { hireHandler, paperOf } from './fixtures/papers.ts';
import { folderAddress, folderLabels } from './folder-labels.ts';
import { lendDocument, returnDocument } from './lend-document.ts';
import { documentList } from './list-queries.ts';
import { qrModules } from './qr-code.ts';
import { scanOf } from './scan-queries.ts';

const { gate, owner, asHelmi, reads, folder, erase, found } = await archiveAtWork();
const today = helsinkiDate(new Date());

test('a paper is lent to one who has signed and holds the purpose, to one at a time, and its lateness shows', async () => {
  const otto = await hireHandler(owner, 'Otto');
  const unsigned = await hireHandler(owner, 'Allekirjoittamaton', false);
  const id = await asHelmi(async (tx) => paperOf(tx, await addPerson(gate, 'Aalto', 'Ella')));
  const lend = (more: Typed) =>
    asHelmi((tx) =>
      lendDocument(tx, declaration, id, {
        ...{ lent_to: String(otto), lent_for: 'Reklamaatio', due_back_on: today },
        ...more,
      }),
    );
  assert.deepEqual(await wrongFieldsOf(lend({ lent_to: String(unsigned) })), ['lent_to']);
  assert.deepEqual(await wrongFieldsOf(lend({ lent_for: ' ', due_back_on: '2026-01-01' })), [
    'lent_for',
    'due_back_on',
  ]);
  await lend({});
  await assert.rejects(lend({}), codeOf('paper_lent_already'));
  await owner.query('update paper_loans set due_back_on = $1 where document_id = $2', [
    addDays(today, -1),
    id,
  ]);
  const overdue = await asHelmi((tx) => documentList(tx, reads, { standing: 'overdue' }, {}));
  assert.deepEqual(
    overdue.rows.map((row) => [row.id, row.lent_to, standingsOf(row, today)]),
    [[id, 'Otto', ['overdue', 'unshelved']]],
  );
  await asHelmi((tx) => returnDocument(tx, id));
  await assert.rejects(
    asHelmi((tx) => returnDocument(tx, id)),
    codeOf('paper_not_lent'),
  );
});

test('the code on a label is read by a phone, leads to the folder and names nobody', async () => {
  const address = folderAddress('https://rekisteri.villa-esimerkki.example', folder);
  const modules = qrModules(address);
  const scale = 4;
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (modules[Math.floor(y / scale)]![Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  assert.equal(decodeQR({ width: size, height: size, data }), address);
  assert.match(address, /\/archive\/folders\/\d+$/);
  const folders = Array.from({ length: 9 }, (_, at) => ({
    id: at + 1,
    title: `Mappi ${at}`,
    place: 'Porvoo · Arkisto · 1',
  }));
  const pdf = lookIntoPdf(
    await folderLabels({
      language: 'fi',
      company: 'Villa Esimerkki Oy',
      baseUrl: 'http://localhost',
      folders,
      used: 3,
    }),
  );
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(countOf(pdf, 'Figure'), 9);
});

test('customer service writes no papers, and marketing sees none', async () => {
  const aino = await addPerson(gate, 'Mäki', 'Aino');
  const write = (tx: Tx) => paperOf(tx, aino);
  await assert.rejects(gate.open('customer_service', clerk, write), /not_for_this_purpose/);
  await assert.rejects(found('marketing_email', 'Mäki'), /not_for_this_purpose/);
});

test('a scan is encrypted, opened by the archive and by who answers a request, and gone with its paper', async () => {
  const aino = await addPerson(gate, 'Kallio', 'Aino');
  const id = await asHelmi((tx) => paperOf(tx, aino));
  const master = Buffer.alloc(32, 7);
  const inStore = asHelmi;
  const stream = (async function* () {
    yield Buffer.from('Tilaan kaksi kerää.');
  })();
  const scan = await asHelmi((tx) =>
    addScan(tx, { inStore, master }, id, { fileName: 'lomake.pdf', stream, confirmed: false }),
  );
  const { file_id, file_name } = (await asHelmi((tx) => scanOf(tx, id, scan)))!;
  assert.equal(file_name, 'lomake.txt');
  const read = async (purpose: string): Promise<string> => {
    let text = '';
    const inPurpose: InTransaction = (act) => gate.open(purpose, clerk, act);
    for await (const piece of readFile(inPurpose, file_id, master)) text += piece.toString();
    return text;
  };
  for (const purpose of ['paper_archive', 'rights_requests'])
    assert.equal(await read(purpose), 'Tilaan kaksi kerää.');
  await assert.rejects(read('customer_service'), codeOf('file_erased'));
  await erase([aino]);
  await assert.rejects(read('paper_archive'), codeOf('file_erased'));
});
