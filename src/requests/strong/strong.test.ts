/** Strong identification against a real OpenID provider of the Finnish profile: who comes to which page, what it shows of whoever asks, and what stays nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenHash } from '../../access/one-time-token.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { deadlineOf } from '../deadline.ts';
import { isIdentified } from '../letters/addressee.ts';
import { requestById } from '../queries.ts';
import { nameRepresentative } from '../representative/name-representative.ts';
import { stateOf } from '../request.ts';
import {
  aino,
  ainoProven,
  askOf,
  browser,
  clerk,
  code,
  customerOf,
  declaration,
  network,
  owner,
  persona,
  signIn,
  site,
  veikko,
  visits,
} from './fixtures/strong-house.ts';
import { arrivals } from './queries.ts';
import { dismissArrival, linkArrival } from './settle-arrival.ts';

test('the name and the birth date that the register knows open the page of that one person', async () => {
  const { at, response } = await signIn(ainoProven);
  assert.equal(response.headers.get('location'), '/own');
  const page = await (await at.go(`${site}/own`)).text();
  assert.match(page, /Aino Mäkelä/);
  assert.match(page, /Pääset tälle sivulle myös/);
  const { rows } = await owner.query('select customer_id::int as id, proof from strong_links');
  assert.deepEqual(rows, [{ id: aino, proof: 'birth_date' }]);
  const asked = network.asked();
  assert.equal(asked['acr_values'], 'http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3');
  assert.deepEqual([asked['ftn_spname'], asked['ui_locales']], [declaration.controller.name, 'fi']);
});

test('once found, the person is known by the pairwise subject, whatever the register says by then', async () => {
  await owner.query(`update customers set family_name = 'Aalto' where id = $1`, [aino]);
  const { response } = await signIn(ainoProven);
  assert.equal(response.headers.get('location'), '/own');
  await owner.query(`update customers set family_name = 'Mäkelä' where id = $1`, [aino]);
});

test('an address that the provider vouches for and the register knew is a proof beside the name', async () => {
  const { response } = await signIn(
    persona('v', 'Virtanen', 'Veikko Kalle', '1960-05-05', 'Veikko@posti.example'),
  );
  assert.equal(response.headers.get('location'), '/own');
  const { rows } = await owner.query('select proof from strong_links where customer_id = $1', [veikko]);
  assert.deepEqual(rows, [{ proof: 'email' }]);
});

test('whoever is restricted still comes to their own page; of the dead and of those kept for a duty alone there is none', async () => {
  const limited = persona('r', 'Rajala', 'Reino', '1955-05-05');
  const reino = await customerOf('Rajala', 'Reino', '1955-05-05');
  await owner.query(
    `insert into choices (customer_id, kind, channel, happened_at, source) values ($1, 'restriction', 'phone', now(), 'customer_notice')`,
    [reino],
  );
  assert.equal((await signIn(limited)).response.headers.get('location'), '/own');
  await owner.query('update customers set state = state | 2 where id = $1', [reino]);
  assert.match((await signIn(limited)).text, /Emme löytäneet/);
  await owner.query('delete from strong_arrivals');
  await owner.query('delete from customers where id = $1', [reino]);
  const { rows } = await owner.query('select from strong_links where customer_id = $1', [reino]);
  assert.equal(rows.length, 0);
});

test('where none or several fit nothing is shown: a clerk says who it is, and then they come in', async () => {
  const before = await visits();
  const none = await signIn(persona('n', 'Mäkelä', 'Aino', '1971-01-01'));
  assert.match(none.text, /Emme löytäneet tietojasi varmasti/);
  const several = await signIn(persona('k', 'Korhonen', 'Liisa', '1970-02-03'));
  assert.match(several.text, /Emme arvaa/);
  assert.equal(await visits(), before);
  assert.equal((await several.at.go(`${site}/own`)).headers.get('location'), '/own/sign-in?after=closed');
  const [first, second] = await clerk(arrivals);
  assert.deepEqual([first!.fits, second!.fits], ['none', 'several']);
  await clerk((tx) => linkArrival(tx, first!.id, { customerId: aino, proof: 'phone' }));
  await assert.rejects(
    clerk((tx) => dismissArrival(tx, first!.id)),
    /strong_arrival_gone/,
  );
  await clerk((tx) => dismissArrival(tx, second!.id));
  assert.deepEqual(await clerk(arrivals), []);
  const again = await signIn(persona('n', 'Mäkelä', 'Aino', '1971-01-01'));
  assert.equal(again.response.headers.get('location'), '/own');
});

test('whoever came by a link may take it into use on their own page, but not in another name', async () => {
  const at = browser();
  const token = 'v'.repeat(43);
  await owner.query(
    `insert into own_page_sessions (customer_id, token_hash, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [veikko, tokenHash(token)],
  );
  at.jar.set('seloste_own', token);
  const wrong = await signIn(persona('x', 'Nieminen', 'Veikko', '1960-05-05'), at, '/own/strong');
  assert.match(wrong.text, /ei ole sama kuin rekisterissä/);
  const right = await signIn(persona('v2', 'Virtanen', 'Veikko', '1960-05-05'), at, '/own/strong');
  assert.equal(right.response.headers.get('location'), '/own?done=strong');
  const taken = await signIn(ainoProven, at, '/own/strong');
  assert.match(taken.text, /ei ole sama kuin rekisterissä/);
});

const stateNow = async (id: number): Promise<string> =>
  stateOf((await clerk((tx) => requestById(tx, id)))!.events);
test('a question about a request is answered by what the register knows; the name alone is for a clerk to judge', async () => {
  const confirmed = await askOf(aino);
  assert.equal(await stateNow(confirmed.id), 'waiting');
  assert.match(
    await (await browser().go(`${site}/identity/strong?token=${confirmed.token}`)).text(),
    /href="\/identity\/strong\/start/,
  );
  assert.match((await signIn('cancel', browser(), confirmed.path)).text, /Avaa viestissäsi oleva linkki/);
  assert.match(
    (await signIn(persona('q', 'Mäkelä', 'Aino', '1952-10-13'), browser(), confirmed.path)).text,
    /Kiitos/,
  );
  assert.ok(isIdentified((await clerk((tx) => requestById(tx, confirmed.id)))!));
  assert.match(await (await browser().go(`${site}${confirmed.path}`)).text(), /on jo käytetty/);
  const name = await askOf(veikko);
  const judged = await signIn(persona('w', 'Virtanen', 'Veikko', '1960-05-05'), browser(), name.path);
  assert.match(judged.text, /Käsittelijämme arvioi/);
  const request = (await clerk((tx) => requestById(tx, name.id)))!;
  assert.equal(isIdentified(request), false);
  assert.equal(stateOf(request.events), 'open');
  const today = helsinkiDate(new Date());
  assert.equal(deadlineOf(request.received_on, request.events, today).isPaused, false);
  const other = await askOf(aino);
  await signIn(persona('z', 'Mäkelä', 'Aino', '1990-01-01'), browser(), other.path);
  const { rows } = await owner.query('select outcome, proof from identity_checks order by request_id');
  assert.deepEqual(
    rows.map(({ outcome, proof }) => [outcome, proof]),
    [
      ['confirmed', 'birth_date'],
      ['failed', 'name_only'],
      ['failed', 'birth_differs'],
    ],
  );
});

test('whoever asks for another is compared with their own name in the request, and shows no more than who they are', async () => {
  const askFor = async (name: string) => {
    const asked = await askOf(aino);
    await clerk((tx) =>
      nameRepresentative(tx, asked.id, { name, capacity: 'lawyer', email: '', address: '' }),
    );
    return asked;
  };
  const same = await askFor('Lauri Lakimies');
  const other = await askFor('Lasse Lakimies');
  const lauri = persona('l', 'Lakimies', 'Lauri Olavi', '1970-01-01');
  assert.match((await signIn(lauri, browser(), same.path)).text, /Tarkistamme vielä valtuutesi/);
  assert.match((await signIn(lauri, browser(), other.path)).text, /Käsittelijämme arvioi/);
  const { rows } = await owner.query(
    'select outcome, proof from identity_checks where request_id = any($1) order by request_id',
    [[same.id, other.id]],
  );
  assert.deepEqual(
    rows.map(({ outcome, proof }) => [outcome, proof]),
    [
      ['confirmed', 'representative'],
      ['failed', 'representative_differs'],
    ],
  );
  const request = (await clerk((tx) => requestById(tx, same.id)))!;
  assert.equal(isIdentified(request), false, 'the person themselves has not been asked');
  assert.equal(request.representative!.checked_as, null);
  assert.equal(stateOf(request.events), 'open');
});

test('the link of such a question confirms nothing by itself, but whoever did not ask can say so', async () => {
  const { id, token } = await askOf(aino);
  const say = (answer: string) =>
    fetch(`${site}/identity`, {
      method: 'POST',
      headers: { origin: site, 'x-forwarded-for': '203.0.113.250' },
      body: new URLSearchParams({ code: token, answer }),
    });
  await say('mine');
  assert.equal(await stateNow(id), 'waiting');
  assert.equal(isIdentified((await clerk((tx) => requestById(tx, id)))!), false);
  await say('not_mine');
  const { events } = (await clerk((tx) => requestById(tx, id)))!;
  assert.equal(events.at(-1)!.kind, 'identity_denied');
});

test('the identity code is in no table, and neither is the subject as the provider says it', async () => {
  const { rows } = await owner.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'seloste' and c.relkind = 'r'`,
  );
  for (const { relname } of rows) {
    const { rows: found } = await owner.query(
      `select from seloste."${relname}" t where t::text like '%' || $1 || '%' or t::text like '%seloste-test-a%'`,
      [code],
    );
    assert.equal(found.length, 0, relname);
  }
});
