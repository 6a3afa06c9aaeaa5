/** Archives for the supervisor: the list with a form, and one of them as it is being made. */
import { formErrors, typedText } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import { formatBytes } from '../ground/format-bytes.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, textIn } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { badge, type State } from '../ui/badge.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { actionButton, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { definitionList } from '../ui/definition-list.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { more } from '../ui/more.ts';
import { pager } from '../ui/pager.ts';
import { progress } from '../ui/progress.ts';
import { table } from '../ui/table.ts';
import {
  type Archive,
  type ArchiveState,
  archiveCan,
  archiveStateTitles,
  stateOf,
  subjectHints,
  subjects,
  subjectTitles,
} from './archive.ts';
import { assessmentsPath, assessmentTexts } from './assessments/pages.ts';
import { evidenceTexts as texts } from './evidence-texts.ts';

export const evidencePath = '/evidence';
export const archivePath = (id: number): string => `/evidence/${id}`;

export type EvidenceList = Readonly<{
  archives: readonly Archive[];
  next: number | undefined;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const badges: Readonly<Record<ArchiveState, State>> = {
  making: 'info',
  ready: 'done',
  stopped: 'neutral',
  failed: 'overdue',
  destroyed: 'neutral',
};

const stateBadge = (archive: Archive, { language }: Context): Html => {
  const state = stateOf(archive);
  return badge({ state: badges[state], label: archiveStateTitles[state][language] });
};

const subjectSaid = ({ subject, subject_id }: Archive, { language }: Context): string =>
  `${subjectTitles[subject][language]}${subject_id === null ? '' : ` ${subject_id}`}`;

const newForm = (context: Context, { typed = {}, problems = [] }: EvidenceList): Html => {
  const { language, policy } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const shared = (name: string, usual?: string) => ({
    name,
    language,
    value: typedText(typed, name) ?? usual,
    error: errorOf(name),
  });
  return form({
    language,
    action: evidencePath,
    errors,
    submit: texts.make[language],
    content: html`${field({
      ...shared('subject', 'whole'),
      kind: 'radio',
      label: texts.subject[language],
      required: true,
      options: subjects.map((value) => ({
        value,
        label: subjectTitles[value][language],
        hint: subjectHints[value][language],
      })),
    })}${field({
      ...shared('subject_id'),
      kind: 'number',
      label: texts.subjectId[language],
      hint: texts.subjectIdHint[language],
      size: 'short',
    })}<div class="columns">${field({ ...shared('from_on'), kind: 'date', label: texts.from[language] })}${field(
      {
        ...shared('to_on'),
        kind: 'date',
        label: texts.to[language],
      },
    )}</div>${field({
      ...shared('for_whom', textIn(policy.declaration.supervisor.name, language)),
      kind: 'text',
      label: texts.forWhom[language],
      hint: texts.forWhomHint[language],
      required: true,
      maxLength: 200,
      autocomplete: 'off',
    })}${field({ ...shared('why'), kind: 'textarea', label: texts.why[language], required: true, rows: 3 })}`,
  });
};

export const evidencePage = (context: Context, shown: EvidenceList): Html => {
  const { language } = context;
  const { archives, next, problems = [] } = shown;
  const begin = newForm(context, shown);
  const isFirst = archives.length === 0 || problems.length > 0;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: evidencePath,
    actions: button({
      label: assessmentTexts.title[language],
      href: assessmentsPath,
      icon: 'document',
      kind: 'quiet',
    }),
    content: html`<div class="stack">${more({
      summary: texts.new[language],
      content: begin,
      open: isFirst,
    })}${table({
      caption: texts.title[language],
      captionHidden: true,
      rows: archives,
      href: ({ id }) => archivePath(id),
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: texts.subject[language], main: true, cell: (one) => subjectSaid(one, context) },
        { title: texts.forWhom[language], cell: ({ for_whom }) => for_whom },
        { title: texts.asked[language], cell: ({ asked_at }) => formatMoment(asked_at, language) },
        { title: texts.askedBy[language], minor: true, cell: (one) => one.asked_name ?? one.asked_by },
        { title: texts.state[language], cell: (one) => stateBadge(one, context) },
      ],
    })}${next !== undefined && pager({ language, next: `${evidencePath}?before=${next}` })}</div>`,
  });
};

const about = (context: Context, archive: Archive): Html => {
  const { language } = context;
  const { from_on, to_on, size_bytes, sha256, expires_on } = archive;
  const days = [from_on, to_on].map((day) => (day ? formatDate(day, language) : '')).join(' – ');
  return definitionList({
    language,
    items: [
      { term: texts.subject[language], value: subjectSaid(archive, context) },
      { term: texts.period[language], value: from_on || to_on ? days : texts.wholeTime[language] },
      { term: texts.forWhom[language], value: archive.for_whom },
      { term: texts.why[language], value: archive.why },
      { term: texts.askedBy[language], value: archive.asked_name ?? archive.asked_by },
      { term: texts.asked[language], value: formatMoment(archive.asked_at, language) },
      { term: texts.ofPeople[language], value: subjectHints[archive.subject][language] },
      ...(size_bytes === null
        ? []
        : [{ term: texts.size[language], value: formatBytes(size_bytes, language) }]),
      ...(sha256 ? [{ term: 'SHA-256', value: html`<code class="whole-word">${sha256}</code>` }] : []),
      ...(expires_on ? [{ term: texts.expires[language], value: formatDate(expires_on, language) }] : []),
    ],
  });
};

export const archivePage = (context: Context, archive: Archive): Html => {
  const { language } = context;
  const state = stateOf(archive);
  const path = archivePath(archive.id);
  return staffPage(context, {
    title: texts.title[language],
    path,
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.title[language], href: evidencePath },
        { label: fill(texts.one[language], { number: archive.id }) },
      ],
    }),
    lead: stateBadge(archive, context),
    ...(state === 'making' && { refreshSeconds: 2 }),
    actions: html`${
      archiveCan('download', state) &&
      button({ label: texts.download[language], href: `${path}/file`, kind: 'main', icon: 'download' })
    }${
      archiveCan('stop', state) &&
      actionButton({ language, action: `${path}/stopping`, label: texts.stop[language], kind: 'plain' })
    }`,
    content: html`<div class="narrow stack">${
      state === 'making' &&
      progress({
        language,
        id: 'evidence',
        label: texts.files[language],
        done: archive.files_done,
        href: path,
        state: 'running',
        detail: archive.file_now,
      })
    }${card({ content: about(context, archive) })}</div>`,
  });
};
