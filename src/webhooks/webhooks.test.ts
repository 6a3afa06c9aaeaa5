/** Events to a receiver: signed, only of customers whom its purpose sees, again when it fails, never to an inner address. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { sealAudit } from '../audit/seal-audit.ts';
import { wrote } from '../audit/wrote.ts';
import type { Declaration, Recipient } from '../policy/declaration.ts';
import { queueEvents, sendEvents } from './deliver-events.ts';
import { eventTitle } from './events.ts';
import { openReceiver } from './fixtures/receiver.ts';
import { makeWebhook } from './make-webhook.ts';
import { isReachable, targetOf } from './public-address.ts';
import { allWebhooks, sendAgain, webhookById } from './queries.ts';
import { tryWebhook } from './try-webhook.ts';

const declaration = testDeclaration();
const { owner, gate } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const master = Buffer.alloc(32, 7);
const loopback = ['127.0.0.0/8', '::1'];

const receiver = await openReceiver();
after(() => receiver.close());
const { got, url } = receiver;

const admin = <T>(act: Parameters<typeof gate.open<T>>[2]): Promise<T> =>
  gate.open('administration', { kind: 'staff', id: 1 }, act);
const wished = {
  name: 'Kauppa',
  kind: 'events',
  source: null,
  url,
  recipient: null,
  purpose: 'marketing_post',
  acts: ['change-customer', 'erase-customers'],
} as const;
const making = { declaration, today: '2026-11-25', master, networks: loopback };
let inForce = declaration;
const delivering = () => ({
  gate,
  declaration: inForce,
  master,
  networks: loopback,
  isStopping: () => false,
});

const add = async (name: string): Promise<number> =>
  (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version) values ('person', $1, 'webshop', 0) returning id::int`,
      [name],
    )
  ).rows[0].id;
const seen = await add('Nähty');
const objector = await add('Kieltäjä');
await owner.query(
  `insert into choices (customer_id, kind, purpose, channel, happened_at, source) values ($1, 'objection', 10, 'phone', now(), 'store')`,
  [objector],
);
const happen = (act: string, customerId: number) =>
  gate.open('register_upkeep', { kind: 'staff', id: 1 }, (tx) =>
    wrote(tx, act, { customerId, fields: ['language'] }),
  );
const deliver = async () => {
  await sealAudit(gate);
  await queueEvents(delivering());
  await sendEvents(delivering());
};
const rows = async () =>
  (
    await owner.query(
      'select customer_id::int, tries, status, problem, delivered_at, next_try_at from webhook_deliveries order by line',
    )
  ).rows;

const secret = (await admin((tx) => makeWebhook(tx, wished, making))).secret;

test('an event is one of the list, which the form shows by name', async () => {
  await assert.rejects(
    admin((tx) => makeWebhook(tx, { ...wished, acts: ['change-customer', 'change-custmer'] }, making)),
    /webhook_event_unknown/,
  );
  assert.equal(eventTitle('place-order', 'fi'), 'Tilaus kirjataan');
});

test('an inner address is refused unless the operator allows its network', async () => {
  await assert.rejects(
    admin((tx) => makeWebhook(tx, wished, { ...making, networks: [] })),
    /webhook_address_refused/,
  );
  for (const address of [
    'http://169.254.169.254/',
    'https://[::1]/',
    'https://10.1.2.3/',
    'ftp://192.0.2.1/',
    'https://user:x@192.0.2.1/',
  ])
    assert.equal(await targetOf(address, []), undefined, address);
  assert.equal(isReachable('192.0.2.1', []), true);
  assert.equal(isReachable('::ffff:10.0.0.1', []), false);
});

test('the secret is kept wrapped', async () => {
  const [hook] = await admin(allWebhooks);
  assert.ok(!hook!.secret.toString('base64').includes(secret.slice(6, 20)));
});

test('only what its purpose sees goes out, signed as the standard says', async () => {
  await happen('change-customer', seen);
  await happen('change-customer', objector);
  await happen('record-choice', seen);
  await deliver();
  assert.equal(got.length, 1);
  const { headers, body } = got[0]!;
  assert.deepEqual(JSON.parse(body).data, { customer: seen, about: null, fields: ['language'] });
  const key = Buffer.from(secret.slice(6), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  assert.equal(
    headers['webhook-signature'],
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  assert.ok((await rows())[0].delivered_at);
});

test('the same line is queued once, however often the log is looked at', async () => {
  await owner.query('update webhooks set last_line = 0');
  await deliver();
  assert.equal(got.length, 1);
});

test('a receiver that fails is tried again later, and by hand at once', async () => {
  receiver.answer = 500;
  await happen('change-customer', seen);
  await deliver();
  const failed = (await rows()).at(-1);
  assert.deepEqual([failed.tries, failed.status, failed.delivered_at], [1, 500, null]);
  assert.ok(failed.next_try_at);
  receiver.answer = 302;
  const { rows: last } = await owner.query(
    'select webhook_id::int, line::int from webhook_deliveries order by line desc limit 1',
  );
  await admin((tx) => sendAgain(tx, last[0].webhook_id, last[0].line));
  await deliver();
  assert.equal((await rows()).at(-1).status, 302);
  receiver.answer = 204;
  await admin((tx) => sendAgain(tx, last[0].webhook_id, last[0].line));
  await deliver();
  assert.ok((await rows()).at(-1).delivered_at);
});

test('nobody is told of an erasure but who has heard of the customer', async () => {
  const before = got.length;
  await owner.query('delete from customers where id = any($1)', [[seen, objector]]);
  await happen('erase-customers', seen);
  await happen('erase-customers', objector);
  await deliver();
  assert.deepEqual(
    got.slice(before).map(({ body }) => [JSON.parse(body).type, JSON.parse(body).data.customer]),
    [['erase-customers', seen]],
  );
});

test('a recipient whose agreement has ended hears nothing more, but of the erasure of whom it knows', async () => {
  const reads = declaration.purposes.find(({ key }) => key === 'orders')!.reads;
  const agreed = (agreement: Recipient['agreement']): Declaration => ({
    ...declaration,
    recipients: declaration.recipients.map((one) =>
      one.key === 'hosting'
        ? { ...one, name: 'Palvelin Oy', purposes: ['orders'], categories: reads, agreement }
        : one,
    ),
  });
  const agreement = { dated: '2026-01-01', document: 'sopimus-1' };
  inForce = agreed(agreement);
  const partner = { ...wished, name: 'Kumppani', recipient: 'hosting', purpose: 'orders' };
  await admin((tx) => makeWebhook(tx, partner, { ...making, declaration: inForce }));
  const known = await add('Tuttu');
  await happen('change-customer', known);
  await deliver();
  const toPartner = () => got.filter(({ headers }) => String(headers['webhook-id']).startsWith('msg_2_'));
  assert.equal(toPartner().length, 1);
  inForce = agreed({ ...agreement, ends: '2026-11-25' });
  await happen('change-customer', known);
  await deliver();
  assert.equal(toPartner().length, 1);
  await owner.query('delete from customers where id = $1', [known]);
  await happen('erase-customers', known);
  await deliver();
  assert.equal(JSON.parse(toPartner()[1]!.body).type, 'erase-customers');
});

test('what waited when the agreement ended is given up, and can be sent again once there is one', async () => {
  const line = (
    await owner.query('select min(line)::int as line from webhook_deliveries where webhook_id = 2')
  ).rows[0].line;
  await admin((tx) => sendAgain(tx, 2, line));
  await deliver();
  const { rows: after } = await owner.query(
    'select problem, next_try_at from webhook_deliveries where webhook_id = 2 and line = $1',
    [line],
  );
  assert.deepEqual(after, [{ problem: 'NO_AGREEMENT', next_try_at: null }]);
});

test('a trial is signed as the real message, names nobody, and says what came back', async () => {
  const { id, secret } = await admin((tx) => makeWebhook(tx, { ...wished, name: 'Kokeiltava' }, making));
  const tryIt = async () =>
    (await admin(async (tx) => tryWebhook(tx, (await webhookById(tx, id))!, making)))();
  assert.deepEqual(await tryIt(), { status: 204, problem: null });
  const { headers, body } = got.at(-1)!;
  assert.deepEqual([JSON.parse(body).type, JSON.parse(body).data.customer], ['test', null]);
  const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'));
  signed.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  assert.equal(headers['webhook-signature'], `v1,${signed.digest('base64')}`);
  receiver.answer = 500;
  assert.equal((await tryIt()).status, 500);
  receiver.answer = 204;
});
