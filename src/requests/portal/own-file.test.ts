/** A file that the person adds to their request: checked, of few kinds, read by whoever answers, and by nobody else. */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { readFile } from '../../files/read-file.ts';
import { filesOf } from '../files/queries.ts';
import { removeFile } from '../files/remove-file.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';

const { gate, post, ask, enter } = await testOwnPages();
const cookie = await enter('aino@posti.example');
const onnis = await enter('onni@posti.example');
const asked = await post('/own/requests', { kind: 'rectification', words: 'Nimi on väärin.' }, cookie);
const path = asked.headers.get('location')!;
const id = Number(path.split('/').at(-1));

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const formOf = (bytes: Uint8Array<ArrayBuffer>, name: string): FormData => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return form;
};
const add = (bytes: Uint8Array<ArrayBuffer>, name: string, whose = cookie) =>
  post(`${path}/files`, formOf(bytes, name), whose);
const clerk = <T>(act: Parameters<typeof gate.open<T>>[2]) =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);

test('a picture is added and read by the clerk, who sees that the person added it', async () => {
  const added = await add(new Uint8Array(png), 'passi.txt');
  assert.equal(added.status, 303);
  assert.match(await (await ask(path, { cookie })).text(), /passi\.png/);
  const [file] = await clerk((tx) => filesOf(tx, id));
  assert.deepEqual([file!.file_name, file!.is_own, file!.content_type], ['passi.png', true, 'image/png']);
  const bytes = await clerk((tx) => buffer(readFile((act) => act(tx), file!.file_id!, master)));
  assert.deepEqual(bytes, png);
});

test('a file comes with the request itself, and a request whose file is refused is not made', async () => {
  const askWith = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const form = new FormData();
    form.append('kind', 'erasure');
    form.append('words', 'Poistakaa kaikki.');
    form.append('file', new Blob([bytes]), name);
    return post('/own/requests', form, onnis);
  };
  const listed = async () =>
    (await (await ask('/own/requests', { cookie: onnis, accept: 'application/json' })).json()).requests;
  const refused = await askWith(new TextEncoder().encode('Ei kuva.'), 'kirje.txt');
  assert.equal(refused.status, 422);
  const again = await refused.text();
  assert.match(again, /PDF-tiedoston tai kuvan/);
  assert.match(again, /Poistakaa kaikki\./);
  assert.deepEqual(await listed(), []);
  const made = await askWith(new Uint8Array(png), 'valtakirja.png');
  assert.equal(made.status, 303);
  const [request] = await listed();
  assert.equal(made.headers.get('location'), `/own/requests/${request.id}`);
  const [file] = await clerk((tx) => filesOf(tx, request.id));
  assert.deepEqual([file!.file_name, file!.is_own], ['valtakirja.png', true]);
});

test('anything but a PDF or a picture is refused with what to do, on the same page', async () => {
  const refused = await add(new TextEncoder().encode('Osoite on väärin.'), 'kirje.txt');
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /PDF-tiedoston tai kuvan/);
  assert.equal((await clerk((tx) => filesOf(tx, id))).length, 1);
});

test('nobody adds a file to another person’s request, and nobody to one that is over', async () => {
  assert.equal((await add(new Uint8Array(png), 'x.png', onnis)).status, 404);
  await clerk((tx) => removeFile(tx, { requestId: id, number: 1 }));
  await post(`${path}/withdrawal`, {}, cookie);
  const late = await add(new Uint8Array(png), 'x.png');
  assert.equal(late.status, 422);
  assert.match(await late.text(), /Pyyntö on jo ratkaistu/);
  assert.deepEqual(await clerk((tx) => filesOf(tx, id)), []);
});
