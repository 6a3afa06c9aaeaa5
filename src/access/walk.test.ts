/** The whole story over HTTP: from an empty installation to a colleague whose work ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { minimumDeclaration } from '../policy/minimum.ts';
import { html } from '../ui/html.ts';
import { makeFirstRunToken } from './first-run-token.ts';
import { type Browser, moves, siteOf } from './fixtures/browser.ts';
import { goodPassword, terminal, today } from './fixtures/people.ts';
import { accessRoutes } from './routes.ts';

const { gate, installation, owner } = await testDatabase({ declaration: minimumDeclaration(today) });
const policy = await loadInForce(installation, tables);

/** Stands for every page with personal data. */
const customers: Route = route({
  method: 'GET',
  path: '/customers',
  title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  who: 'purpose',
  purposes: ['customer_service', 'register_upkeep'],
  handle: async (tx) => shown({ purpose: tx.purpose }, () => html`<p>${tx.purpose}</p>`),
});
const home: Route = route({
  method: 'GET',
  path: '/',
  title: { fi: 'Etusivu', sv: 'Förstasida', en: 'Front page' },
  who: 'anyone',
  purposes: ['publication'],
  handle: async () => moved('/customers'),
});
const newBrowser = siteOf(gate, () => policy, [...accessRoutes, customers, home]);
const textOf = async (response: Response): Promise<string> => await response.text();
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

const sign = async (browser: Browser, name: string): Promise<[number, string | null]> => {
  const page = await textOf(await browser.get('/undertaking?back=%2Fcustomers'));
  const fields = { name, back: '/customers', hash: hidden(page, 'hash'), language: hidden(page, 'language') };
  return moves(await browser.post('/undertaking', fields));
};
const signIn = async (browser: Browser, user_name: string, password = goodPassword, back = '/customers') =>
  browser.post('/sign-in', { user_name, password, back });

const helmi = newBrowser();
const otto = newBrowser();
let ottosId = 0;

test('the link from the terminal opens the first run, and leads the owner to the undertaking', async () => {
  assert.equal((await helmi.get('/first-run')).status, 410);
  const token = await gate.open('administration', terminal, makeFirstRunToken);
  const page = await textOf(await helmi.get(`/first-run?token=${token}`));
  assert.match(page, /Ota Seloste käyttöön/);
  const fields = {
    token,
    company: 'Villa Esimerkki Oy',
    business_id: '2345678-0',
    street: 'Esimerkkikatu 4',
    postcode: '00100',
    town: 'Helsinki',
    phone: '09 123 4567',
    email: 'asiakaspalvelu@villa-esimerkki.example',
    contact: 'Helmi Esimerkki',
    name: 'Helmi Esimerkki',
    user_name: 'helmi',
    password: goodPassword,
    again: goodPassword,
  };
  const wrong = await helmi.post('/first-run', { ...fields, business_id: '1', password: 'lyhyt' });
  assert.equal(wrong.status, 422);
  const again = await textOf(wrong);
  assert.match(again, /Y-tunnus ei ole oikein/);
  assert.match(again, /value="Villa Esimerkki Oy"/);
  assert.doesNotMatch(again, /value="lyhyt"/);
  assert.deepEqual(moves(await helmi.post('/first-run', fields)), [303, '/undertaking']);
  assert.equal((await newBrowser().post('/first-run', fields)).status, 410);
});

test('before the undertaking is signed every page with personal data leads to it', async () => {
  assert.deepEqual(moves(await helmi.get('/customers')), [303, '/undertaking?back=%2Fcustomers']);
  assert.deepEqual(moves(await helmi.get('/staff')), [303, '/undertaking?back=%2Fstaff']);
  assert.deepEqual(await sign(helmi, 'Joku Muu'), [422, null]);
  assert.deepEqual(await sign(helmi, 'Helmi Esimerkki'), [303, '/customers']);
  assert.equal((await helmi.get('/customers')).status, 200);
});

