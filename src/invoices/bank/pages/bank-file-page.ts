/** One file of bank statements: how far it has come, what became of its payments, and what may be done with the whole. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../../ground/format-date.ts';
import { formatIban } from '../../../ground/iban.ts';
import { fill } from '../../../ground/language.ts';
import { problemKinds } from '../../../ground/problem.ts';
import type { Context } from '../../../http/route.ts';
import type { State } from '../../../ui/badge.ts';
import { breadcrumb } from '../../../ui/breadcrumb.ts';
import { actionButton } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Definition, definitionList } from '../../../ui/definition-list.ts';
import { type Html, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { numberTiles } from '../../../ui/number-tile.ts';
import { progress } from '../../../ui/progress.ts';
import { section } from '../../../ui/section.ts';
import { timeline } from '../../../ui/timeline.ts';
import { euros } from '../../documents/numbers.ts';
import { type Outcome, outcomes, stepWords } from '../bank-file.ts';
import { bankFilePartPath, bankFilePath, bankFilesPath, bankPaymentsPath } from '../paths.ts';
import type { BankFile, StatementRow, StepTaken } from '../queries/bank-files.ts';
import { deedsCard } from './bank-file-deeds.ts';
import { bankFileTexts } from './bank-file-texts.ts';
import { stepBadge } from './bank-files-page.ts';
import { outcomeWords, bankTexts as texts, warningWords } from './bank-texts.ts';

export type BankFileShown = Readonly<{
  file: BankFile;
  statements: readonly StatementRow[];
  steps: readonly StepTaken[];
}>;

const work = (file: BankFile) => {
  if (file.step === 'uploaded') return { label: bankFileTexts.reading, done: file.payments_read };
  if (file.step === 'read')
    return { label: bankFileTexts.matching, done: file.payments_matched, total: file.payments_read };
  if (file.step !== 'undo_started') return undefined;
  return { label: bankFileTexts.undoing, done: file.payments_undone, total: file.payments_read };
};

const progressOf = (file: BankFile, { language }: Context): Html | undefined => {
  const going = work(file);
  if (!going) return undefined;
  const { label, ...numbers } = going;
  return progress({
    language,
    id: 'bank-file-progress',
    label: label[language],
    href: bankFilePath(file.id),
    state: 'running',
    ...numbers,
  });
};

const states: Partial<Record<Outcome, State>> = {
  matched: 'done',
  accepted: 'done',
  credited: 'done',
  doubtful: 'due',
  unknown: 'due',
};

const became = (file: BankFile, { language }: Context): Html | undefined => {
  const counted = outcomes.flatMap((outcome) => {
    const found = file.counts.outcomes?.[outcome];
    return found && found.payments > 0 ? [{ outcome, ...found }] : [];
  });
  if (counted.length === 0) return undefined;
  return section({
    title: bankFileTexts.became[language],
    content: numberTiles({
      label: bankFileTexts.became[language],
      tiles: counted.map(({ outcome, payments, cents }) => ({
        label: outcomeWords[outcome][language],
        value: payments.toLocaleString(language),
        note: euros(cents),
        href: bankPaymentsPath(file.id, outcome),
        state: states[outcome] ?? 'neutral',
      })),
    }),
  });
};

const remarks = ({ counts }: BankFile, { language }: Context): Html | undefined => {
  const said = Object.entries(counts.warnings ?? {}) as [keyof typeof warningWords, number][];
  if (said.length === 0) return undefined;
  return card({
    title: bankFileTexts.remarks[language],
    content: definitionList({
      language,
      items: said.map(([warning, count]) => ({
        term: warningWords[warning][language],
        value: count.toLocaleString(language),
      })),
    }),
  });
};

const problemText = (code: string | null, { language }: Context): string | undefined => {
  const kind = problemKinds().find((one) => one.code === code);
  return kind && fill(kind.text[language], { line: '?' });
};

const notices = ({ file, statements }: BankFileShown, context: Context): Html[] => {
  const { language } = context;
  const boxes: Html[] = [];
  if (file.step === 'failed')
    boxes.push(
      noticeBox({
        language,
        kind: 'warning',
        sentence: [bankFileTexts.failed[language], problemText(file.problem, context)]
          .filter(Boolean)
          .join(' '),
      }),
    );
  if (file.step === 'asking') {
    const accounts = [
      ...new Set(statements.filter(({ is_known }) => !is_known).map(({ account }) => formatIban(account))),
    ];
    boxes.push(
      noticeBox({
        language,
        kind: 'warning',
        sentence: fill(bankFileTexts.ask[language], { accounts: accounts.join(', ') }),
        actions: actionButton({
          language,
          action: bankFilePartPath(file.id, 'accounts'),
          label: bankFileTexts.confirm[language],
          kind: 'main',
        }),
      }),
    );
  }
  if (file.has_identity_codes)
    boxes.push(noticeBox({ language, kind: 'info', sentence: bankFileTexts.codes[language] }));
  return boxes;
};

const daysOf = ({ from_on, to_on }: StatementRow, { language }: Context): string =>
  [from_on, to_on]
    .map((day) => (day ? formatDate(day, language) : ''))
    .join('–')
    .replace(/^–$/, '');

const about = ({ file, statements }: BankFileShown, context: Context): Html => {
  const { language } = context;
  const items: Definition[] = statements.flatMap((statement) => [
    {
      term: bankFileTexts.account[language],
      value: html`<span class="number">${formatIban(statement.account)}</span>`,
    },
    ...(daysOf(statement, context)
      ? [{ term: bankFileTexts.days[language], value: daysOf(statement, context) }]
      : []),
    { term: bankFileTexts.said[language], value: `${statement.said_id} (${statement.kind})` },
  ]);
  const passed: Definition[] = [
    ...(file.outgoing_passed > 0
      ? [{ term: bankFileTexts.outgoing[language], value: file.outgoing_passed.toLocaleString(language) }]
      : []),
    ...(file.unbooked_passed > 0
      ? [{ term: bankFileTexts.unbooked[language], value: file.unbooked_passed.toLocaleString(language) }]
      : []),
  ];
  return card({
    title: bankFileTexts.statements[language],
    content: definitionList({ language, items: [...items, ...passed] }),
  });
};

const stepsTaken = ({ steps }: BankFileShown, { language }: Context): Html =>
  card({
    title: bankFileTexts.history[language],
    content: timeline({
      label: bankFileTexts.history[language],
      items: steps.map(({ step, at, name }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: stepWords[step][language],
        by: name ?? bankFileTexts.program[language],
      })),
    }),
  });

export const trail = (
  file: Pick<BankFile, 'id' | 'file_name'>,
  { language }: Context,
  ...more: string[]
): Html =>
  breadcrumb({
    language,
    items: [
      { href: bankFilesPath, label: texts.title[language] },
      more.length > 0 ? { href: bankFilePath(file.id), label: file.file_name } : { label: file.file_name },
      ...more.map((label) => ({ label })),
    ],
  });

export const bankFilePage = (context: Context, shown: BankFileShown): Html => {
  const { file } = shown;
  const going = progressOf(file, context);
  return staffPage(context, {
    title: file.file_name,
    path: bankFilePath(file.id),
    breadcrumb: trail(file, context),
    lead: stepBadge(file.step, context),
    ...(going ? { refreshSeconds: 3 } : {}),
    content: html`<div class="stack">${notices(shown, context)}${going}${became(file, context)}${deedsCard(file, context)}<div class="columns">${about(shown, context)}${remarks(file, context)}${stepsTaken(shown, context)}</div></div>`,
  });
};
