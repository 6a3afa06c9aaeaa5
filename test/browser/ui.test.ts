import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startGallery } from './gallery.ts';

const paths = ['/', '/empty', '/form', '/search?q=ai', '/notice', '/sign-in'];
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

let browser: Browser;
let gallery: Awaited<ReturnType<typeof startGallery>>;

before(async () => {
  gallery = await startGallery();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await gallery?.stop();
});

/** A page of its own at `path`; what it complains of in the console, the CSP first, is an error of the test. */
const visit = async (path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({ locale: 'fi-FI', viewport: desktop, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(gallery.origin + path, { waitUntil: 'load' });
    await look(page);
    // A form that fails answers 422, which Chromium writes to the console as well.
    assert.deepEqual(
      complaints.filter((one) => !one.includes('status of 422')),
      [],
    );
  } finally {
    await context.close();
  }
};

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['incomplete'];

/** Text in the very colour of its ground: axe takes it for hidden on purpose and only calls it incomplete. */
const inOwnColour = (found: Found): string[] =>
  found
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio'))
    .map(({ html }) => html);

describe('every page reads well for everybody', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [phone, desktop])
      test(`no axe violation in ${colorScheme} at ${viewport.width} px`, async () => {
        for (const path of paths)
          await visit(path, { colorScheme, viewport }, async (page) => {
            const { violations, incomplete } = await new AxeBuilder({ page }).analyze();
            assert.deepEqual(inOwnColour(incomplete), [], path);
            const named = violations.map(
              ({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join('\n')}`,
            );
            assert.deepEqual(named, []);
          });
      });

  test('a button without a name is caught', async () => {
    await visit('/', {}, async (page) => {
      await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        ['button-name'],
      );
    });
  });

  test('the dialogs are no exception', async () => {
    await visit('/', {}, async (page) => {
      for (const open of ['Control+k', '?']) {
        await page.keyboard.press(open);
        await page.locator('dialog[open]').waitFor();
        const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
        assert.deepEqual(
          violations.map(({ id }) => id),
          [],
        );
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    });
  });

  test('nothing runs out of a phone’s screen', async () => {
    for (const path of paths)
      await visit(path, { viewport: phone }, async (page) => {
        const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.ok(Number(await page.evaluate(beyond)) <= 0, path);
      });
  });
});

/** The sum of all shifts since the page began, as the browser measures it. */
const layoutShift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 250);
})`;

describe('a page is light and stands still', () => {
  test('a first visit weighs at most 160 kB, 60 kB of it script', async () => {
    const context = await browser.newContext({ viewport: desktop });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const scripts = new Set<string>();
    let all = 0;
    let script = 0;
    session.on(
      'Network.responseReceived',
      ({ requestId, type }) => type === 'Script' && scripts.add(requestId),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      all += encodedDataLength;
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    await page.goto(gallery.origin, { waitUntil: 'networkidle' });
    await context.close();
    assert.ok(script > 30_000 && all > script, `measured nothing: ${script} of ${all}`);
    assert.ok(all <= 160_000, `${all} bytes`);
    assert.ok(script <= 60_000, `${script} bytes of script`);
  });

  test('nothing moves while it loads', async () => {
    for (const viewport of [phone, desktop])
      for (const path of paths)
        await visit(path, { viewport }, async (page) => {
          const shift = await page.evaluate(layoutShift);
          assert.equal(shift, 0, path);
        });
  });

  test('a chosen theme is there from the first paint', async () => {
    await visit('/', {}, async (page) => {
      await page.locator('#theme').selectOption('dark');
      await page.reload({ waitUntil: 'commit' });
      await page.locator('body').waitFor();
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
      assert.equal(await page.evaluate('getComputedStyle(document.body).colorScheme'), 'dark');
    });
  });
});
