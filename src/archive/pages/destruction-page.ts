/** One list: what is on it, how far it has come, and what comes next. */
import { staffPage } from '../../access/staff-page.ts';
import { type Again, afresh, errorOf } from '../../customers/forms/form-fields.ts';
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
import { documentFields } from '../document.ts';
import { kindName } from '../kind.ts';
import { destructionPath, destructionsPath, documentPath } from '../paths.ts';
import { archiveCrumbs, words } from './archive-words.ts';
import { destructionTexts } from './destruction-texts.ts';

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
      html`${place}${lent_to && html`<br>${badge({ state: 'due', label: fill(destructionTexts.lentTo[language], { name: lent_to }) })}`}`,
  },
  {
    title: destructionTexts.act[language],
    cell: ({ act, why }) =>
      html`${lineActs[act][language]}<br><span class="muted">${lineReasons[why][language]}</span>`,
  },
  ...(destructionCan(row, 'take_off')
    ? [
        {
          title: destructionTexts.hold[language],
          titleHidden: true,
          cell: ({ id, why }: DestructionLine) =>
            why === 'time' &&
            button({
              label: destructionTexts.hold[language],
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
    title: destructionTexts.complete[language],
    content: html`<p>${destructionTexts.completeLead[language]}</p>${form({
      language,
      action: `${destructionPath(id)}/completion`,
      submit: destructionTexts.complete[language],
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
    title: destructionTexts.confirmTitle[language],
    content: isOwn
      ? html`<p>${destructionTexts.yourself[language]}</p>`
      : html`<p>${fill(destructionTexts.confirmLead[language], { name: row.destroyed_by ?? '' })}</p>${form({
          language,
          action: `${destructionPath(row.id)}/confirmation`,
          content: hiddenFields({ confirm: 'yes' }),
          submit: button({ label: destructionTexts.confirm[language], kind: 'danger', type: 'submit' }),
        })}`,
  });
};

const doneCard = ({ language }: Context, row: Destruction): Html => {
  const by = (name: string | null, at: Date | null): string =>
    [name, at && formatMoment(at, language)].filter(Boolean).join(', ');
  const item = (term: Text, value: string) => (value ? [{ term: term[language], value }] : []);
  return card({
    title: destructionTexts.done[language],
    content: definitionList({
      language,
      items: [
        ...item(destructionTexts.gathered, by(row.begun_by, row.begun_at)),
        ...item(destructionFields.method, row.method ? methodTitles[row.method][language] : ''),
        ...item(
          destructionFields.destroyed_on,
          row.destroyed_on ? formatDate(row.destroyed_on, language) : '',
        ),
        ...item(destructionTexts.by, by(row.destroyed_by, row.destroyed_at)),
        ...item(destructionTexts.confirmedBy, by(row.confirmed_by, row.confirmed_at)),
      ],
    }),
  });
};

const actions = ({ language }: Context, row: Destruction): HtmlValue => {
  const path = destructionPath(row.id);
  return html`${
    destructionCan(row, 'drop') &&
    actionButton({
      language,
      label: destructionTexts.drop[language],
      action: `${path}/dropping`,
      kind: 'quiet',
    })
  }${
    destructionCan(row, 'certify')
      ? button({
          label: destructionTexts.certificate[language],
          href: `${path}/certificate`,
          icon: 'document',
          kind: 'main',
        })
      : button({ label: destructionTexts.print[language], href: `${path}/list`, icon: 'print' })
  }`;
};

export type ShownDestruction = Readonly<{ destruction: Destruction; lines: readonly DestructionLine[] }>;

export const destructionPage = (
  context: Context,
  { destruction, lines }: ShownDestruction,
  again: Again = afresh,
): Html => {
  const { language } = context;
  const title = fill(destructionTexts.title[language], { id: destruction.id });
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
      title: destructionTexts.papers[language],
      content: table({
        caption: destructionTexts.papers[language],
        captionHidden: true,
        dense: true,
        columns: columns(context, destruction),
        rows: lines,
        empty: { title: destructionTexts.papers[language], text: '' },
      }),
    })}${destructionCan(destruction, 'complete') && completeForm(context, destruction, again)}${
      destructionCan(destruction, 'confirm') && confirmCard(context, destruction)
    }${doneCard(context, destruction)}</div>`,
  });
};
