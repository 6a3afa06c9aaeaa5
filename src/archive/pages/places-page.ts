import { staffPage } from '../../access/staff-page.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import { kindsPath } from '../paths.ts';
import { fireClasses, isFit, type PlaceRow, placeFields } from '../place.ts';
import type { ListedPlace } from '../place-queries.ts';
import { archiveCrumbs, words } from './archive-words.ts';

const texts = {
  add: { fi: 'Uusi säilytyspaikka', sv: 'Ny förvaringsplats', en: 'New storage place' },
  folders: { fi: 'Kansioita', sv: 'Pärmar', en: 'Folders' },
  state: { fi: 'Suojaus', sv: 'Skydd', en: 'Protection' },
  locked: { fi: 'lukittu', sv: 'låst', en: 'locked' },
  open: { fi: 'ei lukossa', sv: 'inte låst', en: 'not locked' },
  ended: { fi: 'Ei käytössä', sv: 'Inte i bruk', en: 'Not in use' },
  none: { fi: 'Ei säilytyspaikkoja', sv: 'Inga förvaringsplatser', en: 'No storage places' },
  noneYet: {
    fi: 'Lisää kaapit ja huoneet, joissa papereita säilytetään, ja niihin kansiot. Seloste lupaa lukitun ja paloturvallisen tilan.',
    sv: 'Lägg till de skåp och rum där papper förvaras och pärmarna i dem. Beskrivningen lovar ett låst och brandsäkert utrymme.',
    en: 'Add the cabinets and rooms in which papers are kept, and the folders in them. The notice promises locked, fireproof storage.',
  },
} as const satisfies Record<string, Text>;

/** What a place is like, in a badge that stands out where it is not as the notice promises. */
export const protectionBadge = (place: PlaceRow, language: Language): Html => {
  const fire =
    place.fire_class === 'none' ? fireClasses.none[language].toLocaleLowerCase(language) : place.fire_class;
  const lock = (place.is_locked ? texts.locked : texts.open)[language];
  return html`<span class="row">${badge({ state: isFit(place) ? 'done' : 'due', label: `${lock}, ${fire}` })}${
    place.ended_on && badge({ state: 'neutral', label: texts.ended[language] })
  }</span>`;
};

const columns = (language: Language): Column<ListedPlace>[] => [
  { title: placeFields.cabinet[language], main: true, cell: ({ cabinet }) => cabinet },
  { title: placeFields.room[language], cell: ({ room }) => room },
  { title: placeFields.site[language], cell: ({ site }) => site },
  {
    title: texts.state[language],
    cell: (place) =>
      html`${protectionBadge(place, language)}${place.unfit_because && html`<div class="muted">${place.unfit_because}</div>`}`,
  },
  { title: texts.folders[language], align: 'end', cell: ({ folders }) => String(folders) },
];

export type ShownPlaces = Readonly<{ rows: readonly ListedPlace[]; next: string | undefined }>;

export const placesPage = (context: Context, { rows, next }: ShownPlaces): Html => {
  const { language } = context;
  return staffPage(context, {
    title: words.places[language],
    breadcrumb: archiveCrumbs(context, { label: words.places[language] }),
    actions: html`${button({ label: words.kinds[language], href: kindsPath, icon: 'document', kind: 'quiet' })}${button(
      {
        label: texts.add[language],
        href: '/archive/places/new',
        kind: 'main',
        icon: 'add',
        keys: 'n',
      },
    )}`,
    content: html`${table({
      caption: words.places[language],
      captionHidden: true,
      columns: columns(language),
      rows,
      href: ({ id }) => `/archive/places/${id}`,
      empty: { title: texts.none[language], text: texts.noneYet[language] },
    })}${next && pager({ language, next })}`,
  });
};

export const addPlaceTitle = texts.add;
