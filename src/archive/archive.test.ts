/** Papers of the archive: where they stand, how long they are kept, how they are found and mended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, clerk, declaration } from '../customers/fixtures/people.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { changeDocument } from './change-document.ts';
import { correctOwner } from './correct-owner.ts';
import { countAnew } from './count-anew.ts';
import { archiveAtWork, codeOf, wrongFieldsOf } from './fixtures/archive.ts';
import { cabinet, paperOf } from './fixtures/papers.ts';
import { keptUntil } from './keeping.ts';
import { kindName, shippedKinds } from './kind.ts';
import { moveDocument } from './move-document.ts';
import { nameSubject } from './name-subject.ts';
import { movesOf, paperKinds } from './queries.ts';
import { removeDocument } from './remove-document.ts';
import { addKind, endKind } from './save-kind.ts';
import { addPlace, renameFolder } from './save-place.ts';

const { gate, owner, asHelmi, folder, document, rows, found } = await archiveAtWork();

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
