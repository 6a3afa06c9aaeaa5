/** All bulk edits, the newest first. */
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge, type State } from '../../ui/badge.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { type BulkEdit, type BulkStep, daysKept, daysUntilTold, stepWords } from './bulk-edit.ts';
import { bulkTexts as texts } from './bulk-texts.ts';
import { changeWords } from './change-words.ts';
import { bulkEditPath, bulkPath } from './paths.ts';

const states: Readonly<Partial<Record<BulkStep, State>>> = {
  asked: 'info',
  prepared: 'due',
  started: 'info',
  paused: 'due',
  finished: 'done',
  undo_started: 'info',
  failed: 'overdue',
};

export const stepBadge = (step: BulkStep, language: Language): Html =>
  badge({ state: states[step] ?? 'neutral', label: stepWords[step][language] });

export const count = (number: number, language: Language): string =>
  number.toLocaleString(language === 'en' ? 'en-GB' : language);

export const bulkEditsPage = (
  context: Context,
  edits: readonly BulkEdit[],
  next: number | undefined,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: fill(texts.listLead[language], { days: daysKept, told: daysUntilTold }),
    content: html`${table({
      caption: texts.title[language],
      captionHidden: true,
      rows: edits,
      href: ({ id }) => bulkEditPath(id),
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: texts.what[language], main: true, cell: ({ change }) => changeWords(context, change) },
        { title: texts.step[language], cell: ({ step }) => stepBadge(step, language) },
        {
          title: texts.changes[language],
          align: 'end',
          cell: ({ rows_change }) => count(rows_change, language),
        },
        { title: texts.maker[language], cell: ({ maker, made_by }) => maker ?? made_by },
        { title: texts.made[language], whole: true, cell: ({ made_at }) => formatMoment(made_at, language) },
      ],
    })}${next !== undefined && pager({ language, next: `${bulkPath}?before=${next}` })}`,
  });
};
