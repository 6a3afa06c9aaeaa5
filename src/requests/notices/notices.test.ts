/** Recipients and sources are told in their own systems: at once, of what they were given and no more, with the answer as proof. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { endWebhook } from '../../webhooks/end-webhook.ts';
import { openReceiver } from '../../webhooks/fixtures/receiver.ts';
import { makeWebhook } from '../../webhooks/make-webhook.ts';
import { secondsUntilNext } from '../../webhooks/webhook.ts';
import { lettersOf } from '../letters/queries.ts';
import { mailLetter } from '../letters/send-letter.ts';
import { tellRecipients } from '../letters/tell-recipients.ts';
import { toldOf } from '../letters/told.ts';
import { requestById } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import { carryOutChoice } from '../rectification/carry-out-choice.ts';
import { carryOutCorrections } from '../rectification/carry-out-corrections.ts';
import { askCorrection, decideCorrection, fieldKey } from '../rectification/correct.ts';
import { deliverNotices } from './deliver-notices.ts';
import { personOfSource } from './person-of-source.ts';

const { gate, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const declaration = testDeclaration();
const writing = { declaration, baseUrl: 'https://rekisteri.example' };
const receiver = await openReceiver();
after(() => receiver.close());
const calling = { master: Buffer.alloc(32, 7), networks: ['127.0.0.0/8'] };
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const admin = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('administration', { kind: 'staff', id: 1 }, act);
const insert = async (text: string, ...values: unknown[]): Promise<number> =>
  Number((await owner.query(text, values)).rows[0].id);
await owner.query(`select set_config('app.purpose', '17', false), set_config('app.actor', 'test', false)`);

const customer_id = await insert(
  `insert into customers (kind, family_name, given_names, source, declaration_version)
   values ('person', 'Esimerkki', 'Aino', 'webshop', 0) returning id`,
);
const address = await insert(
  `insert into addresses (customer_id, street, postcode, town, source) values ($1, 'Kuja 1', '00100', 'Helsinki', 'reseller') returning id`,
  customer_id,
);
for (const [email, when] of [
  ['ennen@posti.example', '2020-01-01'],
  ['jalkeen@posti.example', '2120-01-01'],
])
  await owner.query(
    `insert into emails (customer_id, address, normalised, source, recorded_at) values ($1, $2, $2, 'webshop', $3)`,
    [customer_id, email, when],
  );
for (const [recipient, categories, what] of [
  ['collection_agency', '{name,address,email}', 'Lasku 20260017 perittäväksi'],
  ['carrier', '{address}', 'Toimitus'],
])
  await owner.query(
    `insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
     values ($1::bigint, $2::text, $2::text || ' Oy', $3::text[], 'other', $4, 'collection:17')`,
    [customer_id, recipient, categories, what],
  );
const hook = (owned: { recipient: string | null; source: string | null }, url = receiver.url) =>
  admin((tx) =>
    makeWebhook(
      tx,
      { name: 'Perintä', kind: 'notices', url, purpose: null, acts: [], ...owned },
      { ...calling, declaration, today: '2026-11-26' },
    ),
  );
const ofAgency = { recipient: 'collection_agency', source: null };
const { id: agency, secret } = await hook(ofAgency);
await hook({ recipient: null, source: 'reseller' });

const receive = (kind: 'rectification' | 'restriction') =>
  clerk((tx) =>
    receiveRequest(tx, writing, {
      kind,
      channel: 'phone',
      received_on: helsinkiDate(new Date()),
      customer_id,
      requester: 'Aino Esimerkki',
      contact: '',
      language: 'fi',
      words: '',
    }),
  );
const correct = async (town: string): Promise<number> => {
  const id = await receive('rectification');
  const place = { place: 'addresses', row_id: address, field: 'town' };
  await clerk((tx) => askCorrection(tx, id, { key: fieldKey(place), value: town }));
  await clerk((tx) => decideCorrection(tx, id, 1, { decision: 'changed', value: town, reason: '' }));
  await clerk((tx) => carryOutCorrections(tx, writing, id));
  return id;
};
const deliver = () => deliverNotices({ gate, ...calling, isStopping: () => false });
const notices = async (id: number) =>
  (await clerk((tx) => lettersOf(tx, id))).filter(({ recipient }) => recipient !== null);
const statesOf = async (id: number) =>
  Object.fromEntries((await notices(id)).map(({ recipient, state }) => [recipient, state]));
const dueAgain = () => owner.query(`update request_notice_queue set next_try_at = now()`);
const lastOf = (type: string) => {
  const found = receiver.got.findLast(({ body }) => JSON.parse(body).type === type)!;
  return { ...found, event: JSON.parse(found.body) };
};

test('a correction goes at once to whoever has an address: signed, with what they were given and nothing else', async () => {
  const id = await correct('Espoo');
  await deliver();
  assert.deepEqual(await statesOf(id), {
    collection_agency: 'called',
    carrier: 'written',
    reseller: 'called',
  });
  const { event, headers, body } = lastOf('notice.rectified');
  assert.deepEqual(event.data.person, { name: 'Aino Esimerkki', email: ['ennen@posti.example'] });
  assert.deepEqual(event.data.changes, [
    { field: event.data.changes[0].field, before: 'Helsinki', after: 'Espoo' },
  ]);
  assert.equal(event.data.disclosed[0].what, 'Lasku 20260017 perittäväksi');
  const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'));
  signed.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  assert.equal(headers['webhook-signature'], `v1,${signed.digest('base64')}`);
  const { person, disclosed } = lastOf('notice.source_rectified').event.data;
  assert.deepEqual([person, disclosed], [{ name: 'Aino Esimerkki' }, []]);
});

test('a source finds the person by the numbers that it gave, else by its contact details, and gets nothing else', async () => {
  const brought = await insert(
    `with f as (insert into stored_files (wrapped_key) values ('x') returning id)
     insert into imports (file_id, file_name, file_sha256, file_bytes, source, purpose, purpose_number, from_person,
       person_sources, declaration_version, as_of, shape, recognised, header_line, header_hash, mapping, options)
     select id, 'a.csv', 'h', 1, 'reseller', 'orders', 2, false, '{}', 0, '2026-01-01', '{}', '{}', 1, 'h', '{customer_number}', '{}'
     from f returning id`,
  );
  const asked = { customerId: customer_id, source: 'reseller', name: 'Aino Esimerkki', changes: [] };
  const found = () => clerk((tx) => personOfSource(tx, asked));
  await owner.query(
    `insert into phones (customer_id, e164, original, source) values ($1, '+358401234567', '', 'reseller')`,
    [customer_id],
  );
  assert.deepEqual(await found(), { phone: ['+358401234567'] });
  await owner.query('update customers set import_id = $2 where id = $1', [customer_id, brought]);
  const { customer_number } = (
    await owner.query('select customer_number from customers where id = $1', [customer_id])
  ).rows[0];
  assert.deepEqual(await found(), { customer_number });
  assert.deepEqual(await clerk((tx) => personOfSource(tx, { ...asked, source: 'update_service' })), {
    name: 'Aino Esimerkki',
  });
});

test('the answer is the proof on the request, and nothing of the person waits in the queue any more', async () => {
  const id = await correct('Vantaa');
  await deliver();
  const agencys = (await notices(id)).find(({ recipient }) => recipient === 'collection_agency')!;
  assert.equal(agencys.proof, `Perintä: HTTP 204 (notice_${id}_${agencys.number})`);
  assert.equal((await owner.query('select from request_notice_queue')).rows.length, 0);
});

test('an address that fails for good leaves its notice to be mailed or posted', async () => {
  receiver.answer = 500;
  const id = await correct('Turku');
  let tries = 1;
  for (await deliver(); secondsUntilNext(tries) !== undefined; tries += 1) {
    assert.equal((await statesOf(id))['collection_agency'], 'postponed');
    await dueAgain();
    await deliver();
  }
  const states = await statesOf(id);
  assert.equal(states['collection_agency'], 'failed');
  const { number } = (await notices(id)).find(({ recipient }) => recipient === 'collection_agency')!;
  await clerk((tx) => mailLetter(tx, { requestId: id, number }, 'rekisteri@perinta.example'));
  assert.equal((await statesOf(id))['collection_agency'], 'queued');
  const same = receiver.got.filter(({ headers }) => headers['webhook-id'] === `notice_${id}_${number}`);
  assert.equal(same.length, tries, 'each try has the same id');
  receiver.answer = 204;
});

test('after an erasure whoever collects a claim that stays keeps what it needs, and the others erase all', async () => {
  const { number, retention } = declaration.purposes.find(({ key }) => key === 'collection')!;
  await owner.query(
    `update disclosures set purpose = case recipient when 'collection_agency' then $1::int else $2::int end`,
    [number, declaration.purposes.find(({ key }) => key === 'marketing_post')!.number],
  );
  const id = await receive('restriction');
  const kept = [{ rule: retention, until: '2029-11-12', rows: 1 }];
  await clerk(async (tx) =>
    tellRecipients(tx, toldOf(writing, (await requestById(tx, id))!), { what: 'erased', kept }),
  );
  await deliver();
  const { event } = lastOf('notice.erased_in_part');
  assert.match(event.data.kept[0].until, /12\.11\.2029/);
  const letters = (
    await owner.query('select recipient, title, body from request_letters where request_id = $1', [id])
  ).rows;
  const bodyTo = (recipient: string) => letters.find((one) => one.recipient === recipient).body;
  assert.match(bodyTo('collection_agency'), /Mitä säilyy ja mihin asti/);
  assert.match(bodyTo('carrier'), /Poistakaa tiedot, linkit niihin/);
});

test('an address that has been ended in the meantime is not called, and the notice waits for a person', async () => {
  const id = await receive('restriction');
  await clerk((tx) => carryOutChoice(tx, writing, id, { purpose: '' }));
  await admin((tx) => endWebhook(tx, agency));
  const before = receiver.got.length;
  await deliver();
  assert.equal(receiver.got.length, before);
  assert.equal((await statesOf(id))['collection_agency'], 'failed');
});

test('one address for each, of whom the notice names, and not for an authority', async () => {
  await hook(ofAgency);
  await assert.rejects(hook(ofAgency), /webhook_of_notices_taken/);
  for (const owned of [
    { recipient: 'authorities', source: null },
    { recipient: null, source: 'webshop' },
  ])
    await assert.rejects(hook(owned), /webhook_owner_unknown/);
});
