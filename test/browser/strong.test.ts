/** A person comes to their own page by strong identification, without JavaScript; a clerk sees who could not be told, and a signed paper. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { JWK } from 'jose';
import { readConfig } from '../../src/ground/config.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { addFile } from '../../src/requests/files/add-file.ts';
import { readyFile } from '../../src/requests/files/ready-file.ts';
import { identifyPerson } from '../../src/requests/portal/identify-person.ts';
import { type Persona, trustNetwork } from '../../src/requests/strong/fixtures/trust-network.ts';
import { keyFileOf, publishedKeys, readKeys } from '../../src/requests/strong/key-file.ts';
import { routes } from '../../src/routes.ts';
import { testDatabase } from '../database.ts';
import { hindrances } from './look.ts';
import { atDesk, served } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-strong-'));
process.env['SELOSTE_DATA'] = folder;
process.env['SELOSTE_FILES_KEY'] = 'ef'.repeat(32);
const { owner, gate, installation } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '19', false)`);
const { rows: made } = await owner.query(
  `with c as (insert into customers (kind, family_name, given_names, source, declaration_version)
      values ('person', 'Esimerkki', 'Aino', 'webshop', 0) returning id),
    e as (insert into emails (customer_id, address, normalised, source, recorded_at)
      select id, 'aino@posti.example', 'aino@posti.example', 'webshop', now() - interval '2 days' from c),
    r as (insert into requests (kind, channel, received_on, customer_id, requester)
      select 'access', 'letter', today() - 1, id, 'Aino Esimerkki' from c returning id)
  insert into request_events (request_id, number, kind, on_day) select id, 1, 'received', today() - 1 from r
  returning request_id::int as id`,
);
const request = made[0].id as number;
const bytes = readFileSync(new URL('../../src/requests/files/fixtures/signed-twice.pdf', import.meta.url));
const clerk = <T>(act: (tx: Parameters<Parameters<typeof gate.open>[2]>[0]) => Promise<T>): Promise<T> =>
  gate.open('rights_requests', { kind: 'staff', id: 1 }, act);
const place = { inStore: clerk, master: Buffer.alloc(32, 7), trustListFile: undefined };
const given = { fileName: 'pyyntö.pdf', bytes, isHandSigned: false, confirmed: false };
const file = await readyFile(place, given);
await clerk((tx) => addFile(tx, request, file));

const policy = await loadInForce(installation, tables);
const { visit, origin } = await served({
  routes,
  gate,
  policy: () => policy,
  identify: atDesk('rights_requests'),
  identifyPerson: (asking) => identifyPerson(gate, asking),
});
const keys = () => readKeys(keyFileOf(readConfig()));
const network = await trustNetwork(
  { redirectUri: `${origin}/strong-identification`, jwksUri: `${origin}/strong-identification/jwks.json` },
  {
    opening: async () => (await keys()).find(({ use }) => use === 'enc')! as JWK,
    published: async () => publishedKeys(await keys()).keys,
  },
);
process.env['SELOSTE_OIDC_ISSUER'] = network.issuer;
process.env['SELOSTE_OIDC_CLIENT_ID'] = network.clientId;
after(async () => {
  await network.close();
  rmSync(folder, { recursive: true });
});
const aino: Persona = {
  sub: 'aino',
  family: 'ESIMERKKI',
  given: 'Aino Maria',
  born: '1952-10-13',
  code: '131052-308T',
  email: 'aino@posti.example',
};

test('from the button to the own page; who cannot be told waits for a clerk, who sees a signed paper in plain words', async () => {
  network.sits({ ...aino, sub: 'other', given: 'Aila' });
  await visit('/own/sign-in', { javaScriptEnabled: false }, async (page) => {
    await page.click('text=Tunnistaudu vahvasti');
    await page.waitForURL('**/strong-identification?*');
    assert.match((await page.textContent('main')) ?? '', /Emme arvaa/);
  });
  network.sits(aino);
  await visit('/own/sign-in', { javaScriptEnabled: false }, async (page) => {
    await page.click('text=Tunnistaudu vahvasti');
    await page.waitForURL('**/own');
    assert.match((await page.textContent('main')) ?? '', /Aino Esimerkki/);
  });
  network.sits('cancel');
  await visit('/own/sign-in', {}, async (page) => {
    const found = await hindrances(page);
    await page.click('text=Tunnistaudu vahvasti');
    await page.waitForURL('**/strong-identification?*');
    found.push(...(await hindrances(page)));
    const { rows } = await owner.query('select id from strong_arrivals');
    for (const path of [
      `/strong-arrivals/${rows[0].id}`,
      `/requests/${request}/files`,
      `/requests/${request}/identity`,
    ]) {
      await page.goto(origin + path);
      found.push(...(await hindrances(page)));
    }
    assert.deepEqual(found, []);
  });
});
