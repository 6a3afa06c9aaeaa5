/** Merging by a rule: the rule with what it reaches, how far the work is, and taking all of it back. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatMoment } from '../../../ground/format-date.ts';
import { fill, type Language } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { badge } from '../../../ui/badge.ts';
import { actionButton, button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { confirmStep } from '../../../ui/confirm-step.ts';
import { definitionList } from '../../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../../ui/html.ts';
import { pager } from '../../../ui/pager.ts';
import { progress } from '../../../ui/progress.ts';
import { section } from '../../../ui/section.ts';
import { table } from '../../../ui/table.ts';
import {
  type BulkMerge,
  bulkCan,
  bulkState,
  bulkStateBadges,
  bulkStateTitles,
  type Rule,
} from '../bulk/bulk-merge.ts';
import type { MadeMerge } from '../merge-queries.ts';
import { bulkMergePath, bulkMergesPath, mergePath, newBulkMergePath } from '../paths.ts';
import { duplicateTexts, bulkTexts as texts } from '../texts.ts';
import { mergeColumns } from './merges-page.ts';
import { counted, trail } from './parts.ts';

const stateBadge = (bulk: BulkMerge, language: Language): Html => {
  const state = bulkState(bulk);
  return badge({ state: bulkStateBadges[state], label: bulkStateTitles[state][language] });
};

const ruleSaid = ({ confidence, opposed, keep }: Rule, language: Language): Html =>
  html`${texts.confidence[language]}: ${confidence} %${opposed && html`<br>${texts.opposed[language]}`}<br>${texts.keep[language]}: ${texts[keep][language]}`;

export const bulkMergesPage = (
  context: Context,
  bulks: readonly BulkMerge[],
  next: number | undefined,
): Html => {
  const { language } = context;
  const add = button({ label: texts.new[language], href: newBulkMergePath, kind: 'main', icon: 'merge' });
  return staffPage(context, {
    title: texts.title[language],
    breadcrumb: trail(language, texts.title[language]),
    actions: add,
    content: html`${table({
      caption: texts.title[language],
      captionHidden: true,
      rows: bulks,
      href: ({ id }) => bulkMergePath(id),
      empty: { title: texts.none[language], text: texts.noneText[language], action: add },
      columns: [
        {
          title: texts.asked[language],
          main: true,
          cell: ({ asked_at }) => formatMoment(asked_at, language),
        },
        { title: duplicateTexts.by[language], cell: ({ asked_by_name }) => asked_by_name },
        { title: duplicateTexts.state[language], cell: (bulk) => stateBadge(bulk, language) },
        { title: texts.merged[language], align: 'end', cell: ({ merged }) => counted(merged, language) },
      ],
    })}${next !== undefined && pager({ language, next: `${bulkMergesPath}?before=${next}` })}`,
  });
};

const going = (bulk: BulkMerge, { language }: Context): HtmlValue => {
  const state = bulkState(bulk);
  const shared = {
    language,
    id: 'bulk-merge-progress',
    href: bulkMergePath(bulk.id),
    state: 'running',
  } as const;
  if (state === 'running')
    return progress({
      ...shared,
      label: texts.merging[language],
      done: bulk.looked_at,
      total: bulk.pairs_expected,
    });
  if (state === 'undoing')
    return progress({
      ...shared,
      label: texts.undoing[language],
      done: bulk.undone + bulk.not_undone,
      total: bulk.merged,
    });
};

const about = (bulk: BulkMerge, { language }: Context): Html => {
  const number = (term: string, value: number, always = false) =>
    value > 0 || always ? [{ term, value: counted(value, language) }] : [];
  return card({
    content: definitionList({
      language,
      items: [
        { term: texts.rule[language], value: ruleSaid(bulk.rule, language) },
        { term: texts.asked[language], value: formatMoment(bulk.asked_at, language) },
        { term: duplicateTexts.by[language], value: bulk.asked_by_name },
        ...number(texts.merged[language], bulk.merged, true),
        ...number(texts.left[language], bulk.looked_at - bulk.merged),
        ...number(texts.undone[language], bulk.undone),
        ...number(texts.notUndone[language], bulk.not_undone),
      ],
    }),
  });
};

const deeds = (bulk: BulkMerge, { language }: Context): HtmlValue => {
  const act = (path: 'stopping' | 'going-on', label: string) =>
    actionButton({ language, action: bulkMergePath(bulk.id, path), label });
  return html`${bulkCan('stop', bulk) && act('stopping', texts.stop[language])}${
    bulkCan('go_on', bulk) && act('going-on', texts.goOn[language])
  }${bulkCan('undo', bulk) && button({ label: texts.undo[language], href: bulkMergePath(bulk.id, 'undoing') })}`;
};

export const bulkMergePage = (context: Context, bulk: BulkMerge, merges: readonly MadeMerge[]): Html => {
  const { language } = context;
  const isGoing = ['running', 'undoing'].includes(bulkState(bulk));
  return staffPage(context, {
    title: `${texts.one[language]} ${bulk.id}`,
    path: bulkMergePath(bulk.id),
    lead: stateBadge(bulk, language),
    breadcrumb: trail(language, { href: bulkMergesPath, label: texts.title[language] }, texts.one[language]),
    actions: deeds(bulk, context),
    ...(isGoing && { refreshSeconds: 3 }),
    content: html`<div class="stack">${going(bulk, context)}${about(bulk, context)}${
      merges.length > 0 &&
      section({
        title: duplicateTexts.merges[language],
        content: table({
          caption: duplicateTexts.merges[language],
          captionHidden: true,
          rows: merges,
          href: ({ id }) => mergePath(id),
          columns: mergeColumns(language),
          empty: { title: '', text: '' },
        }),
      })
    }</div>`,
  });
};

export const undoBulkPage = (context: Context, bulk: BulkMerge): Html => {
  const { language } = context;
  const count = counted(bulk.merged - bulk.undone - bulk.not_undone, language);
  return staffPage(context, {
    title: texts.undo[language],
    breadcrumb: trail(
      language,
      { href: bulkMergesPath, label: texts.title[language] },
      { href: bulkMergePath(bulk.id), label: texts.one[language] },
      texts.undo[language],
    ),
    content: confirmStep({
      language,
      title: fill(texts.undoAsk[language], { count }),
      happens: html`<p>${texts.undoText[language]}</p>`,
      action: bulkMergePath(bulk.id, 'undoing'),
      confirm: texts.undo[language],
      cancelHref: bulkMergePath(bulk.id),
    }),
  });
};
