/** One's own exports, and one of them: how far it is, the file, what was said of it. */
import { staffPage } from '../../access/staff-page.ts';
import { type Usable, useDefinition } from '../../customers/views/use-definition.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge, type State } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { pager } from '../../ui/pager.ts';
import { progress } from '../../ui/progress.ts';
import { table } from '../../ui/table.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { saidConditions } from '../views/said-list.ts';
import { type Export, type ExportStep, exportCan, stepWords } from './export.ts';
import { exportTexts as texts } from './export-texts.ts';
import { exportFilePath, exportPath, exportsPath, newExportPath, stopExportPath } from './paths.ts';

const states: Readonly<Record<ExportStep, State>> = {
  asked: 'info',
  started: 'info',
  stopped: 'neutral',
  finished: 'done',
  failed: 'overdue',
  expired: 'neutral',
};

const stepBadge = (step: ExportStep, language: Language): Html =>
  badge({ state: states[step], label: stepWords[step][language] });

const forWhom = ({ recipient_name }: Export, language: Language): string =>
  recipient_name ?? texts.internal[language];

const count = (number: number, language: Language): string =>
  number.toLocaleString(language === 'en' ? 'en-GB' : language);

export const exportsPage = (context: Context, exports: readonly Export[], next: number | undefined): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.listLead[language],
    content: html`${table({
      caption: texts.title[language],
      captionHidden: true,
      rows: exports,
      href: ({ id }) => exportPath(id),
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: texts.one[language], main: true, cell: ({ title }) => title },
        { title: texts.step[language], cell: ({ step }) => stepBadge(step, language) },
        { title: texts.recipient[language], cell: (one) => forWhom(one, language) },
        { title: texts.rows[language], align: 'end', cell: ({ rows_done }) => count(rows_done, language) },
        {
          title: texts.asked[language],
          whole: true,
          cell: ({ asked_at }) => formatMoment(asked_at, language),
        },
      ],
    })}${next !== undefined && pager({ language, next: `${exportsPath}?before=${next}` })}`,
  });
};

const aboutExport = (context: Context, found: Export, usable: Usable): Html => {
  const { language, policy, purpose } = context;
  const everybody = fill(texts.everybody[language], { purpose: policy.words.purpose(purpose)[language] });
  const columns = [texts.name[language], ...usable.columns.map(({ title }) => title[language])];
  const { rows_done, rows_untold, file_bytes, expires_on, step } = found;
  return card({
    content: definitionList({
      language,
      items: [
        { term: texts.who[language], value: saidConditions(usable.conditions, everybody, language) },
        { term: texts.columns[language], value: columns.join(', ') },
        { term: texts.format[language], value: texts[found.format][language] },
        { term: texts.recipient[language], value: forWhom(found, language) },
        { term: texts.asked[language], value: formatMoment(found.asked_at, language) },
        ...(step === 'finished' ? [{ term: texts.rows[language], value: count(rows_done, language) }] : []),
        ...(step === 'finished' && rows_untold > 0
          ? [
              {
                term: texts.untold[language],
                value: fill(texts.untoldText[language], { count: count(rows_untold, language) }),
              },
            ]
          : []),
        ...(step === 'finished' && file_bytes !== null
          ? [{ term: texts.size[language], value: formatBytes(file_bytes, language) }]
          : []),
        ...(step === 'finished' && expires_on
          ? [{ term: texts.expires[language], value: formatDate(expires_on, language) }]
          : []),
      ],
    }),
  });
};

const going = ({ language }: Context, { id, rows_done, rows_expected, step }: Export): HtmlValue =>
  exportCan('stop', step) &&
  progress({
    language,
    id: 'export-progress',
    label: texts.making[language],
    done: rows_done,
    ...(rows_expected !== null && rows_expected >= rows_done && { total: rows_expected }),
    href: exportPath(id),
    state: 'running',
  });

const ended: Readonly<Partial<Record<ExportStep, 'stopped' | 'failed' | 'expired'>>> = {
  stopped: 'stopped',
  failed: 'failed',
  expired: 'expired',
};

const said = ({ language }: Context, { step }: Export): HtmlValue => {
  const text = ended[step];
  return (
    text &&
    noticeBox({ language, kind: text === 'failed' ? 'warning' : 'info', sentence: texts[text][language] })
  );
};

const deeds = ({ language }: Context, { id, step, definition }: Export): HtmlValue => {
  if (exportCan('download', step))
    return button({
      label: texts.download[language],
      href: exportFilePath(id),
      kind: 'main',
      icon: 'download',
    });
  if (exportCan('stop', step))
    return actionButton({ language, action: stopExportPath(id), label: texts.stop[language] });
  return button({ label: texts.again[language], href: newExportPath(definition) });
};

export const exportPage = (context: Context, found: Export): Html => {
  const { language, policy, purpose } = context;
  const { declaration } = policy;
  const usable = useDefinition(found.definition, viewFields(declaration), readerOf(declaration, purpose));
  return staffPage(context, {
    title: found.title,
    path: exportPath(found.id),
    lead: stepBadge(found.step, language),
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.title[language], href: exportsPath }, { label: found.title }],
    }),
    ...(exportCan('stop', found.step) && { refreshSeconds: 3 }),
    actions: deeds(context, found),
    content: html`<div class="narrow stack">${going(context, found)}${said(context, found)}${aboutExport(context, found, usable)}</div>`,
  });
};
