/** Templates of mail: the list, and the form with a text for each language. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, languages, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { field, fieldset } from '../../ui/field.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import { languageNames } from '../../ui/texts.ts';
import { type Again, errorOf, formPage, nowHint, sawFields, shownValue } from '../forms/form-fields.ts';
import { placeholderKeys, placeholders, wordsOfPlaceholders } from './placeholders.ts';
import {
  bodyMax,
  subjectMax,
  type Template,
  type TemplateText,
  templateFields,
  templateTitleMax,
  textField,
} from './template.ts';

export const templateTitles = {
  list: { fi: 'Viestipohjat', sv: 'Mallar för meddelanden', en: 'Mail templates' },
  add: { fi: 'Uusi viestipohja', sv: 'Ny mall', en: 'New template' },
  change: { fi: 'Muuta viestipohjaa', sv: 'Ändra mallen', en: 'Change the template' },
  retire: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Take out of use' },
  restore: { fi: 'Ota takaisin käyttöön', sv: 'Ta i bruk igen', en: 'Take into use again' },
} as const satisfies Record<string, Text>;

const texts = {
  lead: {
    fi: 'Valmiita alkuja viesteille, joita asiakkaille kirjoitetaan usein. Mainokset eivät kuulu tänne.',
    sv: 'Färdiga början till meddelanden som ofta skrivs till kunder. Reklam hör inte hit.',
    en: 'Ready beginnings of what is often written to customers. Advertising does not belong here.',
  },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  inUse: { fi: 'käytössä', sv: 'i bruk', en: 'in use' },
  retired: { fi: 'ei käytössä {date} alkaen', sv: 'ur bruk sedan {date}', en: 'out of use since {date}' },
  none: { fi: 'Ei vielä viestipohjia', sv: 'Inga mallar ännu', en: 'No templates yet' },
  noneText: {
    fi: 'Tee pohja viestistä, jota kirjoitat usein: sitä ei tarvitse enää kirjoittaa alusta.',
    sv: 'Gör en mall av det som du ofta skriver, så behöver du inte börja om från början.',
    en: 'Make a template of what you often write, and you need not begin from nothing.',
  },
  hint: {
    fi: 'Täyttyvät viestiin itsestään: {known}',
    sv: 'Fylls i av sig själva: {known}',
    en: 'Filled in by themselves: {known}',
  },
  places: { fi: 'Mitä kohdat tarkoittavat', sv: 'Vad ställena betyder', en: 'What the places mean' },
} as const satisfies Record<string, Text>;

const templatePath = (id: number): string => `/mail-templates/${id}`;

const stateOf = ({ ended_at }: Template, language: Language): Html =>
  ended_at === null
    ? badge({ state: 'done', label: texts.inUse[language] })
    : badge({
        state: 'neutral',
        label: fill(texts.retired[language], { date: formatDate(helsinkiDate(ended_at), language) }),
      });

const addButton = ({ language }: Context): Html =>
  button({
    label: templateTitles.add[language],
    href: '/mail-templates/new',
    kind: 'main',
    icon: 'add',
    keys: 'n',
  });

export const templatesPage = (context: Context, templates: readonly Template[]): Html => {
  const { language } = context;
  return staffPage(context, {
    title: templateTitles.list[language],
    lead: texts.lead[language],
    ...(templates.length > 0 ? { actions: addButton(context) } : {}),
    content: table<Template>({
      caption: templateTitles.list[language],
      captionHidden: true,
      columns: [
        { title: templateFields.title[language], main: true, cell: ({ title }) => title },
        {
          title: texts.languages[language],
          cell: (template) =>
            languages
              .filter((one) => template.texts[one])
              .map((one) => languageNames[one])
              .join(', '),
        },
        { title: texts.state[language], cell: (template) => stateOf(template, language) },
      ],
      rows: templates,
      href: ({ id }) => templatePath(id),
      empty: { title: texts.none[language], text: texts.noneText[language], action: addButton(context) },
    }),
  });
};

type Now = Readonly<Record<string, string>>;

const part = (
  context: Context,
  again: Again,
  now: Now,
  { name, label, isChange }: { name: string; label: string; isChange: boolean },
) => ({
  name,
  label,
  language: context.language,
  value: shownValue(again, name, now[name] ?? ''),
  error: errorOf(again, context, name),
  ...(isChange ? nowHint(again, context, name, now[name] ?? '') : {}),
});

const textIn = (
  context: Context,
  again: Again,
  now: Now,
  { of, isChange }: { of: Language; isChange: boolean },
) => {
  const one = (name: keyof TemplateText) =>
    part(context, again, now, {
      name: textField(name, of),
      label: templateFields[name][context.language],
      isChange,
    });
  return fieldset({
    legend: languageNames[of],
    hint: fill(texts.hint[context.language], { known: wordsOfPlaceholders(of) }),
    content: html`${field({ ...one('subject'), kind: 'text', maxLength: subjectMax, size: 'full', autocomplete: 'off' })}${field(
      {
        ...one('body'),
        kind: 'textarea',
        rows: 8,
        maxLength: bodyMax,
      },
    )}`,
  });
};

const fields = (context: Context, again: Again, now: Now, isChange: boolean): Html =>
  html`${field({
    ...part(context, again, now, { name: 'title', label: templateFields.title[context.language], isChange }),
    kind: 'text',
    required: true,
    maxLength: templateTitleMax,
    autocomplete: 'off',
  })}${languages.map((of) => textIn(context, again, now, { of, isChange }))}`;

const placesShown = ({ language }: Context): Html =>
  html`<details><summary>${texts.places[language]}</summary><dl class="definitions">${placeholderKeys.map(
    (key) =>
      html`<div><dt>${`{${placeholders[key].word[language]}}`}</dt><dd>${placeholders[key].title[language]}</dd></div>`,
  )}</dl></details>`;

export const newTemplatePage = (context: Context, again: Again): Html =>
  formPage(context, {
    title: templateTitles.add[context.language],
    action: '/mail-templates',
    path: '/mail-templates/new',
    back: '/mail-templates',
    again,
    fields: fields(context, again, {}, false),
    below: placesShown(context),
  });

const retiring = ({ language }: Context, { id, ended_at }: Template): HtmlValue => {
  const act = ended_at === null ? 'retire' : 'restore';
  return html`<p>${actionButton({
    label: templateTitles[act][language],
    action: `${templatePath(id)}/${ended_at === null ? 'retirement' : 'return'}`,
    kind: 'quiet',
    small: true,
  })} ${stateOf({ ended_at } as Template, language)}</p>`;
};

export const changeTemplatePage = (context: Context, template: Template, now: Now, again: Again): Html =>
  formPage(context, {
    title: templateTitles.change[context.language],
    action: templatePath(template.id),
    back: '/mail-templates',
    again,
    fields: html`${sawFields(now)}${fields(context, again, now, true)}`,
    below: html`${placesShown(context)}${retiring(context, template)}`,
  });
