/** Whoever was seen a moment ago is let in without looking their session up, and refused the moment it is not so. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type pg from 'pg';
import { z } from 'zod';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { lookedAtFound } from '../audit/looked.ts';
import { wrote } from '../audit/wrote.ts';
import { createGate, type Gate } from '../db/gate.ts';
import { route, shown } from '../http/route.ts';
import { tables } from '../personal-data.ts';
import { type DeclarationInForce, loadInForce } from '../policy/in-force.ts';
import { html } from '../ui/html.ts';
import { type Browser, siteOf } from './fixtures/browser.ts';
import { hire, tokenOf } from './fixtures/people.ts';
import { rememberedSession, rememberSession } from './remembered-sessions.ts';
import type { SessionCaller } from './session-queries.ts';
import { undertakingText } from './undertaking.ts';

const { installation, owner, publish } = await testDatabase({ roles: 'own' });
const declaration = testDeclaration();
let policy: DeclarationInForce;
const load = async (client?: pg.Client) => {
  policy = await loadInForce(installation, tables, client);
  return policy;
};
const counted = await createGate({ installation, config: { connectionsMax: 4 }, load });
after(() => counted.end());

const opened: string[] = [];
const gate: Gate = {
  ...counted,
  open: (purpose, ...more) => {
    opened.push(purpose);
    return counted.open(purpose, ...more);
  },
};

const pages = [true, false].map((atOnce) =>
  route({
    method: 'GET',
    path: atOnce ? '/at-once' : '/step-by-step',
    title: { fi: 'Sivu', sv: 'Sida', en: 'Page' },
    who: 'purpose',
    purposes: ['customer_service', 'register_upkeep'],
    atOnce,
    handle: async (tx, _input, { caller, purpose }) => {
      await (atOnce ? lookedAtFound(tx, 'card', [1], 'opened') : wrote(tx, 'opened'));
      const name = caller.kind === 'staff' ? caller.name : '';
      return shown({}, () => html`<p>${name} ${purpose}</p>`);
    },
  }),
);
/** What the deed does outside its transaction, which nothing takes back. */
const done: string[] = [];
const deed = route({
  method: 'POST',
  path: '/deed',
  title: { fi: 'Teko', sv: 'Gärning', en: 'Deed' },
  who: 'purpose',
  purposes: ['customer_service', 'register_upkeep'],
  body: z.object({ word: z.string() }),
  handle: async (tx, { body: { word } }, { purpose }) => {
    done.push(`${word} ${purpose}`);
    await wrote(tx, 'opened');
    return shown({}, () => html`<p>${word}</p>`);
  },
});
const site = siteOf(gate, () => policy, [...pages, deed]);

let people = 0;

/** Has opened both pages just now. */
const remembered = async (): Promise<{ id: number; browser: Browser }> => {
  people += 1;
  const userName = `helmi${people}`;
  const id = await hire(gate, declaration, { userName, purposes: ['customer_service'] });
  const { version, hash } = undertakingText(declaration, 'fi');
  await owner.query(
    `insert into undertakings_signed (staff_id, version, text_hash, language, name_typed) values ($1, $2, $3, 'fi', 'x')`,
    [id, version, hash],
  );
  const browser = site();
  browser.cookies.set('seloste_session', await tokenOf(gate, userName));
  for (const { path } of pages) assert.equal((await browser.get(path)).status, 200);
  return { id, browser };
};

const linesWritten = async (id: number): Promise<number> =>
  (await owner.query(`select count(*)::int as n from audit_log where actor = $1`, [`staff:${id}`])).rows[0].n;

test('the second page of a minute looks no session up, and neither does a deed', async () => {
  const { browser } = await remembered();
  opened.length = 0;
  await browser.get('/at-once');
  await browser.get('/step-by-step');
  await browser.post('/deed', { word: 'tehty' });
  assert.deepEqual(opened, ['customer_service', 'customer_service', 'customer_service']);
  assert.deepEqual(done.splice(0), ['tehty customer_service']);
});

