/** Recording a choice: first what was chosen, then about which purpose, how it was said and how it can be shown. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import type { Option } from '../../ui/field-control.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import {
  allMarketing,
  allMarketingTitle,
  type ChoiceKind,
  channelTitles,
  choiceChannels,
  choiceKinds,
  choiceTitles,
  isAboutPurpose,
  mayBeAbout,
} from '../choice.ts';
import { choiceFields } from '../record-choice.ts';
import { type Again, errorOf, formPage, shownValue } from './form-fields.ts';

const texts = {
  title: { fi: 'Kirjaa valinta', sv: 'Anteckna ett val', en: 'Record a choice' },
  channel: { fi: 'Miten se ilmoitettiin', sv: 'Hur det meddelades', en: 'How it was told' },
  time: { fi: 'Kellonaika', sv: 'Klockslag', en: 'Time' },
  timeHint: {
    fi: 'Muodossa 09:30, jos tiedossa',
    sv: 'I formen 09:30, om det är känt',
    en: 'As 09:30, if known',
  },
  evidenceHint: {
    fi: 'Mistä sen voi myöhemmin näyttää: lomakkeen numero, viestin päivä, puhelun aika',
    sv: 'Hur det kan visas senare: blankettens nummer, meddelandets dag, samtalets tid',
    en: 'How it can be shown later: number of the form, day of the message, time of the call',
  },
  textHint: {
    fi: 'Teksti, jonka henkilö näki tai kuuli, sanasta sanaan',
    sv: 'Texten som personen såg eller hörde, ord för ord',
    en: 'The text that the person saw or heard, word for word',
  },
} as const satisfies Record<string, Text>;

const purposeOptions = ({ policy, language }: Context, kind: ChoiceKind): Option[] => {
  const about = policy.declaration.purposes
    .filter((purpose) => mayBeAbout(kind, purpose))
    .map(({ key, title }) => ({ value: key, label: textIn(title, language) }));
  return kind.startsWith('objection')
    ? [{ value: allMarketing, label: allMarketingTitle[language] }, ...about]
    : about;
};

const aboutField = (context: Context, kind: ChoiceKind, again: Again): HtmlValue =>
  isAboutPurpose(kind) &&
  field({
    kind: 'radio',
    name: 'purpose',
    label: choiceFields.purpose[context.language],
    language: context.language,
    required: true,
    options: purposeOptions(context, kind),
    value: shownValue(again, 'purpose', kind.startsWith('objection') ? allMarketing : ''),
    error: errorOf(again, context, 'purpose'),
  });

const whenFields = (context: Context, kind: ChoiceKind, again: Again): HtmlValue => {
  const { language } = context;
  const error = (name: string) => errorOf(again, context, name);
  return html`${field({
    kind: 'date',
    name: 'on',
    label: choiceFields.on[language],
    language,
    required: true,
    value: again.typed.on ?? helsinkiDate(new Date()),
    error: error('on'),
  })}${field({
    kind: 'text',
    name: 'time',
    label: texts.time[language],
    language,
    size: 'short',
    hint: texts.timeHint[language],
    value: again.typed.time,
    error: error('time'),
  })}${
    kind === 'consent' &&
    field({
      kind: 'date',
      name: 'valid_until',
      label: choiceFields.valid_until[language],
      language,
      value: again.typed.valid_until,
      error: error('valid_until'),
    })
  }`;
};

const proofFields = (context: Context, kind: ChoiceKind, again: Again): HtmlValue => {
  const { language } = context;
  return html`${field({
    kind: 'select',
    name: 'channel',
    label: texts.channel[language],
    language,
    required: true,
    value: again.typed.channel ?? 'phone',
    options: choiceChannels.map((channel) => ({ value: channel, label: channelTitles[channel][language] })),
  })}${field({
    kind: 'textarea',
    name: 'evidence',
    label: choiceFields.evidence[language],
    language,
    required: kind === 'consent',
    rows: 2,
    hint: texts.evidenceHint[language],
    value: again.typed.evidence,
    error: errorOf(again, context, 'evidence'),
  })}${
    kind === 'consent' &&
    field({
      kind: 'textarea',
      name: 'text_shown',
      label: choiceFields.text_shown[language],
      language,
      rows: 3,
      hint: texts.textHint[language],
      value: again.typed.text_shown,
      error: errorOf(again, context, 'text_shown'),
    })
  }`;
};

/** All that is asked about a choice of that kind. */
export const choiceInputs = (context: Context, kind: ChoiceKind, again: Again): Html =>
  html`${aboutField(context, kind, again)}${whenFields(context, kind, again)}${proofFields(context, kind, again)}`;

export const choiceFormPage = (
  context: Context,
  customerId: number,
  kind: ChoiceKind,
  again: Again,
): Html => {
  const { language } = context;
  const kinds = tabs({
    label: texts.title[language],
    items: choiceKinds.map((one) => ({
      href: `/customers/${customerId}/choices/new?kind=${one}`,
      label: choiceTitles[one][language],
      current: one === kind,
    })),
  });
  return formPage(context, {
    title: `${texts.title[language]}: ${choiceTitles[kind][language]}`,
    action: `/customers/${customerId}/choices`,
    path: `/customers/${customerId}/choices/new?kind=${kind}`,
    back: `/customers/${customerId}`,
    category: 'choices',
    again,
    above: kinds,
    fields: html`${hiddenFields({ kind })}${choiceInputs(context, kind, again)}`,
  });
};
