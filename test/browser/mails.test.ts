/** A mail from the card in a real browser: from a template to a look at it, back, and on its way; then the outbox. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, clerk } from '../../src/customers/fixtures/people.ts';
import { createTemplate } from '../../src/customers/mails/save-template.ts';
import { customersRoutes } from '../../src/customers/routes.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { readConfig } from '../../src/ground/config.ts';
import { prepareQueue } from '../../src/jobs/prepare-queue.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { atDesk, served } from './served.ts';

const { gate, installation, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
const policy = await loadInForce(installation, tables);
const customer = await addPerson(gate, 'Jääskeläinen', 'Aino');
await owner.query(
  `insert into emails (customer_id, address, normalised, source) values ($1, 'aino@posti.example', 'aino@posti.example', 'registration')`,
  [customer],
);
const template = await gate.open('customer_service', clerk, (tx) =>
  createTemplate(tx, {
    title: 'Nouto valmis',
    subject_fi: 'Nouto',
    body_fi: 'Hei {etunimi}!\n\nSe on valmis.',
  }),
);
const { visit, lookAt } = await served({
  routes: [...customersRoutes, ...deskRoutes],
  gate,
  policy: () => policy,
  identify: atDesk('customer_service'),
  config: readConfig({ SELOSTE_FILES_KEY: 'ab'.repeat(32) }),
});

test('a mail is begun from a template, looked at, mended, sent and withdrawn', async () => {
  await visit(`/customers/${customer}`, {}, async (page) => {
    await page.getByRole('link', { name: 'Viesti' }).click();
    await page.getByLabel('Viestipohja').selectOption({ label: 'Nouto valmis' });
    await page.getByRole('button', { name: 'Käytä pohjaa' }).click();
    await page.waitForURL(/template=/);
    assert.match(await page.locator('textarea').inputValue(), /^Hei Aino!/);
    await page.getByRole('button', { name: 'Esikatsele' }).click();
    await page.getByRole('heading', { name: 'Näin viesti lähtee' }).waitFor();
    await page.getByRole('link', { name: 'Muokkaa' }).click();
    await page.locator('textarea').fill('Hei Aino, se on täällä.');
    await page.getByLabel('Liitä tiedosto').setInputFiles({
      name: 'ohje.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ohje'),
    });
    await page.getByRole('button', { name: 'Liitä ja jatka kirjoittamista' }).click();
    await page.getByRole('checkbox', { name: 'ohje.txt' }).waitFor();
    await page.getByRole('button', { name: 'Esikatsele' }).click();
    await page.getByText('Hei Aino, se on täällä.').waitFor();
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.waitForURL(/\/mails\/\d+$/);
    await page.getByRole('button', { name: 'Älä lähetä' }).click();
    await page.getByText('peruttu').first().waitFor();
    await page.getByRole('link', { name: 'ohje.txt' }).waitFor();
  });
});

test('no page of mails hinders anybody', async () => {
  const { rows } = await owner.query('select id::int from mails');
  await lookAt([
    '/mail-templates',
    `/mail-templates/${template}`,
    `/customers/${customer}/mails/new?template=${template}-fi`,
    `/customers/${customer}/mails/${rows[0]!.id}`,
    '/outbox?state=withdrawn',
    `/customers/${customer}/timeline`,
  ]);
});
