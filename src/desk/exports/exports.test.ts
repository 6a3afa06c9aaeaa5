/** Exports over HTTP and by their job: what is in the file, who is not, what the log and the disclosures say, who gets it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { testDatabase } from '../../../test/database.ts';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { masterKey } from '../../files/master-key.ts';
import { readConfig } from '../../ground/config.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { tables } from '../../personal-data.ts';
import { declarationSchema } from '../../policy/declaration.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { rowsIn } from '../../sources/files/test-file.ts';
import { exportRemains } from './erase-exports.ts';
import { exportRoutes } from './export-routes.ts';
import { exportsJobs } from './jobs.ts';
import { exportsDue } from './queries/exports.ts';
import { type ExportWork, runExport } from './run-export.ts';

const everything = declarationWithEverything();
const declaration = declarationSchema.parse({
  ...everything,
  recipients: everything.recipients.map((recipient) =>
    ['list_reader', 'carrier'].includes(recipient.key)
      ? { ...recipient, name: 'Saaja Oy', purposes: [...recipient.purposes, 'marketing_post'] }
      : recipient,
  ),
});
const { gate, installation, owner, openOwner } = await testDatabase({ declaration });
await prepareQueue(openOwner.config);
const policy = await loadInForce(installation, tables);
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(`insert into staff (name) values ('Helmi'), ('Otto')`);
const names = [
  '=HYPERLINK("x")',
  '+358',
  '@cmd',
  '-2+3',
  '"Lainaus"; puolipiste',
  'Rivi\nvaihto',
  '＝leveä',
  '_x0041_ <b>&',
];
await owner.query(
  `insert into customers (id, kind, family_name, language, since_on, source, declaration_version)
   select n, 'person', coalesce(($1::text[])[n], 'Asiakas ' || lpad(n::text, 3, '0')), case when n % 2 = 0 then 'sv' else 'fi' end,
     date '2020-01-01' + n, 'store', 0 from generate_series(1, 100) n`,
  [names],
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source) select id, 'Kuja ' || id, '00100', 'Helsinki', 'store' from customers`,
);
await owner.query(`insert into choices (customer_id, kind, purpose, channel, happened_at, source)
  select id, 'restriction', null, 'letter', now(), 'store' from customers where id between 41 and 45
  union all select id, 'objection', 10, 'phone', now(), 'store' from customers where id between 51 and 60`);

let who = { id: 1, purposes: ['customer_service'] as readonly string[] };
const caller = (): Caller => ({
  kind: 'staff',
  id: who.id,
  name: 'Helmi',
  sessionId: 1,
  purposes: who.purposes,
  desk: who.purposes[0],
  hasSigned: true,
});
const as = (id: number, ...purposes: string[]) => {
  who = { id, purposes };
};
const site = 'http://localhost';
const app = createApp({
  routes: exportRoutes,
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
});
const ask = (path: string, accept = 'text/html', init: RequestInit = {}) =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const post = (path: string, fields: Record<string, string>) =>
  ask(path, 'text/html', { method: 'POST', body: new URLSearchParams(fields) });
const wish = { title: 'Koevienti', definition: '', format: 'csv' };
const asked = async (fields: Partial<typeof wish> & { recipient?: string } = {}): Promise<number> => {
  const response = await post('/exports', { ...wish, ...fields });
  assert.equal(response.status, 303, await response.text());
  return Number(response.headers.get('location')!.split('/').at(-1));
};
const work: ExportWork = {
  gate,
  declaration,
  master: masterKey(readConfig()),
  isStopping: () => false,
  lengths: { first: 7, least: 3, most: 20, milliseconds: 250 },
};
const made = async (fields: Parameters<typeof asked>[0] = {}): Promise<number> => {
  const id = await asked(fields);
  assert.equal(await runExport(work, id), true);
  return id;
};
const fetched = async (id: number): Promise<Buffer> => {
  const response = await ask(`/exports/${id}/file`);
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
};
/** Read by another parser than the register’s own. */
const lines = async (fields: Parameters<typeof asked>[0] = {}): Promise<string[][]> => {
  const text = (await fetched(await made(fields))).toString().replace('\ufeff', '');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
};
const number = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query(`select count(*) from ${text}`, values)).rows[0].count);

