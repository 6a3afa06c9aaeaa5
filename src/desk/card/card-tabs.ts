/** The pages of one customer: what they are, and what has happened. */
import type { Reads } from '../../customers/reads.ts';
import { partsFor } from '../../customers/timeline/timeline.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import { timelineParts } from '../timeline/parts.ts';
import { timelineTitle } from '../timeline/timeline-shown.ts';

const texts = {
  pages: { fi: 'Asiakkaan sivut', sv: 'Kundens sidor', en: 'The customer’s pages' },
  details: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Details' },
} as const satisfies Record<string, Text>;

export const timelinePath = (customerId: number): string => `/customers/${customerId}/timeline`;

/** Nothing where the purpose reads nothing that happens: then there is one page only. */
export const cardTabs = (
  { language }: Context,
  reads: Reads,
  customerId: number,
  current: 'details' | 'timeline',
): HtmlValue =>
  partsFor(timelineParts, reads).length > 0 &&
  tabs({
    label: texts.pages[language],
    items: [
      { href: `/customers/${customerId}`, label: texts.details[language], current: current === 'details' },
      { href: timelinePath(customerId), label: timelineTitle[language], current: current === 'timeline' },
    ],
  });
