/** A person’s own page over HTTP: what is held and what would go, choices that hold at once, corrections, who looked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testOwnPages } from './fixtures/own-pages.ts';

const { owner, gate, aino, onni, ask, post, enter } = await testOwnPages();

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
     values ($1, 77, true, 'Onni', 'open', 'A', 77, 'A77', today(), today() + 14, 100, 100, 50, '13', '2026-12-31', '2032-12-31', 0)`,
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
  // One of many on a page of the list; and a page without them.
  for (const others of [aino, onni])
    await owner.query(
      `insert into audit_log (kind, act, customer_ids) select 'looked', 'list', array[$1, 7000000 + n] from generate_series(1, 30) n`,
      [others],
    );
  const all = await owner.query(
    'select count(*)::int as n from audit_log where customer_id = $1 or $1 = any(customer_ids)',
    [aino],
  );
  let seen = 0;
  for (let path: string | undefined = '/own/uses'; path; ) {
    const page = await ask(path, { cookie, accept: 'application/json' });
    const text = await page.text();
    assert.doesNotMatch(text, /70000|customer_ids/, 'who else was there is nobody’s but theirs');
    const { looks, next } = JSON.parse(text) as { looks: unknown[]; next: number | null };
    seen += looks.length;
    path = next === null ? undefined : `/own/uses?before=${next}`;
  }
  assert.equal(seen, all.rows[0].n);
  assert.match(await (await ask('/own/uses', { cookie })).text(), /Näki luettelossa/);
});
