/** The whole story over HTTP: the notice is edited, looked at, published; what follows is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { readConfig } from '../ground/config.ts';
import { createApp } from '../http/app.ts';
import type { Caller } from '../http/route.ts';
import { functions, tables } from '../personal-data.ts';
import { readDraft } from '../policy/draft.ts';
import { loadInForce } from '../policy/in-force.ts';
import { compilationOf } from '../prepare-database.ts';
import { sentForm } from './fixtures/sent-form.ts';
import { itemsOf } from './items.ts';
import { editorJobs } from './jobs.ts';
import { kinds } from './kinds/index.ts';
import { places } from './places.ts';
import { editorRoutes } from './routes.ts';

const { gate, owner, openOwner, installation, publish } = await testDatabase({ roles: 'own' });
await publish({ ...(await loadInForce(installation, tables)).declaration });
let policy = await loadInForce(installation, tables);

const staff = (name: string, purposes: readonly string[]): Caller => ({
  kind: 'staff',
  id: 1,
  name,
  sessionId: 1,
  purposes,
  desk: purposes[0],
  hasSigned: true,
});
const site = 'http://localhost';
const app = createApp({
  routes: editorRoutes({ tables, functions }),
  gate,
  policy: () => policy,
  identify: async (request) =>
    staff(
      'Helmi Esimerkki',
      request.headers.get('who') === 'clerk' ? ['customer_service'] : ['administration'],
    ),
  baseUrl: site,
});
const headers = { accept: 'text/html', 'accept-language': 'fi', origin: site };
const get = async (path: string, more = {}) =>
  app.request(new Request(site + path, { headers: { ...headers, ...more } }));
const textOf = async (path: string): Promise<string> => (await get(path)).text();
const post = async (path: string, body: URLSearchParams) =>
  app.request(new Request(site + path, { method: 'POST', headers, body }));
const draft = () => gate.open('administration', { kind: 'staff', id: 1 }, readDraft);
const fields = (values: Record<string, string>) => new URLSearchParams(values);

test('only administration edits the notice', async () => {
  assert.equal((await get(places.declaration, { who: 'clerk' })).status, 403);
  assert.equal((await get(places.declaration)).status, 200);
});

test('every form that is sent as it was opened leaves the declaration as it was', async () => {
  for (const kind of kinds)
    for (const { name } of itemsOf(policy.declaration, kind)) {
      const path = places.edit(kind, name);
      const answer = await post(path, sentForm(await textOf(path), path));
      assert.equal(answer.status, 303, `${path}: ${await answer.text()}`);
    }
  assert.deepEqual((await draft())?.declaration, policy.declaration);
});

test('an item is edited, and its change stands beside it', async () => {
  const path = '/declaration/edit/purposes/marketing_email';
  const form = sentForm(await textOf(path), path);
  form.set('title.fi', 'Uutiskirje');
  form.append('reads', 'phone');
  assert.equal(
    (await post(path, form)).headers.get('location'),
    '/declaration#item-purposes-marketing_email',
  );
  const page = await textOf(places.declaration);
  const item = page
    .split('<turbo-frame')
    .find((part) => part.includes('id="item-purposes-marketing_email"'))!;
  assert.match(item, /Uutiskirje/);
  assert.match(item, /Muutettu/);
  assert.match(item, /<del>Suoramarkkinointi sähköpostitse<\/del>/);
});

test('who comes second sees the other’s change and keeps what they typed', async () => {
  const path = '/declaration/edit/retention/orders';
  const opened = await textOf(path);
  const [first, second] = [sentForm(opened, path), sentForm(opened, path)];
  first.set('months', '48');
  second.set('title.fi', 'Tilaukset ja palautukset');
  assert.equal((await post(path, first)).status, 303);
  const conflict = await post(path, second);
  assert.equal(conflict.status, 422);
  const page = await conflict.text();
  assert.match(page, /Joku muu muutti samaa kohtaa/);
  assert.match(page, /<ins>48<\/ins>/);
  assert.match(page, /value="Tilaukset ja palautukset"/);
  const again = sentForm(page, path);
  again.set('months', '48');
  assert.equal((await post(path, again)).status, 303);
  const saved = (await draft())!.declaration.retention.find(({ key }) => key === 'orders')!;
  assert.deepEqual([saved.title.fi, saved.months], ['Tilaukset ja palautukset', 48]);
});

test('a wrong value is told at its field', async () => {
  const path = '/declaration/edit/cookies/0';
  const form = sentForm(await textOf(path), path);
  form.set('duration_days', 'ikuisesti');
  const answer = await post(path, form);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /id="field-duration_days-error"/);
});

test('items are added, moved and removed', async () => {
  const path = '/declaration/add/extra_fields';
  const form = sentForm(await textOf(path), path);
  for (const [name, value] of [
    ['title.fi', 'Kengän koko'],
    ['explanation.fi', 'Sovitusta varten.'],
  ] as const)
    form.set(name, value);
  assert.equal(
    (await post(path, form)).headers.get('location'),
    '/declaration#item-extra_fields-kengan_koko',
  );
  assert.match(await textOf('/declaration/remove/extra_fields/kengan_koko'), /Arvoja on 0 asiakkaalla/);
  await post('/declaration/order/purposes', fields({ item: 'orders', by: 'up' }));
  assert.equal((await draft())!.declaration.purposes[0]!.key, 'orders');
  const removal = '/declaration/remove/retention/orders';
  assert.match(await textOf(removal), /Siihen viittaavat: .*Tilausten hoitaminen/);
});

test('what blocks is listed with a link to its place, and publishing is not offered', async () => {
  const path = '/declaration/edit/retention/orders';
  const form = sentForm(await textOf(path), path);
  form.set('months', '');
  assert.equal((await post(path, form)).status, 303);
  assert.match(await textOf(places.findings), /href="\/declaration\/edit\/retention\/orders#field-months"/);
  assert.doesNotMatch(await textOf(places.preview), /Julkaise…/);
  const { revision } = (await draft())!;
  assert.equal((await post(places.publications, fields({ revision: String(revision) }))).status, 422);
  const mended = sentForm(await textOf(path), path);
  mended.set('months', '48');
  await post(path, mended);
});

test('the preview says what changes, the publication puts it in force, the version tells what follows', async () => {
  const preview = await textOf(places.preview);
  assert.match(preview, /”Uutiskirje” alkaa nähdä: puhelinnumero/);
  const form = sentForm(await textOf(places.publish), places.publications);
  const asked = await post(places.publications, form);
  const at = asked.headers.get('location')!;
  assert.match(await textOf(at), /Käynnissä/);
  const [publication] = (await owner.query('select id from publications')).rows;
  const job = editorJobs(compilationOf).find(({ name }) => name === 'publish_declaration')!;
  const context = { gate, installation, owner: openOwner, config: readConfig({}), isStopping: () => false };
  await job.run({ publication: publication.id }, context);
  const before = policy.version;
  policy = await loadInForce(installation, tables);
  assert.equal(policy.version, before + 1);
  assert.match(await textOf(at), new RegExp(`Versio ${policy.version} on voimassa`));
  assert.match(await textOf(places.version(policy.version)), /suostumus pyydetään uudelleen/);
  assert.equal(await draft(), undefined);
});

test('the notice that was published holds true', async () => {
  assert.match(await textOf(places.check), /Seloste pitää paikkansa/);
  await owner.query('grant select on customers to public');
  assert.doesNotMatch(await textOf(places.check), /Seloste pitää paikkansa/);
  await owner.query('revoke select on customers from public');
});

test('a draft is discarded only as it was looked at', async () => {
  const path = '/declaration/edit/using_rights';
  const form = sentForm(await textOf(path), path);
  form.set('using_rights.fi', 'Soita meille.');
  await post(path, form);
  assert.equal((await post(places.discard, fields({ revision: '99' }))).status, 409);
  assert.ok(await draft());
  await post(places.discard, sentForm(await textOf(places.discard), places.discard));
  assert.equal(await draft(), undefined);
});
