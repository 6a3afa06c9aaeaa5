/** The notice over HTTP, as a stranger meets it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { createGate } from '../db/gate.ts';
import { readConfig } from '../ground/config.ts';
import { createApp } from '../http/app.ts';
import { listen } from '../http/listen.ts';
import type { Caller } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import { type DeclarationInForce, loadInForce } from '../policy/in-force.ts';
import { noticeRoutes } from './routes.ts';

const { installation, publish } = await testDatabase({ roles: 'own' });

let policy: DeclarationInForce;
const load = async () => {
  policy = await loadInForce(installation, tables);
  return policy;
};
const gate = await createGate({ installation, config: { ...readConfig({}), connectionsMax: 4 }, load });

const administrator: Caller = {
  kind: 'staff',
  id: 1,
  name: 'Helmi Esimerkki',
  sessionId: 1,
  purposes: ['administration'],
  desk: undefined,
  hasSigned: true,
};
const app = createApp({
  routes: noticeRoutes,
  gate,
  policy: () => policy,
  identify: async (request) => (request.headers.has('staff') ? administrator : { kind: 'nobody' }),
});
const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
after(async () => {
  await close(100);
  await gate.end();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' });
const textOf = async (path: string, headers?: Record<string, string>) => (await ask(path, headers)).text();

test('before the first publication it says kindly that there is none yet', async () => {
  const page = await ask('/notice/fi');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /ei ole vielä julkaistu/);
  for (const path of ['/notice/fi.pdf', '/notice/sv.json', '/notice/versions/0'])
    assert.equal((await ask(path)).status, 404, path);
});

describe('the notice in force', () => {
  before(async () => {
    await publish(testDeclaration());
    const second = testDeclaration();
    second.updated_on = '2026-12-01';
    second.retention[0]!.months = 36;
    await publish(second);
  });

  test('anybody reads it, without signing in and without a cookie', async () => {
    for (const path of ['/notice', '/notice/fi', '/notice/sv', '/notice/en', '/notice/versions']) {
      const answer = await ask(path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
  });

  test('no link of its pages sets a cookie either', async () => {
    for (const path of ['/notice/fi', '/notice/fi/versions', '/notice/fi/versions/1..2'])
      assert.doesNotMatch(await textOf(path), /href="[^"]*[?&]lang=/);
  });

  test('it is in the reader’s language, or the one in the address', async () => {
    assert.match(
      await textOf('/notice', { 'accept-language': 'sv-FI,sv;q=0.9' }),
      /<h1>Dataskyddsbeskrivning<\/h1>/,
    );
    assert.match(await textOf('/notice', { 'accept-language': 'de' }), /<h1>Tietosuojaseloste<\/h1>/);
    const english = await ask('/notice/en', { 'accept-language': 'fi' });
    assert.equal(english.headers.get('content-language'), 'en');
    assert.match(await english.text(), /<html lang="en">/);
  });

  test('each line has its address, by its name and by its number', async () => {
    const page = await textOf('/notice/fi');
    for (const id of ['purposes', '3', '3.12', 'forbid', 'right-erasure'])
      assert.ok(page.includes(`id="${id}"`), id);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('who has it already is not sent it again; after a new version it is', async () => {
    const first = await ask('/notice/fi');
    assert.equal(first.headers.get('cache-control'), 'public, no-cache');
    const etag = first.headers.get('etag')!;
    assert.equal((await ask('/notice/fi', { 'if-none-match': etag })).status, 304);
    assert.equal((await ask('/notice/sv', { 'if-none-match': etag })).status, 200);
  });

  test('programs get the same as JSON', async () => {
    const notice = JSON.parse(await textOf('/notice/fi.json')) as {
      version: number;
      sections: { id: string }[];
    };
    assert.equal(notice.version, 2);
    assert.equal(notice.sections[2]!.id, 'purposes');
    assert.deepEqual(JSON.parse(await textOf('/notice/fi', { accept: 'application/json' })), notice);
    assert.doesNotMatch(JSON.stringify(notice), /"from":|"undertaking"/);
  });

  test('on paper it is a tagged PDF', async () => {
    const answer = await ask('/notice/sv.pdf');
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    assert.match(pdf, /^%PDF-1\.7/);
    assert.match(pdf, /\/Lang\s*\(sv\)/);
  });
});

describe('its history', () => {
  test('every version stays as it was, and says that another is in force', async () => {
    const first = await textOf('/notice/fi/versions/1');
    assert.match(first, /2 vuotta viimeisestä yhteydestä/);
    assert.match(first, /aiempi versio/);
    assert.match(await textOf('/notice/fi'), /3 vuotta viimeisestä yhteydestä/);
    assert.doesNotMatch(await textOf('/notice/fi/versions/2'), /aiempi versio/);
    assert.equal((await ask('/notice/fi/versions/9')).status, 404);
    assert.equal((await ask('/notice/fi/versions/x')).status, 404);
  });

  test('the history lists the versions, newest first, with a way to what changed', async () => {
    const list = JSON.parse(await textOf('/notice/versions', { accept: 'application/json' })) as {
      version: number;
      in_force: boolean;
    }[];
    assert.deepEqual(
      list.map(({ version, in_force }) => [version, in_force]),
      [
        [2, true],
        [1, false],
      ],
    );
    assert.match(await textOf('/notice/sv/versions'), /href="\/notice\/sv\/versions\/1\.\.2"/);
  });

  test('the differences are shown in words', async () => {
    const page = await textOf('/notice/fi/versions/1..2');
    assert.match(page, /<del>2 <\/del><ins>3 <\/ins>vuotta viimeisestä yhteydestä/);
    assert.doesNotMatch(page, /3\.12/);
    assert.match(await textOf('/notice/fi/versions/1..1'), /sama asia samoin sanoin/);
    assert.equal((await ask('/notice/fi/versions/1..7')).status, 404);
  });
});

describe('the record of processing', () => {
  test('is for administration only', async () => {
    for (const path of ['/record', '/record.csv', '/record/fi.pdf', '/record/en.json']) {
      const stranger = await ask(path, { accept: 'application/json' });
      assert.equal(stranger.status, 401, path);
      assert.equal((await ask(path, { staff: '1' })).status, 200, path);
    }
  });
});
