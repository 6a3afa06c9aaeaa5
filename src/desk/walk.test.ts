/** The clerk's day over HTTP: a new customer, changes, a choice, the list, the search, and what each leaves in the log. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { mergeCustomers } from '../customers/duplicates/merge-customers.ts';
import { createApp } from '../http/app.ts';
import type { Caller } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { routes } from '../routes.ts';

const { gate, installation, owner } = await testDatabase();
const policy = await loadInForce(installation, tables);
const everything = testDeclaration().purposes.map(({ key }) => key);
let desk: string | undefined = 'customer_service';
let purposes: readonly string[] = everything;
const caller = (): Caller => ({
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes,
  desk,
  hasSigned: true,
});
const site = 'http://localhost';
const app = createApp({
  routes,
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
});

const ask = async (
  path: string,
  init: RequestInit = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site, ...headers },
    }),
  );
const page = async (path: string): Promise<string> => {
  const response = await ask(path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await ask(path, {}, { accept: 'application/json' })).json() as Promise<Record<string, unknown>>;
const logged = async (act: string, id: number): Promise<{ purpose: number; fields: string[] | null }[]> =>
  (
    await owner.query(
      'select purpose, fields from audit_log where act = $1 and (customer_id = $2 or $2 = any(customer_ids)) order by id',
      [act, id],
    )
  ).rows;

const aino = {
  kind: 'person',
  from_form: 'yes',
  given_names: 'Aino',
  family_name: 'Jääskeläinen',
  email: 'aino@posti.example',
  phone: '040 123 4567',
  street: 'Kuja 1 A 2',
  postcode: '00100',
  town: 'Helsinki',
};
let id = 0;
const atCard = () => `/customers/${id}`;

test('a new customer with contact details in one form', async () => {
  assert.match(await page('/customers/new?kind=person'), /Sukunimi/);
  const response = await send('/customers', aino);
  assert.equal(response.status, 303);
  id = Number(response.headers.get('location')!.split('/').at(-1));
  const card = await page(atCard());
  for (const said of [
    'Aino Jääskeläinen',
    'aino@posti.example',
    '040 123 4567',
    'Kuja 1 A 2',
    '00100 HELSINKI',
  ])
    assert.ok(card.includes(said), said);
  assert.equal((await logged('create-customer', id)).length, 1);
  assert.equal((await logged('add-detail', id)).length, 3);
});

test('the same e-mail, phone or name with postcode is shown before it is saved twice', async () => {
  const again = await send('/customers', aino);
  assert.equal(again.status, 422);
  const text = await again.text();
  assert.match(text, /sama sähköpostiosoite/);
  assert.match(text, /name="seen_similar" value="yes"/);
  assert.ok(text.includes('value="Jääskeläinen"'));
  const named = await send('/customers', { ...aino, email: '', phone: '' });
  assert.match(await named.text(), /sama nimi ja postinumero/);
  assert.equal((await send('/customers', { ...aino, seen_similar: 'yes' })).status, 303);
});

test('a form with a fault comes back with what was typed, every sentence beside its field', async () => {
  const response = await send('/customers', {
    ...aino,
    family_name: 'Laine',
    email: 'ei osoite',
    phone: '',
    seen_similar: 'yes',
  });
  assert.equal(response.status, 422);
  const text = await response.text();
  assert.match(text, /Tämä ei ole sähköpostiosoite/);
  assert.match(text, /href="#[^"]*email"/);
  assert.ok(text.includes('value="Laine"') && text.includes('value="ei osoite"'));
  const code = await send('/customers', { ...aino, call_name: '131052-308T', seen_similar: 'yes' });
  assert.match(await code.text(), /on henkilötunnus/);
  const likely = await send('/customers', { ...aino, call_name: '131052-308A', seen_similar: 'yes' });
  assert.match(await likely.text(), /name="confirm_code"/);
});

test('the card is edited in place, and a conflict shows both values', async () => {
  const form = await page(`${atCard()}/details`);
  assert.match(form, /<turbo-frame id="frame-details" target="_top">/);
  assert.match(form, /name="was_family_name" value="Jääskeläinen"/);
  const saw = {
    from_form: 'yes',
    was_family_name: 'Jääskeläinen',
    was_given_names: 'Aino',
    given_names: 'Aino',
  };
  assert.equal((await send(`${atCard()}/details`, { ...saw, family_name: 'Laine' })).status, 303);
  const conflict = await send(`${atCard()}/details`, { ...saw, family_name: 'Korhonen' });
  assert.equal(conflict.status, 422);
  const text = await conflict.text();
  assert.match(text, /Joku muu muutti/);
  assert.match(text, /Rekisterissä on nyt: Laine/);
  assert.ok(text.includes('value="Korhonen"') && text.includes('name="was_family_name" value="Laine"'));
  assert.deepEqual(
    (await logged('change-customer', id)).map(({ fields }) => fields),
    [['family_name']],
  );
});

test('a phone is changed and ended over HTTP', async () => {
  const { details } = (await json(atCard())) as { details: { phones: { id: number }[] } };
  const path = `${atCard()}/phones/${details.phones[0]!.id}`;
  assert.match(await page(path), /value="040 123 4567"/);
  assert.equal(
    (
      await send(path, {
        from_form: 'yes',
        was_number: '040 123 4567',
        number: '040 765 4321',
        was_kind: 'mobile',
        kind: 'mobile',
        was_is_primary: 'no',
        is_primary: 'no',
      })
    ).status,
    303,
  );
  assert.match(await page(atCard()), /040 765 4321/);
  assert.match(await page(`${path}/end`), /Päättyi/);
  assert.equal((await send(`${path}/end`, { on: '2199-01-01' })).status, 422);
  assert.equal((await send(`${path}/end`, { on: '2026-01-31' })).status, 303);
  assert.match(await page(atCard()), /Päättyi 31\.1\.2026/);
});

test('opening the card is logged with the purpose of the desk, and upkeep sees the history', async () => {
  const before = (await logged('card', id)).length;
  await page(atCard());
  const looks = await logged('card', id);
  assert.equal(looks.length, before + 1);
  assert.equal(looks.at(-1)!.purpose, 1);
  const atService = await page(atCard());
  assert.match(atService, /”Asiakassuhteen hoitaminen” ei lue näitä tietoja/);
  desk = 'register_upkeep';
  assert.match(await page(atCard()), /<del>Jääskeläinen<\/del> → <ins>Laine<\/ins>/);
  desk = 'rights_requests';
  assert.match(await page(atCard()), /Kuka on katsonut[\s\S]*Katsoi asiakkaan tiedot/);
  desk = 'customer_service';
});

test('a marketer sees whom marketing sees: no number, no choices, and after an objection a card that is not there', async () => {
  purposes = ['marketing_post'];
  desk = undefined;
  const card = await page(atCard());
  assert.ok(card.includes('Kuja 1 A 2') && !card.includes('aino@posti.example'));
  assert.match(card, /”Suoramarkkinointi postitse” ei lue näitä tietoja/);
  purposes = everything;
  desk = 'customer_service';
  const recorded = await send(`${atCard()}/choices`, {
    kind: 'objection',
    purpose: 'all_marketing',
    channel: 'phone',
    evidence: 'Soitto 22.11.',
  });
  assert.equal(recorded.status, 303);
  const said = await page(recorded.headers.get('location')!);
  assert.match(said, /Nämä eivät enää näe tätä asiakasta: [^<]*Suoramarkkinointi postitse/);
  purposes = ['marketing_post'];
  desk = undefined;
  assert.equal((await ask(atCard())).status, 404);
  assert.equal((await ask('/customers/987654')).status, 404);
  assert.ok(!(await page('/customers')).includes(`/customers/${id}?`));
  purposes = everything;
  desk = 'customer_service';
  assert.match(await page(atCard()), /Vastustaminen/);
  assert.deepEqual(
    (await logged('record-choice', id)).map(({ purpose }) => purpose),
    [19],
  );
});

test('a look that found nobody leaves no line', async () => {
  assert.equal((await logged('card', 987654)).length, 0);
});

test('search forgives a typing error; typing logs whom it shows once, and the whole page logs again', async () => {
  const typing = await ask('/search?q=lainr', {}, { 'turbo-frame': 'search-hits' });
  const frame = await typing.text();
  assert.match(frame, /^\s*<turbo-frame id="search-hits"/);
  assert.match(frame, /Laine Aino/);
  assert.equal((await logged('hits', id)).length, 1);
  await (await ask('/search?q=lain', {}, { 'turbo-frame': 'search-hits' })).text();
  assert.equal((await logged('hits', id)).length, 1);
  assert.match(await page('/search?q=lainr'), /Laine Aino/);
  assert.equal((await logged('hits', id)).length, 2);
});

test('the list keeps its filters in the address and the card knows its neighbours', async () => {
  const list = await page('/customers?town=Helsinki&kind=person');
  assert.match(list, /Laine Aino/);
  const href = /href="(\/customers\/\d+\?list=[^"]*)"/.exec(list)![1]!.replaceAll('&amp;', '&');
  const card = await page(href);
  assert.match(
    card,
    /href="\/customers\?kind=person&amp;town=Helsinki"|href="\/customers\?town=Helsinki&amp;kind=person"/,
  );
  assert.match(card, /Seuraava|Edellinen/);
  assert.equal((await logged('list', id)).length > 0, true);
  assert.match(await page('/customers?town=Rovaniemi'), /Poista jokin niistä/);
});

test('the access log is for administration, without names of customers', async () => {
  assert.equal((await ask('/access-log')).status, 403);
  purposes = ['administration'];
  const log = await page('/access-log');
  assert.match(log, /Kirjasi valinnan/);
  // A page of the list is one line, and each whom it showed is led to by the key.
  assert.match(log, /Näki luettelossa[\s\S]*?<summary>\d+ asiakasta[\s\S]*?href="\/customers\/\d+"/);
  assert.ok(!log.includes('Laine') && !log.includes('Jääskeläinen'));
  purposes = everything;
});

for (const language of ['fi', 'sv', 'en'])
  test(`every page speaks ${language}`, async () => {
    for (const path of [
      '/customers',
      '/search?q=laine',
      atCard(),
      '/customers/new',
      `${atCard()}/choices/new?kind=consent`,
      `${atCard()}/addresses/new`,
    ]) {
      const response = await ask(path, {}, { 'accept-language': language });
      assert.equal(response.status, 200, path);
      const text = await response.text();
      assert.match(text, new RegExp(`<html lang="${language}"`));
      assert.ok(!/undefined|\[object/.test(text), path);
    }
  });

test('the address of one who was merged into another leads to that one, whose card names the old number', async () => {
  const made = async (name: string) =>
    Number(
      (
        await send('/customers', {
          kind: 'person',
          family_name: name,
          given_names: 'Matti',
          source: 'registration',
        })
      ).headers
        .get('location')!
        .split('/')
        .at(-1),
    );
  const [kept, gone] = [await made('Jäävä'), await made('Poistuva')];
  const { rows } = await owner.query('select customer_number as number from customers where id = $1', [gone]);
  await gate.open('register_upkeep', { kind: 'terminal' }, (tx) =>
    mergeCustomers(tx, [{ keptId: kept, goneId: gone, taken: [] }]),
  );
  const below = routes
    .filter(({ method, path }) => method === 'GET' && /^\/customers\/:id(\/[a-z-]+)*$/.test(path))
    .map(({ path }) => path.slice('/customers/:id'.length));
  assert.ok(below.length > 10);
  const led = await Promise.all(
    ['?list=', ...below, '/orders?before=1&on=2026-11-01'].map(async (page) => {
      const response = await ask(`/customers/${gone}${page}`);
      return [response.status, response.headers.get('location'), `/customers/${kept}${page}`] as const;
    }),
  );
  assert.deepEqual(
    led.filter(([status, to, there]) => status !== 303 || to !== there),
    [],
  );
  assert.match(
    await page(`/customers/${kept}`),
    new RegExp(`Aiemmat asiakasnumerot.*${rows[0].number}`, 's'),
  );
  desk = 'marketing_post';
  assert.equal(
    (await ask(`/customers/${gone}`)).status,
    404,
    'a purpose that reads no numbers is told nothing',
  );
});