test('the desk is chosen, kept and never one that is not held', async () => {
  assert.match(await textOf(await helmi.get('/customers')), /customer_service/);
  assert.deepEqual(moves(await helmi.post('/desk', { purpose: 'register_upkeep', back: '/customers?q=x' })), [
    303,
    '/customers?q=x',
  ]);
  assert.match(await textOf(await helmi.get('/customers')), /register_upkeep/);
  assert.equal((await helmi.post('/desk', { purpose: 'publication', back: '/' })).status, 403);
  assert.deepEqual(
    moves(await helmi.post('/desk', { purpose: 'customer_service', back: '//evil.example/' })),
    [303, '/'],
  );
});

test('a colleague is added with a preset, sets a password by the link and signs', async () => {
  assert.match(
    await textOf(await helmi.get('/staff/new?preset=customer_service')),
    /Alkaa toimia, kun luonnos/,
  );
  const fields = { name: 'Otto Esimerkki', user_name: 'otto', employer: '-', purposes: ['customer_service'] };
  const taken = await helmi.post('/staff', { ...fields, user_name: 'helmi' });
  assert.equal(taken.status, 422);
  assert.match(await textOf(taken), /jo käytössä/);
  const added = await helmi.post('/staff', fields);
  assert.equal(added.status, 201);
  const token = /new-password\?token=([\w-]{43})/.exec(await textOf(added))?.[1] ?? '';
  assert.match(await textOf(await otto.get(`/new-password?token=${token}`)), /käyttäjätunnuksesi on otto/);
  const weak = await otto.post('/new-password', { token, password: 'otto', again: 'otto' });
  assert.equal(weak.status, 422);
  const set = await otto.post('/new-password', { token, password: goodPassword, again: goodPassword });
  assert.deepEqual(moves(set), [303, '/sign-in?after=password']);
  assert.equal((await otto.get(`/new-password?token=${token}`)).status, 410);
  assert.deepEqual(moves(await signIn(otto, 'otto')), [303, '/customers']);
  assert.deepEqual(await sign(otto, 'otto esimerkki'), [303, '/customers']);
  const { rows } = await owner.query(`select staff_id from staff_accounts where user_name = 'otto'`);
  ottosId = rows[0].staff_id;
});

test('pages and routes of administration are closed to who does not hold it', async () => {
  const page = await textOf(await otto.get('/sessions'));
  assert.doesNotMatch(page, /href="\/staff"/);
  assert.match(await textOf(await helmi.get('/sessions')), /href="\/staff"/);
  for (const path of ['/staff', '/staff/new', `/staff/${ottosId}`])
    assert.equal((await otto.get(path)).status, 403, path);
  const deed = await otto.post(`/staff/${ottosId}/purposes`, { purpose: 'administration' });
  assert.equal(deed.status, 403);
});

test('the staff pages tell who holds what, signed when and was last seen', async () => {
  const list = await textOf(await helmi.get('/staff'));
  for (const words of [/Helmi Esimerkki/, /Otto Esimerkki/, /Työssä/, /Oma yritys/, /ja \d+ muuta/])
    assert.match(list, words);
  const page = await textOf(await helmi.get(`/staff/${ottosId}`));
  for (const words of [/Annettu/, /Helmi Esimerkki/, /Ota pois/, /Lopeta istunnot \(1\)/])
    assert.match(page, words);
  assert.equal((await helmi.get('/staff/999999')).status, 404);
});

test('one’s own sessions are listed and the others ended', async () => {
  const phone = newBrowser();
  await signIn(phone, 'otto');
  assert.match(await textOf(await otto.get('/sessions')), /Lopeta kaikki muut/);
  assert.deepEqual(moves(await otto.post('/sessions/endings')), [303, '/sessions']);
  assert.deepEqual(moves(await phone.get('/customers')), [303, '/sign-in?back=%2Fcustomers']);
  assert.equal((await otto.get('/customers')).status, 200);
});

