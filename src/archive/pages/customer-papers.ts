/** A customer's papers: the newest few on the card, all of them on a page of their own, where the clerk fetches them from. */

import { staffPage } from '../../access/staff-page.ts';
import { customerTrail } from '../../customers/customer-trail.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import type { ListedDocument } from '../document.ts';
import { kindName } from '../kind.ts';
import type { DocumentList } from '../list-queries.ts';
import { papersPath } from '../paths.ts';
import { pickListTitle } from '../pick-list.ts';
import { badgesOf, isArchivist, whereShown, words } from './archive-words.ts';
import { documentsOf } from './document-table.ts';

const texts = {
  papers: { fi: 'Paperit', sv: 'Papper', en: 'Papers' },
  none: { fi: 'Ei papereita', sv: 'Inga papper', en: 'No papers' },
  noneYet: {
    fi: 'Asiakkaasta ei ole paperisia asiakirjoja, jotka tämä käyttötarkoitus näkee.',
    sv: 'Det finns inga pappershandlingar om kunden som det här ändamålet ser.',
    en: 'There are no paper documents about the customer that this purpose sees.',
  },
  all: { fi: 'Kaikki paperit', sv: 'Alla papper', en: 'All papers' },
} as const satisfies Record<string, Text>;

export const papersOnCard = 5;

const addButton = (context: Context, customerId: number, isMain: boolean): HtmlValue =>
  isArchivist(context) &&
  button({
    label: words.add[context.language],
    href: `/archive/documents/new?customer=${customerId}`,
    icon: 'add',
    ...(isMain ? { kind: 'main' as const } : { small: true, kind: 'quiet' as const }),
  });

export const papersSection = (
  context: Context,
  customerId: number,
  papers: readonly ListedDocument[],
): Html => {
  const { language } = context;
  const today = helsinkiDate(new Date());
  const rows = facts(
    papers.slice(0, papersOnCard).map((row) => ({
      value: html`<a href="/archive/documents/${row.id}">${kindName(row, language)}</a>`,
      marks: badgesOf(row, today, language),
      note: html`<span class="muted">${[row.archive_number, formatDate(row.received_on, language), whereShown(row, language)].filter(Boolean).join(' · ')}</span>`,
    })),
  );
  const all =
    papers.length > papersOnCard &&
    html`<p>${button({ label: texts.all[language], href: papersPath(customerId), kind: 'quiet', small: true })}</p>`;
  return card({
    title: texts.papers[language],
    id: 'papers',
    actions: addButton(context, customerId, false),
    content: papers.length === 0 ? html`<p class="muted">${texts.none[language]}</p>` : html`${rows}${all}`,
  });
};

type Shown = Readonly<{ customerId: number; name: string; list: DocumentList }>;

export const customerPapersPage = (context: Context, { customerId, name, list }: Shown): Html => {
  const { language } = context;
  const path = papersPath(customerId);
  return staffPage(context, {
    title: texts.papers[language],
    lead: name,
    breadcrumb: customerTrail(language, { id: customerId, name }, texts.papers[language]),
    actions: html`${
      list.rows.length > 0 &&
      button({
        label: pickListTitle[language],
        href: `${path}/pick-list`,
        icon: 'print',
        kind: 'quiet',
      })
    }${addButton(context, customerId, true)}`,
    content: documentsOf(language, list, {
      path,
      title: texts.papers,
      empty: { title: texts.none, text: texts.noneYet },
      withWhose: false,
    }),
  });
};
