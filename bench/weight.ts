/** What a first visit to a staff page carries over the wire, and how far the page moves while it comes. */
import type { Browser } from 'playwright-core';
import { sessionCookie } from '../src/access/session.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { cardPaths } from './card.ts';
import { child } from './child.ts';
import { benchDatabase } from './database.ts';
import type { Bench, Measure, Wish } from './measure.ts';
import { clerkOf } from './staff.ts';

const limits = { all: 160_000, script: 60_000 } as const;

type Weight = { all: number; script: number; shift: number };

/** Bodies as they came, compressed, and heads, as Chromium's network counts them; nothing is cached. */
const visit = async (browser: Browser, url: string, token: string): Promise<Weight> => {
  const context = await browser.newContext({ locale: 'fi-FI' });
  try {
    await context.addCookies([{ name: sessionCookie, value: token, url }]);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const types = new Map<string, string>();
    const weight: Weight = { all: 0, script: 0, shift: 0 };
    network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      weight.all += encodedDataLength;
      if (types.get(requestId) === 'Script') weight.script += encodedDataLength;
    });
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== new URL(url).pathname)
      throw new Error(`the page did not come: ${answer?.status()}`);
    const shift = await page.evaluate(observeShift);
    return { ...weight, shift };
  } finally {
    await context.close();
  }
};

/** Runs in the page: everything that moved since it began to load. As text, for the browser's types are not ours. */
const observeShift = `new Promise((resolve) => {
  let shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(shift), 300);
})` as unknown as () => Promise<number>;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const measuresOf = (what: string, { all, script, shift }: Weight): Measure[] => [
  {
    measure: `weight of the ${what}, first visit, all`,
    ours: kilobytes(all),
    mustReach: `≤ ${kilobytes(limits.all)}`,
    reached: all <= limits.all,
  },
  {
    measure: `weight of the ${what}, script`,
    ours: kilobytes(script),
    mustReach: `≤ ${kilobytes(limits.script)}`,
    reached: script <= limits.script,
  },
  {
    measure: `layout shift of the ${what} while it loads`,
    ours: shift.toFixed(3),
    mustReach: '0',
    reached: shift === 0,
  },
];

const run = async (size: number, _wish: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const { token } = await clerkOf(database);
  const [card = ''] = await cardPaths(database, size);
  const server = child('card-server.ts', [database.config.dataFolder]);
  const browser = await launchChromium();
  try {
    const site = `http://localhost:${await server.ask(null)}`;
    const list = await visit(browser, `${site}/customers`, token);
    const ofCard = await visit(browser, `${site}${card}`, token);
    return [...measuresOf('list of customers', list), ...measuresOf('customer’s card', ofCard)];
  } finally {
    await browser.close();
    await server.stop();
  }
};

export const bench: Bench = { name: 'weight', run };
