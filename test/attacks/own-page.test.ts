/** What a hostile person tries at the doors of the own page: everybody else's numbers, haste, old cookies, strange words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenHash } from '../../src/access/one-time-token.ts';
import { testOwnPages } from '../../src/requests/portal/fixtures/own-pages.ts';
import { routes } from '../../src/routes.ts';

const { owner, aino, onni, ask, post, jobs, links, send, enter } = await testOwnPages();
const aside = (): Promise<unknown> =>
  owner.query(`update own_page_links set made_at = now() - interval '2 hours'`);
const count = async (table: string, customer: number): Promise<number> =>
  (await owner.query(`select count(*)::int as n from ${table} where customer_id = $1`, [customer])).rows[0].n;
const statuses = async (asked: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(asked)).map(({ status }) => status).toSorted();
const times = <T>(most: number, make: (at: number) => T): T[] =>
  Array.from({ length: most }, (_, at) => make(at));

const cookie = await enter('aino@posti.example');
const other = await enter('onni@posti.example');
const ofPerson = routes.filter(({ who }) => who === 'person');
await post('/own/requests', { kind: 'restriction', words: 'x' }, cookie);
await post('/own/packages', { kind: 'access' }, cookie);
const keyOf = async (table: string): Promise<number> =>
  (await owner.query(`select max(id)::int as id from ${table} where customer_id = $1`, [aino])).rows[0].id;
const keys = {
  id: await keyOf('requests'),
  row: await keyOf('emails'),
  package: await keyOf('access_packages'),
};
const letter = {
  title: 'Kirje',
  language: 'fi',
  date: '2026-11-26',
  sender: { name: 'Villa', lines: [] },
  addressee: ['Aino'],
  blocks: [],
  facts: [],
  closing: [],
};
await owner.query(
  `insert into request_letters (request_id, number, kind, language, title, body, to_name, to_email, to_lines)
   values ($1, 1, 'receipt', 'fi', 'Kirje', $2, 'Aino', '', '')`,
  [keys.id, JSON.stringify(letter)],
);
await owner.query(
  `insert into request_letter_steps (request_id, letter_number, number, step) values ($1, 1, 1, 'in_portal')`,
  [keys.id],
);
/** Aino's own things under every address that has a place for them. */
const filled = (path: string): string =>
  path
    .replace(':table', 'emails')
    .replace(':row', String(keys.row))
    .replace('packages/:id', `packages/${keys.package}`)
    .replace(':id', String(keys.id))
    .replace(':number', '1')
    .replace(':format', 'json');
const body = { kind: 'restriction', words: 'x', purpose: 'marketing_post', address: 'q@posti.example' };
const send1 = (method: string, path: string, as?: string): Promise<Response> =>
  method === 'GET' ? ask(path, { cookie: as }) : post(path, body, as);

test('no number of another person opens, changes or names anything, whatever stands under it', async () => {
  for (const { method, path } of ofPerson.filter((one) => one.path.includes(':'))) {
    const theirs = filled(path);
    if (theirs.includes('/new') || theirs === '/own/details/emails') continue;
    const refused = await send1(method, theirs, other);
    assert.equal(refused.status, 404, `${method} ${theirs}`);
    const nothing = theirs.replaceAll(/\/\d+/g, '/999999');
    const plain = (text: string): string => text.replaceAll(/[0-9a-f]{10}|\/\d+/g, '');
    assert.equal(
      plain(await refused.text()),
      plain(await (await send1(method, nothing, other)).text()),
      theirs,
    );
  }
  for (const path of [`/own/requests/${keys.id}`, `/own/requests/${keys.id}/letters/1`])
    assert.equal((await ask(path, { cookie })).status, 200, `${path} is there for its own person`);
});

test('no personal page is kept by a browser, a proxy or a script, and none is there without a visit', async () => {
  for (const { method, path } of ofPerson) {
    const refused = await send1(method, filled(path));
    assert.equal(refused.headers.get('location'), '/own/sign-in?after=closed', `${method} ${path}`);
    if (method !== 'GET') continue;
    const answer = await ask(filled(path), { cookie });
    assert.equal(answer.headers.get('cache-control'), 'no-store', path);
    assert.equal(answer.headers.get('etag'), null, path);
  }
  const page = await (await ask('/own', { cookie })).text();
  assert.match(page, /name="turbo-cache-control" content="no-cache"/);
});

