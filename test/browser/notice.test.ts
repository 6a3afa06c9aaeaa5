/** The published notice in a real browser: for everybody, on every screen, without JavaScript and without a cookie. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createGate } from '../../src/db/gate.ts';
import { readConfig } from '../../src/ground/config.ts';
import { createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/listen.ts';
import { noticeRoutes } from '../../src/notice/routes.ts';
import { tables } from '../../src/personal-data.ts';
import { type DeclarationInForce, loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';
import { testDeclaration } from '../test-declaration.ts';
import { launchChromium } from './chromium.ts';
import { desktop, hindrances, phone } from './look.ts';

const { installation, publish } = await testDatabase({ roles: 'own' });
const pages = ['/notice/fi', '/notice/sv', '/notice/en', '/notice/fi/versions', '/notice/fi/versions/1..2'];
/** The languages are alike in all but words. */
const kinds = ['/notice/fi', '/notice/fi/versions', '/notice/fi/versions/1..2'];

let browser: Browser;
let origin: string;
let stop: () => Promise<void>;

before(async () => {
  await publish(testDeclaration());
  const second = testDeclaration();
  second.retention[0]!.months = 36;
  second.purposes = second.purposes.filter(({ key }) => key !== 'market_research');
  await publish(second);
  let policy: DeclarationInForce;
  const load = async () => {
    policy = await loadInForce(installation, tables);
    return policy;
  };
  const gate = await createGate({ installation, config: { ...readConfig({}), connectionsMax: 4 }, load });
  const identify = async () => ({ kind: 'nobody' }) as const;
  const app = createApp({ routes: noticeRoutes, gate, policy: () => policy, identify });
  const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${port}`;
  stop = async () => {
    await close(100);
    await gate.end();
  };
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
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  try {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const found = await look(page);
    assert.deepEqual(await context.cookies(), []);
    return found;
  } finally {
    await context.close();
  }
};

describe('the notice is for everybody', () => {
  test('nothing hinders: in light and dark, on a desktop and on a phone', async () => {
    for (const path of kinds)
      await visit(path, {}, async (page) => assert.deepEqual(await hindrances(page), []));
  });

  test('on a phone nothing is wider than the screen', async () => {
    for (const path of pages)
      await visit(path, { viewport: phone }, async (page) => {
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.ok(Number(width) <= phone.width, `${path}: ${width}`);
      });
  });

  test('without JavaScript it reads, changes language and leads to its lines', async () => {
    await visit('/notice/fi', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Svenska' }).click();
      assert.equal(await page.locator('h1').textContent(), 'Dataskyddsbeskrivning');
      await page.getByRole('link', { name: 'Dina rättigheter' }).click();
      assert.match(page.url(), /\/notice\/sv#rights$/);
    });
  });

  test('the address of a refusal’s line leads to that purpose', async () => {
    await visit('/notice/fi#3.12', {}, async (page) => {
      assert.match(String(await page.locator(':target').textContent()), /^3\.12/);
    });
  });

  test('printed, it has no menus and no buttons, but all its text', async () => {
    await visit('/notice/fi', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const name of ['.languages', '.foot', '.contents', '.page-head .btn'])
        assert.equal(await page.locator(name).first().isVisible(), false, name);
      assert.ok(await page.locator('#changes').isVisible());
    });
  });
});

const shots = process.env['SELOSTE_SCREENSHOTS'];
if (shots !== undefined)
  test('pictures to look at', async () => {
    for (const [name, viewport] of Object.entries({ phone, desktop }))
      for (const path of pages)
        await visit(path, { viewport }, (page) =>
          page.screenshot({ path: `${shots}/${name}${path.replaceAll('/', '-')}.png`, fullPage: true }),
        );
    await visit('/notice/fi', {}, (page) => page.pdf({ path: `${shots}/printed.pdf`, format: 'A4' }));
  });
