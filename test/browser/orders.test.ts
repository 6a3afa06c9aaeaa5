/** Orders in a real browser: lines that come and go, what the product list knows, and the same without JavaScript. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addPerson } from '../../src/customers/fixtures/people.ts';
import { deskRoutes } from '../../src/desk/routes.ts';
import { createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/listen.ts';
import { asOrders, place } from '../../src/orders/fixtures/orders.ts';
import { ordersRoutes } from '../../src/orders/routes.ts';
import { addProduct } from '../../src/orders/save-product.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { testDeclaration } from '../test-declaration.ts';
import { launchChromium } from './chromium.ts';

const { gate, installation } = await testDatabase();
const policy = await loadInForce(installation, tables);
const caller = {
  kind: 'staff',
  id: 1,
  name: 'Helmi Esimerkki',
  sessionId: 1,
  purposes: testDeclaration().purposes.map(({ key }) => key),
  desk: 'orders',
  hasSigned: true,
} as const;
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

let browser: Browser;
let origin: string;
let stop: () => Promise<void>;
let customer: number;
let order: number;

before(async () => {
  customer = await addPerson(gate, 'Jääskeläinen', 'Aino');
  order = (await place(gate, customer)).id;
  await asOrders(gate, (tx) =>
    addProduct(tx, {
      code: 'KIRJA-1',
      name_fi: 'Villasukkien vuosi',
      price: '22,70',
      unit: 'kpl',
      vat_class: 'books',
    }),
  );
  const app = createApp({
    routes: [...ordersRoutes, ...deskRoutes],
    gate,
    policy: () => policy,
    identify: async () => caller,
  });
  const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${port}`;
  stop = () => close(100);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await stop?.();
});

const visit = async <T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ viewport: desktop, locale: 'fi-FI', ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    return await look(page);
  } finally {
    await context.close();
  }
};

for (const viewport of [desktop, phone])
  test(`no page of orders hinders anybody, at ${viewport.width} pixels`, async () => {
    for (const path of [
      '/orders?state=open',
      `/orders/${order}`,
      `/orders/${order}/edit`,
      `/orders/${order}/cancellation`,
      '/products/new',
      `/customers/${customer}`,
    ])
      await visit(path, { viewport }, async (page) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`),
          [],
        );
        const wide = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        assert.ok(Number(wide) <= 0, `${path} scrolls sideways by ${wide}`);
      });
  });

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
    await page.getByText(/27,70/).waitFor();
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
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { level: 1, name: /Tilaus \d+/ }).waitFor();
    assert.equal(await page.getByText('Villasukkien vuosi').count(), 2);
  });
});
