/** One import: always the step at which it is, what exactly comes next, and what has been. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { progress } from '../../ui/progress.ts';
import { timeline } from '../../ui/timeline.ts';
import { type ImportAct, importCan, stepWords } from '../import.ts';
import { actPath, importPath, importsPath } from '../paths.ts';
import type { Import, StepTaken } from '../queries/imports.ts';
import type { InformationDuty } from '../queries/information-duty.ts';
import { checkSection, reportSection } from './check-section.ts';
import { importPageTexts as own } from './import-page-texts.ts';
import { importTexts as texts } from './import-texts.ts';
import { stepBadge } from './imports-page.ts';
import { type MappingShown, mappingSection } from './mapping-form.ts';

export type ImportShown = MappingShown &
  Readonly<{
    steps: readonly StepTaken[];
    /** Of the staff by actor, `staff:1`; whoever is not there is a program. */
    names: ReadonlyMap<string, string>;
    duty: InformationDuty | undefined;
    sameBefore: readonly number[];
  }>;

const numbersOf = ({ counts, rows_made, rows_changed, step }: Import, { language }: Context) => {
  const isAhead = step === 'checked';
  return {
    made: (isAhead ? (counts.decisions?.new ?? 0) : rows_made).toLocaleString(language),
    changed: (isAhead ? (counts.decisions?.update ?? 0) : rows_changed).toLocaleString(language),
  };
};

type Deed = Readonly<{
  act: ImportAct;
  path: Parameters<typeof actPath>[1];
  label: Text;
  says?: Text;
  kind?: 'main' | 'plain';
}>;

const deeds: readonly Deed[] = [
  { act: 'start', path: 'run', label: own.run, says: own.runSays, kind: 'main' },
  { act: 'pause', path: 'pause', label: own.pause, says: own.pauseSays },
  { act: 'go_on', path: 'going-on', label: own.goOn, says: own.goOnSays, kind: 'main' },
  { act: 'undo', path: 'undoing', label: own.undo, says: own.undoSays },
  { act: 'close', path: 'closing', label: own.close, says: own.closeSays },
];

const wordsOfKind: Readonly<Record<Import['kind'], Partial<Record<ImportAct, Text>>>> = {
  customers: {},
  orders: { start: own.runOrdersSays, undo: own.undoOrdersSays },
  invoices: { start: own.runInvoicesSays, undo: own.undoInvoicesSays },
};

const wordsOf = (found: Import, { act, says }: Deed): Text | undefined => {
  if (act === 'undo' && found.rows_made + found.rows_changed === 0) return own.undoNothing;
  return wordsOfKind[found.kind][act] ?? says;
};

/** The one act that carries on, and the others as quiet rows with what they do beside them. */
const deedsCard = (found: Import, context: Context): Html | undefined => {
  const { language } = context;
  const open = deeds.filter(({ act }) => importCan(act, found));
  if (open.length === 0) return undefined;
  const row = (deed: Deed): Html => {
    const { path, label, kind = 'plain' } = deed;
    const says = wordsOf(found, deed);
    const isMain = kind === 'main';
    const button = actionButton({
      language,
      action: actPath(found.id, path),
      label: label[language],
      kind,
      small: !isMain,
    });
    return html`<li><span class="${isMain ? 'main-words' : 'muted'}">${says && fill(says[language], numbersOf(found, context))}</span>${button}</li>`;
  };
  return card({ content: html`<ul class="steps">${open.map(row)}</ul>` });
};

const work = (found: Import) => {
  if (found.step === 'started')
    return { label: own.running, done: found.run_to_line, total: found.last_line };
  if (found.step === 'undo_started')
    return {
      label: own.undoing,
      done: found.undone_to_line === 0 ? 0 : found.last_line - found.undone_to_line,
      total: found.last_line,
    };
  if (found.step !== 'mapped') return undefined;
  const isReading = found.last_line === 0 || found.read_to_line < found.last_line;
  return isReading
    ? { label: own.reading, done: found.rows_read }
    : { label: own.checking, done: found.checked_to_line, total: found.last_line };
};

