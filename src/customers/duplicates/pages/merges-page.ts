/** Merges that were made, and one of them: what became of whom, and taking it back. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../../ground/format-date.ts';
import { fill, type Language } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { badge } from '../../../ui/badge.ts';
import { actionButton, button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { definitionList } from '../../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { pager } from '../../../ui/pager.ts';
import { type Column, table } from '../../../ui/table.ts';
import type { MadeMerge } from '../merge-queries.ts';
import { namesSaid } from '../names-said.ts';
import {
  bulkMergePath,
  bulkMergesPath,
  duplicatesPath,
  mergePath,
  mergesPath,
  undoMergePath,
} from '../paths.ts';
import { bulkTexts, duplicateTexts as texts } from '../texts.ts';
import { trail } from './parts.ts';

const stateOf = ({ undone_at, is_in_time, undo_until }: MadeMerge, language: Language): Html => {
  if (undone_at)
    return badge({
      state: 'neutral',
      label: fill(texts.undone[language], { moment: formatMoment(undone_at, language) }),
    });
  return is_in_time
    ? badge({
        state: 'info',
        label: fill(texts.undoUntil[language], { date: formatDate(undo_until, language) }),
      })
    : badge({ state: 'done', label: texts.final[language] });
};

const numbered = (name: string | null, number: string | null): Html =>
  html`${name} <span class="muted number">${number}</span>`;

const whoDid = ({ merged_by, bulk_id }: MadeMerge, language: Language): HtmlValue =>
  bulk_id === null
    ? merged_by
    : html`<a href="${bulkMergePath(bulk_id)}">${texts.program[language]} ${bulk_id}</a>`;

export const mergeColumns = (language: Language): Column<MadeMerge>[] => [
  {
    title: texts.keptNow[language],
    main: true,
    cell: ({ kept_name, kept_number }) => numbered(kept_name, kept_number),
  },
  {
    title: texts.mergedAway[language],
    cell: ({ merged_name, merged_number }) => numbered(merged_name, merged_number),
  },
  { title: texts.when[language], whole: true, cell: ({ merged_at }) => formatMoment(merged_at, language) },
  { title: texts.by[language], minor: true, cell: (row) => whoDid(row, language) },
  { title: texts.state[language], cell: (row) => stateOf(row, language) },
];

export const mergesPage = (
  context: Context,
  merges: readonly MadeMerge[],
  next: number | undefined,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.merges[language],
    breadcrumb: trail(language, texts.merges[language]),
    actions: button({ label: bulkTexts.title[language], href: bulkMergesPath, kind: 'quiet' }),
    content: html`${table({
      caption: texts.merges[language],
      captionHidden: true,
      rows: merges,
      href: ({ id }) => mergePath(id),
      columns: mergeColumns(language),
      empty: { title: texts.noMerges[language], text: texts.noMergesText[language] },
    })}${next !== undefined && pager({ language, next: `${mergesPath}?before=${next}` })}`,
  });
};

export const mergeIsUndoable = ({ undone_at, is_in_time }: MadeMerge): boolean => !undone_at && is_in_time;

export const mergePage = (context: Context, merge: MadeMerge): Html => {
  const { language, policy } = context;
  const { declaration } = policy;
  const { taken, left_as_is: left, undone_at } = merge;
  const undo =
    mergeIsUndoable(merge) &&
    actionButton({ language, action: undoMergePath(merge.id), label: texts.undo[language] });
  const items = [
    {
      term: texts.keptNow[language],
      value: html`<a href="/customers/${merge.customer_id}">${merge.kept_name}</a> <span class="number">${merge.kept_number}</span>`,
    },
    { term: texts.mergedAway[language], value: numbered(merge.merged_name, merge.merged_number) },
    { term: texts.when[language], value: formatMoment(merge.merged_at, language) },
    { term: texts.by[language], value: whoDid(merge, language) },
    ...(taken.length > 0
      ? [{ term: texts.taken[language], value: namesSaid(taken, declaration, language) }]
      : []),
    ...(left.length > 0
      ? [{ term: texts.leftAsIs[language], value: namesSaid(left, declaration, language) }]
      : []),
  ];
  return staffPage(context, {
    title: texts.merge1[language],
    path: mergePath(merge.id),
    lead: stateOf(merge, language),
    breadcrumb: trail(language, { href: mergesPath, label: texts.merges[language] }, texts.merge1[language]),
    actions: html`${button({ label: texts.next[language], href: duplicatesPath(), kind: 'quiet', icon: 'next' })}${button(
      {
        label: texts.openCard[language],
        href: `/customers/${merge.customer_id}`,
        kind: 'main',
        icon: 'person',
      },
    )}`,
    content: html`<div class="narrow stack">${noticeBox({
      language,
      kind: 'done',
      sentence: (undone_at ? texts.undoneSaid : texts.mergedSaid)[language],
      actions: undo,
    })}${card({ content: definitionList({ language, items }) })}</div>`,
  });
};
