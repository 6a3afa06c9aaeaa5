import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asJson, trialApp } from '../../test/trial-app.ts';

const { url, lines } = await trialApp();
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { headers, redirect: 'manual' });

test('a person gets the page and a program the same as JSON', async () => {
  const page = await get('/echo/7?q=a', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await page.text(), /^<!doctype html>/);
  const json = await get('/echo/7?q=a', asJson);
  const body = (await json.json()) as { params: unknown; query: unknown; role: string };
  assert.deepEqual(body.params, { id: 7 });
  assert.deepEqual(body.query, { q: 'a', town: [] });
  assert.match(body.role, /_p103$/);
  assert.match(json.headers.get('vary') ?? '', /Accept, Accept-Language, Cookie/);
});

test('whoever accepts anything gets the page, and the better-liked of two types wins', async () => {
  const typeFor = async (accept: string) => (await get('/echo/7', { accept })).headers.get('content-type');
  assert.match((await typeFor('*/*'))!, /html/);
  assert.match((await typeFor('text/html;q=0.5, application/json'))!, /json/);
  assert.match((await typeFor('application/json;q=0, text/html'))!, /html/);
});

test('the language is the asked one, then the chosen one, then the browser’s, then Finnish', async () => {
  const languageOf = async (path: string, headers: Record<string, string> = {}) =>
    ((await (await get(path, { ...asJson, ...headers })).json()) as { language: string }).language;
  assert.equal(await languageOf('/echo/1'), 'fi');
  assert.equal(await languageOf('/echo/1', { 'accept-language': 'de, en-GB;q=0.8, sv;q=0.5' }), 'en');
  assert.equal(await languageOf('/echo/1', { 'accept-language': 'en', cookie: 'seloste_language=sv' }), 'sv');
  assert.equal(await languageOf('/echo/1?lang=fi', { cookie: 'seloste_language=sv' }), 'fi');
  assert.equal(await languageOf('/echo/1?lang=xx', { 'accept-language': 'sv' }), 'sv');
});

test('choosing a language is remembered in the declared cookie and leaves the address', async () => {
  const answer = await get('/echo/1?lang=sv&q=a', asJson);
  assert.match(
    answer.headers.get('set-cookie')!,
    /^seloste_language=sv; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  assert.equal(((await answer.json()) as { path: string }).path, '/echo/1?q=a');
  assert.equal((await get('/echo/1')).headers.get('set-cookie'), null);
});

test('a deed answers 303 to people and 200 with what was made to programs', async () => {
  const body = new URLSearchParams({ name: 'Aino' });
  const person = await fetch(`${url}/forms`, { method: 'POST', body, redirect: 'manual' });
  assert.equal(person.status, 303);
  assert.equal(person.headers.get('location'), '/echo/1');
  const program = await fetch(`${url}/forms`, { method: 'POST', body, headers: asJson, redirect: 'manual' });
  assert.equal(program.status, 200);
  assert.equal(program.headers.get('location'), '/echo/1');
  assert.deepEqual(((await program.json()) as { body: unknown }).body, { name: 'Aino', town: [] });
});

test('what a handler leaves for afterwards finds its transaction over', async () => {
  const [{ state }] = (await (await get('/afterwards', asJson)).json()) as [{ state: string }];
  assert.match(state, /^(idle|active)$/);
});

test('HEAD has the headers and no body, OPTIONS and a wrong method tell what there is', async () => {
  const head = await fetch(`${url}/echo/1`, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  const options = await fetch(`${url}/echo/1`, { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.equal(options.headers.get('allow'), 'GET, HEAD, OPTIONS');
  const wrong = await fetch(`${url}/echo/1`, { method: 'DELETE', headers: asJson });
  assert.equal(wrong.status, 405);
  assert.equal(wrong.headers.get('allow'), 'GET, HEAD, OPTIONS');
  assert.equal(((await wrong.json()) as { code: string }).code, 'method_not_allowed');
});

test('an address with a slash too many leads to the one without', async () => {
  const answer = await get('/echo/1/?q=a');
  assert.equal(answer.status, 308);
  assert.equal(answer.headers.get('location'), '/echo/1?q=a');
  assert.equal((await get('/nowhere/')).status, 404);
});

test('an unknown address is a page in the reader’s language that links to no other site', async () => {
  const answer = await get('//evil.example/x', { 'accept-language': 'sv' });
  assert.equal(answer.status, 404);
  const text = await answer.text();
  assert.match(text, /Hittades inte/);
  assert.doesNotMatch(text, /href="\/\/evil/);
});

test('a file is offered under a safe name and can run nothing here', async () => {
  const answer = await get(`/files/${encodeURIComponent('Äijö "x"; r‮fdp.exe')}`);
  assert.equal(
    answer.headers.get('content-disposition'),
    `attachment; filename="Aijo _x_; rfdp.exe"; filename*=UTF-8''%C3%84ij%C3%B6%20_x_%3B%20rfdp.exe`,
  );
  assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'.*sandbox/);
});

test('a fault shows a reference, and the log holds the reference and no personal data', async () => {
  const answer = await fetch(`${url}/forms/kept?secret=salaisuus`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'fault', even: 'ab' }),
  });
  assert.equal(answer.status, 500);
  const text = await answer.text();
  const log = lines.slice(-2).join('\n');
  const reference = /^fault (\w{10}) Error at /m.exec(log)?.[1];
  assert.ok(reference && text.includes(reference));
  assert.match(log, new RegExp(`^POST /forms/kept 500 \\d+ms ${reference}$`, 'm'));
  assert.doesNotMatch(log, /Meikäläinen|131052|salaisuus/);
  assert.doesNotMatch(text, /Meikäläinen|131052/);
});

test('a problem’s type leads to the page that explains it', async () => {
  const problem = (await (await get('/nowhere', asJson)).json()) as { type: string };
  assert.equal(problem.type, `${url}/problems/not_found`);
  const page = await get('/problems/not_found', { 'accept-language': 'en' });
  assert.match(await page.text(), /There is no such page or record/);
  assert.equal((await get('/problems/__proto__')).status, 404);
});

test('alive and ready', async () => {
  assert.deepEqual(await (await get('/health')).json(), { status: 'up' });
  assert.deepEqual(await (await get('/health/ready')).json(), { status: 'ready' });
});
