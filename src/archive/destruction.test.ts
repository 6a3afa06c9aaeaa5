/** Papers are destroyed over a list that one carries out and another confirms; an erasure puts its own on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, declaration } from '../customers/fixtures/people.ts';
import { countOf, lookIntoPdf } from '../documents/fixtures/look-into-pdf.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { beginDestruction, completeDestruction, confirmDestruction, holdLine } from './destroy-papers.ts';
import { printCertificate } from './destruction-paper.ts';
import { destructionOf, linesOf, waitingForDestruction } from './destruction-queries.ts';
import { archiveAtWork, codeOf } from './fixtures/archive.ts';
import { asArchivist, hireHandler, paperOf } from './fixtures/papers.ts';
import { lendDocument } from './lend-document.ts';
import { nameSubject } from './name-subject.ts';

const { gate, owner, helmi, asHelmi, folder, erase, document, rows } = await archiveAtWork();
const today = helsinkiDate(new Date());

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
