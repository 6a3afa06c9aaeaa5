/** One list: what is on it, how far it has come, and what comes next. */
import { staffPage } from '../../access/staff-page.ts';
import { type Again, afresh, errorOf, formPage } from '../../customers/forms/form-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button, hiddenFields } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { type Column, table } from '../../ui/table.ts';
import { destructionFields } from '../destroy-papers.ts';
import {
  type Destruction,
  type DestructionLine,
  destructionCan,
  destructionStates,
  lineActs,
  lineReasons,
  methods,
  methodTitles,
  stateOf,
} from '../destruction.ts';
import { documentFields, longest } from '../document.ts';
import { kindName } from '../kind.ts';
import { destructionPath, destructionsPath, documentPath } from '../paths.ts';
import { archiveCrumbs, words } from './archive-words.ts';

const texts = {
  title: { fi: 'Hävityslista {id}', sv: 'Förstöringslista {id}', en: 'Destruction list {id}' },
  print: { fi: 'Tulosta lista', sv: 'Skriv ut listan', en: 'Print the list' },
  certificate: { fi: 'Hävittämistodistus', sv: 'Intyg över förstöring', en: 'Certificate of destruction' },
  papers: { fi: 'Paperit', sv: 'Papper', en: 'Papers' },
  act: { fi: 'Mitä tehdään', sv: 'Vad som görs', en: 'What is done' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  lentTo: { fi: 'lainassa: {name}', sv: 'utlånad till {name}', en: 'on loan to {name}' },
  hold: { fi: 'Säilytä pidempään', sv: 'Bevara längre', en: 'Keep longer' },
  holdThis: { fi: 'Säilytä {number} pidempään', sv: 'Bevara {number} längre', en: 'Keep {number} longer' },
  holdLead: {
    fi: 'Asiakirja tulee pois listalta ja palaa hävitettäväksi, kun päivä on mennyt.',
    sv: 'Handlingen tas bort från listan och ska förstöras när dagen har gått.',
    en: 'The document comes off the list and is to be destroyed when the day has passed.',
  },
  drop: { fi: 'Pura lista', sv: 'Upplös listan', en: 'Drop the list' },
  complete: {
    fi: 'Paperit on hävitetty',
    sv: 'Papperen har förstörts',
    en: 'The papers have been destroyed',
  },
  completeLead: {
    fi: 'Kerää paperit listan mukaan, hävitä ne ja kirjaa se tähän. Rivit ja kuvat poistuvat vasta, kun toinen on vahvistanut.',
    sv: 'Samla in papperen enligt listan, förstör dem och anteckna det här. Raderna och bilderna försvinner först när en annan har bekräftat.',
    en: 'Collect the papers by the list, destroy them and record it here. The rows and the scans go only when another has confirmed.',
  },
  confirm: {
    fi: 'Vahvistan hävittämisen',
    sv: 'Jag bekräftar förstöringen',
    en: 'I confirm the destruction',
  },
  confirmTitle: { fi: 'Toisen vahvistus', sv: 'En andra bekräftelse', en: 'Confirmation by another' },
  confirmLead: {
    fi: '{name} on kirjannut paperit hävitetyiksi. Vahvista, että näit ne hävitetyiksi: sen jälkeen niiden tiedot ja kuvat poistuvat rekisteristä eikä niitä saa takaisin.',
    sv: '{name} har antecknat att papperen har förstörts. Bekräfta att du har sett det: därefter försvinner uppgifterna och bilderna ur registret för gott.',
    en: '{name} has recorded that the papers were destroyed. Confirm that you saw it: after that their data and scans leave the register for good.',
  },
  yourself: {
    fi: 'Hävitit paperit itse. Toisen työntekijän, jolla on arkiston käyttötarkoitus, on vahvistettava se.',
    sv: 'Du förstörde papperen själv. En annan anställd som har arkivets ändamål ska bekräfta det.',
    en: 'You destroyed the papers yourself. Another member of the staff who holds the archive’s purpose must confirm it.',
  },
  done: { fi: 'Hävittäminen', sv: 'Förstöringen', en: 'The destruction' },
  gathered: { fi: 'Koottu', sv: 'Sammanställd', en: 'Gathered' },
  by: { fi: 'Hävitti', sv: 'Förstördes av', en: 'Destroyed by' },
  confirmedBy: { fi: 'Vahvisti', sv: 'Bekräftades av', en: 'Confirmed by' },
} as const satisfies Record<string, Text>;

const columns = ({ language }: Context, row: Destruction): Column<DestructionLine>[] => [
  {
    title: words.number[language],
    main: true,
    cell: ({ archive_number, why, document_id }) =>
      why === 'time' && row.confirmed_at === null
        ? html`<a href="${documentPath(document_id)}">${archive_number}</a>`
        : archive_number,
  },
  { title: documentFields.kind[language], cell: (line) => kindName(line, language) },
  {
    title: words.place[language],
    cell: ({ place, lent_to }) =>
      html`${place}${lent_to && html`<br>${badge({ state: 'due', label: fill(texts.lentTo[language], { name: lent_to }) })}`}`,
  },
  {
    title: texts.act[language],
    cell: ({ act, why }) =>
      html`${lineActs[act][language]}<br><span class="muted">${lineReasons[why][language]}</span>`,
  },
  ...(destructionCan(row, 'take_off')
    ? [
        {
          title: texts.hold[language],
          titleHidden: true,
          cell: ({ id, why }: DestructionLine) =>
            why === 'time' &&
            button({
              label: texts.hold[language],
              href: `${destructionPath(row.id)}/lines/${id}/holding`,
              kind: 'quiet',
              small: true,
            }),
        },
      ]
    : []),
];

const completeForm = (context: Context, { id }: Destruction, again: Again): Html => {
  const { language } = context;
  return card({
    title: texts.complete[language],
    content: html`<p>${texts.completeLead[language]}</p>${form({
      language,
      action: `${destructionPath(id)}/completion`,
      submit: texts.complete[language],
      content: html`${field({
        kind: 'radio',
        name: 'method',
        label: destructionFields.method[language],
        language,
        required: true,
        options: methods.map((value) => ({ value, label: methodTitles[value][language] })),
        value: again.typed.method,
        error: errorOf(again, context, 'method'),
      })}${field({
        kind: 'date',
        name: 'destroyed_on',
        label: destructionFields.destroyed_on[language],
        language,
        required: true,
        value: again.typed.destroyed_on ?? helsinkiDate(new Date()),
        error: errorOf(again, context, 'destroyed_on'),
      })}`,
    })}`,
  });
};

const confirmCard = ({ language, caller }: Context, row: Destruction): Html => {
  const isOwn = caller.kind === 'staff' && caller.id === row.destroyed_by_id;
  return card({
    title: texts.confirmTitle[language],
    content: isOwn
      ? html`<p>${texts.yourself[language]}</p>`
      : html`<p>${fill(texts.confirmLead[language], { name: row.destroyed_by ?? '' })}</p>${form({
          language,
          action: `${destructionPath(row.id)}/confirmation`,
          content: hiddenFields({ confirm: 'yes' }),
          submit: button({ label: texts.confirm[language], kind: 'danger', type: 'submit' }),
        })}`,
  });
};

const doneCard = ({ language }: Context, row: Destruction): Html => {
  const by = (name: string | null, at: Date | null): string =>
    [name, at && formatMoment(at, language)].filter(Boolean).join(', ');
  const item = (term: Text, value: string) => (value ? [{ term: term[language], value }] : []);
  return card({
    title: texts.done[language],
    content: definitionList({
      language,
      items: [
        ...item(texts.gathered, by(row.begun_by, row.begun_at)),
        ...item(destructionFields.method, row.method ? methodTitles[row.method][language] : ''),
        ...item(
          destructionFields.destroyed_on,
          row.destroyed_on ? formatDate(row.destroyed_on, language) : '',
        ),
        ...item(texts.by, by(row.destroyed_by, row.destroyed_at)),
        ...item(texts.confirmedBy, by(row.confirmed_by, row.confirmed_at)),
      ],
    }),
  });
};

const actions = ({ language }: Context, row: Destruction): HtmlValue => {
  const path = destructionPath(row.id);
  return html`${
    destructionCan(row, 'drop') &&
    actionButton({ language, label: texts.drop[language], action: `${path}/dropping`, kind: 'quiet' })
  }${
    destructionCan(row, 'certify')
      ? button({
          label: texts.certificate[language],
          href: `${path}/certificate`,
          icon: 'document',
          kind: 'main',
        })
      : button({ label: texts.print[language], href: `${path}/list`, icon: 'print' })
  }`;
};

export type ShownDestruction = Readonly<{ destruction: Destruction; lines: readonly DestructionLine[] }>;

export const destructionPage = (
  context: Context,
  { destruction, lines }: ShownDestruction,
  again: Again = afresh,
): Html => {
  const { language } = context;
  const title = fill(texts.title[language], { id: destruction.id });
  const state = stateOf(destruction);
  return staffPage(context, {
    title,
    path: destructionPath(destruction.id),
    breadcrumb: archiveCrumbs(
      context,
      { label: words.destruction[language], href: destructionsPath },
      { label: title },
    ),
    lead: badge({ state: state === 'confirmed' ? 'done' : 'due', label: destructionStates[state][language] }),
    actions: actions(context, destruction),
    content: html`<div class="stack">${card({
      title: texts.papers[language],
      content: table({
        caption: texts.papers[language],
        captionHidden: true,
        dense: true,
        columns: columns(context, destruction),
        rows: lines,
        empty: { title: texts.papers[language], text: '' },
      }),
    })}${destructionCan(destruction, 'complete') && completeForm(context, destruction, again)}${
      destructionCan(destruction, 'confirm') && confirmCard(context, destruction)
    }${doneCard(context, destruction)}</div>`,
  });
};

export const holdLinePage = (context: Context, id: number, line: DestructionLine, again: Again): Html => {
  const { language } = context;
  return formPage(context, {
    title: fill(texts.holdThis[language], { number: line.archive_number }),
    action: `${destructionPath(id)}/lines/${line.id}/holding`,
    back: destructionPath(id),
    submit: texts.hold[language],
    again,
    above: html`<p>${texts.holdLead[language]}</p>`,
    fields: html`${field({
      kind: 'date',
      name: 'held_until',
      label: documentFields.held_until[language],
      language,
      required: true,
      value: again.typed.held_until,
      error: errorOf(again, context, 'held_until'),
    })}${field({
      kind: 'text',
      name: 'held_because',
      label: documentFields.held_because[language],
      language,
      required: true,
      autocomplete: 'off',
      maxLength: longest.held_because,
      value: again.typed.held_because,
      error: errorOf(again, context, 'held_because'),
    })}`,
  });
};
