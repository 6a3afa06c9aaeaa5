/** The clerk's import over HTTP: upload, columns, dry run, mending, deciding, run, report, failed rows, undoing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masterKey } from '../files/master-key.ts';
import { readConfig } from '../ground/config.ts';
import { createApp } from '../http/app.ts';
import type { Caller } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { checkImport } from './check-import.ts';
import { testImports } from './fixtures/imports.ts';
import { readImport } from './read-import.ts';
import { sourcesRoutes } from './routes.ts';
import { runImport } from './run-import.ts';
import { runUndo } from './undo-import.ts';

process.env['SELOSTE_FILES_KEY'] = 'ab'.repeat(32);
const { gate, installation, upkeep, count, bring } = await testImports();
const work = { inTransaction: upkeep, master: masterKey(readConfig()), isStopping: () => false };
const policy = await loadInForce(installation, tables);
const site = 'http://localhost';
let purposes: readonly string[] = ['register_upkeep'];
const caller = (): Caller => ({
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes,
  desk: undefined,
  hasSigned: true,
});
const app = createApp({
  routes: sourcesRoutes,
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
});
let language = 'fi';

const ask = async (
  path: string,
  init: RequestInit = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': language, origin: site, ...headers },
    }),
  );
const page = async (path: string): Promise<string> => {
  const response = await ask(path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const send = (path: string, fields: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await ask(path, {}, { accept: 'application/json' })).json() as Promise<Record<string, unknown>>;
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select[^>]*name="(column_\d+)"[^>]*>(.*?)<\/select>/gs)].map(([, name, options]) => [
      name,
      /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? '',
    ]),
  );

const csv =
  'Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Muistio\n1;Aino;Koivula;aino@posti.example;x\n2;Onni;Järvi;ei-osoite;y\n3;Eeva;Perhe;perhe@posti.example;=1+1\n;;;;z\n';
const upload = (fields: Record<string, string>, text: string): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new File([text], 'uudet asiakkaat.csv', { type: 'text/csv' }));
  return ask('/imports', { method: 'POST', body });
};
let path = '';

test('a file is sent with its source and purpose, and the page shows what was recognised', async () => {
  await bring('Asiakasnumero;Etunimi;Sukunimi;Sähköposti\n90;Ilmari;Sukulainen;perhe@posti.example\n');
  assert.match(await page('/imports/new'), /enctype="multipart\/form-data"/);
  const answer = await upload(
    { source: 'earlier_register', purpose: 'customer_service', as_of: '2026-11-01' },
    csv,
  );
  assert.equal(answer.status, 303);
  path = answer.headers.get('location')!;
  const shown = await page(path);
  assert.match(shown, /Mihin kukin sarake menee/);
  assert.match(shown, /aino@posti\.example/);
  assert.equal(fieldsOf(shown)['column_3'], 'email');
  assert.match(await page('/imports'), /uudet asiakkaat\.csv/);
});

test('a wrong source or a file that is none brings the form back with the sentence', async () => {
  const wrong = await upload({ source: 'tuntematon', purpose: 'customer_service' }, csv);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Selosteessa ei ole tietolähdettä/);
  assert.equal((await upload({ source: 'store', purpose: 'customer_service' }, '%PDF-1.7')).status, 422);
});

test('the columns are sent back, read and checked; the numbers lead to rows, in three languages', async () => {
  const mapped = await send(`${path}/mapping`, { ...fieldsOf(await page(path)), save_as: 'Oma luettelo' });
  assert.equal(mapped.status, 303);
  assert.match(await page(path), /<progress/);
  const id = Number(path.split('/').at(-1));
  await readImport(work, id);
  await checkImport(work, id);
  for (const [one, word] of [
    ['fi', 'Mitä tuonnissa tapahtuu'],
    ['sv', 'Vad som händer'],
    ['en', 'What the import will do'],
  ] as const) {
    language = one;
    assert.match(await page(path), new RegExp(word));
  }
  language = 'fi';
  assert.match(await page(`${path}/rows?decision=unclear`), /Sukulainen Ilmari \(90\)/);
  assert.equal(await count('audit_log', `kind = 'looked' and act = 'list' and about = 'import:${id}'`), 1);
});

test('a cell is mended where it stands, and an unclear row decided beside the customer it was held against', async () => {
  const id = Number(path.split('/').at(-1));
  const problems = await page(`${path}/problems`);
  assert.match(problems, /Sähköpostiosoite ei kelpaa/);
  assert.match(problems, /name="cell_3_3"[^>]*value="ei-osoite"/);
  assert.equal((await send(`${path}/problems`, { cell_3_3: 'onni@posti.example' })).status, 303);
  await checkImport(work, id);
  const row = await page(`${path}/rows/4`);
  assert.match(row, /Eeva/);
  assert.match(row, /Ilmari/);
  assert.equal((await send(`${path}/rows/4`, { word: 'another' })).status, 303);
  assert.deepEqual(((await json(path))['found'] as { counts: { decisions: unknown } }).counts.decisions, {
    new: 3,
    refused: 1,
    unclear: 0,
  });
});

test('the run says before what it will do and after what it did; failed rows come back as a file', async () => {
  const id = Number(path.split('/').at(-1));
  assert.match(await page(path), /Luodaan 3 asiakasta/);
  const started = await send(`${path}/run`);
  assert.equal(started.status, 303);
  assert.equal((await send(`${path}/run`)).status, 409, 'not twice');
  await runImport(work, id);
  assert.match(await page(path), /Luotuja asiakkaita/);
  assert.equal(await count('customers', `import_id = ${id}`), 3);
  const failed = await (await ask(`${path}/failed-rows`)).text();
  assert.match(failed, /^\ufeff?Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Muistio;Rivi;Syy/);
  assert.match(failed, /;z;5;"?Rivi ei nimeä ketään/);
});

test('undoing takes it back, closing ends it, and who lacks upkeep meets nothing', async () => {
  const id = Number(path.split('/').at(-1));
  await send(`${path}/undoing`);
  await runUndo(work, id);
  assert.equal(await count('customers', `import_id = ${id}`), 0);
  assert.equal((await send(`${path}/closing`)).status, 303);
  assert.match(await page(path), /Aineisto hävitetään/);
  purposes = ['customer_service'];
  assert.equal((await ask(path)).status, 403);
  purposes = ['register_upkeep'];
  assert.equal((await ask('/imports/999999')).status, 404);
});
