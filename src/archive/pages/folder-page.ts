/** One folder: where it stands and what is in it. The code on its label leads here. */
import { staffPage } from '../../access/staff-page.ts';
import { type Again, errorOf, shownValue } from '../../customers/forms/form-fields.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import type { DocumentList } from '../list-queries.ts';
import { folderPath, placePath } from '../paths.ts';
import { type PlaceRow, placeName } from '../place.ts';
import type { FolderRow, ListedPlace } from '../place-queries.ts';
import { archiveCrumbs, isArchivist, words } from './archive-words.ts';
import { documentsOf } from './document-table.ts';
import { labelWarning } from './label-warning.ts';
import { protectionBadge } from './places-page.ts';

const texts = {
  documents: { fi: 'Kansion asiakirjat', sv: 'Pärmens handlingar', en: 'Documents in the folder' },
  none: { fi: 'Kansio on tyhjä', sv: 'Pärmen är tom', en: 'The folder is empty' },
  noneYet: {
    fi: 'Asiakirja tulee kansioon, kun se siirretään tänne omalta sivultaan.',
    sv: 'En handling kommer till pärmen när den flyttas hit från sin egen sida.',
    en: 'A document comes to the folder when it is put here from its own page.',
  },
  label: { fi: 'Tulosta tarra', sv: 'Skriv ut etikett', en: 'Print the label' },
  carry: {
    fi: 'Siirrä kansio toiseen kaappiin',
    sv: 'Flytta pärmen till ett annat skåp',
    en: 'Carry the folder to another cabinet',
  },
  to: { fi: 'Mihin kaappiin', sv: 'Till vilket skåp', en: 'To which cabinet' },
  rename: { fi: 'Muuta kansion nimeä', sv: 'Ändra pärmens namn', en: 'Rename the folder' },
  name: { fi: 'Kansion nimi', sv: 'Pärmens namn', en: 'Name of the folder' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  move: { fi: 'Siirrä', sv: 'Flytta', en: 'Carry' },
} as const satisfies Record<string, Text>;

export type ShownFolder = Readonly<{
  folder: FolderRow;
  place: PlaceRow;
  places: readonly ListedPlace[];
  list: DocumentList;
  again: Again;
}>;

const renaming = (context: Context, { folder, again }: ShownFolder): Html => {
  const { language } = context;
  return more({
    summary: texts.rename[language],
    open: again.problems.length > 0,
    content: form({
      language,
      action: `${folderPath(folder.id)}/title`,
      inline: true,
      submit: button({ label: texts.save[language], type: 'submit' }),
      content: field({
        kind: 'text',
        name: 'title',
        label: texts.name[language],
        language,
        required: true,
        maxLength: 80,
        autocomplete: 'off',
        value: shownValue(again, 'title', folder.title),
        error: errorOf(again, context, 'title'),
      }),
    }),
  });
};

const carrying = ({ language }: Context, { folder, places }: ShownFolder): HtmlValue => {
  const others = places.filter(({ id, ended_on }) => id !== folder.place_id && ended_on === null);
  if (others.length === 0) return undefined;
  return more({
    summary: texts.carry[language],
    content: form({
      language,
      action: `${folderPath(folder.id)}/place`,
      inline: true,
      submit: button({ label: texts.move[language], type: 'submit' }),
      content: field({
        kind: 'select',
        name: 'place',
        label: texts.to[language],
        language,
        required: true,
        options: others.map((place) => ({ value: String(place.id), label: placeName(place) })),
      }),
    }),
  });
};

export const folderPage = (context: Context, shown: ShownFolder): Html => {
  const { language } = context;
  const { folder, place, list } = shown;
  const path = folderPath(folder.id);
  return staffPage(context, {
    title: folder.title,
    breadcrumb: archiveCrumbs(
      context,
      { label: words.places[language], href: '/archive/places' },
      { label: place.cabinet, href: placePath(place.id) },
      { label: folder.title },
    ),
    lead: html`<span class="row">${placeName(place)}${protectionBadge(place, language)}</span>`,
    actions:
      isArchivist(context) && button({ label: texts.label[language], href: `${path}/label`, icon: 'print' }),
    content: html`<div class="stack">${isArchivist(context) && labelWarning(context)}${card({
      title: texts.documents[language],
      content: documentsOf(language, list, {
        path,
        title: texts.documents,
        empty: { title: texts.none, text: texts.noneYet },
        withWhose: true,
      }),
    })}${isArchivist(context) && html`${renaming(context, shown)}${carrying(context, shown)}`}</div>`,
  });
};