test('pressed many times at one moment a deed counts as pressed one after the other', async () => {
  await statuses(times(14, () => post('/own/requests', { kind: 'restriction', words: 'x' }, other)));
  assert.ok((await count('requests', onni)) <= 10);
  await owner.query(`delete from requests where customer_id = $1`, [onni]);
  const packages = await statuses(times(6, () => post('/own/packages', { kind: 'access' }, other)));
  assert.deepEqual(packages, [303, 409, 409, 409, 409, 409]);
  assert.equal(await count('access_packages', onni), 1);
  await aside();
  const before = links.length;
  await Promise.all(times(6, () => send('onni@posti.example')));
  assert.equal(links.length - before, 3);
  await statuses(times(6, () => post(`/own/requests/${keys.id}/withdrawal`, {}, cookie)));
  const { rows } = await owner.query(
    `select count(*)::int as n from request_events where request_id = $1 and kind = 'withdrawn'`,
    [keys.id],
  );
  assert.equal(rows[0].n, 1);
});

test('contact details are as many as a person has, so that nobody fills the register or has mails written to thousands', async () => {
  await owner.query(
    `insert into phones (customer_id, e164, original, source) select $1, '+35840123' || n, '+35840123' || n, 'webshop'
     from generate_series(4000, 4019) n`,
    [onni],
  );
  const one = await post('/own/details/phones', { original: '040 555 1234', kind: 'mobile' }, other);
  assert.equal(one.status, 422);
  assert.match(await one.text(), /jo 20 tällaista/);
});

test('words that no address has go no further than the door, and the door says the same to all', async () => {
  const before = (await jobs('send_own_page_link')).length;
  for (const email of [
    '\u0001'.repeat(254),
    '"'.repeat(254),
    'a@b',
    'aino@posti.example\r\nBcc: x@y.example',
  ]) {
    const answer = await post('/own/sign-in', { email });
    assert.equal(answer.headers.get('location'), '/own/sign-in?after=sent', JSON.stringify(email));
  }
  assert.equal((await jobs('send_own_page_link')).length, before);
  const headersOf = async (email: string): Promise<string> =>
    JSON.stringify([...(await post('/own/sign-in', { email })).headers]);
  assert.equal(await headersOf('onni@posti.example'), await headersOf('nobody@posti.example'));
});

test('of the dead and of those who are kept for a duty alone no link is sent, and an open visit is over', async () => {
  for (const state of [4, 2]) {
    await aside();
    await send('onni@posti.example');
    const before = links.length;
    await owner.query('update customers set state = $2 where id = $1', [onni, state]);
    await send('onni@posti.example');
    assert.equal(links.length, before, `state ${state}`);
    assert.equal((await ask('/own', { cookie: other })).status, 303);
    const token = new URL(links.at(-1)!).searchParams.get('token')!;
    const late = /seloste_own=[^;]*/.exec(
      (await post('/own/visits', { token })).headers.get('set-cookie') ?? '',
    )?.[0];
    assert.equal((await ask('/own', { cookie: late })).status, 303, 'a link that was under way');
    await owner.query('update customers set state = 0 where id = $1', [onni]);
  }
});

test('what was left is left: neither the cookie nor its hash nor a double of it opens anything again', async () => {
  await post('/own/sign-out', {}, cookie);
  const token = cookie.slice('seloste_own='.length);
  for (const old of [
    cookie,
    `seloste_own=${tokenHash(token)}`,
    `${cookie}; ${cookie}`,
    `seloste_session=${token}`,
  ])
    for (const path of ['/own', '/own/data', '/own/uses', '/own/packages'])
      assert.equal(
        (await ask(path, { cookie: old })).headers.get('location'),
        '/own/sign-in?after=closed',
        path,
      );
});