const progressOf = (found: Import, { language }: Context): Html | undefined => {
  const going = work(found);
  if (!going) return undefined;
  const { label, ...numbers } = going;
  return progress({
    language,
    id: 'import-progress',
    label: label[language],
    href: importPath(found.id),
    state: 'running',
    ...numbers,
  });
};

/** The letters are the work of whoever answers for people’s rights. */
const dutyBox = ({ people, due_on, fulfilled_at }: InformationDuty, { language, caller }: Context): Html => {
  const mayOpen = caller.kind === 'staff' && caller.purposes.includes('rights_requests');
  if (fulfilled_at)
    return noticeBox({ language, kind: 'done', sentence: fill(own.dutyDone[language], { people }) });
  const until = fill(own.duty[language], { people, date: formatDate(due_on, language) });
  return noticeBox({
    language,
    kind: 'warning',
    sentence: `${until} ${own.dutyTold[language]}`,
    ...(mayOpen
      ? { actions: button({ label: own.toLetters[language], href: '/informing', small: true }) }
      : {}),
  });
};

const notices = ({ found, duty, sameBefore }: ImportShown, context: Context): Html[] => {
  const { language } = context;
  const box = (kind: 'info' | 'warning', sentence: string) => noticeBox({ language, kind, sentence });
  return [
    ...(found.step === 'failed' ? [box('warning', own.failed[language])] : []),
    ...(found.codes_found ? [box('warning', own.codes[language])] : []),
    ...(duty ? [dutyBox(duty, context)] : []),
    ...(importCan('start', found) || importCan('map', found)
      ? sameBefore.map((id) => box('info', fill(own.same[language], { id })))
      : []),
  ];
};

const aboutFile = (found: Import, { language, policy }: Context): Html => {
  const source = policy.declaration.sources.find(({ key }) => key === found.source);
  const purpose = policy.declaration.purposes.find(({ key }) => key === found.purpose);
  return card({
    title: own.about[language],
    content: definitionList({
      language,
      items: [
        { term: texts.source[language], value: source ? textIn(source.title, language) : found.source },
        { term: texts.purpose[language], value: purpose ? textIn(purpose.title, language) : found.purpose },
        { term: texts.asOf[language], value: formatDate(found.as_of, language) },
        { term: own.hash[language], value: html`<code class="hash">${found.file_sha256}</code>` },
        ...(found.expires_on
          ? [{ term: own.expires[language], value: formatDate(found.expires_on, language) }]
          : []),
      ],
    }),
  });
};

const stepsTaken = ({ steps, names }: ImportShown, { language }: Context): Html =>
  card({
    title: own.history[language],
    content: timeline({
      label: own.history[language],
      items: steps.map(({ step, at, by_actor }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: stepWords[step][language],
        by: names.get(by_actor) ?? own.program[language],
      })),
    }),
  });

/** Results once there are some, the mapping while it may still be changed. */
const sections = (shown: ImportShown, context: Context): Html[] => {
  const { found } = shown;
  const isChecked =
    found.counts.decisions !== undefined && !['uploaded', 'mapped', 'expired', 'failed'].includes(found.step);
  const hasRun = found.run_to_line > 0;
  return [
    ...(hasRun ? [reportSection(found, context)] : []),
    ...(isChecked ? [checkSection(found, context)] : []),
    ...(importCan('map', found) ? [mappingSection(shown, context)] : []),
  ];
};

export const importPage = (context: Context, shown: ImportShown): Html => {
  const { language } = context;
  const { found } = shown;
  const going = progressOf(found, context);
  const [results, buttons] = [sections(shown, context), deedsCard(found, context)];
  const mapFirst = found.step === 'uploaded' || found.step === 'failed';
  return staffPage(context, {
    title: found.file_name,
    path: importPath(found.id),
    breadcrumb: breadcrumb({
      language,
      items: [{ href: importsPath, label: texts.title[language] }, { label: found.file_name }],
    }),
    lead: stepBadge(found.step, context),
    ...(going ? { refreshSeconds: 3 } : {}),
    content: html`<div class="stack">${notices(shown, context)}${going}${mapFirst ? [...results, buttons] : [buttons, ...results]}<div class="columns">${aboutFile(found, context)}${stepsTaken(shown, context)}</div></div>`,
  });
};
