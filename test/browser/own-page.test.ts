/** A person finds their own page with a link, forbids a call without JavaScript, and nothing on the way hinders anybody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newToken } from '../../src/access/one-time-token.ts';
import { actTitle } from '../../src/desk/act-titles.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { identifyPerson } from '../../src/requests/portal/identify-person.ts';
import { portalRoutes } from '../../src/requests/routes.ts';
import { testDatabase } from '../database.ts';
import { oneOfEach } from '../one-of-each.ts';
import { testDeclaration } from '../test-declaration.ts';
import { hindrances } from './look.ts';
import { served } from './served.ts';

const { owner, gate, installation } = await testDatabase();
const [specimen] = await oneOfEach(
  owner,
  testDeclaration(),
  ({ kind, condition }) => kind === 'person' && condition === 'member',
);
const customer = specimen!.id;
const { token, hash } = newToken();
await owner.query(
  `insert into own_page_links (customer_id, token_hash, expires_at) values ($1, $2, now() + interval '1 hour')`,
  [customer, hash],
);
const policy = await loadInForce(installation, tables);
const { visit } = await served({
  routes: portalRoutes({ tables, actTitle }),
  gate,
  policy: () => policy,
  identify: async () => ({ kind: 'nobody' }),
  identifyPerson: (request) => identifyPerson(gate, request),
});

test('from the link to a ban on calls, without JavaScript, in a minute', async () => {
  const state = await visit(
    `/own/sign-in/link?token=${token}`,
    { javaScriptEnabled: false },
    async (page) => {
      await page.click('main button[type=submit]');
      await page.waitForURL('**/own');
      await page.click('li:has-text("puhelimitse") button');
      await page.waitForURL('**/own?done=choice');
      assert.match((await page.textContent('li:has-text("puhelimitse")')) ?? '', /kielletty/);
      return page.context().storageState();
    },
  );
  const { rows } = await owner.query(
    `select kind, channel from choices where customer_id = $1 order by id desc limit 1`,
    [customer],
  );
  assert.deepEqual(rows, [{ kind: 'objection', channel: 'portal' }]);
  await visit('/own/sign-in', { storageState: state }, async (page) => {
    const found = await hindrances(page);
    for (const path of ['/own', '/own/uses', '/own/requests', '/own/data', '/own/details/addresses/new']) {
      await page.goto(new URL(path, page.url()).href);
      found.push(...(await hindrances(page)));
    }
    assert.deepEqual(found, []);
    // Whoever sits down at the machine next presses Back.
    await page.goto(new URL('/own', page.url()).href);
    await page.click('form[action="/own/sign-out"] button');
    await page.waitForURL('**/own/sign-in?after=out');
    await page.goBack();
    await page.waitForURL('**/own/sign-in**');
    assert.doesNotMatch((await page.textContent('main')) ?? '', /puhelimitse/);
  });
});
