/** Duties to inform in a real browser: what is due, the letter looked at, approved and printed; a question answered from a letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consentRoutes } from '../../src/informing/consent-routes.ts';
import { consentSecret, secretFor } from '../../src/informing/consent-secret.ts';
import { prepareMailings } from '../../src/informing/jobs.ts';
import { mailingLetterRoutes } from '../../src/informing/letter-routes.ts';
import { releaseLetters } from '../../src/informing/release-letters.ts';
import { mailingRoutes } from '../../src/informing/routes.ts';
import { approveMailing } from '../../src/informing/steer-mailing.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { owner, gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
const { declaration, version } = policy;
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '18', false)`);
const add = async (
  name: string,
  email: string | null,
  street: string | null,
  source: string,
): Promise<number> => {
  const { rows } = await owner.query(
    `with c as (insert into customers (kind, family_name, given_names, source, declaration_version, recorded_at)
       values ('person', 'Esimerkki', $1, $4, 0, now() - interval '2 months') returning id),
     e as (insert into emails (customer_id, address, normalised, source) select id, $2, $2, $4 from c where $2::text is not null),
     a as (insert into addresses (customer_id, street, postcode, town, source) select id, $3, '00100', 'Helsinki', $4 from c where $3::text is not null)
     select id from c`,
    [name, email, street, source],
  );
  return (rows[0] as { id: number }).id;
};
await add('Aino', 'aino@posti.example', null, 'reseller');
const onni = await add('Onni', null, 'Kuja 1', 'reseller');
await add('Tyhjä', null, null, 'reseller');
const siiri = await add('Siiri', 'siiri@posti.example', null, 'webshop');
await owner.query(
  `insert into choices (customer_id, kind, purpose, channel, happened_at, source) values ($1, 'claimed_consent', 12, 'file', now(), 'webshop')`,
  [siiri],
);
const code = await gate.open('rights_requests', { kind: 'staff', id: 1 }, async (tx) => {
  await prepareMailings(tx, policy);
  const asking = { mailing_id: 2, customer_id: siiri };
  await approveMailing(
    tx,
    asking.mailing_id,
    { declaration, version, baseUrl: 'https://rekisteri.example' },
    1,
  );
  await releaseLetters(tx, declaration);
  const master = Buffer.alloc(32, 7);
  await secretFor(master)(tx, asking);
  return consentSecret(master, asking);
});
const { visit, lookAt } = await served({
  routes: [...consentRoutes, ...mailingRoutes, ...mailingLetterRoutes],
  gate,
  policy: () => policy,
  identify: atDesk('rights_requests'),
});

test('no page of the duties, of their letters and of the question hinders anybody', () =>
  lookAt([
    '/informing',
    '/informing/1',
    '/informing/1/letters',
    `/informing/1/letters/${onni}`,
    `/consent?code=${code}`,
  ]));

test('what is overdue is seen, its letter read in Swedish, approved; the letter on paper is printed and posted', async () => {
  await visit('/informing', {}, async (page) => {
    await page.getByText('myöhässä, määräpäivä oli').waitFor();
    await page.getByRole('link', { name: 'Kerrotaan, mistä tiedot saatiin: jälleenmyyjät' }).click();
    await page.waitForURL(/informing\/1$/);
    await page.getByRole('link', { name: 'Svenska' }).last().click();
    await page.waitForURL(/letter=sv$/);
    await page.getByText('Vi har fått uppgifter om dig från annat håll').waitFor();
    await page.getByRole('button', { name: 'Hyväksy ja lähetä' }).click();
    await page.getByRole('button', { name: 'Keskeytä' }).waitFor();
    await gate.open('rights_requests', { kind: 'job', name: 'send_mailings' }, (tx) =>
      releaseLetters(tx, declaration),
    );
    await page.goto(page.url());
    await page.getByRole('button', { name: 'Ota seuraavat tulostettaviksi' }).click();
    await page.getByText('Erä 1').waitFor();
    await page.getByLabel('Mistä sen tietää').fill('Kuitti 7');
    await page.getByRole('button', { name: 'Merkitse postitetuksi' }).click();
    await page.getByText('Erä 1').waitFor();
    await page.getByRole('button', { name: 'Merkitse postitetuksi' }).waitFor({ state: 'detached' });
  });
  const { rows } = await owner.query('select state, to_lines from mailing_letters where customer_id = $1', [
    onni,
  ]);
  assert.deepEqual(rows, [{ state: 'posted', to_lines: 'Onni Esimerkki\nKuja 1\n00100 HELSINKI' }]);
});

test('the person presses no and then yes on the page of the link, without signing in', async () => {
  await visit(`/consent?code=${code}`, {}, async (page) => {
    await page.getByRole('button', { name: 'En suostu' }).click();
    await page.getByText('Emme käytä tietojasi tähän').waitFor();
    await page.getByRole('button', { name: 'Suostun', exact: true }).click();
    await page.getByText('Suostumuksesi on kirjattu').waitFor();
  });
  const { rows } = await owner.query('select consents & (1 << 12) <> 0 as has from customers where id = $1', [
    siiri,
  ]);
  assert.deepEqual(rows, [{ has: true }]);
});
