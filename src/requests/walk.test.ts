/** A request from the counter to the receipt, over HTTP: recorded, linked, granted, planned, erased, proven, closed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { eraseCustomers } from '../retention/erase-customers.ts';
import { chain, type Erased, hashOfReceipt } from '../retention/ledger.ts';
import { insertLines, lockLedger } from '../retention/ledger-queries.ts';
import { requestsRoutes } from './routes.ts';

const declaration = testDeclaration();
const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const policy = await loadInForce(installation, tables);
const folder = mkdtempSync(join(tmpdir(), 'seloste-requests-'));
after(() => rmSync(folder, { recursive: true }));
const erasing = erasingOf(declaration, {
  dataFolder: folder,
  filesKey: 'ef'.repeat(32),
  journalFolder: join(folder, 'journal'),
});
const site = 'http://localhost';
const today = helsinkiDate(new Date());
let isClerk = true;
const app = createApp({
  routes: requestsRoutes({ tables }),
  gate,
  policy: () => policy,
  identify: async () =>
    isClerk
      ? {
          kind: 'staff',
          id: 1,
          name: 'Otto',
          sessionId: 1,
          purposes: ['rights_requests'],
          desk: undefined,
          hasSigned: true,
        }
      : { kind: 'nobody' },
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}, accept = 'text/html'): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const page = async (path: string): Promise<string> => {
  const response = await ask(path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await ask(path, {}, 'application/json')).json() as Promise<Record<string, unknown>>;

const { rows: made } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version, customer_number)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0, 'A7') returning id`,
);
const customer = made[0].id as number;
await owner.query(
  `insert into emails (customer_id, address, normalised, source) values ($1, 'aino@posti.example', 'aino@posti.example', 'webshop')`,
  [customer],
);

const typed = {
  kind: 'erasure',
  channel: 'in_person',
  received_on: today,
  requester: 'Aino Esimerkki',
  contact: 'aino@posti.example',
  language: 'fi',
  words: 'Poistakaa minut kokonaan.',
};
const record = async (more: Record<string, string> = {}): Promise<string> => {
  const answer = await send('/requests', { ...typed, ...more });
  assert.equal(answer.status, 303);
  return answer.headers.get('location')!;
};
const step = (at: string, act: string, more: Record<string, string> = {}) =>
  send(`${at}/steps`, { act, ...more });

test('the day of receipt is never in the future, and an unknown customer is said at its field', async () => {
  assert.equal((await send('/requests', { ...typed, received_on: addDays(today, 1) })).status, 422);
  const unknown = await send('/requests', { ...typed, customer_number: 'NOPE' });
  assert.equal(unknown.status, 422);
  assert.match(await unknown.text(), /Asiakasnumeroa ei löydy/);
});

test('whose it may be is offered by address and by name, and whoever is picked is linked', async () => {
  const ofNobody = await record({ requester: 'Veikko Vieras', contact: '' });
  assert.doesNotMatch(await page(ofNobody), /Kuka pyytäjä voi olla/);
  assert.equal((await send(`${ofNobody}/link`, { customer: '99999' })).status, 422);
  for (const [field, value] of [
    ['contact', ''],
    ['requester', 'Nimimerkki'],
  ] as const) {
    const at = await record({ [field]: value, kind: 'access' });
    assert.match(await page(at), new RegExp(`Kuka pyytäjä voi olla[^]*name="customer" value="${customer}"`));
    assert.equal((await send(`${at}/link`, { customer: String(customer) })).status, 303);
    assert.match(await page(at), new RegExp(`href="/customers/${customer}"`));
    await step(at, 'withdraw');
  }
});

test('an objection hurries in the queue and on its page; who is known is not asked to be confirmed again; words keep their lines', async () => {
  const at = await record({ kind: 'objection', words: 'Hei,\n\nei mainoksia.' });
  assert.match(await page(at), /toteuta se heti[\s\S]*own-words">Hei,\n\nei mainoksia/);
  assert.match(await page('/requests'), /toteutetaan heti/);
  assert.match(await page(at), /value="confirm_identity"/);
  await step(at, 'confirm_identity', { reason: 'Ajokortti.' });
  assert.doesNotMatch(await page(at), /value="confirm_identity"|>Varmista henkilöllisyys</);
  await step(at, 'withdraw');
});

test('whoever tests the mailbox is told that the test is under way', async () => {
  const after = (await send('/request-mails/test', {})).headers.get('location')!;
  assert.match(await page(after), /Testiviesti lähtee nyt/);
});

test('an extension needs its reason and comes once', async () => {
  const at = await record();
  assert.equal((await step(at, 'extend')).status, 422);
  assert.equal((await step(at, 'extend', { reason: 'Pyyntö on laaja.' })).status, 303);
  assert.match(await (await step(at, 'extend', { reason: 'Vielä.' })).text(), /voi jatkaa vain kerran/);
  assert.equal((await step(at, 'withdraw')).status, 303);
  assert.match(await (await step(at, 'grant')).text(), /kun pyynnön tila on ”suljettu”/);
});

test('after the first month an extension can no longer be told', async () => {
  const at = await record({ received_on: addDays(today, -40) });
  const late = await step(at, 'extend', { reason: 'Myöhässä.' });
  assert.match(await late.text(), /Jatkamisesta on kerrottava ensimmäisen kuukauden kuluessa/);
  const first = await page('/requests');
  assert.match(first, /myöhässä/);
  assert.ok(first.indexOf(`href="${at}"`) < first.indexOf('vastattava'), 'the most urgent stands first');
  assert.equal((await step(at, 'refuse')).status, 422);
});

test('a letter that came back is seen in the queue until it has gone another way', async () => {
  const at = await record({ kind: 'access' });
  assert.doesNotMatch(await page('/requests'), /kirje ei mennyt perille/);
  await owner.query(
    `insert into request_letter_steps (request_id, letter_number, number, step, by_actor) values ($1, 1, 9, 'bounced', 'job:test')`,
    [Number(at.split('/')[2])],
  );
  assert.match(await page('/requests'), /kirje ei mennyt perille/);
  await send(`${at}/letters/1/delivery`, { way: 'posted', proof: 'Porvoon posti' });
  assert.doesNotMatch(await page('/requests'), /kirje ei mennyt perille/);
});

test('a refusal carries its reason', async () => {
  const at = await record({ kind: 'rectification' });
  assert.equal((await step(at, 'refuse', { reason: 'Osoite on väestötietojen mukainen.' })).status, 303);
  assert.match(await page(at), /väestötietojen mukainen/);
});

test('what was refused is not carried out: no data is changed, and nobody is erased', async () => {
  const erasure = await record({ customer_number: 'A7' });
  await step(erasure, 'refuse', { reason: 'Laki velvoittaa säilyttämään.' });
  const plan = await page(`${erasure}/erasure-plan`);
  const seen = /name="seen" value="([^"]+)"/.exec(plan)?.[1] ?? 'none';
  assert.equal((await send(`${erasure}/erasure`, { seen })).status, 409);
  assert.doesNotMatch(await page(erasure), /Katso, mitä poistetaan/);
  const at = await record({ kind: 'rectification' });
  await step(at, 'refuse', { reason: 'Osoite on oikein.' });
  assert.match(await (await step(at, 'carry_out')).text(), /kun pyynnön tila on ”evätty”/);
});

const erasure = await record();

test('an erasure is planned before it is granted, and carried out as it was seen', async () => {
  assert.equal((await ask(`${erasure}/erasure-plan`)).status, 409);
  assert.equal((await send(`${erasure}/link`, { customer_number: 'a7' })).status, 303);
  assert.match(await page(`${erasure}/erasure-plan`), /Hyväksy pyyntö ensin/);
  assert.equal((await step(erasure, 'grant')).status, 303);
  for (const act of ['carry_out', 'answer'])
    assert.match(await (await step(erasure, act)).text(), /toteutetaan suunnitelmasta/);
  assert.doesNotMatch(await page(erasure), /Merkitse vastatuksi/);
  assert.equal((await send(`${erasure}/erasure`, { seen: 'something else' })).status, 409);
  assert.equal((await owner.query('select from customers where id = $1', [customer])).rows.length, 1);
});

let code = '';
test('the ledger is given the hash of the receipt’s code, not the code', async () => {
  const seen = /name="seen" value="([^"]+)"/.exec(await page(`${erasure}/erasure-plan`))![1]!;
  const done = await (await send(`${erasure}/erasure`, { seen })).text();
  code = /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(done)![0];
  const { rows } = await owner.query(`select payload from graphile_worker._private_jobs`);
  const payload = rows.map((row) => row.payload).find((one) => one.receiptHash) as Record<string, unknown>;
  assert.deepEqual(payload, {
    customerId: customer,
    requestId: Number(erasure.split('/')[2]),
    receiptHash: hashOfReceipt(code),
  });
});

test('after the job nothing of the person is left but what the open request needs for its answer', async () => {
  const requestId = Number(erasure.split('/')[2]);
  await gate.open('erasure', { kind: 'job', name: 'erase_customer' }, (tx) =>
    eraseCustomers(tx, erasing, [customer], {
      cause: 'request',
      about: `request:${requestId}`,
      receiptHash: hashOfReceipt(code),
    }),
  );
  assert.equal((await owner.query('select from customers where id = $1', [customer])).rows.length, 0);
  const erased = await page(erasure);
  assert.match(erased, /aino@posti\.example/);
  assert.match(erased, /Poistettu rekisteristä/);
  assert.match(await (await step(erasure, 'close')).text(), /kun pyynnön tila on ”toteutettu”/);
  const { letters } = (await json(erasure)) as { letters: { kind: string; number: number }[] };
  const { number } = letters.find(({ kind }) => kind === 'erasure')!;
  assert.match(await page(`${erasure}/letters/${number}`), new RegExp(code));
  assert.equal(
    (await send(`${erasure}/letters/${number}/delivery`, { way: 'posted', proof: 'Kirjattu RR1' })).status,
    303,
  );
  const open = await (await send('/erasures', { code })).text();
  assert.match(open, /säilyvät nimelläsi, kunnes asia on suljettu/);
  assert.equal((await step(erasure, 'close')).status, 303);
  assert.doesNotMatch(await page(`${erasure}/letters/${number}`), new RegExp(code));
  assert.doesNotMatch(await page(erasure), /aino|Esimerkki/i);
});

test('whoever has the code sees the receipt without signing in; a guess sees nothing', async () => {
  isClerk = false;
  const found = await (await send('/erasures', { code: code.toLowerCase() })).text();
  assert.match(found, /nimesi ja tekstit poistettu .*levyltä pyyhitään ensi yönä/);
  assert.match(found, /Tietosi on poistettu asiakasrekisteristämme/);
  // A browser with JavaScript sends it by Turbo, which shows a page of 200 to nobody.
  const body = new URLSearchParams({ code });
  const byTurbo = await ask('/erasures', { method: 'POST', body }, 'text/vnd.turbo-stream.html, text/html');
  assert.equal(byTurbo.status, 201);
  assert.match(await byTurbo.text(), /Tietosi on poistettu/);
  const guess = await send('/erasures', { code: 'AAAA-AAAA-AAAA-AAAA' });
  assert.match(await guess.text(), /Koodia ei löydy/);
  isClerk = true;
});

test('a receipt names the law of what stays, and says when that went too', async () => {
  const nobody = { customerId: 8_000, cause: 'request', about: null, erased: {}, kept: [] } as const;
  const add = (line: Partial<Erased>) =>
    gate.open('erasure', { kind: 'job', name: 'test' }, async (tx) =>
      insertLines(tx, chain(await lockLedger(tx), [{ ...nobody, receiptHash: null, ...line }])),
    );
  const receipt = async () => (await send('/erasures', { code: 'KEPT-KEPT-KEPT-KEPT' })).text();
  const kept = [
    { rule: 'vouchers', until: '2032-12-31', rows: 1 },
    { rule: 'claims', until: 'infinity', rows: 1 },
  ];
  await add({ kept, receiptHash: hashOfReceipt('KEPT-KEPT-KEPT-KEPT') });
  const then = await receipt();
  assert.match(then, /31\.12\.2032 asti \(kirjanpitolaki 1336\/1997/);
  assert.match(then, /kunnes asia on ratkaistu \(laki velan vanhentumisesta/);
  await add({ cause: 'duty_ended', kept: [{ rule: 'claims', until: '2029-11-04', rows: 1 }] });
  assert.match(await receipt(), /kunnes saatava on maksettu tai ratkaistu, enintään 4\.11\.2029 asti/);
  await add({ cause: 'duty_ended' });
  const now = await receipt();
  assert.match(now, /Säilytetytkin poistettu/);
  assert.doesNotMatch(now, /asti/);
});

test('programs get the same', async () => {
  const { requests } = (await json('/requests?which=closed')) as {
    requests: { kind: string; requester: string }[];
  };
  assert.ok(requests.some(({ kind, requester }) => kind === 'erasure' && requester === ''));
});
