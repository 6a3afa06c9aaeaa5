/** Saved views over HTTP: saved, opened, shared with a purpose that reads less, changed and removed by whom it may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { deskRoutes } from '../routes.ts';

const declaration = declarationWithEverything();
const { gate, installation, owner } = await testDatabase({ declaration });
const policy = await loadInForce(installation, tables);
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(`insert into staff (name) values ('Helmi'), ('Otto')`);
await owner.query(
  `insert into customers (kind, family_name, language, source, declaration_version)
   select 'person', 'Asiakas ' || n, case when n % 4 = 0 then 'sv' else 'fi' end, 'store', 0 from generate_series(1, 20) n`,
);
await owner.query(
  `insert into customer_field_values (customer_id, field, value, source)
   select id, 'matrix_field', case when id % 2 = 0 then 'Merino' else 'Alpakka' end, 'store' from customers where id % 5 <> 0`,
);

let who = { id: 1, purposes: ['register_upkeep'] as readonly string[] };
const caller = (): Caller => ({
  kind: 'staff',
  id: who.id,
  name: 'Helmi',
  sessionId: 1,
  purposes: who.purposes,
  desk: who.purposes[0],
  hasSigned: true,
});
const site = 'http://localhost';
const app = createApp({
  routes: deskRoutes,
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
});
const as = (id: number, ...purposes: string[]) => {
  who = { id, purposes };
};
const ask = (path: string, accept: string, init: RequestInit = {}) =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const page = async (path: string, status = 200): Promise<string> => {
  const response = await ask(path, 'text/html');
  assert.equal(response.status, status, path);
  return response.text();
};
type Listed = { rows: { id: number }[]; count: number; left_out: { why: string }[] };
const listed = async (search: string): Promise<Listed> =>
  (await ask(`/customers?${search}`, 'application/json')).json() as Promise<Listed>;
const send = (path: string, fields: Record<string, string> | [string, string][]) =>
  ask(path, 'text/html', { method: 'POST', body: new URLSearchParams(fields) });
const save = async (name: string, definition: string, ...shared: string[]): Promise<number> => {
  const response = await send('/views', [
    ['name', name],
    ['definition', definition],
    ...shared.map((key): [string, string] => ['shared', key]),
  ]);
  assert.equal(response.status, 303, await response.text());
  return Number(/view=(\d+)/.exec(response.headers.get('location')!)![1]);
};

let swedes = 0;

test('what is filtered is saved under a name, and the view opens to the same list', async () => {
  const text = await page('/customers?language=sv&show=language');
  assert.match(text, /href="\/views\/new\?language=sv&amp;show=language"/);
  assert.match(await page('/views/new?language=sv&show=language'), /Asiointikieli: Svenska/);
  swedes = await save('Ruotsinkieliset', 'language=sv&show=language', 'marketing_post');
  const { rows } = await listed(`view=${swedes}`);
  assert.equal(rows.length, 5);
  assert.match(await page(`/customers?view=${swedes}`), /aria-current="page">Ruotsinkieliset/);
});

test('an extra field is asked by its kind, one by one and several at once', async () => {
  const count = async (search: string) => (await listed(search)).count;
  assert.equal(await count('extra.matrix_field=Merino'), 8);
  assert.equal(await count('extra.matrix_field=Merino;Alpakka'), 16);
  assert.equal(await count('extra.matrix_field.missing=yes'), 4);
  assert.equal(await count('extra.matrix_field.begins=Alp'), 8);
});

test('a view shared with a purpose that does not read all of it says so and shows what is left', async () => {
  const fancy = await save(
    'Merinoihmiset',
    'extra.matrix_field=Merino&show=extra.matrix_field&show=town',
    'marketing_post',
  );
  as(2, 'marketing_post');
  const text = await page(`/customers?view=${fancy}`);
  assert.match(text, /Näitä rajauksia ei käytetä: ”Koekenttä”/);
  assert.match(text, /Näitä sarakkeita ei näytetä: ”Koekenttä”/);
  assert.ok(!text.includes('Merino<') && text.includes('Postitoimipaikka'));
  const { rows, left_out } = await listed(`view=${fancy}`);
  assert.deepEqual([rows.length, left_out.map(({ why }) => why)], [20, ['unread', 'unread']]);
  as(2, 'orders');
  assert.equal((await ask(`/customers?view=${fancy}`, 'text/html')).status, 404, 'not shared with orders');
  as(1, 'register_upkeep');
});

test('only its maker and upkeep change a view; others save their own', async () => {
  as(2, 'marketing_post');
  assert.equal((await send(`/views/${swedes}`, { name: 'Kaapattu' })).status, 409);
  assert.equal((await send(`/views/${swedes}/ending`, {})).status, 409);
  assert.ok(!(await page(`/views/${swedes}`)).includes('action="/views/'));
  const own = await save('Oma', 'language=fi');
  as(1, 'customer_service');
  assert.equal((await ask(`/views/${own}`, 'text/html')).status, 404, 'a view that is nobody else’s');
  as(1, 'register_upkeep');
  assert.equal((await send(`/views/${swedes}`, { definition: 'language=sv&sort=newest' })).status, 303);
  assert.match(await page(`/views/${swedes}`), /Ruotsinkieliset/);
  assert.equal((await send(`/views/${swedes}/ending`, {})).status, 303);
  assert.equal((await ask(`/views/${swedes}`, 'text/html')).status, 404);
  const { rows } = await owner.query(
    `select act from audit_log where about = 'view:' || $1::text order by id`,
    [swedes],
  );
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['save-view', 'change-view', 'remove-view'],
  );
});

test('what cannot be a condition is told with the field, and no list is shown that would be wider', async () => {
  const text = await page('/customers?recorded_at.within=pian&kind=alien&town=Porvoo', 422);
  assert.match(text, /Kirjoita päivien määrä/);
  assert.match(text, /value="pian"/);
  assert.match(text, /Valitse jokin tarjotuista/);
  assert.ok(!text.includes('Asiakas 1'));
  for (const wrong of [
    'extra.gone=1',
    'town.older=3',
    'since_on.from=9999-12-31',
    'since_on.from=0001-01-01',
  ])
    assert.equal((await ask(`/customers?${wrong}`, 'application/json')).status, 422, wrong);
  assert.equal(
    (await listed('utm_source=x&lang=fi')).count,
    20,
    'names that are not of the view say nothing',
  );
});

test('a huge view is refused, a hostile name is text', async () => {
  const many = Array.from({ length: 21 }, (_, at) => `town=Kaupunki${at}`).join('&');
  assert.equal((await ask(`/customers?${many}`, 'text/html')).status, 422);
  const wide = Array.from({ length: 30 }, (_, at) => `show.${at}=${['town', 'email', 'phone'][at % 3]}`);
  assert.equal(
    (await ask(`/customers?${wide.join('&')}`, 'text/html')).status,
    200,
    'the same column counts once',
  );
  const hostile = await save(
    '"><script>hostile()</script>',
    `name.begins=${encodeURIComponent("'; drop table views; --")}`,
  );
  const text = await page('/views');
  assert.ok(text.includes('&lt;script&gt;hostile') && !text.includes('<script>hostile'));
  assert.equal((await listed(`view=${hostile}`)).count, 0);
  assert.equal((await send('/views', { name: '   ', definition: '' })).status, 422);
  assert.equal((await send('/views', { name: 'x'.repeat(81), definition: '' })).status, 422);
  assert.equal(
    (await send('/views', { name: '131052-308T', definition: '' })).status,
    422,
    'an identity code',
  );
});
