/** A person’s own requests over HTTP: made, followed, taken back, answered; and nothing of them for anybody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenHash } from '../../access/one-time-token.ts';
import { tables } from '../../personal-data.ts';
import { makePackage } from '../package/make-package.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';

const { owner, gate, policy, aino, onni, ask, post, jobs, enter } = await testOwnPages();
const cookie = await enter('aino@posti.example');

let request = 0;
test('a wish to be forgotten is in the queue, identified; it is followed and its letters are read', async () => {
  const made = await post('/own/requests', { kind: 'erasure', words: 'Unohtakaa minut.' }, cookie);
  assert.equal(made.status, 303);
  request = Number(made.headers.get('location')!.split('/').at(-1));
  const { rows } = await owner.query(
    'select kind, about from request_events where request_id = $1 order by number',
    [request],
  );
  assert.deepEqual(rows, [
    { kind: 'received', about: null },
    { kind: 'identity_confirmed', about: 'own_page' },
  ]);
  const letter = {
    language: 'fi',
    date: '2026-11-26',
    title: 'Päätös',
    blocks: [{ kind: 'text', text: 'Poistamme tietosi.' }],
    sender: { name: 'Villa', lines: [] },
    addressee: ['Aino'],
    facts: [],
    closing: [],
  };
  await owner.query(
    `insert into request_letters (request_id, number, kind, language, title, body) values ($1, 1, 'decision', 'fi', 'Päätös', $2)`,
    [request, JSON.stringify(letter)],
  );
  assert.equal((await ask(`/own/requests/${request}/letters/1`, { cookie })).status, 404);
  await owner.query(
    `insert into request_events (request_id, number, kind, on_day, reason)
     values ($1, 3, 'identity_confirmed', today(), 'Pekka tunsi hänet'), ($1, 4, 'extended', today(), 'Aineistoa on paljon')`,
    [request],
  );
  const told = await (await ask(`/own/requests/${request}`, { cookie, accept: 'application/json' })).text();
  assert.match(told, /Aineistoa on paljon/);
  assert.doesNotMatch(told, /Pekka/);
  await owner.query(
    `insert into request_letter_steps (request_id, letter_number, number, step) values ($1, 1, 1, 'in_portal')`,
    [request],
  );
  assert.match(
    await (await ask(`/own/requests/${request}`, { cookie })).text(),
    /Vastaamme viimeistään[\s\S]*Päätös/,
  );
  assert.match(
    await (await ask(`/own/requests/${request}/letters/1`, { cookie })).text(),
    /Poistamme tietosi/,
  );
});

test('a request is taken back while nothing is decided, and not after; whom we told is on its page, a letter is a file too', async () => {
  const made = await post('/own/requests', { kind: 'restriction', words: '' }, cookie);
  const path = made.headers.get('location')!;
  assert.match(await (await ask(path, { cookie })).text(), /Peru pyyntö/);
  assert.equal((await post(`${path}/withdrawal`, {}, cookie)).status, 303);
  assert.match(await (await ask(path, { cookie })).text(), /Peruttu pyynnöstä/);
  assert.equal((await post(`${path}/withdrawal`, {}, cookie)).status, 409);
  await owner.query(
    `insert into request_letters (request_id, number, kind, language, title, body, recipient, to_name)
     values ($1, 2, 'recipient_notice', 'fi', 'Ilmoitus', '', 'carrier', 'Kuljetus Oy')`,
    [request],
  );
  assert.match(
    await (await ask(`/own/requests/${request}`, { cookie })).text(),
    /Kenelle kerroimme[\s\S]*Kuljetus Oy/,
  );
  const file = await ask(`/own/requests/${request}/letters/1/file`, { cookie, accept: '*/*' });
  assert.equal(file.headers.get('content-type'), 'application/pdf');
  assert.equal((await ask(`/own/requests/${request}/letters/2/file`, { cookie })).status, 404);
});

let packageId = 0;
test('all of it is downloaded, and the request for it is answered without a clerk', async () => {
  assert.equal((await post('/own/packages', { kind: 'access' }, cookie)).status, 303);
  assert.equal((await post('/own/packages', { kind: 'access' }, cookie)).status, 409);
  const payload = (await jobs('make_access_package')).at(-1) as {
    customerId: number;
    packageId: number;
    opening: string;
  };
  packageId = payload.packageId;
  const work = { gate, policy, tables, actTitle: (act: string) => act, master, isStopping: () => false };
  await makePackage(work, {
    customerId: payload.customerId,
    id: packageId,
    opening: payload.opening,
    answersRequest: true,
  });
  const json = await ask(`/own/packages/${packageId}/json`, { cookie });
  assert.match(await json.text(), /aino@posti\.example/);
  assert.match(await (await ask('/own/requests', { cookie })).text(), /suljettu/);
  assert.equal((await ask(`/own/packages/${packageId}/pdf`, { cookie })).status, 200);
});

test('another person gets nothing of it, by number, by cookie or by an earlier visit', async () => {
  const other = await enter('onni@posti.example');
  const { rows } = await owner.query('select id from emails where customer_id = $1', [aino]);
  for (const path of [
    `/own/requests/${request}`,
    `/own/requests/${request}/letters/1`,
    `/own/packages/${packageId}/json`,
  ])
    assert.equal((await ask(path, { cookie: other })).status, 404, path);
  const theirs = await owner.query(`select address from emails where id = $1`, [rows[0].id]);
  const forged = { address: 'stolen@posti.example', kind: 'private', is_primary: 'yes' };
  for (const path of [`/own/details/emails/${rows[0].id}`, `/own/details/emails/${rows[0].id}/ending`]) {
    const { rows: own } = await owner.query('select id from emails where customer_id = $1', [onni]);
    if (own.some(({ id }) => id === rows[0].id)) continue;
    assert.equal((await post(path, forged, other)).status, 404, path);
  }
  assert.deepEqual(
    (await owner.query(`select address from emails where customer_id = $1`, [aino])).rows,
    theirs.rows,
  );
  assert.doesNotMatch(await (await ask('/own/data', { cookie: other })).text(), /aino@|AINO/);
  for (const nobody of [
    undefined,
    'seloste_own=',
    `seloste_own=${'a'.repeat(43)}`,
    `seloste_own=${tokenHash(cookie.slice(12))}`,
    `seloste_session=${cookie.slice(12)}`,
  ]) {
    assert.equal(
      (await ask('/own', { cookie: nobody })).headers.get('location'),
      '/own/sign-in?after=closed',
    );
    assert.equal((await ask('/own/data', { cookie: nobody, accept: 'application/json' })).status, 401);
  }
});
