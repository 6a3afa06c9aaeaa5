import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import { testDatabase } from '../../test/database.ts';
import { addPerson, clerk, declaration } from '../customers/fixtures/people.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { readsOf } from '../customers/reads.ts';
import type { WrongFields } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { countOf, lookIntoPdf } from '../documents/fixtures/look-into-pdf.ts';
import { erasingOf } from '../erasing.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { eraseCustomers } from '../retention/erase-customers.ts';
import { addScan } from './add-scan.ts';
import { changeDocument } from './change-document.ts';
import { correctOwner } from './correct-owner.ts';
import { countAnew } from './count-anew.ts';
import { beginDestruction, completeDestruction, confirmDestruction, holdLine } from './destroy-papers.ts';
import { printCertificate } from './destruction-paper.ts';
import { destructionOf, linesOf, waitingForDestruction } from './destruction-queries.ts';
import { standingsOf } from './document.ts';
import { asArchivist, cabinet, hireHandler, paperOf, someFolder } from './fixtures/papers.ts';
import { folderAddress, folderLabels } from './folder-labels.ts';
import { keptUntil } from './keeping.ts';
import { kindName, shippedKinds } from './kind.ts';
import { lendDocument, returnDocument } from './lend-document.ts';
import { documentList } from './list-queries.ts';
import { moveDocument } from './move-document.ts';
import { nameSubject } from './name-subject.ts';
import { qrModules } from './qr-code.ts';
import { documentOf, movesOf, paperKinds } from './queries.ts';
import { removeDocument } from './remove-document.ts';
import { addKind, endKind } from './save-kind.ts';
import { addPlace, renameFolder } from './save-place.ts';
import { scanOf } from './scan-queries.ts';

const { gate, owner } = await testDatabase();
const helmi = await hireHandler(owner, 'Helmi');
const asHelmi = asArchivist(gate, helmi);
const reads = readsOf(declaration, 'paper_archive');
const folder = await asHelmi((tx) => someFolder(tx, 'Mappi 14'));
const dataFolder = mkdtempSync(join(tmpdir(), 'seloste-papers-'));
after(() => rmSync(dataFolder, { recursive: true }));
const erasing = erasingOf(declaration, {
  dataFolder,
  filesKey: 'ab'.repeat(32),
  journalFolder: join(dataFolder, 'journal'),
});
const erase = (ids: readonly number[]) =>
  gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
    eraseCustomers(tx, erasing, ids, { cause: 'request' }),
  );
const wrongFieldsOf = async (written: Promise<unknown>): Promise<string[]> => {
  const problem = await written.then(
    () => undefined,
    (error: WrongFields) => error,
  );
  return problem?.fields.map(({ field }) => field) ?? [];
};
const today = helsinkiDate(new Date());
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;
const document = (id: number) => asHelmi((tx) => documentOf(tx, reads, id));
const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
const found = async (purpose: string, q: string): Promise<string[]> => {
  const page = await gate.open(purpose, clerk, (tx) =>
    documentList(tx, readsOf(declaration, purpose), { q }, {}),
  );
  return page.rows.map(({ archive_number }) => archive_number);
};

test('a paper is kept by the rule of its kind: from its year of bookkeeping, from its end, or with its customer', () => {
  const until = (rule: string, counted_from: 'received' | 'ended', ended_on: string | null, isOf = true) =>
    keptUntil(declaration, { rule, counted_from }, { received_on: '2026-03-02', ended_on }, isOf);
  assert.equal(until('vouchers', 'received', null), '2032-12-31');
  assert.equal(until('orders', 'ended', '2026-05-31'), '2029-05-31');
  assert.equal(until('orders', 'ended', null), null);
  assert.equal(until('customer_relationship', 'received', null), null);
  assert.equal(until('customer_relationship', 'received', null, false), '2028-03-02');
});

test('the shipped kinds are named alike in the database and in answers to people', async () => {
  const kinds = await asHelmi(paperKinds);
  assert.deepEqual(
    Object.fromEntries(
      kinds.map((one) => [one.kind, [kindName(one, 'fi'), kindName(one, 'sv'), kindName(one, 'en')]]),
    ),
    Object.fromEntries(Object.entries(shippedKinds).map(([kind, { fi, sv, en }]) => [kind, [fi, sv, en]])),
  );
});

