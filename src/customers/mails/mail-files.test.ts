/** Files that go with a mail from the card: what went is kept as it went, until the customer is erased. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deskRoutes } from '../../desk/routes.ts';
import { erasingOf } from '../../erasing.ts';
import { readConfig } from '../../ground/config.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { master, testMails } from '../../mail/fixtures/mails.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { eraseCustomers } from '../../retention/erase-customers.ts';
import { addPerson } from '../fixtures/people.ts';
import { mailRoutes } from './routes.ts';

const { gate, installation, declaration, rows, server, deliver } = await testMails();
const folder = mkdtempSync(join(tmpdir(), 'seloste-mail-files-'));
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
const policy = await loadInForce(installation, tables);
const site = 'http://localhost';
let desk = 'customer_service';
const caller = (): Caller => ({
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes: [desk],
  desk,
  hasSigned: true,
});
const app = createApp({
  routes: [...mailRoutes, ...deskRoutes],
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
  config: readConfig({ SELOSTE_DATA: folder, SELOSTE_FILES_KEY: master.toString('hex') }),
});
const ask = (path: string, init: RequestInit = {}) =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
    }),
  );
const formOf = (
  fields: readonly (readonly [string, string])[],
  ...files: readonly (readonly [string, string])[]
): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [name, content] of files) form.append('file', new File([content], name));
  return form;
};
const post = (path: string, ...form: Parameters<typeof formOf>) =>
  ask(path, { method: 'POST', body: formOf(...form) });

const customer = async (name: string): Promise<number> => {
  const id = await addPerson(gate, name);
  await rows(
    `insert into emails (customer_id, address, normalised, source) values ($1, $2, $2, 'registration')`,
    [id, `${name.toLowerCase()}@posti.example`],
  );
  return id;
};
const [aino, oiva] = [await customer('Liitto'), await customer('Toinen')];
assert.equal((await post(`/customers/${aino}/attachments`, [], ['kortti.txt', 'Kortilta'])).status, 303);
const [card] = await rows<{ id: number }>('select id from attachments where customer_id = $1', [aino]);

const text = [
  ['language', 'fi'],
  ['subject', 'Sopimus'],
  ['body', 'Hei, ohessa.'],
] as const;
/** What the page carries to the next. */
const carriedIn = (page: string): (readonly [string, string])[] =>
  [...new Set([...page.matchAll(/name="files" value="([^"]+)"/g)].map((match) => match[1]!))].map(
    (value) => ['files', value] as const,
  );
const preview = `/customers/${aino}/mails/preview`;
/** The page that what was typed leads to. */
const previewOf = async (...form: Parameters<typeof formOf>): Promise<string> =>
  (await ask((await post(preview, ...form)).headers.get('location')!)).text();
const mailCount = async () => (await rows('select from mails')).length;

test('a file of the card and one that is uploaded go with the mail, and the mail keeps both as they went', async () => {
  const form = await (await ask(`/customers/${aino}/mails/new`)).text();
  assert.match(form, /kortti\.txt/);
  const chosen = [...text, ['files', String(card!.id)]] as const;
  const shown = await previewOf(chosen, ['sopimus.txt', 'Sopimus 12']);
  assert.match(shown, /kortti\.txt.*sopimus\.txt/s);
  const sent = await post(`/customers/${aino}/mails`, [...text, ...carriedIn(shown)]);
  const path = sent.headers.get('location')!;
  const twice = await post(`/customers/${aino}/mails`, [...text, ...carriedIn(shown)]);
  assert.equal(twice.headers.get('location'), path, 'a button pressed twice sends once');
  await post(`/customers/${aino}/attachments/${card!.id}/removal`, []);
  assert.equal(await deliver(), 1);
  const { source } = server.received[0]!;
  for (const words of ['Kortilta', 'Sopimus 12'])
    assert.ok(source.includes(Buffer.from(words).toString('base64')), words);
  assert.match(await (await ask(path)).text(), /files\/1.*files\/2/s);
  assert.equal(await (await ask(`${path}/files/1`)).text(), 'Kortilta');
  desk = 'orders';
  assert.equal((await ask(`${path}/files/1`)).status, 404, 'a mail of another desk');
  desk = 'customer_service';
});

test('several files of one choice go along, each checked; where one does not fit the others are kept', async () => {
  assert.match(await previewOf(text, ['eka.txt', 'Yksi'], ['toka.txt', 'Kaksi']), /eka\.txt.*toka\.txt/s);
  const bad = await post(preview, text, ['hyvä.txt', 'Hyvä'], ['ohjelma.exe', 'MZ\u0000\u0001']);
  assert.equal(bad.status, 422);
  assert.match(await bad.text(), /name="files" value="[^"]+" checked/);
});

test('the same text with another file is another mail, and its file is attached at any desk that writes', async () => {
  desk = 'orders';
  const { length } = await rows('select from mails');
  const withFile = async (name: string) => {
    const shown = await previewOf(text, [name, 'Rivi']);
    return post(`/customers/${aino}/mails`, [...text, ...carriedIn(shown)]);
  };
  await withFile('eka.txt');
  await withFile('toka.txt');
  assert.equal(await mailCount(), length + 2);
  desk = 'customer_service';
});

test('a file comes back with the form that has another thing to mend, and with the wish to go on writing', async () => {
  const noSubject = [['body', 'Hei']] as const;
  const refused = await post(preview, noSubject, ['ohje.txt', 'Ohje']);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /name="files" value="[^"]+" checked/);
  const again = await post(`${preview}?edit=yes`, text, ['ohje.txt', 'Ohje']);
  assert.match(
    await (await ask(again.headers.get('location')!)).text(),
    /name="files" value="[^"]+" checked/,
  );
});

test('what may not be attached is told, and no mail is written', async () => {
  const before = await mailCount();
  const shown = await previewOf(text, ['sopimus.txt', 'Sopimus']);
  const ticket = carriedIn(shown);
  const refused = async (path: string, ...form: Parameters<typeof formOf>) => {
    const answer = await post(path, ...form);
    assert.equal(answer.status, 422);
    return answer.text();
  };
  assert.match(
    await refused(preview, text, ['ohje.txt', 'Hetu 131052-308T']),
    /Tiedostossa on henkilötunnus/,
  );
  assert.match(await refused(`/customers/${oiva}/mails`, [...text, ...ticket]), /Liitettä ei ole enää/);
  assert.match(
    await refused(`/customers/${aino}/mails`, [...text, ['files', '999999']]),
    /Liitettä ei ole enää/,
  );
  await rows('delete from stored_files where sha256 is null');
  assert.match(await refused(`/customers/${aino}/mails`, [...text, ...ticket]), /Liitettä ei ole enää/);
  assert.equal((await post(preview, text, ['suuri.txt', 'a'.repeat(15_000_001)])).status, 413);
  assert.equal(await mailCount(), before);
});

test('an erasure takes the files of the mails with the customer', async () => {
  const files = await rows<{ file_id: number }>(
    'select file_id from mail_attachments where customer_id = $1',
    [aino],
  );
  const left = async () =>
    (
      await rows('select from stored_files where id = any($1) and wrapped_key is not null', [
        files.map(({ file_id }) => file_id),
      ])
    ).length;
  assert.equal(await left(), 4);
  const erasing = erasingOf(declaration, {
    dataFolder: folder,
    filesKey: master.toString('hex'),
    journalFolder: join(folder, 'journal'),
  });
  await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
    eraseCustomers(tx, erasing, [aino], { cause: 'request', about: 'request:1' }),
  );
  assert.equal(await left(), 0);
});
