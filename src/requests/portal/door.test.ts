/** The way in to a person’s own page: a link by mail that opens it once, and to nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenHash } from '../../access/one-time-token.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';
import { secretOfLink, withSecret } from './send-link.ts';

const { owner, aino, onni, ask, post, jobs, links, send, enter } = await testOwnPages();

test('whoever asks hears the same whether the address is known or not, and the secret stands in no row', async () => {
  const known = await post('/own/sign-in', { email: 'aino@posti.example' });
  const unknown = await post('/own/sign-in', { email: 'nobody@posti.example' });
  assert.deepEqual(
    [known.status, known.headers.get('location')],
    [unknown.status, unknown.headers.get('location')],
  );
  const handed = await jobs('send_own_page_link');
  assert.deepEqual(
    handed.map(({ contact }) => contact),
    ['aino@posti.example', 'nobody@posti.example'],
  );
  await send('Aino@Posti.example');
  await send('nobody@posti.example');
  assert.equal(links.length, 1);
  const token = new URL(links[0]!).searchParams.get('token')!;
  const { rows } = await owner.query('select customer_id as "customerId", about, body from mails');
  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(token));
  assert.match(withSecret(master, rows[0]), new RegExp(token));
  const { rows: stored } = await owner.query('select token_hash from own_page_links');
  assert.deepEqual(stored, [{ token_hash: tokenHash(token) }]);
});

test('a link opens the page once, by a deed and not by a look, and is too old after a quarter of an hour', async () => {
  const token = new URL(links[0]!).searchParams.get('token')!;
  assert.match(await (await ask(`/own/sign-in/link?token=${token}`)).text(), /Avaa oma sivu/);
  const opened = await post('/own/visits', { token });
  assert.equal(opened.headers.get('location'), '/own');
  assert.match(opened.headers.get('set-cookie') ?? '', /HttpOnly.*SameSite=Lax/i);
  const again = await post('/own/visits', { token });
  assert.equal(again.status, 410);
  const page = await again.text();
  assert.match(page, /jo käytetty tai vanhentunut/);
  assert.match(page, /action="\/own\/sign-in"/, 'another link is asked for where the person stands');
  // The front of the house is the staff’s, and shows customers the way.
  assert.match(await (await ask('/sign-in')).text(), /Oletko asiakas\?[^<]*<a href="\/own">/);
  assert.match(await (await ask('/own/nothing')).text(), /href="\/own"><span>Omalle sivulle/);
  // Pages for people outside bear the name that they know; those of a refusal too.
  for (const path of ['/own/sign-in', '/identity', '/erasures', '/own/nothing'])
    assert.match(
      await (await ask(path)).text(),
      /· Villa Esimerkki Oy<\/title>[\s\S]*class="product">Villa Esimerkki Oy/,
      path,
    );
  await send('aino@posti.example');
  await owner.query(`update own_page_links set expires_at = now() - interval '1 second'`);
  const old = new URL(links.at(-1)!).searchParams.get('token')!;
  assert.equal((await post('/own/visits', { token: old })).status, 410);
  for (const forged of ['', 'x', 'a'.repeat(43), tokenHash(token), secretOfLink(Buffer.alloc(32), 1, aino)])
    assert.equal((await post('/own/visits', { token: forged })).status, 410, forged);
});

test('of two presses on a link, and of two links at one moment, one opens the page', async () => {
  await owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
  const tokenOf = (link: string | undefined): string => new URL(link!).searchParams.get('token')!;
  const statuses = async (tokens: readonly string[]): Promise<number[]> =>
    (await Promise.all(tokens.map((token) => post('/own/visits', { token }))))
      .map(({ status }) => status)
      .sort();
  await send('aino@posti.example');
  const token = tokenOf(links.at(-1));
  assert.deepEqual(await statuses([token, token, token]), [303, 410, 410]);
  await send('aino@posti.example');
  await send('aino@posti.example');
  assert.deepEqual(await statuses(links.slice(-2).map(tokenOf)), [303, 410]);
  await owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
});

test('a link that was sent before an address was changed or put out of use opens nothing, and visits of others end', async () => {
  const known = await enter('aino@posti.example');
  const elsewhere = await enter('aino@posti.example');
  const status = async (cookie: string): Promise<number> => (await ask('/own', { cookie })).status;
  assert.deepEqual([await status(known), await status(elsewhere)], [200, 200]);
  await post('/own/details/emails', { address: 'toinen@posti.example', kind: 'private' }, known);
  assert.deepEqual([await status(known), await status(elsewhere)], [200, 303]);
  await send('aino@posti.example');
  const { rows } = await owner.query(`select id from emails where address = 'toinen@posti.example'`);
  await owner.query(
    `insert into customer_history (customer_id, place, field, row_id, changed_by) values ($1, 'emails', 'ended_on', $2, 'staff:1')`,
    [aino, rows[0].id],
  );
  await owner.query('delete from emails where id = $1', [rows[0].id]);
  assert.equal(await status(known), 303);
  const token = new URL(links.at(-1)!).searchParams.get('token')!;
  assert.equal((await post('/own/visits', { token })).status, 410);
  await owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
});

test('no more than three links in an hour go to anybody, and none to an address of today or of the past', async () => {
  const before = links.length;
  for (let times = 0; times < 5; times += 1) await send('onni@posti.example');
  assert.equal(links.length - before, 3);
  await owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
  await owner.query(
    `insert into emails (customer_id, address, normalised, source) values ($1, 'new@posti.example', 'new@posti.example', 'webshop')`,
    [onni],
  );
  await owner.query(
    `insert into emails (customer_id, address, normalised, source, recorded_at, ended_on)
     values ($1, 'old@posti.example', 'old@posti.example', 'webshop', now() - interval '9 days', today())`,
    [onni],
  );
  const now = links.length;
  await send('new@posti.example');
  await send('old@posti.example');
  await send('not an address');
  assert.equal(links.length, now);
});