test('a place that is not locked and fireproof is refused until it says why', async () => {
  const add = (more: object) => asHelmi((tx) => addPlace(tx, { ...cabinet, cabinet: 'Hylly', ...more }));
  assert.deepEqual(await wrongFieldsOf(add({ is_locked: '' })), ['unfit_because']);
  assert.deepEqual(await wrongFieldsOf(add({ fire_class: 'none' })), ['unfit_because']);
  assert.ok(await add({ fire_class: 'none', unfit_because: 'Muutto kesken 1.2. asti' }));
  await assert.rejects(
    owner.query(`insert into paper_places (site, room, cabinet, is_locked, fire_class, recorded_by)
      values ('Porvoo', 'Aula', 'Laatikko', false, 'EI 60', 'test')`),
    /paper_places_are_locked_and_fireproof_or_say_why/,
  );
});

test('who put a paper where and when is kept, and a paper waits for its place until it has one', async () => {
  const id = await asHelmi(async (tx) => paperOf(tx, await addPerson(gate, 'Koivu', 'Ella')));
  assert.equal((await document(id))?.folder_id, null);
  await asHelmi((tx) => moveDocument(tx, id, String(folder)));
  const moves = await asHelmi((tx) => movesOf(tx, id));
  assert.deepEqual(
    moves.map(({ folder: title, by }) => [title, by]),
    [['Mappi 14', 'Helmi']],
  );
  assert.deepEqual(await wrongFieldsOf(asHelmi((tx) => moveDocument(tx, id, '999999'))), ['folder']);
});

test('a paper is found by its number and by the name of anybody it is about', async () => {
  const [aino, eero] = [await addPerson(gate, 'Ahokas', 'Aino'), await addPerson(gate, 'Peltola', 'Eero')];
  const id = await asHelmi((tx) => paperOf(tx, aino));
  await asHelmi((tx) => nameSubject(tx, id, eero));
  const outside = await asHelmi((tx) => paperOf(tx, undefined, { outside_name: 'Ulla Ulkopuolinen' }));
  const number = `P-${String(id).padStart(6, '0')}`;
  for (const q of [number, `p-${id}`, 'Ahokas', 'Peltola'])
    assert.deepEqual(await found('paper_archive', q), [number], q);
  assert.deepEqual(await found('paper_archive', 'ulla u'), [`P-${String(outside).padStart(6, '0')}`]);
  // Customer service is told of the papers of those whom it sees.
  assert.deepEqual(await found('customer_service', 'Ahokas'), [number]);
  await owner.query('update customers set state = state | 1 where id = $1', [aino]);
  assert.deepEqual(await found('customer_service', number), []);
  assert.deepEqual(await found('paper_archive', number), [number]);
});

test('what is wrong is said field by field, and two who change the same see it', async () => {
  const aino = await addPerson(gate, 'Lehto', 'Aino');
  const add = (more: Typed) => asHelmi((tx) => paperOf(tx, aino, more));
  assert.deepEqual(await wrongFieldsOf(add({ kind: 'x', received_on: '2026-02-30', title: '131052-308T' })), [
    'kind',
    'received_on',
    'title',
  ]);
  assert.deepEqual(await wrongFieldsOf(add({ ended_on: '2026-01-01', held_until: '2027-01-01' })), [
    'ended_on',
    'held_because',
  ]);
  assert.deepEqual(await wrongFieldsOf(asHelmi((tx) => paperOf(tx, undefined))), ['outside_name']);
  const id = await add({ kind: 'order' });
  const change = (typed: Typed) => asHelmi((tx) => changeDocument(tx, declaration, id, { ...typed }));
  assert.deepEqual(await change({ ended_on: '2026-05-31' }), ['ended_on']);
  assert.equal((await document(id))?.kept_until, '2029-05-31');
  assert.deepEqual(await wrongFieldsOf(change({ ended_on: '2026-06-30', was_ended_on: '' })), ['ended_on']);
});

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

