import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startGallery } from './gallery.ts';
import { allLooks, desktop, hindrances, phone } from './look.ts';

const paths = ['/', '/empty', '/form', '/search?q=ai', '/notice', '/sign-in'];

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

describe('every page reads well for everybody', () => {
  test('nothing hinders: in light and dark, on a desktop and on a phone', async () => {
    for (const path of paths)
      await visit(path, {}, async (page) => assert.deepEqual(await hindrances(page, { at: allLooks }), []));
  });

  test('a button without a name is caught', async () => {
    await visit('/', {}, async (page) => {
      await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
      const found = await hindrances(page);
      assert.equal(found.length, 2);
      for (const one of found) assert.match(one, /button-name/);
    });
  });

  test('the dialogs are no exception', async () => {
    await visit('/', {}, async (page) => {
      for (const open of ['Control+k', '?']) {
        await page.keyboard.press(open);
        await page.locator('dialog[open]').waitFor();
        assert.deepEqual(await hindrances(page, { within: 'dialog[open]' }), []);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    });
  });

  test('what runs out of a phone’s screen is caught', async () => {
    await visit('/', {}, async (page) => {
      await page.evaluate("document.querySelector('main').style.minWidth = '600px'");
      assert.match((await hindrances(page)).join(), /390: scrolls sideways/);
    });
  });
});

test('a file that is dropped anywhere on the page is the file of the form', async () => {
  await visit('/form', {}, async (page) => {
    const dropped = `(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['nimi'], 'asiakkaat.csv', { type: 'text/csv' }));
      const send = (type) => document.querySelector('h1').dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
      send('dragover');
      const isMarked = document.querySelector('input[type=file]').classList.contains('drop-here');
      return { isMarked, wouldLeave: send('drop') };
    })()`;
    assert.deepEqual(await page.evaluate(dropped), { isMarked: true, wouldLeave: false });
    assert.equal(
      await page.evaluate("document.querySelector('input[type=file]').files[0].name"),
      'asiakkaat.csv',
    );
    assert.equal(await page.locator('.drop-here').count(), 0);
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
