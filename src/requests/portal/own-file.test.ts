/** A file that the person adds to their request: checked, of few kinds, read by whoever answers, and by nobody else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { readFile } from '../../files/read-file.ts';
import { filesOf } from '../files/queries.ts';
import { removeFile } from '../files/remove-file.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';

/** Transactions of the pages: how many are open, and of each that was opened how many were already. */
let held = 0;
const begun: { purpose: string; beside: number }[] = [];
const { gate, owner, post, ask, enter, app } = await testOwnPages((one) => ({
  ...one,
  open: async (purpose, ...rest) => {
    begun.push({ purpose, beside: held });
    held += 1;
    return one.open(purpose, ...rest).finally(() => {
      held -= 1;
    });
  },
}));
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
/** All but its end is there, which comes when the test says so; resolved when whoever takes it in holds nothing. */
const slowly = async (path: string, form: FormData) => {
  const whole = new Response(form);
  const type = whole.headers.get('content-type')!;
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const most = bytes.length - 100;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, {
    highWaterMark: 2,
  });
  const writer = writable.getWriter();
  begun.length = 0;
  const asking = { method: 'POST', body: readable, duplex: 'half' } as const;
  const answer = app.request(
    new Request(`http://localhost${path}`, {
      ...asking,
      headers: { cookie, origin: 'http://localhost', 'content-type': type },
    }),
  );
  void writer.write(bytes.subarray(0, most));
  for (const began = Date.now(); held > 0 || begun.length < 1; await new Promise(setImmediate))
    assert.ok(
      Date.now() - began < 5_000,
      `${held} held of ${JSON.stringify(begun)} while the file is waited for`,
    );
  const finish = (): void => {
    void writer.write(bytes.subarray(most));
    void writer.close();
  };
  return { answer, finish };
};
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

test('while a file arrives, however slowly, and while its signatures are verified no connection is held', async () => {
  const asking = await post('/own/requests', { kind: 'restriction', words: 'Odottakaa.' }, cookie);
  const signed = readFileSync(join(import.meta.dirname, '../files/fixtures/signed-twice.pdf'));
  const { answer, finish } = await slowly(
    `${asking.headers.get('location')!}/files`,
    formOf(new Uint8Array(signed), 'sopimus.pdf'),
  );
  const own = { purpose: 'own_page', beside: 0 };
  assert.deepEqual(begun, [own], 'whether the request takes a file');
  finish();
  assert.equal((await answer).status, 303);
  // It is stored when it has been verified: between that question and its storing nothing was opened, and nothing was open.
  const stored = begun.slice(1, -2);
  assert.ok(stored.length > 0);
  assert.ok(stored.every(({ purpose, beside }) => purpose === 'rights_requests' && beside === 0));
  assert.deepEqual(begun.slice(-2), [own, { purpose: 'rights_requests', beside: 1 }]);
  const { rows } = await owner.query('select count(*)::int as count from request_signatures');
  assert.equal(rows[0].count, 2);
});

test('a visit that ended while its file arrived asks for nothing', async () => {
  const count = async () => (await owner.query('select count(*)::int as count from requests')).rows[0].count;
  const before = await count();
  const form = new FormData();
  form.append('kind', 'erasure');
  form.append('file', new Blob([new Uint8Array(png)]), 'kuva.png');
  const { answer, finish } = await slowly('/own/requests', form);
  await post('/own/sign-out', {}, cookie);
  finish();
  assert.equal((await answer).headers.get('location'), '/own/sign-in?after=closed');
  assert.equal(await count(), before);
});
