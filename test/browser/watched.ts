/** Pages whose complaints are kept: an error in the console, the policy of content, a request to anybody else. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { desktop } from './look.ts';

export type Watched = Readonly<{
  context: BrowserContext;
  page: Page;
  /** Since the last time they were asked for. */
  complaints: () => string[];
  /** Addresses of the whole pages that were seen, queries included. */
  seen: ReadonlySet<string>;
}>;

export const watchedPage = async (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    locale: 'fi-FI',
    viewport: desktop,
    baseURL: origin,
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const seen = new Set<string>();
  page.on('console', (message) => {
    // A form that is not right answers 422, which Chromium writes to the console as well.
    if (message.type() === 'error' && !message.text().includes('status of 422'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') complaints.push(`a request to ${asked}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith(origin))
      seen.add(frame.url().slice(origin.length));
  });
  return { context, page, complaints: () => complaints.splice(0), seen };
};

/** What stands on the page, for the words of a failure. */
export const shownOn = async (page: Page): Promise<string> =>
  `${page.url()}\n${(await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ')}`;