/** As another process, the terminal or a colleague does it meanwhile. */
const changes: readonly (readonly [what: string, sql: string, leadsTo: string | number])[] = [
  [
    'whose session was ended',
    `update sessions set ended_at = now(), ended_by = 'x' where staff_id = $1`,
    '/sign-in',
  ],
  ['whose session has expired', 'update sessions set expires_at = now() where staff_id = $1', '/sign-in'],
  ['whose session is gone', 'delete from sessions where staff_id = $1', '/sign-in'],
  ['whose work has ended', `insert into staff_endings (staff_id, ended_by) values ($1, 'x')`, '/sign-in'],
  [
    'whose purpose was taken',
    `update staff_purposes set ended_at = now(), ended_by = 'x' where staff_id = $1`,
    403,
  ],
  ['whose purpose is gone', 'delete from staff_purposes where staff_id = $1', 403],
  ['whose undertaking is not signed', 'delete from undertakings_signed where staff_id = $1', '/undertaking'],
  [
    'whose employer has no agreement',
    `update staff_accounts set employer = 'no-agreement' where staff_id = $1`,
    '/sign-in',
  ],
];

for (const [what, sql, leadsTo] of changes)
  for (const { method, path } of [...pages, deed])
    test(`one ${what} is refused at once on ${path}, and leaves no line there`, async () => {
      const { id, browser } = await remembered();
      const before = await linesWritten(id);
      await owner.query("begin; set local app.actor = 'terminal'");
      await owner.query(sql, [id]);
      await owner.query('commit');
      const response =
        method === 'GET' ? await browser.get(path) : await browser.post(path, { word: 'luvatta' });
      const answer = response.headers.get('location')?.split('?')[0] ?? response.status;
      assert.equal(answer, leadsTo);
      assert.equal(await linesWritten(id), before);
      assert.deepEqual(done, []);
    });

test('a deed of somebody who was given another desk meanwhile is done once, at that desk, with what was sent', async () => {
  const { id, browser } = await remembered();
  await owner.query(
    `insert into staff_purposes (staff_id, purpose, given_by) values ($1, 'register_upkeep', 'x')`,
    [id],
  );
  await owner.query(`update sessions set desk = 'register_upkeep' where staff_id = $1`, [id]);
  assert.equal((await browser.post('/deed', { word: 'sana' })).status, 200);
  assert.deepEqual(done.splice(0), ['sana register_upkeep']);
});

test('what somebody was given counts at once as well: a purpose, a name, a desk', async () => {
  const { id, browser } = await remembered();
  const shows = async () => /<p>(.*)<\/p>/.exec(await (await browser.get('/at-once')).text())?.[1];
  await owner.query(`update staff_purposes set ended_at = now(), ended_by = 'x' where staff_id = $1`, [id]);
  assert.equal((await browser.get('/at-once')).status, 403);
  await owner.query(
    `insert into staff_purposes (staff_id, purpose, given_by) select $1, unnest('{customer_service,register_upkeep}'::text[]), 'x'`,
    [id],
  );
  assert.equal(await shows(), 'Aino Esimerkki customer_service');
  await owner.query(`update staff set name = 'Aino Uusi' where id = $1`, [id]);
  await owner.query(`update sessions set desk = 'register_upkeep' where staff_id = $1`, [id]);
  assert.equal(await shows(), 'Aino Uusi register_upkeep');
});

test('signing in and being seen are no changes: others are not looked up anew', async () => {
  const { browser } = await remembered();
  await hire(gate, declaration, { userName: 'otto' });
  const { rows } = await owner.query('select number from caller_changes');
  await tokenOf(gate, 'otto');
  await owner.query('update sessions set last_seen_at = now()');
  assert.deepEqual((await owner.query('select number from caller_changes')).rows, rows);
  assert.equal((await browser.get('/at-once')).status, 200);
});

test('an undertaking of a new version is asked for with the first page after it was published', async () => {
  const { id, browser } = await remembered();
  const before = await linesWritten(id);
  const { undertaking } = declaration;
  await publish({ ...declaration, undertaking: { ...undertaking, version: undertaking.version + 1 } });
  const response = await browser.get('/at-once');
  assert.equal(response.headers.get('location')?.split('?')[0], '/undertaking');
  assert.equal(await linesWritten(id), before);
});

test('no session is remembered for longer than a minute or than it lasts, nor too many of them', () => {
  const found = { session_id: 1, expires_in_ms: 3_600_000 } as SessionCaller;
  const at = (session: string, now: number) => rememberedSession(gate, session, now)?.session_id;
  rememberSession(gate, 'long', found, 0);
  rememberSession(gate, 'short', { ...found, expires_in_ms: 10_000 }, 0);
  assert.deepEqual([at('long', 59_999), at('long', 60_000)], [1, undefined]);
  assert.deepEqual([at('short', 9_999), at('short', 10_000)], [1, undefined]);
  for (let one = 0; one < 1_000; one += 1) rememberSession(gate, `one of many ${one}`, found, 0);
  assert.equal(at('long', 1), undefined);
  assert.equal(at('one of many 999', 1), 1);
});
