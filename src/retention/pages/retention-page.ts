/** Every declared retention period: what it will end within a month, and what it did the last time. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Declaration, RetentionRule } from '../../policy/declaration.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { section } from '../../ui/section.ts';
import { type Column, table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { carriedOutBy } from '../carried-out.ts';
import type { BackupRow, BackupStanding, PreviewRow, RewriteRow, RunRow } from '../overview-queries.ts';
import { duePath, holdsPath, retentionPath, runsPath } from '../paths.ts';
import type { Warning } from '../warning-queries.ts';
import { backupWarnings } from './backup-warnings.ts';
import { retentionTexts as texts } from './retention-texts.ts';

/** A table that the sweep empties by a rule. */
export type SweptTable = Readonly<{
  table: string;
  what: string;
  preview: PreviewRow | undefined;
  run: RunRow | undefined;
  /** Where it is new or shortened and waits until somebody has heard of it. */
  actsFrom: string | undefined;
}>;

export type RuleLine = Readonly<{
  rule: RetentionRule;
  /** Empty where another job does it, or nobody. */
  swept: readonly SweptTable[];
  /** What another job erases. */
  what: string;
  /** It only keeps: what a duty holds is not erased by it. */
  isDuty: boolean;
}>;

export const retentionTabs = ({ language }: Context, current: 'rules' | 'runs' | 'holds'): Html =>
  tabs({
    label: texts.title[language],
    items: [
      { href: retentionPath, label: texts.rules[language], current: current === 'rules' },
      { href: runsPath(), label: texts.runs[language], current: current === 'runs' },
      { href: holdsPath, label: texts.holds[language], current: current === 'holds' },
    ],
  });

export const ruleTitle = (declaration: Declaration, key: string, language: Language): string => {
  const rule = declaration.retention.find((one) => one.key === key);
  return rule ? textIn(rule.title, language) : key;
};

const counted = (preview: PreviewRow, language: Language): string =>
  `${preview.due.toLocaleString(language)}${preview.is_capped ? '+' : ''}`;

const notSwept = ({ rule, isDuty }: RuleLine, language: Language): string => {
  if (rule.key in carriedOutBy) return texts.byItself[language];
  if (rule.from === 'none') return texts.untilFurther[language];
  return (isDuty ? texts.keeps : texts.noMachine)[language];
};

const soonOf = ({ preview }: SweptTable, language: Language): string | Html => {
  if (!preview) return texts.notYet[language];
  if (preview.due === 0) return '0';
  return html`<a href="${duePath(preview.rule, preview.table_name)}">${counted(preview, language)}</a>`;
};

export const doneBy = (count: number, { ended_at }: RunRow, language: Language): string => {
  const shown = count.toLocaleString(language);
  return ended_at === null ? `${shown}, ${texts.going[language]}` : shown;
};

const waits = ({ actsFrom, preview }: SweptTable, language: Language): HtmlValue =>
  actsFrom !== undefined &&
  preview !== undefined &&
  preview.due > 0 &&
  html`<br><span class="muted">${fill(texts.actsFrom[language], { day: formatDate(actsFrom, language) })}</span>`;

const goesSoon = (line: RuleLine, language: Language): Html | string =>
  line.swept.length === 0
    ? [line.what, notSwept(line, language)].filter(Boolean).join(', ')
    : html`<div>${line.swept.map((one) => html`<div>${one.what}: ${soonOf(one, language)}${waits(one, language)}</div>`)}</div>`;

const wentLast = ({ swept }: RuleLine, language: Language): HtmlValue =>
  swept.some(({ run }) => run) &&
  html`<div>${swept.map(
    ({ what, run }) =>
      run &&
      html`<div>${what}: ${doneBy(run.erased + run.kept, run, language)} (${formatDate(run.due_on, language)})</div>`,
  )}</div>`;

const columns = ({ language }: Context): Column<RuleLine>[] => [
  { title: texts.rule[language], main: true, cell: ({ rule }) => textIn(rule.title, language) },
  { title: texts.soon[language], cell: (line) => goesSoon(line, language) },
  { title: texts.last[language], cell: (line) => wentLast(line, language) },
];

const megabytes = (bytes: number, language: Language): string =>
  (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });

const backupValue = (backup: BackupRow | undefined, language: Language): string =>
  backup
    ? fill(texts.backupFacts[language], {
        at: formatMoment(backup.made_at, language),
        megabytes: megabytes(backup.size_bytes, language),
        until: formatDate(backup.kept_until, language),
      })
    : texts.nothing[language];

const rewriteValue = (rewrite: RewriteRow | undefined, language: Language): string => {
  if (!rewrite) return texts.rewriteNever[language];
  const { ended_at, tables, left_over } = rewrite;
  const facts = { at: formatMoment(ended_at, language), tables, left: left_over.length };
  return fill((left_over.length > 0 ? texts.rewriteLeft : texts.rewriteFacts)[language], facts);
};

export type House = Readonly<{ backup: BackupStanding; rewrite: RewriteRow | undefined }>;

const houseSection = ({ backup, rewrite }: House, { language }: Context): Html =>
  section({
    title: texts.house[language],
    content: html`<div class="stack">${backupWarnings(backup, language).map((sentence) =>
      noticeBox({ language, kind: 'warning', sentence }),
    )}${definitionList({
      language,
      items: [
        { term: texts.backup[language], value: backupValue(backup.last, language) },
        { term: texts.rewrite[language], value: rewriteValue(rewrite, language) },
      ],
    })}</div>`,
  });

/** What was told of it beforehand, and to how many; where to nobody, what to do about it. */
const warnedBox = ({ language }: Context, warning: Warning | undefined): HtmlValue => {
  if (!warning || warning.due + warning.gone === 0) return undefined;
  const words = {
    on: formatDate(warning.on_day, language),
    up_to: formatDate(warning.up_to, language),
    count: warning.due.toLocaleString(language),
    told: warning.told,
  };
  if (warning.told === 0)
    return noticeBox({
      language,
      kind: 'warning',
      sentence: fill(texts.toldNobody[language], words),
      line: { text: texts.giveAddress[language], href: '/reminders-by-mail' },
    });
  const told = warning.told === 1 ? texts.toldOne : texts.told;
  return noticeBox({ language, kind: 'info', sentence: fill(told[language], words) });
};

export const retentionPage = (
  context: Context,
  lines: readonly RuleLine[],
  house: House,
  warning: Warning | undefined,
): Html => {
  const { language, policy } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    tabs: retentionTabs(context, 'rules'),
    content: html`<div class="stack">${
      policy.version === 0 && noticeBox({ language, kind: 'info', sentence: texts.unpublished[language] })
    }${warnedBox(context, warning)}${table({
      caption: texts.rules[language],
      captionHidden: true,
      rows: lines,
      columns: columns(context),
      empty: { title: texts.nothing[language], text: texts.unpublished[language] },
    })}${houseSection(house, context)}</div>`,
  });
};
