/** Whoever slips an address of their own into somebody’s data does not open that person’s page with it: as an attacker would try. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '../../db/tx.ts';
import { emailsBefore } from '../letters/contact-queries.ts';
import { testOwnPages } from './fixtures/own-pages.ts';
import { openForAddress } from './new-address.ts';
import { waitingAddresses } from './new-address-queries.ts';

const { owner, gate, aino, onni, links, send, ask } = await testOwnPages();
await owner.query(`update customers set recorded_at = now() - interval '2 years'`);
await owner.query(`update emails set recorded_at = now() - interval '2 years'`);
const clerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);

/** As a file of the web shop brings it. */
const slipIn = async (customer: number, address: string, daysAgo: number): Promise<number> =>
  Number(
    (
      await owner.query(
        `insert into emails (customer_id, address, normalised, source, recorded_at)
          values ($1, $2, $2, 'webshop', now() - make_interval(days => $3)) returning id`,
        [customer, address, daysAgo],
      )
    ).rows[0].id,
  );
const opens = async (address: string): Promise<boolean> => {
  const before = links.length;
  await owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
  await send(address);
  return links.length > before;
};
const mailsTo = async (address: string): Promise<string[]> =>
  (await owner.query(`select subject from mails where to_address = $1 order by id`, [address])).rows.map(
    ({ subject }) => subject as string,
  );
const dayGoes = (days: number) =>
  owner.query(`update new_addresses set opens_on = opens_on - $1::int`, [days]);

const thief = await slipIn(aino, 'varas@posti.example', 1);

test('an address that a file brought yesterday opens nothing: the one from before hears of it, and it hears when it would', async () => {
  for (let times = 0; times < 3; times += 1) assert.equal(await opens('varas@posti.example'), false);
  const [told, ...more] = await mailsTo('aino@posti.example');
  assert.match(told!, /avaamaan oman sivusi uudella osoitteella/);
  assert.deepEqual(more, []);
  const { rows } = await owner.query(`select body from mails where to_address = 'varas@posti.example'`);
  assert.equal(rows.length, 1, 'once, however often it is asked');
  assert.doesNotMatch(rows[0].body, /Aino|token=/);
});

test('nor does it get letters about requests, nor prove who somebody is who identified themselves strongly', async () => {
  assert.deepEqual(await clerk((tx) => emailsBefore(tx, aino, '2100-01-01')), ['aino@posti.example']);
  const { rows } = await owner.query(
    `select proof_of($1, null, 'none', 'varas@posti.example') as thief, proof_of($1, null, 'none', 'aino@posti.example') as own`,
    [aino],
  );
  assert.deepEqual(rows, [{ thief: null, own: 'email' }]);
});

test('it opens when those before have had their days, and not when it was put out of use or written over in between', async () => {
  await dayGoes(13);
  assert.equal(await opens('varas@posti.example'), false);
  await dayGoes(1);
  assert.equal(await opens('varas@posti.example'), true);
  await owner.query(
    `update emails set address = 'toinen@posti.example', normalised = 'toinen@posti.example', recorded_at = now() - interval '2 days' where id = $1`,
    [thief],
  );
  assert.equal(await opens('toinen@posti.example'), false);
  await owner.query('update emails set ended_on = today() where id = $1', [thief]);
  await dayGoes(20);
  assert.equal(await opens('toinen@posti.example'), false);
});

test('where nobody can be told a clerk makes sure, in a way that stands in the row', async () => {
  await owner.query(`update emails set ended_on = today() where customer_id = $1`, [onni]);
  const only = await slipIn(onni, 'onni.uusi@posti.example', 2);
  assert.equal(await opens('onni.uusi@posti.example'), false);
  assert.deepEqual(
    (await clerk(waitingAddresses)).map(({ email_id, opens_on }) => [Number(email_id), opens_on]),
    [[only, null]],
  );
  await clerk((tx) => openForAddress(tx, only, 'phone'));
  assert.equal(await opens('onni.uusi@posti.example'), true);
  await assert.rejects(
    clerk((tx) => openForAddress(tx, only, 'phone')),
    /own_page_address_gone/,
  );
});

test('one that is known of old opens at once, and those beside it hear of the first time', async () => {
  await slipIn(aino, 'vanha@posti.example', 91);
  const before = (await mailsTo('aino@posti.example')).length;
  assert.equal(await opens('vanha@posti.example'), true);
  assert.equal((await mailsTo('aino@posti.example')).length, before + 1);
  assert.equal(await opens('vanha@posti.example'), true);
  assert.equal((await mailsTo('aino@posti.example')).length, before + 1);
});

test('a record of the thief’s own that is merged with the victim’s brings no address in by the back door', async () => {
  const { rows } = await owner.query(
    `insert into customers (kind, family_name, given_names, source, declaration_version, recorded_at)
      values ('person', 'Esimerkki', 'Aino', 'webshop', 0, now() - interval '2 days') returning id`,
  );
  const own = Number(rows[0].id);
  await slipIn(own, 'oma@posti.example', 2);
  assert.equal(await opens('oma@posti.example'), true);
  await owner.query(
    `insert into merges (customer_id, kept_id, merged_id, merged_by) values ($1, $1, 900001, 'staff:1')`,
    [own],
  );
  assert.equal(await opens('oma@posti.example'), false);
});

test('an address that came with its customer opens the page as ever', async () => {
  assert.equal(await opens('aino@posti.example'), true);
  assert.equal((await ask('/own')).status, 303);
});