test('papers are destroyed over a list: one carries it out, another confirms it, and only then do they go', async () => {
  const aino = await addPerson(gate, 'Rinne', 'Aino');
  const old = { kind: 'order', received_on: '2019-01-02', ended_on: '2019-02-01' };
  const [first, second, lent, open] = await asHelmi(async (tx) => [
    await paperOf(tx, aino, old),
    await paperOf(tx, undefined, { ...old, outside_name: 'Ulla' }),
    await paperOf(tx, aino, old),
    await paperOf(tx, aino, { kind: 'order' }),
  ]);
  await asHelmi((tx) =>
    lendDocument(tx, declaration, lent!, {
      lent_to: String(helmi),
      lent_for: 'Selvitys',
      due_back_on: today,
    }),
  );
  assert.equal((await asHelmi(waitingForDestruction)).lent, 1);
  const list = await asHelmi((tx) => beginDestruction(tx, helmi));
  assert.equal(await asHelmi((tx) => beginDestruction(tx, helmi)), list);
  const line = async (id: number) =>
    (await asHelmi((tx) => linesOf(tx, list))).find(
      ({ document_id, why }) => document_id === id && why === 'time',
    );
  assert.ok((await line(first!)) && (await line(second!)));
  assert.equal(await line(lent!), undefined);
  assert.equal(await line(open!), undefined);
  await asHelmi(async (tx) =>
    holdLine(tx, list, (await line(second!))!.id, {
      held_until: addDays(today, 90),
      held_because: 'Riita kesken',
    }),
  );
  const complete = () =>
    asHelmi((tx) => completeDestruction(tx, list, helmi, { method: 'cross_cut', destroyed_on: today }));
  await owner.query('update paper_documents set held_until = $1, held_because = $2 where id = $3', [
    today,
    'x',
    first,
  ]);
  await assert.rejects(complete(), codeOf('paper_kept_after_all'));
  await owner.query('update paper_documents set held_until = null where id = $1', [first]);
  await assert.rejects(
    asHelmi((tx) => confirmDestruction(tx, list, helmi)),
    codeOf('paper_destruction_cannot'),
  );
  await complete();
  assert.ok(await document(first!));
  await assert.rejects(
    asHelmi((tx) => confirmDestruction(tx, list, helmi)),
    codeOf('paper_confirmed_by_same'),
  );
  const otto = await hireHandler(owner, 'Otto');
  await assert.rejects(
    owner.query(
      'update paper_destructions set confirmed_by = destroyed_by, confirmed_at = now() where id = $1',
      [list],
    ),
    /paper_destructions_are_confirmed_by_another/,
  );
  await asArchivist(gate, otto)((tx) => confirmDestruction(tx, list, otto));
  assert.equal(await document(first!), undefined);
  assert.ok((await document(second!)) && (await document(lent!)) && (await document(open!)));
  await assert.rejects(
    asHelmi((tx) => beginDestruction(tx, helmi)),
    codeOf('paper_nothing_to_destroy'),
  );
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

test('the certificate is a tagged document with two names and no customer’s', async () => {
  const [{ id }] = await rows('select max(id) as id from paper_destructions');
  const [destruction, lines] = await asHelmi((tx) => Promise.all([destructionOf(tx, id), linesOf(tx, id)]));
  assert.deepEqual([destruction?.destroyed_by, destruction?.confirmed_by], ['Helmi', 'Otto']);
  assert.equal(JSON.stringify(lines).includes('Rinne'), false);
  const printed = lookIntoPdf(
    await printCertificate({
      language: 'fi',
      company: 'Villa Esimerkki Oy',
      destruction: destruction!,
      lines,
    }),
  );
  assert.match(printed, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.ok(countOf(printed, 'TH') > 5);
});

test('a kind of the company’s own is kept by a declared rule, and a rule that changes counts for what is there', async () => {
  const typed = { name_fi: 'Takuutodistus', rule: 'orders', counted_from: 'received' };
  const add = (more: Typed) => asHelmi((tx) => addKind(tx, declaration, { ...typed, ...more }));
  assert.deepEqual(await wrongFieldsOf(add({ rule: 'unknown', counted_from: 'x' })), [
    'rule',
    'counted_from',
  ]);
  const kind = await add({});
  await assert.rejects(add({}), codeOf('paper_kind_taken'));
  const id = await asHelmi(async (tx) => paperOf(tx, await addPerson(gate, 'Lampi', 'Aino'), { kind }));
  assert.equal((await document(id))?.kept_until, '2029-03-02');
  const retention = declaration.retention.map((rule) =>
    rule.key === 'orders' ? { ...rule, months: 12 } : rule,
  );
  await asHelmi((tx) => countAnew(tx, { ...declaration, retention }, 0, 1_000));
  assert.equal((await document(id))?.kept_until, '2027-03-02');
  await asHelmi((tx) => endKind(tx, kind, true));
  assert.deepEqual(
    await wrongFieldsOf(asHelmi((tx) => paperOf(tx, undefined, { kind, outside_name: 'X' }))),
    ['kind'],
  );
});

test('a wrong registration is taken back within days, later only a list destroys', async () => {
  const id = await asHelmi(async (tx) => paperOf(tx, await addPerson(gate, 'Salo', 'Aino')));
  await owner.query(`update paper_documents set recorded_at = now() - interval '8 days' where id = $1`, [id]);
  await assert.rejects(
    asHelmi((tx) => removeDocument(tx, id)),
    codeOf('paper_removed_too_late'),
  );
  await owner.query('update paper_documents set recorded_at = now() where id = $1', [id]);
  await asHelmi((tx) => removeDocument(tx, id));
  assert.equal(await document(id), undefined);
});

test('papers of an erased customer go on the list to shred; a voucher stays until its day', async () => {
  const aino = await addPerson(gate, 'Harju', 'Aino');
  const [letter, voucher] = await asHelmi(async (tx) => [
    await paperOf(tx, aino, { kind: 'letter', folder: String(folder) }),
    await paperOf(tx, aino, { kind: 'voucher', title: 'Kuitti, Aino Harju' }),
  ]);
  await erase([aino]);
  assert.equal(await document(letter!), undefined);
  const kept = await document(voucher!);
  assert.deepEqual([kept?.kept_until, kept?.title], ['2032-12-31', '']);
  assert.deepEqual(
    await rows('select place, act, why from paper_destruction_lines where document_id = $1', [letter]),
    [{ place: 'Porvoo · Arkistohuone · Kaappi Mappi 14 · Mappi 14', act: 'shred', why: 'erasure' }],
  );
  assert.deepEqual(await rows('select from paper_destruction_lines where document_id = $1', [voucher]), []);
});

test('a paper about others too stays with them, and what it says of the erased is to be blacked out', async () => {
  const [aino, eero] = [await addPerson(gate, 'Saari', 'Aino'), await addPerson(gate, 'Niemi', 'Eero')];
  const id = await asHelmi((tx) => paperOf(tx, aino, { title: 'Aino ja Eero' }));
  await asHelmi((tx) => nameSubject(tx, id, eero));
  await erase([aino]);
  const now = await document(id);
  assert.deepEqual([now?.customer_id, now?.title], [eero, '']);
  assert.deepEqual(await rows('select act from paper_destruction_lines where document_id = $1', [id]), [
    { act: 'black_out' },
  ]);
  assert.deepEqual(await rows('select from paper_subjects where document_id = $1', [id]), []);
});

test('a paper that was filed under the wrong one is given to whose it is, years later too, with its reason and both logs', async () => {
  const [wrong, right] = [await addPerson(gate, 'Väärä'), await addPerson(gate, 'Oikea')];
  const id = await asHelmi((tx) =>
    paperOf(tx, wrong, { folder: String(folder), title: 'Valtakirja kesämökistä' }),
  );
  await asHelmi((tx) => nameSubject(tx, id, right));
  await owner.query(`update paper_documents set recorded_at = now() - interval '3 years' where id = $1`, [
    id,
  ]);
  const correct = (customerId: number | null, typed: Typed) =>
    asHelmi((tx) => correctOwner(tx, declaration, id, { customerId, typed }));
  assert.deepEqual(await wrongFieldsOf(correct(right, {})), ['because']);
  assert.deepEqual(await wrongFieldsOf(correct(null, { because: 'x' })), ['outside_name']);
  await assert.rejects(correct(wrong, { because: 'Sama' }), codeOf('paper_owner_is_same'));
  await correct(right, { because: 'Kirjattu samannimiselle' });
  const now = (await document(id))!;
  assert.deepEqual([Number(now.customer_id), now.corrected_because], [right, 'Kirjattu samannimiselle']);
  const [{ moves, subjects }] = await rows(
    `select (select array_agg(customer_id::int) from paper_moves where document_id = $1) as moves,
      (select count(*)::int from paper_subjects where document_id = $1) as subjects`,
    [id],
  );
  assert.deepEqual([moves, subjects], [[right], 0]);
  const logged = await rows(
    `select customer_id::int as whose from audit_log where act = 'correct-paper-owner' and about = $1 order by id`,
    [`paper:${id}`],
  );
  assert.deepEqual(
    logged.map(({ whose }) => whose),
    [wrong, right],
  );
  await correct(null, { because: 'Ei asiakas', outside_name: 'Muu Nimi' });
  assert.deepEqual(
    [(await document(id))!.customer_id, (await document(id))!.outside_name],
    [null, 'Muu Nimi'],
  );
  assert.deepEqual(await found('paper_archive', 'kesämök'), [now.archive_number]);
  await asHelmi((tx) => renameFolder(tx, folder, 'Mappi 14 b'));
  assert.equal((await document(id))!.folder, 'Mappi 14 b');
  await assert.rejects(
    gate.open('customer_service', clerk, (tx) =>
      correctOwner(tx, declaration, id, { customerId: right, typed: { because: 'x' } }),
    ),
  );
});
