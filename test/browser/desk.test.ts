/** The clerk's pages in a real browser: accessible, edited in place, searched while typing, and usable without JavaScript. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDetail } from '../../src/customers/add-detail.ts';
import { createCustomer } from '../../src/customers/create-customer.ts';
import { detailOf } from '../../src/customers/details/index.ts';
import { person } from '../../src/customers/fixtures/people.ts';
import { customersRoutes } from '../../src/customers/routes.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { retentionRoutes } from '../../src/retention/routes.ts';
import { testDatabase } from '../database.ts';
import { testDeclaration } from '../test-declaration.ts';
import { atDesk, served } from './served.ts';

process.env.SELOSTE_FILES_KEY = 'ab'.repeat(32);
const { gate, installation, owner } = await testDatabase();
const policy = await loadInForce(installation, tables);
const { declaration } = policy;
const staff = { kind: 'staff', id: 1 } as const;

const id = await gate.open('register_upkeep', staff, async (tx) => {
  for (const family of ['Aalto', 'Berg', 'Östman'])
    await createCustomer(tx, declaration, person(family, 'Kaarina'));
  const made = await createCustomer(tx, declaration, person('Jääskeläinen', 'Aino'));
  const typed = {
    number: '040 123 4567',
    street: 'Kuja 1',
    postcode: '00100',
    town: 'Helsinki',
    address: 'aino@posti.example',
  };
  for (const key of ['phones', 'emails', 'addresses'] as const)
    await addDetail(tx, declaration, detailOf(key), made, {
      typed,
      source: 'registration',
      confirmed: false,
    });
  return made;
});
await owner.query(`insert into retention_previews (rule, table_name, due_by, due, is_capped, customers)
  values ('customer_relationship', 'customers', today(), 3, false, array[${id}])`);
await owner.query(`insert into retention_runs (rule, table_name, due_on, ended_at, erased, kept)
  values ('customer_relationship', 'customers', today(), now(), 2, 1)`);
const { visit, lookAt } = await served({
  routes: [...customersRoutes, ...deskRoutes, ...retentionRoutes({ tables })],
  gate,
  policy: () => policy,
  identify: atDesk('register_upkeep', [
    ...testDeclaration().purposes.map(({ key }) => key),
    'administration',
  ]),
});

test('no page of the clerk hinders anybody', () =>
  lookAt([
    '/customers',
    '/customers?town=Rovaniemi',
    '/search?q=aino',
    `/customers/${id}?list=kind%3Dperson`,
    '/customers/new',
    `/customers/${id}/details`,
    `/customers/${id}/addresses/new`,
    `/customers/${id}/choices/new?kind=consent`,
    '/bulk-edits/new?bulk=choice',
    '/access-log',
    '/retention',
    '/retention/due?rule=customer_relationship&table=customers',
    '/retention/runs',
  ]));

test('a phone is changed where it stands, and the rest of the page stays', async () => {
  await visit(`/customers/${id}`, {}, async (page) => {
    await page.evaluate('document.body.dataset.same = "yes"');
    const frame = page.locator('#frame-phones');
    await frame.getByRole('link', { name: 'Muuta' }).click();
    await frame.getByLabel('Puhelinnumero').fill('040 765 4321');
    await frame.getByRole('button', { name: 'Tallenna' }).click();
    await frame.getByRole('link', { name: '040 765 4321' }).waitFor();
    assert.equal(await page.evaluate('document.body.dataset.same'), 'yes');
    assert.equal(new URL(page.url()).pathname, `/customers/${id}`);
  });
});

test('a wrong number is told in place, with what was typed', async () => {
  await visit(`/customers/${id}`, {}, async (page) => {
    const frame = page.locator('#frame-phones');
    await frame.getByRole('link', { name: 'Lisää puhelinnumero' }).click();
    await frame.getByLabel('Puhelinnumero').fill('12');
    await frame.getByRole('button', { name: 'Tallenna' }).click();
    await frame.getByText('Tämä ei ole puhelinnumero').first().waitFor();
    assert.equal(await frame.getByLabel('Puhelinnumero').inputValue(), '12');
  });
});

test('a file is attached without JavaScript too, its long name fits a phone, and it is fetched', async () => {
  const path = `/customers/${id}/attachments`;
  const name = `Kuvakaappaus_${'pitkä_nimi_'.repeat(9)}.txt`;
  await visit(path, { javaScriptEnabled: false }, async (page) => {
    await page
      .getByLabel('Liite')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Kiitos') });
    await page.getByRole('button', { name: 'Lisää liite' }).click();
    const link = page.getByRole('link', { name, exact: true });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    assert.equal(file.suggestedFilename(), name);
  });
  await lookAt([path, `/customers/${id}`]);
});

test('without JavaScript the same form is a page of its own', async () => {
  await visit(`/customers/${id}`, { javaScriptEnabled: false }, async (page) => {
    await page.locator('#frame-details').getByRole('link', { name: /Muuta/ }).click();
    assert.equal(new URL(page.url()).pathname, `/customers/${id}/details`);
    await page.getByLabel('Kutsumanimi').fill('Aino');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    assert.equal(new URL(page.url()).pathname, `/customers/${id}`);
  });
});

test('hits come while one types, with a typing error, and lead to the card', async () => {
  await visit('/customers', {}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('jaskelai', { delay: 20 });
    await page
      .locator('#search-hits')
      .getByRole('link', { name: /Jääskeläinen Aino/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Aino Jääskeläinen' }).waitFor();
  });
});

test('from the card one walks to the next of the list and back to the list', async () => {
  await visit('/customers?kind=person', {}, async (page) => {
    await page.getByRole('link', { name: 'Aalto Kaarina' }).click();
    await page.getByRole('link', { name: /Seuraava/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Kaarina Berg' }).waitFor();
    await page.getByRole('navigation', { name: 'Polku' }).getByRole('link', { name: 'Asiakkaat' }).click();
    await page.waitForURL(/kind=person/);
  });
});
