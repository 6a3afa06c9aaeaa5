/** Writing a note and changing it; below, what it said before. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { sensitiveWords } from '../../ground/health-words.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { field } from '../../ui/field.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import {
  type Again,
  aboutCustomer,
  errorOf,
  formPage,
  nowHint,
  sawFields,
  shownValue,
} from '../forms/form-fields.ts';
import type { NamedCustomer } from '../named-customer.ts';
import { confirmSensitive, isNoteKind, noteFields, noteKinds, noteKindTitles } from './note.ts';
import type { NoteVersion } from './queries.ts';

const texts = {
  add: { fi: 'Kirjaa muistiinpano', sv: 'Skriv en anteckning', en: 'Write a note' },
  change: { fi: 'Muuta muistiinpanoa', sv: 'Ändra anteckningen', en: 'Change the note' },
  hint: {
    fi: 'Mitä kysyttiin, mitä vastattiin, mitä sovittiin. Asiakas voi pyytää tämän nähtäväkseen.',
    sv: 'Vad som frågades, svarades och avtalades. Kunden kan begära att få se detta.',
    en: 'What was asked, answered and agreed. The customer may ask to see this.',
  },
  timeHint: {
    fi: 'Muodossa 9.30, jos tiedossa',
    sv: 'I formen 9.30, om det är känt',
    en: 'As 9:30, if known',
  },
  fine: {
    fi: 'Teksti ei kerro mitään arkaluonteista',
    sv: 'Texten berättar inget känsligt',
    en: 'The text tells nothing sensitive',
  },
  words: { fi: 'Huomattiin: {words}', sv: 'Upptäckt: {words}', en: 'Noticed: {words}' },
  before: { fi: 'Aiemmin tässä luki', sv: 'Här stod tidigare', en: 'What stood here before' },
  remove: { fi: 'Poista muistiinpano', sv: 'Radera anteckningen', en: 'Delete the note' },
  removeHappens: {
    fi: 'Muistiinpano ja kaikki sen aiemmat versiot häviävät lopullisesti. Aikajanalle jää merkintä siitä, että muistiinpano poistettiin, mutta ei siitä, mitä siinä luki.',
    sv: 'Anteckningen och alla dess tidigare versioner försvinner för gott. På tidslinjen finns kvar att en anteckning raderades, men inte vad som stod i den.',
    en: 'The note and all its earlier versions are gone for good. The timeline keeps that a note was deleted, but not what it said.',
  },
} as const satisfies Record<string, Text>;

export const noteTitles = { add: texts.add, change: texts.change, remove: texts.remove };

/** Shown when the text seemed sensitive: which words, and the box that says that they are not. */
export const sensitiveBox = (context: Context, again: Again, typed: string): HtmlValue => {
  const { language } = context;
  const error = errorOf(again, context, confirmSensitive);
  if (error === undefined) return undefined;
  return field({
    kind: 'checkbox',
    name: confirmSensitive,
    label: texts.fine[language],
    language,
    hint: fill(texts.words[language], { words: sensitiveWords(typed).join(', ') }),
    error,
  });
};

export type NoteNow = Readonly<{ kind: string; on: string; time: string; body: string }>;

export const emptyNote = (): NoteNow => ({ kind: 'call', on: helsinkiDate(new Date()), time: '', body: '' });

/** `isChange`: what stands there now is said beside a field that somebody else changed meanwhile. */
export const noteFormFields = (context: Context, again: Again, now: NoteNow, isChange: boolean): Html => {
  const { language } = context;
  const shared = (name: keyof NoteNow) => ({
    name,
    label: noteFields[name][language],
    language,
    value: shownValue(again, name, now[name]),
    error: errorOf(again, context, name),
    ...(isChange ? nowHint(again, context, name, now[name]) : {}),
  });
  const kinds = noteKinds.map((value) => ({ value, label: noteKindTitles[value][language] }));
  return html`${field({ ...shared('kind'), kind: 'select', required: true, options: kinds })}${field({
    ...shared('body'),
    kind: 'textarea',
    required: true,
    rows: 6,
    hint: texts.hint[language],
  })}<div class="columns">${field({ ...shared('on'), kind: 'date', required: true })}${field({
    ...shared('time'),
    kind: 'text',
    size: 'short',
    maxLength: 5,
    autocomplete: 'off',
    hint: texts.timeHint[language],
  })}</div>${sensitiveBox(context, again, again.typed.body ?? now.body)}`;
};

export const newNotePage = (context: Context, customer: NamedCustomer, again: Again): Html =>
  formPage(context, {
    title: texts.add[context.language],
    action: `/customers/${customer.id}/notes`,
    path: `/customers/${customer.id}/notes/new`,
    back: `/customers/${customer.id}`,
    again,
    above: aboutCustomer(customer),
    fields: noteFormFields(context, again, emptyNote(), false),
  });

const versionsShown = ({ language }: Context, versions: readonly NoteVersion[]): HtmlValue =>
  versions.length > 0 &&
  html`<h2>${texts.before[language]}</h2>${timeline({
    label: texts.before[language],
    items: versions.map(({ kind, body, changed_at }) => ({
      at: formatMoment(changed_at, language),
      machineAt: changed_at.toISOString(),
      title: isNoteKind(kind) ? noteKindTitles[kind][language] : kind,
      text: html`<span class="said">${body}</span>`,
    })),
  })}`;

export type NoteToChange = Readonly<{
  customer: NamedCustomer;
  id: number;
  now: NoteNow;
  versions: readonly NoteVersion[];
}>;

export const changeNotePage = (
  context: Context,
  { customer, id, now, versions }: NoteToChange,
  again: Again,
): Html => {
  const { language } = context;
  const path = `/customers/${customer.id}/notes/${id}`;
  return formPage(context, {
    title: texts.change[language],
    action: path,
    back: `/customers/${customer.id}/timeline`,
    again,
    above: aboutCustomer(customer),
    fields: html`${sawFields({ ...now })}${noteFormFields(context, again, now, true)}`,
    below: html`<p>${button({
      label: texts.remove[language],
      href: `${path}/removal`,
      kind: 'quiet',
      icon: 'erase',
      small: true,
    })}</p>${versionsShown(context, versions)}`,
  });
};

export const removeNotePage = (context: Context, customerId: number, id: number): Html => {
  const { language } = context;
  const path = `/customers/${customerId}/notes/${id}`;
  return staffPage(context, {
    title: texts.remove[language],
    content: confirmStep({
      language,
      title: texts.remove[language],
      happens: html`<p>${texts.removeHappens[language]}</p>`,
      action: `${path}/removal`,
      confirm: texts.remove[language],
      cancelHref: path,
      danger: true,
    }),
  });
};
