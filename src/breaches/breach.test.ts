/** A breach from the first hour: recorded, told anew, assessed, its people found in sets, closed; what may be done when. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { useView } from '../desk/view-fields.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { expiringOf } from '../retention/due.ts';
import { dueRows } from '../retention/due-queries.ts';
import { breachActs, breachCan, breachStates, stateOf } from './breach.ts';
import { breachesDue } from './breaches-due.ts';
import { clockOf } from './clock.ts';
import { fillScope } from './find-people.ts';
import { breachesRoutes } from './routes.ts';
import { momentOf } from './typed-moment.ts';

const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '19', false)`);
const policy = await loadInForce(installation, tables);
const site = 'http://localhost';
const clerk = {
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes: ['rights_requests'],
  desk: undefined,
  hasSigned: true,
} as const;
const app = createApp({
  routes: breachesRoutes,
  gate,
  policy: () => policy,
  identify: async () => clerk,
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}, accept = 'text/html'): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, { ...init, headers: { accept, 'accept-language': 'fi', origin: site } }),
  );
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const page = async (path: string): Promise<string> => (await ask(path)).text();
type Listed = Readonly<Record<'people' | 'scopes' | 'accounts', readonly Record<string, unknown>[]>>;
const json = async (path: string): Promise<Listed> =>
  (await ask(path, {}, 'application/json')).json() as Promise<Listed>;
const today = helsinkiDate(new Date());

const { rows: made } = await owner.query(
  `insert into customers (kind, family_name, customer_number, source, declaration_version)
   select 'person', 'Esimerkki', 'A' || n, 'webshop', 0 from generate_series(1, 6) n returning id`,
);
const ids = made.map(({ id }) => id as number);
await owner.query(
  `insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what)
   select id, 'collection_agency', 'Malliperintä Oy', '{invoices}', 'collection', 'Lasku' from unnest($1::bigint[]) id`,
  [ids.slice(2, 5)],
);
const { rows: files } = await owner.query(
  `with e as (insert into exports (title, definition, language, format, declaration_version)
     values ('Joulukortit', '{}', 'fi', 'csv', 0) returning id),
   l as (insert into audit_log (kind, act, customer_id, about) select 'looked', 'export', c, 'export:' || e.id
     from e, unnest($1::bigint[]) c) select id from e`,
  [ids.slice(0, 2)],
);
const { rows: views } = await owner.query(
  `insert into views (name, definition, shared_with) values ('Kuutonen', $1, '{18}') returning id`,
  [{ where: [{ field: 'customer_number', operator: 'is', values: ['A6'] }], show: [], sort: 'name' }],
);

const typed = {
  title: 'Luettelo väärälle kumppanille',
  found_by: 'asiakaspalvelu',
  found_on: today,
  found_time: '0.00',
  aware_on: today,
  aware_time: '0.00',
};
const record = async (): Promise<string> => {
  const answer = await send('/breaches', typed);
  assert.equal(answer.status, 303);
  return answer.headers.get('location')!;
};
const account = {
  happened: 'Vientitiedosto lähti väärään osoitteeseen.',
  people_are: 'estimated',
  people_count: '6',
  natures: 'confidentiality',
  categories: 'name',
  registers: 'customers',
};
const fill = async (at: string, number: number): Promise<void> => {
  const work = { gate, declaration: policy.declaration, useView, isStopping: () => false };
  assert.ok(await fillScope(work, Number(at.split('/')[2]), number));
};
const peopleOf = async (at: string): Promise<string[]> =>
  (await json(`${at}/people`)).people.map((one) => String(one['customer_number']));

test('the hours run raw from the moment of knowing, over a holiday and a change of the clock', () => {
  const aware = momentOf('2026-12-23', '16.30')!;
  const running = { aware_at: aware, notified_at: null, risk: null, is_closed: false };
  const due = momentOf('2026-12-26', '16.30')!;
  assert.equal(clockOf(running, aware).dueAt.toISOString(), due.toISOString());
  assert.deepEqual(clockOf(running, momentOf('2026-12-26', '16.31')!), {
    dueAt: due,
    hours: 72,
    state: 'overdue',
    minutes: 1,
  });
  assert.equal(clockOf({ ...running, risk: 'unlikely' }, due).state, 'not_needed');
  assert.equal(clockOf({ ...running, notified_at: due }, due).state, 'in_time');
  const summer = clockOf({ ...running, aware_at: momentOf('2026-10-24', '12.00')! }, aware);
  assert.equal(summer.dueAt.toISOString(), momentOf('2026-10-27', '11.00')!.toISOString());
});

test('each act has the states in which it may be done, and no other state', () => {
  for (const [act, { in: states }] of Object.entries(breachActs))
    for (const state of breachStates)
      assert.equal(
        breachCan(act as keyof typeof breachActs, state),
        (states as readonly string[]).includes(state),
      );
  assert.equal(stateOf({ risk: 'high', notified_at: null, is_closed: false }), 'to_notify');
});

test('what is typed is in the past, in order, and names no identity code', async () => {
  const future = await send('/breaches', { ...typed, aware_time: '9.99' });
  assert.equal(future.status, 422);
  assert.match(await future.text(), /Kirjoita päivä ja kellonaika/);
  const coded = await send('/breaches', { ...typed, title: 'Tunnus 131052-308T' });
  assert.equal(coded.status, 422);
});

test('what is known is told anew, and the earlier account stays', async () => {
  const at = await record();
  assert.match(await page(at), /Mitä tapahtui, ei ole vielä kirjoitettu/);
  assert.equal((await send(`${at}/account`, account)).status, 303);
  assert.equal((await send(`${at}/account`, { ...account, people_are: 'counted' })).status, 303);
  const { accounts } = await json(at);
  assert.deepEqual(
    accounts.map(({ people_are }) => people_are),
    ['counted', 'estimated'],
  );
  assert.equal((await send(`${at}/account`, { ...account, happened: '' })).status, 422);
});

test('people are found by list, export, recipient and view, each of them once', async () => {
  const at = await record();
  const wrong = await send(`${at}/scopes`, { kind: 'list', numbers: 'A1, X99' });
  assert.match(await wrong.text(), /X99/);
  assert.deepEqual(await peopleOf(at), []);
  assert.equal((await send(`${at}/scopes`, { kind: 'list', numbers: 'a1 A1;A3' })).status, 303);
  assert.deepEqual(await peopleOf(at), ['A1', 'A3']);
  await send(`${at}/scopes`, { kind: 'export', export: String(files[0].id) });
  await fill(at, 2);
  assert.deepEqual(await peopleOf(at), ['A1', 'A2', 'A3']);
  await send(`${at}/scopes`, { kind: 'recipient', recipient: 'collection_agency', until: today });
  await fill(at, 3);
  assert.deepEqual(await peopleOf(at), ['A1', 'A2', 'A3', 'A4', 'A5']);
  await send(`${at}/scopes`, { kind: 'view', view: String(views[0].id) });
  await fill(at, 4);
  await fill(at, 4);
  assert.deepEqual(await peopleOf(at), ['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  const { scopes } = await json(`${at}/people`);
  assert.deepEqual(
    scopes.map(({ found }) => found),
    [1, 2, 1, 2],
  );
  await send(`${at}/people/${ids[5]}/removal`, {});
  assert.equal((await peopleOf(at)).length, 5);
  assert.equal((await send(`${at}/scopes`, { kind: 'import', import: '77' })).status, 422);
});

test('everybody of an import is found by the rows that it made and those that it met', async () => {
  await owner.query(
    `insert into import_decisions (import_id, line, decision, customer_id) values (900, 1, 'unchanged', $1), (900, 2, 'update', $2)`,
    [ids[1], ids[4]],
  );
  const at = await record();
  const id = Number(at.split('/')[2]);
  await owner.query(
    `insert into breach_scopes (breach_id, number, kind, named) values ($1, 1, 'import', '900')`,
    [id],
  );
  await fill(at, 1);
  assert.deepEqual(await peopleOf(at), ['A2', 'A5']);
});

test('without a risk it stays in the log and is closed with what was learnt; from then its people expire', async () => {
  const at = await record();
  const id = Number(at.split('/')[2]);
  await send(`${at}/scopes`, { kind: 'list', numbers: 'A1' });
  assert.equal((await send(`${at}/assessments`, { risk: 'unlikely', reasons: '' })).status, 422);
  const reasons = 'Tiedosto oli salattu, eikä avain lähtenyt.';
  assert.equal((await send(`${at}/assessments`, { risk: 'unlikely', reasons })).status, 303);
  assert.match(await page('/breaches'), /ei ilmoiteta/);
  const early = await send(`${at}/closing`, { reason: 'Salaus riitti.' });
  assert.match(await early.text(), /Kirjoita ensin, mitä tapahtui/);
  await send(`${at}/account`, account);
  assert.equal((await send(`${at}/closing`, { reason: 'Salaus riitti.' })).status, 303);
  assert.match(await page('/breaches?which=closed'), /Luettelo väärälle/);
  const late = await send(`${at}/assessments`, { risk: 'high', reasons: 'Ei.' });
  assert.match(await late.text(), /kun loukkauksen tila on ”suljettu”/);
  const due = await gate.open('erasure', { kind: 'job', name: 'x' }, (tx) => {
    const expiring = expiringOf(tables, policy.declaration).find(
      ({ table }) => table.table === 'breach_customers',
    );
    return dueRows(tx, expiring!, { on: '2031-01-01', limit: 10 });
  });
  assert.deepEqual(due, [{ customer_id: ids[0], breach_id: id }]);
  assert.equal((await send(`${at}/reopening`, { reason: 'Avain löytyi.' })).status, 303);
  assert.match(await page(at), /Avattu uudelleen/);
});

test('of a high risk people are told, or it is said why not, before it is closed', async () => {
  const at = await record();
  await send(`${at}/account`, account);
  await send(`${at}/assessments`, { risk: 'high', reasons: 'Tilinumerot.' });
  assert.match(await page(at), /ilman aiheetonta viivytystä/);
  await owner.query(
    `insert into breach_notifications (breach_id, number, language, body, sent_at, way) values ($1, 1, 'fi', '{}', now(), 'phone')`,
    [Number(at.split('/')[2])],
  );
  const untold = await send(`${at}/closing`, { reason: 'Loppu.' });
  assert.match(await untold.text(), /kerro ensin niille, joita loukkaus koskee/);
  const told = { reference: 'Uusimaa 24.11.2026', reason: 'Osoitteita ei ole.' };
  assert.equal((await send(`${at}/publication`, told)).status, 303);
  assert.match(await page(at), /Kerrottu julkisesti/);
  assert.equal((await send(`${at}/exception`, { reason: '' })).status, 422);
  assert.equal((await send(`${at}/closing`, { reason: 'Loppu.' })).status, 303);
});

test('the morning counts what is open and what is urgent', async () => {
  await owner.query(`insert into breaches (title, found_at, aware_at)
    values ('Vanha', now() - interval '80 hours', now() - interval '80 hours')`);
  const { count, late } = await gate.open('rights_requests', { kind: 'staff', id: 1 }, breachesDue);
  assert.ok(count > 3);
  assert.equal(late, 1);
  assert.match(await page('/breaches'), /myöhässä 8 h/);
});
