/** One bulk edit: what would happen or has happened, in numbers and examples, and what may be done. */
import { staffPage } from '../../access/staff-page.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { progress } from '../../ui/progress.ts';
import { table } from '../../ui/table.ts';
import { cardHref } from '../list-query.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { saidConditions } from '../views/said-list.ts';
import { deedsCard } from './bulk-deeds.ts';
import { type BulkEdit, bulkCan, isToldOf } from './bulk-edit.ts';
import { count, stepBadge } from './bulk-edits-page.ts';
import { bulkTexts as texts } from './bulk-texts.ts';
import { changeWords, newValue, oldValue } from './change-words.ts';
import { bulkEditPath, bulkPath } from './paths.ts';
import type { Example } from './queries/bulk-edits.ts';

const isAhead = ({ step }: BulkEdit): boolean => step === 'asked' || step === 'prepared';

/** Only what there is something of, and always how many change. */
const numbers = ({ language }: Context, edit: BulkEdit): Html => {
  const lines: readonly (readonly [number, Text, boolean?])[] = isAhead(edit)
    ? [
        [edit.rows_change, texts.change, true],
        [edit.rows_same, texts.same],
        [edit.rows_left, texts.left],
      ]
    : [
        [edit.rows_done, texts.done, true],
        [edit.rows_same, texts.same],
        [edit.rows_left, texts.left],
        [edit.rows_skipped, texts.skipped],
        [edit.rows_undone, texts.undone],
        [edit.rows_kept, texts.kept],
      ];
  const said = lines.filter(([number, , always]) => always || number > 0);
  return card({
    title: (isAhead(edit) ? texts.numbers : texts.happened)[language],
    content: html`<ul>${said.map(
      ([number, text]) =>
        html`<li><strong class="number">${count(number, language)}</strong> ${text[language]}</li>`,
    )}</ul>`,
  });
};

const outcomeWords: Readonly<Record<string, Text>> = {
  change: texts.change,
  restricted: texts.left,
  done: texts.done,
  skipped: texts.skipped,
  undone: texts.undone,
  kept: texts.kept,
};

const examplesCard = (
  { language }: Context,
  { change, step }: BulkEdit,
  examples: readonly Example[],
): HtmlValue =>
  examples.length > 0 &&
  table<Example>({
    caption: texts.examples[language],
    dense: true,
    rows: examples,
    href: ({ customer_id }) => cardHref(customer_id),
    empty: { title: '', text: '' },
    columns: [
      { title: texts.name[language], main: true, cell: ({ name }) => name },
      ...(change.kind === 'choice'
        ? []
        : [
            {
              title: (step === 'prepared' ? texts.before : texts.former)[language],
              cell: (row: Example) => oldValue(change, row.old_value, language),
            },
          ]),
      {
        title: step === 'prepared' ? texts.after[language] : texts.became[language],
        cell: ({ outcome }) => (['change', 'done'].includes(outcome) ? newValue(change, language) : ''),
      },
      { title: texts.outcome[language], cell: ({ outcome }) => outcomeWords[outcome]?.[language] ?? outcome },
    ],
  });

const going = ({ language }: Context, edit: BulkEdit): HtmlValue => {
  const { id, step, rows_change, rows_same, rows_left, rows_done, rows_skipped, rows_undone, rows_kept } =
    edit;
  const shared = { language, id: 'bulk-progress', href: bulkEditPath(id), state: 'running' as const };
  if (step === 'asked')
    return progress({
      ...shared,
      label: texts.preparing[language],
      done: rows_change + rows_same + rows_left,
    });
  if (step === 'started')
    return progress({
      ...shared,
      label: texts.running[language],
      done: rows_done + rows_skipped,
      total: rows_change,
    });
  if (step === 'undo_started')
    return progress({
      ...shared,
      label: texts.undoing[language],
      done: rows_undone + rows_kept,
      total: rows_done,
    });
  return undefined;
};

const about = (context: Context, edit: BulkEdit): Html => {
  const { language, policy } = context;
  const { declaration } = policy;
  const { conditions } = useDefinition(
    edit.definition,
    viewFields(declaration),
    readerOf(declaration, 'register_upkeep'),
  );
  const whom = edit.ticked
    ? fill(texts.ticked[language], { count: edit.ticked.length })
    : saidConditions(conditions, texts.everybody[language], language);
  return card({
    content: definitionList({
      language,
      items: [
        // Whoever was ticked is forgotten with the closing.
        ...(edit.step === 'closed' && conditions.length === 0
          ? []
          : [{ term: texts.who[language], value: whom }]),
        { term: texts.what[language], value: changeWords(context, edit.change) },
        { term: texts.maker[language], value: edit.maker ?? edit.made_by },
        { term: texts.made[language], value: formatMoment(edit.made_at, language) },
        ...(bulkCan('undo', edit.step) && edit.expires_on
          ? [{ term: texts.expires[language], value: formatDate(edit.expires_on, language) }]
          : []),
      ],
    }),
  });
};

const said = ({ language }: Context, edit: BulkEdit): HtmlValue => {
  const { step, rows_change } = edit;
  if (step === 'failed') return noticeBox({ language, kind: 'warning', sentence: texts.failed[language] });
  if (step === 'prepared' && rows_change === 0)
    return noticeBox({ language, kind: 'info', sentence: texts.nothing[language] });
  if (!isToldOf(edit) || edit.rows_done === edit.rows_undone) return undefined;
  if (step === 'closed') return noticeBox({ language, kind: 'done', sentence: texts.hasTold[language] });
  if (step !== 'finished' || !edit.expires_on) return undefined;
  const day = formatDate(edit.expires_on, language);
  return noticeBox({ language, kind: 'info', sentence: fill(texts.willTell[language], { day }) });
};

export const bulkEditPage = (context: Context, edit: BulkEdit, examples: readonly Example[]): Html => {
  const { language } = context;
  const title = changeWords(context, edit.change);
  const working = going(context, edit);
  return staffPage(context, {
    title,
    path: bulkEditPath(edit.id),
    lead: stepBadge(edit.step, language),
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.title[language], href: bulkPath }, { label: title }],
    }),
    ...(working ? { refreshSeconds: 3 } : {}),
    content: html`<div class="stack">${working}${said(context, edit)}<div class="columns">${numbers(context, edit)}${about(context, edit)}</div>${deedsCard(context, edit)}${examplesCard(context, edit, examples)}</div>`,
  });
};
