/** The pairs that were found, the surest first, and the search itself. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatMoment } from '../../../ground/format-date.ts';
import { fill } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { actionButton, button } from '../../../ui/button.ts';
import { type Html, html } from '../../../ui/html.ts';
import { cappedCount, pager } from '../../../ui/pager.ts';
import { progress } from '../../../ui/progress.ts';
import { table } from '../../../ui/table.ts';
import { tabs } from '../../../ui/tabs.ts';
import { countMost, type Pair, pageRows, placeOf } from '../pair-queries.ts';
import {
  duplicatesPath,
  mergesPath,
  newBulkMergePath,
  pairPath,
  searchPath,
  stopSearchPath,
} from '../paths.ts';
import type { Run } from '../queries.ts';
import { searchKeys } from '../search-keys.ts';
import type { Progress } from '../search-steps.ts';
import { type Strength, strengths, strengthTitles } from '../strength.ts';
import { bulkTexts, duplicateTexts as texts } from '../texts.ts';
import { pairColumns } from './parts.ts';

export type PairsShown = Readonly<{
  pairs: readonly Pair[];
  counts: Readonly<Record<Strength, number>>;
  strength: Strength | undefined;
  run: Run | undefined;
  far: Progress;
}>;

const isRunning = (run: Run | undefined): run is Run => run !== undefined && run.ended_at === null;

const searchGoing = (run: Run, { noted, toNote, searched }: Progress, { language }: Context): Html => {
  const isReading = toNote === 0 || noted < toNote;
  const numbers = isReading
    ? { label: texts.reading[language], done: noted, ...(toNote > 0 && { total: toNote }) }
    : { label: texts.comparing[language], done: searched, total: searchKeys.length };
  const stop = actionButton({
    language,
    action: stopSearchPath(run.id),
    label: texts.stopSearch[language],
    small: true,
  });
  return html`${progress({ language, id: 'duplicates-progress', href: duplicatesPath(), state: 'running', ...numbers })}${stop}`;
};

const searchDone = (run: Run | undefined, { language }: Context): Html => {
  const said = run?.outcome === 'stopped' ? texts.searchStopped : texts.searched;
  return html`<div class="row"><span class="muted">${
    run?.ended_at && fill(said[language], { moment: formatMoment(run.ended_at, language) })
  }</span>${actionButton({
    language,
    action: searchPath,
    label: texts.search[language],
    icon: 'search',
    small: true,
  })}</div>`;
};

const strengthTabs = ({ counts, strength }: PairsShown, { language }: Context): Html =>
  tabs({
    label: texts.strengths[language],
    items: [undefined, ...strengths].map((one) => ({
      href: duplicatesPath(one),
      label: one ? strengthTitles[one][language] : texts.all[language],
      current: one === strength,
      ...(one && { count: cappedCount(counts[one], countMost, language) }),
    })),
  });

export const pairListPage = (context: Context, shown: PairsShown): Html => {
  const { language } = context;
  const { pairs, strength, run, far } = shown;
  const last = pairs.length === pageRows ? pairs.at(-1) : undefined;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    tabs: strengthTabs(shown, context),
    actions: html`${button({ label: texts.merges[language], href: mergesPath, kind: 'quiet' })}${button({
      label: bulkTexts.new[language],
      href: newBulkMergePath,
      kind: 'main',
      icon: 'merge',
    })}`,
    ...(isRunning(run) && { refreshSeconds: 3 }),
    content: html`<div class="stack">${isRunning(run) ? searchGoing(run, far, context) : searchDone(run, context)}${table(
      {
        caption: texts.title[language],
        captionHidden: true,
        rows: pairs,
        href: ({ customer_id, other_id }) => pairPath(customer_id, other_id),
        columns: pairColumns(language),
        empty: { title: texts.none[language], text: texts.noneText[language] },
      },
    )}${last && pager({ language, next: duplicatesPath(strength, placeOf(last)) })}</div>`,
  });
};
