import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { addPerson, clerk, declaration } from '../fixtures/people.ts';
import type { WrongFields } from '../wrong-fields.ts';
import { changeNote } from './change-note.ts';
import { deleteNote } from './delete-note.ts';
import type { TypedNote } from './note.ts';
import { noteVersions } from './queries.ts';
import { writeNote } from './write-note.ts';

const { gate, owner } = await testDatabase();
const asService = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('customer_service', clerk, act);
const today = helsinkiDate(new Date());
const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, values)).rows as Row[];

const note = (body: string, more: Partial<TypedNote> = {}): TypedNote => ({
  kind: 'call',
  on: today,
  time: '',
  body,
  confirmed: false,
  confirmedSensitive: false,
  ...more,
});
const write = (customerId: number, typed: TypedNote) =>
  asService((tx) => writeNote(tx, declaration, customerId, typed));
const wrongFieldsOf = async (written: Promise<unknown>): Promise<string[]> => {
  const problem = await written.then(
    () => undefined,
    (error: WrongFields) => error,
  );
  return problem?.fields.map(({ field }) => field) ?? [];
};

test('a note of a contact is kept with its time and moves the day of the last contact', async () => {
  const aino = await addPerson(gate, 'Muistio');
  await rows(`update customers set last_contact_on = '2026-01-02' where id = $1`, [aino]);
  await write(aino, note('Sovittiin.', { kind: 'visit', on: '2026-03-04', time: '9.30' }));
  await write(aino, note('Oma huomio.', { kind: 'other' }));
  const [found] = await rows<{ at: string; contact: string }>(
    `select to_char(n.happened_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') as at, c.last_contact_on::text as contact
     from notes n join customers c on c.id = n.customer_id where n.customer_id = $1 and n.kind = 'visit'`,
    [aino],
  );
  assert.deepEqual(found, { at: '2026-03-04 09:30', contact: '2026-03-04' });
});

test('identity codes and card numbers are refused, and what only looks like a code is asked about', async () => {
  const eero = await addPerson(gate, 'Seula');
  assert.deepEqual(await wrongFieldsOf(write(eero, note('Hetu on 131052-308T'))), ['body']);
  assert.deepEqual(await wrongFieldsOf(write(eero, note('Hetu on 131052-308T', { confirmed: true }))), [
    'body',
  ]);
  assert.deepEqual(await wrongFieldsOf(write(eero, note('Kortti 4111 1111 1111 1111'))), ['body']);
  assert.deepEqual(await wrongFieldsOf(write(eero, note('Tilaus 010190-999K'))), ['body', 'confirm_code']);
  assert.deepEqual(await wrongFieldsOf(write(eero, note('Tilaus 010190-999K', { confirmed: true }))), []);
});

test('words of health are warned of and kept only when the writer confirms', async () => {
  const liisa = await addPerson(gate, 'Varo');
  assert.deepEqual(await wrongFieldsOf(write(liisa, note('On allerginen villalle'))), ['confirm_sensitive']);
  assert.equal((await rows('select from notes where customer_id = $1', [liisa])).length, 0);
  await write(liisa, note('On allerginen villalle', { confirmedSensitive: true }));
  assert.equal((await rows('select from notes where customer_id = $1', [liisa])).length, 1);
});

test('an empty note, an unknown kind and a day to come are refused each beside its field', async () => {
  const pekka = await addPerson(gate, 'Tyhjä');
  const wrong = note('  ', { kind: 'fax', on: '2999-01-01' });
  assert.deepEqual(await wrongFieldsOf(write(pekka, wrong)), ['kind', 'on', 'body']);
  assert.deepEqual(await wrongFieldsOf(write(pekka, note('x', { time: '25:00' }))), ['on']);
});

test('a changed note keeps what it said before, and who changed it', async () => {
  const maija = await addPerson(gate, 'Muutos');
  const id = await write(maija, note('Palautetaan rahat.'));
  const key = { customerId: maija, id };
  assert.deepEqual(await asService((tx) => changeNote(tx, key, { body: 'Palautetaan puolet.' })), ['body']);
  assert.deepEqual(await asService((tx) => changeNote(tx, key, { body: 'Palautetaan puolet.' })), []);
  const versions = await asService((tx) => noteVersions(tx, key));
  assert.deepEqual(
    versions.map(({ body, recorded_by }) => [body, recorded_by]),
    [['Palautetaan rahat.', 'staff:1']],
  );
});

test('two who change one note at once are told of each other', async () => {
  const id7 = await addPerson(gate, 'Kaksi');
  const key = { customerId: id7, id: await write(id7, note('Yksi')) };
  await asService((tx) => changeNote(tx, key, { was_body: 'Yksi', body: 'Toinen' }));
  const second = asService((tx) => changeNote(tx, key, { was_body: 'Yksi', body: 'Kolmas' }));
  assert.deepEqual(await wrongFieldsOf(second), ['body']);
});

test('a deleted note leaves that it was deleted and nothing of what it said', async () => {
  const oiva = await addPerson(gate, 'Poisto');
  const key = { customerId: oiva, id: await write(oiva, note('Salaisuus yksi')) };
  await asService((tx) => changeNote(tx, key, { body: 'Salaisuus kaksi' }));
  await asService((tx) => deleteNote(tx, key));
  assert.deepEqual(await rows('select what, recorded_by from removals where customer_id = $1', [oiva]), [
    { what: 'note', recorded_by: 'staff:1' },
  ]);
  assert.equal((await rows('select from note_versions where customer_id = $1', [oiva])).length, 0);
  await assert.rejects(
    asService((tx) => deleteNote(tx, key)),
    { message: 'note_not_found' },
  );
});

test('who does not read notes does not see that there are any', async () => {
  const sini = await addPerson(gate, 'Rajattu');
  await write(sini, note('Sovittu'));
  await assert.rejects(
    gate.open('orders', clerk, (tx) => noteVersions(tx, { customerId: sini, id: 1 })),
    { message: 'not_for_this_purpose' },
  );
});
