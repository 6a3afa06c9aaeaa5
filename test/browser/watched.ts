/** Pages whose complaints are kept: an error in the console, the policy of content, a request to anybody else. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

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
  context.setDefaultTimeout(20_000);
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

/** Colours differ between light and dark, all else does not. */
const looks = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: desktop, colorScheme: 'dark', rules: ['color-contrast'] },
  { viewport: phone, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark', rules: ['color-contrast'] },
] as const;

/** What axe finds on the page as it stands, in light and dark, on a desktop and on a phone. */
export const hindrances = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const { viewport, colorScheme, ...only } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    if ('rules' in only) axe.withRules([...only.rules]);
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(`${new URL(page.url()).pathname} ${colorScheme} ${viewport.width}: ${id} ${nodes[0]?.html}`);
  }
  return found;
};

/** What stands on the page, for the words of a failure. */
export const shownOn = async (page: Page): Promise<string> =>
  `${page.url()}\n${(await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ')}`;
