/** What hinders anybody on a page as it stands: in light and dark, on a desktop and on a phone. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

export type Look = { viewport: typeof phone; colorScheme: 'light' | 'dark'; rules?: readonly string[] };

/** Both widths, and the colours of both schemes; a page is made of parts that the gallery shows in all four. */
const looks: readonly Look[] = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark' },
];
/** Colours differ between light and dark, all else does not. */
export const allLooks: readonly Look[] = [
  ...looks,
  { viewport: desktop, colorScheme: 'dark', rules: ['color-contrast'] },
  { viewport: phone, colorScheme: 'light', rules: ['color-contrast'] },
];

type Node = { html: string; any: { data?: { messageKey?: string } }[] };
type Results = Record<'violations' | 'incomplete', { id: string; nodes: Node[] }[]>;

/** axe is put into the page once and asked for what is wrong alone: five times quicker than through a helper page. */
const axeFinds = async (
  page: Page,
  rules: readonly string[] | undefined,
  within: string,
): Promise<string[]> => {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const options = {
    resultTypes: ['violations', 'incomplete'],
    selectors: false,
    preload: false,
    ...(rules && { runOnly: rules }),
  };
  const { violations, incomplete } = await page.evaluate<Results>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  // Text in the very colour of its ground: axe takes it for hidden on purpose and only calls it incomplete.
  const hidden = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio'));
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join('\n')}`),
    ...hidden.map(({ html }) => `in the colour of its ground ${html}`),
  ];
};

/** Labels, hints and errors point at ids: of two that are one, only the first is ever found. */
const idsTwice = `[...new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)
  .filter((id, at, all) => all.indexOf(id) !== at))].join(' ')`;
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** One line for each hindrance; `within` narrows axe to a part of the page. */
export const hindrances = async (
  page: Page,
  { within = 'html', at = looks }: { within?: string; at?: readonly Look[] } = {},
): Promise<string[]> => {
  const found: string[] = [];
  for (const { viewport, colorScheme, rules } of at) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const wide = Number(await page.evaluate(sideways));
    const here = `${new URL(page.url()).pathname} ${colorScheme} ${viewport.width}:`;
    if (wide > 0) found.push(`${here} scrolls sideways by ${wide} px`);
    found.push(...(await axeFinds(page, rules, within)).map((one) => `${here} ${one}`));
  }
  await page.setViewportSize(desktop);
  const twice = await page.evaluate(idsTwice);
  if (twice) found.push(`${new URL(page.url()).pathname}: ids that stand twice: ${twice}`);
  return found;
};