test('the file holds whom the purpose sees, in the order of the list, and each of them is in the log', async () => {
  const id = await made({ definition: 'show=customer_number&show=town&sort=newest' });
  const text = (await fetched(id)).toString();
  const [head, ...rows] = text.trimEnd().split('\r\n');
  assert.equal(head, '\ufeff"Nimi";"Asiakasnumero";"Postitoimipaikka"');
  assert.equal(rows.length, 95, 'the five whose data is restricted are not there');
  assert.match(rows[0]!, /^"Asiakas 100";"\d+";"Helsinki"$/);
  const logged = await owner.query(
    `select array_agg(customer_id::int order by customer_id) as ids, count(distinct actor) as actors, min(actor) as actor, min(purpose) as purpose
     from audit_log where act = 'export' and about = $1`,
    [`export:${id}`],
  );
  const { ids, actors, actor, purpose } = logged.rows[0];
  assert.deepEqual([ids.length, actors, actor, purpose], [95, 1, 'staff:1', 1]);
  assert.ok(!ids.includes(41) && ids.includes(100));
  assert.match(await (await ask(`/exports/${id}`)).text(), /Lataa tiedosto[\s\S]*95/);
});

test('a view’s conditions limit it, and a purpose gets its own columns and none of its objectors', async () => {
  as(2, 'marketing_post');
  const rows = await lines({ definition: 'language=sv&show=town&show=language' });
  const seen = await number(
    `customers where id % 2 = 0 and id not between 41 and 45 and id not between 51 and 60`,
  );
  assert.equal(rows.length - 1, seen);
  assert.deepEqual(rows[0], ['Nimi', 'Postitoimipaikka', 'Asiointikieli']);
  assert.ok(rows.slice(1).every(([, , language]) => language === 'Svenska'));
  const refused = await post('/exports', { ...wish, definition: 'email.exists=yes' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /ennen kuin näkymästä on poistettu rajaukset/);
  as(1, 'customer_service');
});

test('nothing in the file is a formula, and every name comes back as it was', async () => {
  const csv = await lines({ definition: 'show=since_on' });
  const back = new Map(csv.slice(1).map(([name, since]) => [name!, since]));
  for (const [at, name] of names.entries()) {
    const guarded = /^[=+@\-＝]/.test(name) && name !== '+358' ? `'${name}` : name;
    assert.equal(back.get(guarded), `2020-01-${String(at + 2).padStart(2, '0')}`, JSON.stringify(guarded));
  }
  const book = await fetched(await made({ definition: 'show=since_on&show=language', format: 'xlsx' }));
  const rows = await rowsIn(book, { container: 'xlsx' } as never, 4096);
  assert.deepEqual(rows[0]!.cells, ['Nimi', 'Asiakas alkaen', 'Asiointikieli']);
  assert.equal(rows.length, 96);
  const cells = new Map(rows.map(({ cells: [name = '', ...rest] }) => [name, rest]));
  assert.deepEqual(cells.get('=HYPERLINK("x")'), ['2020-01-02', 'Suomi']);
  assert.ok(!book.toString('latin1').includes('<f>'));
});

test('an export to a recipient is a disclosure of each customer, once, however often its job began', async () => {
  as(2, 'marketing_post');
  const disclosed = await asked({ definition: 'show=street&show=town', recipient: 'carrier' });
  let asks = 0;
  const isStopping = () => {
    asks += 1;
    return true;
  };
  assert.equal(
    await runExport({ ...work, isStopping }, disclosed),
    false,
    'the process ends before the export',
  );
  assert.ok(asks > 0 && (await number(`disclosures where about = $1`, [`export:${disclosed}`])) > 0);
  assert.equal(await runExport(work, disclosed), true);
  const told = await owner.query(
    `select count(*), count(distinct customer_id) as people, min(recipient_name) as name, min(what) as what, min(purpose) as purpose,
       min(categories::text) as categories from disclosures where about = $1`,
    [`export:${disclosed}`],
  );
  assert.deepEqual(told.rows[0], {
    count: 85,
    people: 85,
    name: 'Saaja Oy',
    what: 'Koevienti',
    purpose: 10,
    categories: '{name,address}',
  });
  const wide = await post('/exports', { ...wish, definition: 'show=language', recipient: 'list_reader' });
  assert.equal(wide.status, 422);
  assert.match(await wide.text(), /ei saa näitä tietoja: Asiointikieli\. Jätä/);
  assert.equal((await post('/exports', { ...wish, recipient: 'bank' })).status, 422);
  as(1, 'customer_service');
});

test('who has not been told where their data came from is in no file for another or for marketing, and is counted', async () => {
  await owner.query(
    `insert into origin_duties (customer_id, source, obtained_on, due_on) select id, 'reseller', today(), today() + 30
     from customers where id in (70, 72)`,
  );
  as(2, 'marketing_post');
  const disclosed = await made({ definition: 'show=street', recipient: 'carrier' });
  assert.doesNotMatch((await fetched(disclosed)).toString(), /Asiakas 07[02]/);
  const told = await number('disclosures where about = $1 and customer_id in (70, 72)', [
    `export:${disclosed}`,
  ]);
  assert.equal(told, 0);
  assert.match(await (await ask(`/exports/${disclosed}`)).text(), /2: heille ei ole vielä kerrottu/);
  assert.doesNotMatch((await fetched(await made({ definition: 'show=town' }))).toString(), /Asiakas 07[02]/);
  as(1, 'customer_service');
  const own = (await fetched(await made({ definition: 'show=street' }))).toString();
  assert.match(own, /Asiakas 070/, 'for our own use they are there');
  await owner.query('delete from origin_duties');
});

test('only its maker gets the file, for the purpose that it was made for', async () => {
  const id = await made();
  for (const [staff, purpose] of [
    [2, 'customer_service'],
    [1, 'register_upkeep'],
  ] as const) {
    as(staff, purpose);
    assert.equal((await ask(`/exports/${id}`)).status, 404);
    assert.equal((await ask(`/exports/${id}/file`)).status, 404);
    assert.equal((await post(`/exports/${id}/stopping`, {})).status, 404);
  }
  as(1, 'customer_service');
  await fetched(id);
  assert.equal(await number(`audit_log where act = 'download-export' and about = $1`, [`export:${id}`]), 1);
});

test('one that is stopped leaves no file', async () => {
  const id = await asked();
  assert.equal((await post(`/exports/${id}/stopping`, {})).status, 303);
  assert.equal(await runExport(work, id), true);
  assert.equal((await ask(`/exports/${id}/file`)).status, 409);
  assert.match(await (await ask(`/exports/${id}`)).text(), /Vienti keskeytettiin/);
});

test('a file goes when its time has come, and when somebody in it is erased', async () => {
  const [old, kept] = [await made({ definition: 'language=fi' }), await made({ definition: 'language=sv' })];
  await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) => exportRemains.erase(tx, [98]));
  assert.equal((await ask(`/exports/${kept}/file`)).status, 410, '98 is Swedish-speaking');
  await fetched(old);
  await owner.query(`update exports set expires_on = today() - 2 where id = $1`, [old]);
  const expire = exportsJobs(async () => declaration).find(({ name }) => name === 'expire_exports')!;
  await expire.run({}, { gate } as never);
  assert.equal((await ask(`/exports/${old}/file`)).status, 409);
  assert.match(await (await ask(`/exports/${old}`)).text(), /Tiedosto on hävitetty/);
  const due = await gate.open('register_upkeep', { kind: 'job', name: 'test' }, exportsDue);
  assert.deepEqual(due, []);
});

test('the page says how many are not shown, where nothing is filtered', async () => {
  await owner.query(`insert into purpose_reach (visible, customers)
    select 'true', 100 union all select pg_get_expr(polqual, polrelid), 95 from pg_policy p where polrelid = 'customers'::regclass and polname = 'p1'
    on conflict do nothing`);
  assert.match(await (await ask('/exports/new')).text(), /5 asiakasta ei näy tälle käyttötarkoitukselle/);
  assert.doesNotMatch(await (await ask('/exports/new?language=sv')).text(), /ei näy tälle/);
});
