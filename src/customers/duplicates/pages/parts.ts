/** What the pages of duplicates have in common: a pair in a line, its reasons, the way back. */
import type { Language } from '../../../ground/language.ts';
import { badge } from '../../../ui/badge.ts';
import { breadcrumb } from '../../../ui/breadcrumb.ts';
import { type Html, type HtmlValue, html } from '../../../ui/html.ts';
import type { Column } from '../../../ui/table.ts';
import { fullName } from '../../customer.ts';
import type { Pair, Side } from '../pair-queries.ts';
import { duplicatesPath } from '../paths.ts';
import { reasonsAsWritten, reasonsSaid } from '../reasons.ts';
import { strengthOf, strengthStates, strengthTitles } from '../strength.ts';
import { duplicateTexts as texts } from '../texts.ts';

export const strengthBadge = (confidence: number, language: Language): Html => {
  const strength = strengthOf(confidence);
  return badge({
    state: strengthStates[strength],
    label: `${strengthTitles[strength][language]} ${confidence}\u00a0%`,
  });
};

export const reasonsShown = ({ reasons, one, other }: Pair, language: Language): Html => {
  const { pro, contra } = reasonsSaid(reasonsAsWritten(reasons, fullName(one), fullName(other)), language);
  return html`${pro.join(' · ')}${
    contra.length > 0 &&
    html`<br><span class="muted">${texts.against[language]}: ${contra.join(' · ')}</span>`
  }`;
};

const sideShown = (side: Side): Html =>
  html`${fullName(side)} <span class="muted number">${side.customer_number}</span>`;

export const pairColumns = (language: Language): Column<Pair>[] => [
  {
    title: texts.pair[language],
    main: true,
    cell: ({ one, other }): HtmlValue => html`${sideShown(one)}<br>${sideShown(other)}`,
  },
  {
    title: texts.strengths[language],
    whole: true,
    cell: ({ confidence }) => strengthBadge(confidence, language),
  },
  { title: texts.why[language], cell: (pair) => reasonsShown(pair, language) },
];

export const trail = (
  language: Language,
  ...labels: readonly (string | { href: string; label: string })[]
): Html =>
  breadcrumb({
    language,
    items: [
      { href: duplicatesPath(), label: texts.title[language] },
      ...labels.map((label) => (typeof label === 'string' ? { label } : label)),
    ],
  });

export const counted = (count: number, language: Language): string =>
  count.toLocaleString(language === 'en' ? 'en-GB' : language);
