/** Words that several pages of the archive share. */
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { archivists } from '../archive-purposes.ts';
import { type ListedDocument, standingColours, standingsOf, standingTitles } from '../document.ts';

export const archiveTitle: Text = { fi: 'Paperiarkisto', sv: 'Pappersarkiv', en: 'Paper archive' };

export const words = {
  places: { fi: 'Säilytyspaikat', sv: 'Förvaringsplatser', en: 'Storage places' },
  kinds: { fi: 'Asiakirjojen lajit', sv: 'Slag av handlingar', en: 'Kinds of documents' },
  destruction: { fi: 'Hävittäminen', sv: 'Förstöring', en: 'Destruction' },
  number: { fi: 'Arkistonumero', sv: 'Arkivnummer', en: 'Archive number' },
  whose: { fi: 'Kenen', sv: 'Vems', en: 'Whose' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  keptUntil: { fi: 'Säilytetään asti', sv: 'Bevaras till', en: 'Kept until' },
  backBy: { fi: 'palautettava {date}', sv: 'ska återlämnas {date}', en: 'due back {date}' },
  add: { fi: 'Uusi asiakirja', sv: 'Ny handling', en: 'New document' },
} as const satisfies Record<string, Text>;

export const isArchivist = ({ caller }: Context): boolean =>
  caller.kind === 'staff' && archivists.some((purpose) => caller.purposes.includes(purpose));

export type Crumb = Readonly<{ label: string; href?: string }>;

/** The list of all papers is for those who handle them. */
const archiveCrumb = (context: Context): Crumb => ({
  label: archiveTitle[context.language],
  ...(isArchivist(context) ? { href: '/archive' } : {}),
});

export const archiveCrumbs = (context: Context, ...items: readonly Crumb[]): Html =>
  breadcrumb({ language: context.language, items: [archiveCrumb(context), ...items] });

/** Whose it is, by the name that the purpose reads. */
export const whoseName = ({ customer_name, outside_name }: ListedDocument): string =>
  customer_name ?? outside_name;

export const badgesOf = (row: ListedDocument, today: string, language: Language): HtmlValue =>
  standingsOf(row, today).length > 0 &&
  html`<span class="row">${standingsOf(row, today).map((standing) =>
    badge({ state: standingColours[standing], label: standingTitles[standing][language] }),
  )}</span>`;

/** `Porvoo · Arkistohuone · Kaappi 2 · Mappi 14`; with whom it is, where it is out. */
export const whereShown = (
  { place, folder, lent_to, due_back_on }: ListedDocument,
  language: Language,
): string => {
  if (lent_to !== null && due_back_on !== null)
    return `${lent_to}, ${fill(words.backBy[language], { date: formatDate(due_back_on, language) })}`;
  return place === null ? '' : `${place} · ${folder}`;
};
