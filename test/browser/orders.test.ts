/** Orders in a real browser: lines that come and go, what the product list knows, and the same without JavaScript. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson } from '../../src/customers/fixtures/people.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { asOrders, place } from '../../src/orders/fixtures/orders.ts';
import { ordersRoutes } from '../../src/orders/routes.ts';
import { addProduct } from '../../src/orders/save-product.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { testDeclaration } from '../test-declaration.ts';
import { atDesk, served } from './served.ts';

const { gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);

const customer = await addPerson(gate, 'Jääskeläinen', 'Aino');
const order = (await place(gate, customer)).id;
await asOrders(gate, (tx) =>
  addProduct(tx, {
    code: 'KIRJA-1',
    name_fi: 'Villasukkien vuosi',
    price: '22,70',
    unit: 'kpl',
    vat_class: 'books',
  }),
);
const { visit, lookAt } = await served({
  routes: [...ordersRoutes, ...deskRoutes],
  gate,
  policy: () => policy,
  identify: atDesk(
    'orders',
    testDeclaration().purposes.map(({ key }) => key),
  ),
});

test('no page of orders hinders anybody', () =>
  lookAt([
    '/orders?state=open',
    `/orders/${order}`,
    `/orders/${order}/edit`,
    `/orders/${order}/cancellation`,
    '/products/new',
    `/customers/${customer}`,
  ]));

test('a line is added at once, the product list fills it in, and the sum follows', async () => {
  await visit(`/customers/${customer}`, {}, async (page) => {
    await page.getByRole('link', { name: 'Uusi tilaus' }).click();
    await page.getByLabel('Tuote, rivi 1').fill('KIRJA-1');
    assert.equal(await page.getByLabel('Nimi, rivi 1').inputValue(), 'Villasukkien vuosi');
    assert.equal(await page.getByLabel('ALV-luokka, rivi 1').inputValue(), 'books');
    await page.getByRole('button', { name: 'Lisää rivi' }).click();
    await page.getByLabel('Nimi, rivi 2').fill('Neuvonta');
    await page.getByLabel('À-hinta, rivi 2').fill('10');
    await page.getByLabel('Alennus, rivi 2').fill('50 %');
    await page.getByRole('row', { name: /^ALV 13,5\s% 2,70/ }).waitFor();
    await page.getByRole('row', { name: /^Yhteensä 27,70/ }).waitFor();
    await page.getByRole('button', { name: 'Poista rivi 2' }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { level: 1, name: /Tilaus \d+/ }).waitFor();
    await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
    await page.getByText('Tilaus vahvistettiin').waitFor();
  });
});

test('without JavaScript the same form has empty lines, and more for the asking', async () => {
  await visit(`/orders/new?customer=${customer}`, { javaScriptEnabled: false }, async (page) => {
    await page.getByLabel('Tuote, rivi 1').fill('KIRJA-1');
    await page.getByLabel('Nimi, rivi 3').fill('Neuvonta');
    await page.getByLabel('À-hinta, rivi 3').fill('10');
    await page.getByRole('button', { name: 'Lisää rivi' }).click();
    assert.equal(await page.getByLabel('Nimi, rivi 2').inputValue(), 'Neuvonta');
    await page.getByLabel('Tuote, rivi 9').fill('KIRJA-1');
    await page.getByRole('button', { name: 'Laske summa' }).click();
    await page.getByRole('row', { name: /^Yhteensä 55,40/ }).waitFor();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { level: 1, name: /Tilaus \d+/ }).waitFor();
    assert.equal(await page.getByText('Villasukkien vuosi').count(), 2);
  });
});
