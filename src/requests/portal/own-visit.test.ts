/** A visit to one’s own page: it sees one person whatever is tried, and it ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingOf } from '../../../test/asking.ts';
import { newToken, tokenHash } from '../../access/one-time-token.ts';
import { testOwnPages } from './fixtures/own-pages.ts';

const { owner, gate, policy, aino, onni, ask, post, enter } = await testOwnPages();
const cookie = await enter('aino@posti.example');
await enter('onni@posti.example');

test('a purpose of one person sees that one, whatever is smuggled into its transaction', async () => {
  const token = cookie.slice('seloste_own='.length);
  const smuggle = (statement: string) =>
    gate.open(
      'own_page',
      { kind: 'person', id: aino },
      async (tx) => {
        await tx.client.query(statement);
        const { rows } = await tx.client.query('select id from customers');
        return rows.map(({ id }) => id);
      },
      { subject: token },
    );
  assert.deepEqual(await smuggle('select 1'), [aino]);
  const { rows } = await owner.query('select token_hash from own_page_sessions where customer_id = $1', [
    onni,
  ]);
  for (const value of [String(onni), rows[0].token_hash, newToken().token])
    assert.deepEqual(await smuggle(`select set_config('app.subject', '${value}', true)`), []);
  const add = (tx: Parameters<Parameters<typeof gate.open>[2]>[0], customer: number) =>
    tx.client.query(
      `insert into requests (kind, channel, received_on, customer_id) values ('erasure', 'portal', today(), ${customer})`,
    );
  await assert.rejects(
    gate.open('own_page', { kind: 'person', id: aino }, (tx) => add(tx, onni), { subject: token }),
  );
  for (const hidden of [
    'select token_hash from own_page_sessions',
    'select recorded_by from choices',
    'select body from notes',
    'select name from staff',
  ])
    await assert.rejects(
      gate.open('own_page', { kind: 'person', id: aino }, (tx) => tx.client.query(hidden), {
        subject: token,
      }),
      hidden,
    );
});

test('the way out ends the visit; an idle or an old one is over too', async () => {
  const other = await enter('onni@posti.example');
  await owner.query(
    `update own_page_sessions set last_seen_at = now() - interval '31 minutes' where token_hash = $1`,
    [tokenHash(other.slice(12))],
  );
  assert.equal((await ask('/own', { cookie: other })).status, 303);
  const left = await post('/own/sign-out', {}, cookie);
  assert.match(left.headers.get('set-cookie') ?? '', /seloste_own=;/);
  assert.equal((await ask('/own', { cookie })).status, 303);
});

test('a page of the staff is closed to a person, and the staff’s session opens no own page', async () => {
  const { ask: asStaff } = askingOf({ gate, policy: () => policy });
  assert.equal(
    (await asStaff('/own', { token: 'a'.repeat(43) })).headers.get('location'),
    '/own/sign-in?after=closed',
  );
  assert.match(await (await ask('/own/sign-in?after=closed')).text(), /Käynti päättyy itsestään/);
  assert.equal((await ask('/customers', { cookie })).headers.get('location'), '/sign-in?back=%2Fcustomers');
});