test('a session that the browser brought along is never the one that signing in opens', async () => {
  const victim = newBrowser();
  const planted = 'A'.repeat(43);
  victim.cookies.set('seloste_session', planted);
  await signIn(victim, 'otto');
  const opened = victim.cookies.get('seloste_session');
  assert.ok(opened && opened !== planted);
  await signIn(victim, 'otto');
  const { rows } = await owner.query(`select from sessions where staff_id = $1 and ended_at is null`, [
    ottosId,
  ]);
  assert.equal(rows.length, 2, 'his own and the latest of this browser');
  assert.deepEqual(moves(await victim.post('/sign-out')), [303, '/sign-in?after=out']);
  assert.equal(victim.cookies.size, 0);
});

test('a failed sign-in says the same for a wrong name and a wrong password, and goes nowhere else', async () => {
  const stranger = newBrowser();
  const wrong = await Promise.all([
    signIn(stranger, 'otto', 'väärä lause', 'https://evil.example/'),
    signIn(stranger, 'ei.ketaan', 'väärä lause', 'https://evil.example/'),
  ]);
  const pages = await Promise.all(wrong.map(textOf));
  assert.deepEqual(
    wrong.map(({ status }) => status),
    [422, 422],
  );
  assert.equal(pages[0]!.replace('value="otto"', ''), pages[1]!.replace('value="ei.ketaan"', ''));
  assert.doesNotMatch(pages[0]!, /evil/);
  assert.equal(stranger.cookies.size, 0);
});

test('the password is changed on one’s own page', async () => {
  const password = 'yhdeksän märkää villasukkaa narulla';
  const wrong = await otto.post('/password', { current: 'väärä', password, again: password });
  assert.equal(wrong.status, 422);
  assert.match(await textOf(wrong), /Nykyinen salasana on väärin/);
  const right = await otto.post('/password', { current: goodPassword, password, again: password });
  assert.deepEqual(moves(right), [303, '/password?done=yes']);
  assert.match(await textOf(await otto.get('/password?done=yes')), /Salasana on vaihdettu/);
});

test('purposes are given and taken, and the end of the employment is shown before it happens', async () => {
  assert.deepEqual(moves(await helmi.post(`/staff/${ottosId}/purposes`, { purpose: 'register_upkeep' })), [
    303,
    `/staff/${ottosId}`,
  ]);
  await helmi.post(`/staff/${ottosId}/purposes/customer_service/ending`);
  assert.match(await textOf(await otto.get('/customers')), /register_upkeep/);
  assert.match(await textOf(await helmi.get(`/staff/${ottosId}/ending`)), /ei pääse enää sisään/);
  await helmi.post(`/staff/${ottosId}/ending`);
  assert.deepEqual(moves(await otto.get('/customers')), [303, '/sign-in?back=%2Fcustomers']);
  assert.match(await textOf(await helmi.get('/staff')), /Päättynyt/);
});

test('the last administrator cannot be taken away on the page either', async () => {
  const { rows } = await owner.query(`select staff_id from staff_accounts where user_name = 'helmi'`);
  const path = `/staff/${rows[0].staff_id}`;
  assert.equal((await helmi.post(`${path}/purposes/administration/ending`)).status, 409);
  assert.equal((await helmi.post(`${path}/ending`)).status, 409);
  assert.equal((await helmi.get('/staff')).status, 200);
});

test('every page is there in Swedish and in English', async () => {
  const words = {
    sv: /Personal|Sessioner|lösenord|Sekretessförbindelse|Logga in/,
    en: /Staff|Sessions|password|undertaking|Sign in/,
  };
  for (const [language, expected] of Object.entries(words))
    for (const path of [
      '/sign-in',
      '/undertaking',
      '/sessions',
      '/password',
      '/staff',
      '/staff/new',
      `/staff/${ottosId}`,
    ]) {
      const page = await textOf(await helmi.get(`${path}?lang=${language}`));
      assert.match(page, expected, `${path} ${language}`);
      assert.match(page, new RegExp(`<html lang="${language}"`));
    }
});
