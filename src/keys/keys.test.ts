/** A key over HTTP: shown once, holding purposes, bound to an agreement and networks, and doing a write once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { declarationWithEverything } from '../../test/plausible.ts';
import { customersRoutes } from '../customers/routes.ts';
import { deskRoutes } from '../desk/routes.ts';
import { discloseToProgram } from '../disclosures/disclose-to-program.ts';
import { createApp } from '../http/app.ts';
import type { Caller } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import type { Declaration } from '../policy/declaration.ts';
import { loadInForce } from '../policy/in-force.ts';
import { identifyKey } from './identify-key.ts';
import { isWithin } from './key.ts';
import { keysRoutes } from './routes.ts';

const base = declarationWithEverything();
const reads = base.purposes.find(({ key }) => key === 'orders')!.reads;
const declaration: Declaration = {
  ...base,
  recipients: base.recipients.map((one) =>
    one.key === 'technical_partner'
      ? { ...one, purposes: ['orders', 'customer_service'], categories: reads }
      : one,
  ),
};
const { owner, gate, installation } = await testDatabase({ declaration });
const policy = await loadInForce(installation, tables);
let inForce = policy.declaration;
const site = 'http://localhost';
const administrator: Caller = {
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes: ['administration'],
  desk: undefined,
  hasSigned: true,
};
const app = createApp({
  routes: [...keysRoutes, ...customersRoutes, ...deskRoutes],
  gate,
  policy: () => ({ ...policy, declaration: inForce }),
  identify: async (request, address) => (await identifyKey(gate, inForce, request, address)) ?? administrator,
  enters: (tx, caller) => discloseToProgram(tx, caller, inForce),
  baseUrl: site,
});
const json = (response: Response): Promise<Record<string, unknown>> =>
  response.json() as Promise<Record<string, unknown>>;
const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept: 'application/json', ...headers } }),
  ) as Promise<Response>;
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(
    path,
    { method: 'POST', body: JSON.stringify(body) },
    { 'content-type': 'application/json', ...headers },
  );
const make = async (more: Record<string, unknown>): Promise<string> => {
  const answer = await post('/keys', { name: 'Kauppa', purposes: ['customer_service'], ...more });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await json(answer))['secret'] as string;
};
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const codeOf = async (response: Response): Promise<unknown> => (await json(response))['code'];

const secret = await make({ purposes: ['customer_service', 'register_upkeep'] });

test('a key is kept as a hash alone, and reads what its purpose reads', async () => {
  const { rows } = await owner.query('select secret_hash, hint from api_keys');
  assert.ok(!JSON.stringify(rows).includes(secret));
  assert.equal((await ask('/customers', {}, bearer(secret))).status, 200);
});

test('a key answers in JSON whatever its library accepts by default, and has no session of a person', async () => {
  const answer = await ask('/customers', {}, { ...bearer(secret), accept: 'text/html' });
  assert.match(answer.headers.get('content-type')!, /json/);
});

test('what it does not hold is refused, and an unknown key too', async () => {
  assert.equal(await codeOf(await ask('/keys', {}, bearer(secret))), 'purpose_not_held');
  const unknown = await ask('/customers', {}, bearer('seloste_guess'));
  assert.match(unknown.headers.get('www-authenticate')!, /^Bearer/);
  assert.equal(await codeOf(unknown), 'api_key_unknown');
  assert.equal(await codeOf(await ask('/customers', {}, { authorization: 'Basic eA==' })), 'api_key_unknown');
});

const person = { kind: 'person', family_name: 'Esimerkki', given_names: 'Aino', source: 'webshop' };
const count = async (): Promise<number> =>
  Number((await owner.query(`select count(*) from customers where family_name = 'Esimerkki'`)).rows[0].count);

test('the same write sent twice under one key is done once and answered the same', async () => {
  const headers = { ...bearer(secret), 'idempotency-key': 'order-17' };
  const [first, second] = [
    await post('/customers', person, headers),
    await post('/customers', person, headers),
  ];
  assert.equal(first.status, 200, await first.clone().text());
  assert.deepEqual(await json(second), await json(first));
  assert.equal(await count(), 1);
  const other = await post('/customers', { ...person, given_names: 'Aili' }, headers);
  assert.equal(await codeOf(other), 'idempotency_key_reused');
  assert.equal(await count(), 1);
});

test('two at once are one too', async () => {
  const headers = { ...bearer(secret), 'idempotency-key': 'order-18' };
  await Promise.all([1, 2, 3].map(() => post('/customers', person, headers)));
  assert.equal(await count(), 2);
});

test('a name that the address does not know is refused, never left out in silence', async () => {
  const errorsOf = async (answer: Response) => {
    const { code, errors } = (await json(answer)) as { code: string; errors: { field: string }[] };
    return [code, ...errors.map(({ field }) => field)];
  };
  const mistyped = await post('/customers', { ...person, familyname: 'X' }, bearer(secret));
  assert.deepEqual(await errorsOf(mistyped), ['input_invalid', 'familyname']);
  for (const name of ['twon', 'order_summa.from', 'town.nosuch'])
    assert.deepEqual(await errorsOf(await ask(`/customers?${name}=1&lang=sv`, {}, bearer(secret))), [
      'input_invalid',
      name,
    ]);
  const known = await ask(
    '/customers?town=Porvoo&recorded_at.from=2026-01-01&show=town&sort=newest',
    {},
    bearer(secret),
  );
  assert.equal(known.status, 200);
  assert.equal((await ask('/customers?utm_source=letter')).status, 403, 'a person is not asked of it');
});

test('a customer who is there already is told of by key, and made only when that is meant', async () => {
  const twice = { ...person, family_name: 'Kaksoinen', email: 'kaksoinen@posti.example' };
  const first = (await json(await post('/customers', twice, bearer(secret))))['id'];
  const again = await json(await post('/customers', twice, bearer(secret)));
  assert.equal(again['code'], 'customer_similar');
  assert.match(String(again['detail']), new RegExp(`${first} \\(email\\)`));
  assert.equal((await post('/customers', { ...twice, seen_similar: 'yes' }, bearer(secret))).status, 200);
});

test('a day that has passed is said to be what is wrong, and a purpose by its name', async () => {
  const past = await post('/keys', { name: 'K', purposes: ['orders'], expires_on: '2020-01-01' });
  assert.equal(await codeOf(past), 'api_key_day_past');
  const refused = await json(
    await post('/keys', { name: 'K', recipient: 'technical_partner', purposes: ['customer_service'] }),
  );
  assert.match(String(refused['detail']), /Asiakassuhteen hoitaminen/);
});

test('the log names the key', async () => {
  const { rows } = await owner.query(`select distinct actor from audit_log where act = 'create-customer'`);
  assert.match(rows[0].actor, /^key:\d+$/);
});

test('a recipient’s key needs its agreement, and a purpose that reads no more than the recipient is said to get', async () => {
  const refused = await post('/keys', {
    name: 'K',
    recipient: 'technical_partner',
    purposes: ['customer_service'],
  });
  assert.equal(await codeOf(refused), 'api_key_purpose_not_given');
  const partner = await make({ recipient: 'technical_partner', purposes: ['orders'] });
  const listed = (await json(await ask('/customers', {}, bearer(partner))))['rows'] as { id: number }[];
  await ask('/customers', {}, bearer(partner));
  assert.equal((await ask('/customers/999999', {}, bearer(partner))).status, 404);
  const { rows: disclosed } = await owner.query(
    'select customer_id::int as id, recipient, categories, about from disclosures order by customer_id',
  );
  const sorted = listed.map(({ id }) => id).sort((one, other) => one - other);
  assert.ok(sorted.length > 0, 'there was somebody to disclose');
  assert.deepEqual(
    disclosed.map(({ id }) => id),
    sorted,
    'each of them once, and of own programs nothing',
  );
  assert.equal(disclosed[0].recipient, 'technical_partner');
  assert.deepEqual(disclosed[0].categories, reads);
  assert.match(disclosed[0].about, /^key:\d+$/);
  inForce = {
    ...inForce,
    recipients: inForce.recipients.map((one) =>
      one.key === 'technical_partner' ? { ...one, agreement: undefined } : one,
    ),
  };
  assert.equal(await codeOf(await ask('/customers', {}, bearer(partner))), 'api_key_without_agreement');
  inForce = policy.declaration;
});

test('a key works from its networks alone', async () => {
  assert.equal(
    await codeOf(await post('/keys', { name: 'K', purposes: ['orders'], networks: '300.1.1.1' })),
    'api_key_network_not_valid',
  );
  const elsewhere = await make({ networks: '192.0.2.0/24' });
  assert.equal(await codeOf(await ask('/customers', {}, bearer(elsewhere))), 'api_key_unknown');
  const here = await make({ networks: '127.0.0.0/8\n2001:db8::/32' });
  assert.equal((await ask('/customers', {}, bearer(here))).status, 200);
  assert.equal(isWithin(['2001:db8::/32'], '2001:db8::7'), true);
  assert.equal(isWithin(['2001:db8::/32'], '127.0.0.1'), false);
});

test('an ended key is refused from its next request on', async () => {
  const short = await make({});
  const { rows } = await owner.query('select max(id)::int as id from api_keys');
  assert.equal((await post(`/keys/${rows[0].id}/ending`, {})).status, 200);
  assert.equal(await codeOf(await ask('/customers', {}, bearer(short))), 'api_key_unknown');
});
