import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { breachStateTitles, riskTitles, stateOf } from '../breach.ts';
import { clockOf, hoursOn } from '../clock.ts';
import { breachesPath, breachPath, newBreachPath } from '../paths.ts';
import type { BreachRow } from '../queries.ts';
import { breachTexts as texts } from './breach-texts.ts';
import { clockBadge } from './clock-badge.ts';

export type BreachList = Readonly<{
  which: 'open' | 'closed';
  breaches: readonly BreachRow[];
  /** Key of the last one where there are more. */
  next: number | undefined;
}>;

export const breachesPage = (context: Context, { which, breaches, next }: BreachList): Html => {
  const { language } = context;
  const now = new Date();
  const isOpen = which === 'open';
  const add = button({
    label: texts.add[language],
    href: newBreachPath,
    kind: 'main',
    icon: 'add',
    keys: 'u',
  });
  return staffPage(context, {
    title: texts.title[language],
    lead: fill(texts.lead[language], { hours: hoursOn(helsinkiDate(now)) }),
    actions: add,
    tabs: tabs({
      label: texts.state[language],
      items: [
        { href: breachesPath, label: texts.open[language], current: isOpen },
        { href: `${breachesPath}?which=closed`, label: texts.closed[language], current: !isOpen },
      ],
    }),
    content: html`${table({
      caption: texts[which][language],
      captionHidden: true,
      rows: breaches,
      href: ({ id }) => breachPath(id),
      empty: {
        title: (isOpen ? texts.noneOpen : texts.noneClosed)[language],
        text: (isOpen ? texts.noneOpenText : texts.noneClosedText)[language],
        ...(isOpen ? { action: add } : {}),
      },
      columns: [
        { title: texts.name[language], main: true, cell: ({ title }) => title },
        {
          title: texts.aware[language],
          cell: ({ aware_at }) => formatMoment(aware_at, language),
        },
        {
          title: texts.risk[language],
          cell: ({ risk }) => (risk ? riskTitles[risk][language] : '–'),
        },
        {
          title: texts.state[language],
          cell: (one) => badge({ state: 'neutral', label: breachStateTitles[stateOf(one)][language] }),
        },
        { title: texts.clock[language], cell: (one) => clockBadge(clockOf(one, now), language) },
      ],
    })}${next !== undefined && pager({ language, next: `${breachesPath}?which=closed&before=${next}` })}`,
  });
};
