/** The declaration's editor in a real browser: accessible, edited where the words stand, usable without JavaScript. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { countReach } from '../../src/editor/count-reach.ts';
import { editorRoutes } from '../../src/editor/routes.ts';
import { functions, tables } from '../../src/personal-data.ts';
import { readDraft, saveDraft } from '../../src/policy/draft.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { desktop, phone } from './look.ts';
import { atDesk, served } from './served.ts';

const { gate, owner, installation } = await testDatabase();
/** As if the notice had been published: what is in force is compared with. */
const policy = { ...(await loadInForce(installation, tables)), version: 1 };
const staff = { kind: 'staff', id: 1 } as const;

const { declaration } = policy;
const purposes = declaration.purposes
  .filter(({ key }) => key !== 'marketing_sms')
  .map((purpose) =>
    purpose.key === 'marketing_email' ? { ...purpose, title: { fi: 'Uutiskirje' } } : purpose,
  );
await gate.open('administration', staff, (tx) => saveDraft(tx, { ...declaration, purposes }, 0));
await countReach(owner);
const { browser, origin, lookAt } = await served({
  routes: editorRoutes({ tables, functions }),
  gate,
  policy: () => policy,
  identify: atDesk('administration'),
});

const on = async (options: BrowserContextOptions, act: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({ locale: 'fi-FI', ...options });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
};

test('no hindrance on any page', () =>
  lookAt([
    '/declaration',
    '/declaration/edit/purposes/marketing_post',
    '/declaration/add/extra_fields',
    '/declaration/order/purposes',
    '/declaration/remove/retention/orders',
    '/declaration/findings',
    '/declaration/preview',
    '/declaration/publish',
    '/declaration/versions',
    '/declaration/check',
  ]));

const draftTitle = async (key: string) =>
  (await gate.open('administration', staff, readDraft))?.declaration.purposes.find(
    (purpose) => purpose.key === key,
  )?.title.fi;

test('an item is edited where it stands, and its margin says so', () =>
  on({ viewport: desktop }, async (page) => {
    await page.goto(`${origin}/declaration`);
    const item = page.locator('#item-purposes-orders');
    await item.getByRole('link', { name: /Muokkaa/ }).click();
    await item.locator('[name="title.fi"]').fill('Tilausten käsittely');
    await item.getByRole('button', { name: 'Tallenna luonnokseen' }).click();
    await item.locator('summary').waitFor();
    assert.equal(new URL(page.url()).pathname, '/declaration');
    assert.equal(await draftTitle('orders'), 'Tilausten käsittely');
  }));

test('the same without JavaScript', () =>
  on({ viewport: phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/declaration`);
    await page
      .locator('#item-purposes-invoicing')
      .getByRole('link', { name: /Muokkaa/ })
      .click();
    await page.locator('[name="title.fi"]').fill('Laskut');
    await page.getByRole('button', { name: 'Tallenna luonnokseen' }).click();
    assert.match(page.url(), /\/declaration#item-purposes-invoicing$/);
    assert.equal(await draftTitle('invoicing'), 'Laskut');
  }));
