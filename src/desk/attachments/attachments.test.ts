/** Files on a customer's card: added, listed, opened, deleted, and gone with the customer. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { addPerson, declaration } from '../../customers/fixtures/people.ts';
import { erasingOf } from '../../erasing.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { eraseCustomers } from '../../retention/erase-customers.ts';
import { deskRoutes } from '../routes.ts';

const filesKey = 'ab'.repeat(32);
process.env.SELOSTE_FILES_KEY = filesKey;
const { gate, installation, owner } = await testDatabase();
const policy = await loadInForce(installation, tables);
const folder = mkdtempSync(join(tmpdir(), 'seloste-attachments-'));
after(() => rmSync(folder, { recursive: true }));
const [aino, oiva, kerttu, mauri] = [
  await addPerson(gate, 'Liitteinen', 'Aino'),
  await addPerson(gate, 'Liitteinen', 'Oiva'),
  await addPerson(gate, 'Liitteinen', 'Kerttu'),
  await addPerson(gate, 'Liitteinen', 'Mauri'),
];

const site = 'http://localhost';
const appFor = (purpose: string) => {
  const shared = {
    name: 'Helmi',
    sessionId: 1,
    purposes: [purpose],
    desk: purpose,
    hasSigned: true,
  } as const;
  const caller: Caller = { kind: 'staff', id: 1, ...shared };
  return createApp({
    routes: deskRoutes,
    gate,
    policy: () => policy,
    identify: async () => caller,
    baseUrl: site,
  });
};
const apps = {
  customer_service: appFor('customer_service'),
  rights_requests: appFor('rights_requests'),
  orders: appFor('orders'),
};
type Desk = keyof typeof apps;

const ask = (path: string, init: RequestInit = {}, desk: Desk = 'customer_service', accept = 'text/html') =>
  apps[desk].request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept, 'accept-language': 'fi', origin: site },
    }),
  );
const add = (id: number, name: string, content: string | Uint8Array<ArrayBuffer>, desk?: Desk, more = {}) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(more)) form.append(key, String(value));
  form.append('file', new File([content], name, { type: 'text/html' }));
  return ask(`/customers/${id}/attachments`, { method: 'POST', body: form }, desk);
};
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query(`select count(*) from ${text}`, values)).rows[0].count);
const attachmentOf = async (id: number) =>
  (await owner.query('select id::int, file_id::int from attachments where customer_id = $1', [id]))
    .rows[0] as {
    id: number;
    file_id: number;
  };
/** Of a file, what is left of it. */
const leftOf = async (file: number) => ({
  key: await count('stored_files where id = $1 and wrapped_key is not null', [file]),
  chunks: await count('stored_file_chunks where file_id = $1', [file]),
});

test('what was added is listed under its true type, and opened as a download that runs nothing', async () => {
  assert.equal((await add(aino, 'Sovittu ”näin”.html', 'Kiitos kaupasta')).status, 303);
  const listed = await ask(`/customers/${aino}/attachments`, {}, 'customer_service', 'application/json');
  const [found] = ((await listed.json()) as { attachments: Record<string, unknown>[] }).attachments;
  assert.equal(found!.file_name, 'Sovittu ”näin”.html.txt');
  assert.equal(found!.content_type, 'text/plain');
  assert.match(await (await ask(`/customers/${aino}/attachments`)).text(), /Sovittu ”näin”\.html\.txt/);
  assert.match(await (await ask(`/customers/${aino}/timeline`)).text(), /Teksti, 15 tavua/);
  const file = await ask(`/customers/${aino}/attachments/${found!.id}/file`);
  assert.equal(await file.text(), 'Kiitos kaupasta');
  assert.match(file.headers.get('content-disposition')!, /^attachment; filename="/);
  assert.equal(file.headers.get('content-type'), 'text/plain');
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  assert.match(file.headers.get('content-security-policy')!, /sandbox/);
  assert.equal(await count(`audit_log where customer_id = $1 and act = 'add-attachment'`, [aino]), 1);
  const looks = await count(`audit_log where customer_id = $1 and about = $2`, [
    aino,
    `attachment:${found!.id}`,
  ]);
  assert.ok(looks >= 2, 'adding and opening stand in the log');
});

test('what may not be kept is told in the form, and nothing of it is stored', async () => {
  const before = await count('stored_files');
  const refused = async (name: string, content: string, sentence: RegExp) => {
    const answer = await add(oiva, name, content);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  };
  await refused('ohje.txt', 'Hetu on 131052-308T', /Tiedostossa on henkilötunnus/);
  await refused('ohje.pdf', 'MZ\u0000ohjelma', /sisältö on ohjelma/);
  await refused('ohje.txt', 'Tilaus 010190-999K', /name="confirm_code"/);
  assert.equal(
    (await ask(`/customers/${oiva}/attachments`, { method: 'POST', body: new FormData() })).status,
    422,
  );
  assert.equal((await add(oiva, 'suuri.txt', 'a'.repeat(20_000_001))).status, 413);
  assert.equal(await count('stored_files'), before);
  assert.equal(await count('attachments where customer_id = $1', [oiva]), 0);
  const confirmed = await add(oiva, 'ohje.txt', 'Tilaus 010190-999K', 'customer_service', {
    confirm_code: 'yes',
  });
  assert.equal(confirmed.status, 303);
});

test('whichever carer added it, each of them opens it, and nobody else', async () => {
  assert.equal((await add(kerttu, 'pyynto.txt', 'Pyyntö', 'rights_requests')).status, 303);
  const { id } = await attachmentOf(kerttu);
  for (const desk of ['customer_service', 'rights_requests'] as const) {
    const file = await ask(`/customers/${kerttu}/attachments/${id}/file`, {}, desk);
    assert.equal(await file.text(), 'Pyyntö', desk);
  }
  assert.equal((await ask(`/customers/${kerttu}/attachments/${id}/file`, {}, 'orders')).status, 403);
  assert.equal(
    (await ask(`/customers/${aino}/attachments/${id}/file`)).status,
    404,
    'not by another address',
  );
});

test('a deleted file is gone with its key, and only the trace is left', async () => {
  const { id, file_id } = await attachmentOf(kerttu);
  assert.deepEqual(await leftOf(file_id), { key: 1, chunks: 1 });
  const path = `/customers/${kerttu}/attachments/${id}`;
  assert.match(await (await ask(`${path}/removal`)).text(), /pyynto\.txt/);
  assert.equal((await ask(`${path}/removal`, { method: 'POST' })).status, 303);
  assert.deepEqual(await leftOf(file_id), { key: 0, chunks: 0 });
  assert.equal((await ask(`${path}/file`)).status, 404);
  const timeline = await (await ask(`/customers/${kerttu}/timeline`)).text();
  assert.match(timeline, /Liite poistettiin/);
  assert.doesNotMatch(timeline, /pyynto/);
});

test('an erasure takes the files with the customer', async () => {
  await add(mauri, 'sopimus.txt', 'Sopimus');
  const { file_id } = await attachmentOf(mauri);
  assert.deepEqual(await leftOf(file_id), { key: 1, chunks: 1 });
  const erasing = erasingOf(declaration, {
    dataFolder: folder,
    filesKey,
    journalFolder: join(folder, 'journal'),
  });
  await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
    eraseCustomers(tx, erasing, [mauri], { cause: 'request', about: 'request:1' }),
  );
  assert.deepEqual(await leftOf(file_id), { key: 0, chunks: 0 });
  assert.equal(await count('attachments where customer_id = $1', [mauri]), 0);
});
