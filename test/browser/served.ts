/** An app in a browser, for the tests of one file: served on a port of its own, looked at by Chromium, gone afterwards. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type AppSettings, createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/listen.ts';
import { launchChromium } from './chromium.ts';
import { desktop, hindrances } from './look.ts';

/** Helmi, who sits at `desk` and holds `purposes`. */
export const atDesk = (desk: string, purposes: readonly string[] = [desk]) => {
  const caller = {
    kind: 'staff',
    id: 1,
    name: 'Helmi Esimerkki',
    sessionId: 1,
    purposes,
    desk,
    hasSigned: true,
  } as const;
  return async () => caller;
};

export type Served = Readonly<{
  browser: Browser;
  origin: string;
  /** A visit of its own, with its own cookies, of the page at `path`. */
  visit: <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>) => Promise<T>;
  /** Asserts that none of the pages hinders anybody. */
  lookAt: (paths: readonly string[]) => Promise<void>;
}>;

/** Call it at the top of a test file. */
export const served = async (app: AppSettings): Promise<Served> => {
  const [{ port, close }, browser] = await Promise.all([
    listen(createApp(app), { host: '127.0.0.1', port: 0 }),
    launchChromium(),
  ]);
  after(async () => {
    await browser.close();
    await close(100);
  });
  const origin = `http://127.0.0.1:${port}`;
  const visit: Served['visit'] = async (path, options, look) => {
    const context = await browser.newContext({ viewport: desktop, locale: 'fi-FI', ...options });
    context.setDefaultTimeout(60_000);
    try {
      const page = await context.newPage();
      await page.goto(origin + path);
      return await look(page);
    } finally {
      await context.close();
    }
  };
  const lookAt = (paths: readonly string[]): Promise<void> =>
    visit('/', {}, async (page) => {
      const found: string[] = [];
      for (const path of paths) {
        const answer = await page.goto(origin + path);
        assert.equal(answer?.status(), 200, path);
        found.push(...(await hindrances(page)));
      }
      assert.deepEqual(found, []);
    });
  return { browser, origin, visit, lookAt };
};
