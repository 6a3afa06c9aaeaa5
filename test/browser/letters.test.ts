/** A request and its letters in a real browser: decided, the letter looked at and sent, the link answered by the person. */
import { test } from 'node:test';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { askByLink } from '../../src/requests/identity/ask-identity.ts';
import { newSecretFor } from '../../src/requests/identity/queries.ts';
import { receiveRequest } from '../../src/requests/receive-request.ts';
import { askCorrection, decideCorrection } from '../../src/requests/rectification/correct.ts';
import { requestsRoutes } from '../../src/requests/routes.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { owner, gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
const writing = { declaration: policy.declaration, baseUrl: 'https://rekisteri.example' };
const { rows } = await owner.query(
  `insert into customers (kind, family_name, given_names, source, declaration_version, customer_number)
   values ('person', 'Esimerkki', 'Aino', 'registration', 0, 'A7') returning id`,
);
const customer = rows[0].id as number;
await owner.query(
  `insert into emails (customer_id, address, normalised, source, recorded_at)
   values ($1, 'aino@posti.example', 'aino@posti.example', 'registration', now() - interval '1 year')`,
  [customer],
);
await owner.query(
  `insert into addresses (customer_id, street, postcode, town, source, recorded_at)
   values ($1, 'Kuja 1', '00100', 'Helsinki', 'registration', now() - interval '1 year')`,
  [customer],
);
await owner.query(
  `with o as (insert into orders (customer_id, ordered_on, channel, prices_include_vat, source, net_cents, vat_cents, gross_cents)
      values ($1, '2026-03-02', 'web_shop', true, 'registration', 1000, 255, 1255) returning id)
    insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
      vat_basis_points, net_cents, vat_cents, gross_cents) select $1, id, 1, 'Merinolanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255 from o`,
  [customer],
);
await owner.query(
  `insert into request_mails (message_id, received_at, from_name, from_address, subject, body)
   values ('1@posti.example', now() - interval '2 days', 'Aino Esimerkki', 'aino@posti.example', 'Omat tiedot',
     'Hei!' || chr(10) || chr(10) || 'Haluan tietää, mitä tietoja minusta on.')`,
);
await owner.query(
  `insert into held_texts (customer_id, place, field, digest, body, found)
   values ($1, 'notes', 'body', 'a', 'Antoi Matti Virtasen numeron.', '{Matti Virtasen}'), ($1, 'tasks', 'title', 'b', 'Soita', '{}')`,
  [customer],
);
const asked = {
  channel: 'phone',
  received_on: '2026-11-20',
  customer_id: customer,
  requester: 'Aino Esimerkki',
  contact: 'aino@posti.example',
  language: 'fi',
  words: 'Osoitteeni on väärin.',
} as const;
const made = await gate.open('rights_requests', { kind: 'staff', id: 1 }, async (tx) => {
  const refused = await receiveRequest(tx, writing, { ...asked, kind: 'rectification' });
  const doubted = await receiveRequest(tx, writing, { ...asked, kind: 'access' });
  const letter = await askByLink(tx, writing, doubted, {
    email: 'aino@posti.example',
    reason: 'Pyyntö tuli numerosta, jota emme tunne.',
  });
  const secret = await newSecretFor(tx, { requestId: doubted, number: letter }, 'link');
  const corrected = await receiveRequest(tx, writing, { ...asked, kind: 'rectification' });
  await askCorrection(tx, corrected, { key: 'customers..family_name', value: 'Esimerkkilä' });
  await decideCorrection(tx, corrected, 1, { decision: 'changed', value: 'Esimerkkilä', reason: '' });
  return { refused, doubted, secret, corrected };
});
const { visit, lookAt } = await served({
  routes: requestsRoutes({ tables }),
  gate,
  policy: () => policy,
  identify: atDesk('rights_requests'),
});

test('no page of requests, letters, identity and messages hinders anybody', () =>
  lookAt([
    `/requests/${made.doubted}`,
    `/requests/${made.refused}/letters/1`,
    `/requests/${made.refused}/identity`,
    `/requests/${made.corrected}/corrections`,
    `/requests/${made.doubted}/texts`,
    '/request-mails/1',
    `/identity?token=${made.secret}`,
  ]));

test('a correction that was decided is carried out after it was seen, and its letter shows it', async () => {
  await visit(`/requests/${made.corrected}/corrections`, {}, async (page) => {
    await page.getByRole('button', { name: 'Toteuta päätökset' }).click();
    await page.waitForURL(/letters\/2$/);
    await page.getByText('korjattu: Esimerkkilä').waitFor();
  });
});

test('a refusal is decided, its certificate read, and sent; the person answers the link', async () => {
  await visit(`/requests/${made.refused}`, {}, async (page) => {
    await page.getByLabel('Epää').check();
    await page.getByLabel(/^Perustelu/).fill('Osoite on väestötietojen mukainen.');
    await page.getByRole('button', { name: 'Kirjaa' }).click();
    await page.waitForURL(/letters\/2$/);
    await page.getByText('käräjäoikeudessa').waitFor();
    await page.getByRole('button', { name: 'Lähetä sähköpostilla' }).click();
    await page.getByText('lähdössä').first().waitFor();
    await page.getByRole('link', { name: 'Pyyntö' }).first().click();
    await page.getByText('vastattu').first().waitFor();
  });
  await visit(`/identity?token=${made.secret}`, { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('button', { name: /pyyntö on minun/ }).click();
    await page.getByText('Kiitos. Jatkamme pyyntösi käsittelyä').waitFor();
  });
});
