/** A person’s own page over HTTP: what is seen and done there, and what nobody gets by trying. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingOf } from '../../../test/asking.ts';
import { newToken, tokenHash } from '../../access/one-time-token.ts';
import { tables } from '../../personal-data.ts';
import { makePackage } from '../package/make-package.ts';
import { master, testOwnPages } from './fixtures/own-pages.ts';

const { owner, gate, policy, aino, onni, ask, post, jobs, enter } = await testOwnPages();

test('before they ask to be forgotten people see what would go, what would stay and by which law, of themselves alone', async () => {
  const cookie = await enter('onni@posti.example');
  const see = async () => (await ask('/own/erasure-plan', { cookie })).text();
  const whole = await see();
  assert.match(whole, /Kaikki tietosi poistettaisiin/);
  const nameOf = (page: string) => />Nimi[^<]*<[\s\S]*?(\d)<[\s\S]*?(\d)</.exec(page)?.slice(1, 3).join();
  assert.equal(nameOf(whole), '1,0');
  assert.match(whole, /Sähköpostiosoite/);
  await owner.query(
    `insert into invoices (customer_id, id, is_consumer, buyer_name, state, series, serial, number, issued_on, due_on, total_cents,
       net_cents, open_cents, reference, counted_from, kept_until, declaration_version)
     values ($1, 77, true, 'Onni', 'open', 'A', 77, 'A77', current_date, current_date + 14, 100, 100, 50, '13', '2026-12-31', '2032-12-31', 0)`,
    [onni],
  );
  const partly = await see();
  assert.match(partly, /Osa tiedoistasi jäisi/);
  assert.equal(nameOf(partly), '0,1', 'a voucher needs the name');
  assert.match(partly, /31\.12\.2032 asti \(kirjanpitolaki/);
  assert.match(partly, /kunnes saatava on maksettu/);
  await post('/own/requests', { kind: 'erasure' }, cookie);
  assert.equal((await ask('/own/erasure-plan')).status, 303);
});

let cookie = '';
test('a choice takes effect at once, and taking it back is the same one button', async () => {
  cookie = await enter('aino@posti.example');
  const sees = async (purpose: string): Promise<boolean> =>
    gate.open(
      purpose,
      { kind: 'job', name: 'test' },
      async (tx) => (await tx.client.query('select from customers where id = $1', [aino])).rowCount === 1,
    );
  assert.equal(await sees('marketing_post'), true);
  assert.equal(
    (await post('/own/choices', { kind: 'objection', purpose: 'marketing_post' }, cookie)).status,
    303,
  );
  assert.equal(await sees('marketing_post'), false);
  assert.match(await (await ask('/own?done=choice', { cookie })).text(), /kielletty[\s\S]*Salli/);
  await post('/own/choices', { kind: 'objection_ended', purpose: 'marketing_post' }, cookie);
  assert.equal(await sees('marketing_post'), true);
  assert.equal(await sees('marketing_email'), false);
  await post('/own/choices', { kind: 'consent', purpose: 'marketing_email' }, cookie);
  assert.equal(await sees('marketing_email'), true);
  await post('/own/choices', { kind: 'withdrawal', purpose: 'marketing_email' }, cookie);
  assert.equal(await sees('marketing_email'), false);
  const { rows } = await owner.query(
    `select distinct channel, recorded_by, source from choices where customer_id = $1`,
    [aino],
  );
  assert.deepEqual(rows, [{ channel: 'portal', recorded_by: `person:${aino}`, source: 'registration' }]);
  assert.equal(
    (await post('/own/choices', { kind: 'consent', purpose: 'register_upkeep' }, cookie)).status,
    422,
  );
});

test('an objection to direct marketing made as a request waits for nobody, and its words are for whoever answers', async () => {
  const standing = async () => {
    const { rows } = await owner.query(
      `select kind from choices where customer_id = $1 order by id desc limit 1`,
      [aino],
    );
    return rows[0].kind;
  };
  const open = async () => {
    const answer = await ask('/own/requests', { cookie, accept: 'application/json' });
    return ((await answer.json()) as { requests: { kind: string }[] }).requests.map(({ kind }) => kind);
  };
  const at = async (body: Record<string, string>) =>
    (await post('/own/requests', body, cookie)).headers.get('location') ?? '';
  assert.equal(await at({ kind: 'direct_marketing', words: ' ' }), '/own?done=choice');
  assert.deepEqual([await standing(), await open()], ['objection', []]);
  await post('/own/choices', { kind: 'objection_ended', purpose: 'all_marketing' }, cookie);
  const waiting = await at({ kind: 'direct_marketing', words: 'Myöskään lehteä en halua.' });
  assert.match(waiting, /^\/own\/requests\/\d+$/);
  assert.deepEqual([await standing(), await open()], ['objection', ['objection']]);
  // Whoever chose another word for it finds the button where they wait.
  assert.match(await (await ask(waiting, { cookie })).text(), /Heti voimaan[\s\S]*Kiellä kaikki/);
  await post(`${waiting}/withdrawal`, {}, cookie);
  await post('/own/choices', { kind: 'objection_ended', purpose: 'all_marketing' }, cookie);
  const wordless = await post('/own/requests', { kind: 'rectification', words: '' }, cookie);
  assert.equal(wordless.status, 422);
  assert.match(await wordless.text(), /mikä tieto on väärin/);
});

test('contact details are corrected by the person, with what stood there before in the history', async () => {
  const { rows } = await owner.query('select id from emails where customer_id = $1', [aino]);
  const path = `/own/details/emails/${rows[0].id}`;
  assert.match(await (await ask(path, { cookie })).text(), /value="aino@posti\.example"/);
  const fields = { address: 'aino.uusi@posti.example', kind: 'private', is_primary: 'yes' };
  assert.equal((await post(path, fields, cookie)).status, 303);
  assert.match(await (await ask('/own', { cookie })).text(), /aino\.uusi@posti\.example/);
  const { rows: history } = await owner.query(
    `select old_value, changed_by from customer_history where customer_id = $1 and field = 'address'`,
    [aino],
  );
  assert.deepEqual(history, [{ old_value: 'aino@posti.example', changed_by: `person:${aino}` }]);
  const wrong = await post('/own/details/emails', { ...fields, address: 'no address' }, cookie);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="no address"/);
});

test('the person sees what is held, for what, and who looked, but no name of staff', async () => {
  await owner.query(`insert into audit_log (kind, act, customer_id) values ('looked', 'card', $1)`, [aino]);
  const data = await (await ask('/own/data', { cookie })).text();
  assert.match(data, /Esimerkki[\s\S]*aino\.uusi@posti\.example/);
  // What the house knows of somebody fills sixty screens of a phone, unless it is folded.
  assert.match(data, /<details class="more" open><summary>Sähköpostiosoitteet/);
  assert.match(data, /<h3 id="purposes-/, 'what the notice says is folded once, not twice');
  assert.match(data, /<details class="more"><summary>Suostumukset, kiellot[^<]* <span class="muted">\(\d+\)/);
  const uses = await (await ask('/own/uses', { cookie })).text();
  assert.match(uses, /Katsoi asiakkaan tiedot/);
  for (const text of [data, uses]) assert.doesNotMatch(text, /staff:1|onni@/);
});

test('who looked is told page by page, and nobody is lost between two pages that looked at one moment', async () => {
  await owner.query(
    `insert into audit_log (kind, act, customer_id) select 'looked', 'card', $1 from generate_series(1, 60)`,
    [aino],
  );
  const all = await owner.query('select count(*)::int as n from audit_log where customer_id = $1', [aino]);
  let seen = 0;
  for (let path: string | undefined = '/own/uses'; path; ) {
    const page = await ask(path, { cookie, accept: 'application/json' });
    const { looks, next } = (await page.json()) as { looks: unknown[]; next: number | null };
    seen += looks.length;
    path = next === null ? undefined : `/own/uses?before=${next}`;
  }
  assert.equal(seen, all.rows[0].n);
});

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
     values ($1, 3, 'identity_confirmed', current_date, 'Pekka tunsi hänet'), ($1, 4, 'extended', current_date, 'Aineistoa on paljon')`,
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
  assert.match(await json.text(), /aino\.uusi@posti\.example/);
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
  assert.doesNotMatch(await (await ask('/own/data', { cookie: other })).text(), /aino\.uusi|AINO/);
  for (const nobody of [
    undefined,
    'seloste_own=',
    `seloste_own=${'a'.repeat(43)}`,
    `seloste_own=${tokenHash(cookie.slice(12))}`,
    `seloste_session=${cookie.slice(12)}`,
  ]) {
    assert.equal((await ask('/own', { cookie: nobody })).headers.get('location'), '/own/sign-in');
    assert.equal((await ask('/own/data', { cookie: nobody, accept: 'application/json' })).status, 401);
  }
});

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
      `insert into requests (kind, channel, received_on, customer_id) values ('erasure', 'portal', current_date, ${customer})`,
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
  assert.equal((await asStaff('/own', { token: 'a'.repeat(43) })).headers.get('location'), '/own/sign-in');
  assert.equal((await ask('/customers', { cookie })).headers.get('location'), '/sign-in?back=%2Fcustomers');
});
