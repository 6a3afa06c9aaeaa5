/** One place: what it is like, its folders, and the form of both. */
import { staffPage } from '../../access/staff-page.ts';
import {
  type Again,
  afresh,
  errorOf,
  formPage,
  sawFields,
  shownValue,
} from '../../customers/forms/form-fields.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { folderPath, placePath } from '../paths.ts';
import {
  fireClasses,
  folderTitle,
  folderTitleMax,
  longestOfPlace,
  type PlaceRow,
  placeFields,
  placeName,
} from '../place.ts';
import type { FolderRow } from '../place-queries.ts';
import { archiveCrumbs, words } from './archive-words.ts';
import { labelWarning } from './label-warning.ts';
import { addPlaceTitle, protectionBadge } from './places-page.ts';

const texts = {
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  changeIt: { fi: 'Muuta säilytyspaikkaa', sv: 'Ändra platsen', en: 'Change the place' },
  folders: { fi: 'Kansiot', sv: 'Pärmar', en: 'Folders' },
  labels: { fi: 'Tulosta tarrat', sv: 'Skriv ut etiketter', en: 'Print labels' },
  none: { fi: 'Ei kansioita', sv: 'Inga pärmar', en: 'No folders' },
  addFolder: { fi: 'Lisää kansio', sv: 'Lägg till pärm', en: 'Add a folder' },
  folderHint: {
    fi: 'Numero, vuosi tai muu tunnus, ei asiakkaan nimeä: nimi näkyy tarrassa.',
    sv: 'Nummer, år eller annan beteckning, inte kundens namn: namnet syns på etiketten.',
    en: 'A number, a year or another mark, not a customer’s name: it shows on the label.',
  },
  end: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Take out of use' },
  useAgain: { fi: 'Ota taas käyttöön', sv: 'Ta i bruk igen', en: 'Use again' },
  ended: { fi: 'Ei käytössä', sv: 'Inte i bruk', en: 'Not in use' },
  unfit: {
    fi: 'Täytä vain, jos paikka ei ole lukittu tai sitä ei ole paloluokiteltu.',
    sv: 'Fyll i bara om platsen inte är låst eller inte är brandklassad.',
    en: 'Only where the place is not locked or has no fire class.',
  },
  fire: {
    fi: 'Lue luokka kaapin kilvestä tai rakennuksen papereista.',
    sv: 'Läs klassen på skåpets skylt eller i byggnadens handlingar.',
    en: 'Read the class from the plate of the cabinet or the papers of the building.',
  },
} as const satisfies Record<string, Text>;

type Values = Readonly<Record<string, string>>;

const textField = (
  context: Context,
  again: Again,
  now: Values,
  name: 'site' | 'room' | 'cabinet' | 'unfit_because',
) =>
  field({
    kind: 'text',
    name,
    label: placeFields[name][context.language],
    language: context.language,
    ...(name === 'unfit_because' ? { hint: texts.unfit[context.language] } : { required: true }),
    autocomplete: 'off',
    maxLength: longestOfPlace[name],
    value: shownValue(again, name, now[name] ?? ''),
    error: errorOf(again, context, name),
  });

const placeForm = (context: Context, again: Again, now: Values): Html => {
  const { language } = context;
  return html`${(['site', 'room', 'cabinet'] as const).map((name) => textField(context, again, now, name))}${field(
    {
      kind: 'checkbox',
      name: 'is_locked',
      label: placeFields.is_locked[language],
      language,
      checked: shownValue(again, 'is_locked', now['is_locked'] ?? '') === 'yes',
    },
  )}${field({
    kind: 'select',
    name: 'fire_class',
    label: placeFields.fire_class[language],
    hint: texts.fire[language],
    language,
    required: true,
    options: Object.entries(fireClasses).map(([value, title]) => ({ value, label: title[language] })),
    value: shownValue(again, 'fire_class', now['fire_class'] ?? 'none'),
    error: errorOf(again, context, 'fire_class'),
  })}${textField(context, again, now, 'unfit_because')}`;
};

export const newPlacePage = (context: Context, again: Again): Html =>
  formPage(context, {
    title: addPlaceTitle[context.language],
    action: '/archive/places',
    path: '/archive/places/new',
    back: '/archive/places',
    again,
    fields: placeForm(context, again, { is_locked: 'yes' }),
  });

export const changePlacePage = (context: Context, id: number, again: Again, now: Values): Html =>
  formPage(context, {
    title: texts.changeIt[context.language],
    action: placePath(id),
    path: `${placePath(id)}/edit`,
    back: placePath(id),
    again,
    fields: html`${sawFields({})}${placeForm(context, again, now)}`,
  });

const folderRows = ({ language }: Context, folders: readonly FolderRow[]): Html =>
  folders.length === 0
    ? html`<p class="muted">${texts.none[language]}</p>`
    : facts(
        folders.map(({ id, title, ended_on }) => ({
          value: html`<a href="${folderPath(id)}">${title}</a>`,
          marks: ended_on && badge({ state: 'neutral', label: texts.ended[language] }),
        })),
      );

const folderForm = (context: Context, { id }: PlaceRow, again: Again): Html => {
  const { language } = context;
  return form({
    language,
    action: `${placePath(id)}/folders`,
    inline: true,
    submit: button({ label: texts.addFolder[language], type: 'submit', icon: 'add' }),
    content: field({
      kind: 'text',
      name: 'title',
      label: folderTitle[language],
      hint: texts.folderHint[language],
      language,
      required: true,
      autocomplete: 'off',
      maxLength: folderTitleMax,
      value: again.typed.title,
      error: errorOf(again, context, 'title'),
    }),
  });
};

type Shown = Readonly<{ place: PlaceRow; folders: readonly FolderRow[] }>;

export const placePage = (context: Context, { place, folders }: Shown, again: Again = afresh): Html => {
  const { language } = context;
  const path = placePath(place.id);
  return staffPage(context, {
    title: placeName(place),
    path,
    breadcrumb: archiveCrumbs(
      context,
      { label: words.places[language], href: '/archive/places' },
      { label: place.cabinet },
    ),
    lead: html`<span class="row">${protectionBadge(place, language)}${place.unfit_because}</span>`,
    actions: html`${actionButton({
      language,
      label: (place.ended_on ? texts.useAgain : texts.end)[language],
      action: `${path}/ending`,
      hidden: { ended: place.ended_on ? 'no' : 'yes' },
      kind: 'quiet',
    })}${button({ label: texts.change[language], href: `${path}/edit`, icon: 'edit' })}`,
    content: html`<div class="narrow stack">${card({
      title: texts.folders[language],
      id: 'folders',
      actions:
        folders.length > 0 &&
        button({
          label: texts.labels[language],
          href: `${path}/labels`,
          icon: 'print',
          kind: 'quiet',
          small: true,
        }),
      content: html`<div class="stack">${folders.length > 0 && labelWarning(context)}${folderRows(context, folders)}${!place.ended_on && folderForm(context, place, again)}</div>`,
    })}</div>`,
  });
};
