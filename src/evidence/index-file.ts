/** What an archive holds, for people: a page and a PDF; and for machines: a manifest with the hash of each file. */
import { helsinkiDate } from '../ground/calendar.ts';
import { formatBytes } from '../ground/format-bytes.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { textIn } from '../ground/language.ts';
import { heading, type Letter, text } from '../requests/letters/letter.ts';
import { letterPdf } from '../requests/letters/to-pdf.ts';
import { html } from '../ui/html.ts';
import { subjectHints, subjectTitles } from './archive.ts';
import { evidenceTexts as texts } from './evidence-texts.ts';
import type { Making } from './piece.ts';

export type Written = Readonly<{ name: string; title: string; bytes: number; sha256: string }>;

const periodSaid = ({ archive: { from_on, to_on, language } }: Making): string =>
  from_on || to_on
    ? [from_on, to_on].map((day) => (day ? formatDate(day, language) : '')).join(' – ')
    : texts.wholeTime[language];

const factsOf = (making: Making): { term: string; text: string }[] => {
  const { archive, policy } = making;
  const { language, subject, subject_id } = archive;
  return [
    { term: texts.controller[language], text: policy.declaration.controller.name },
    {
      term: texts.subject[language],
      text: `${subjectTitles[subject][language]}${subject_id === null ? '' : ` ${subject_id}`}`,
    },
    { term: texts.period[language], text: periodSaid(making) },
    { term: texts.forWhom[language], text: archive.for_whom },
    { term: texts.why[language], text: archive.why },
    { term: texts.asked[language], text: formatMoment(archive.asked_at, language) },
    { term: texts.askedBy[language], text: archive.asked_name ?? archive.asked_by },
    { term: texts.ofPeople[language], text: subjectHints[subject][language] },
  ];
};

export const indexHtml = (making: Making, files: readonly Written[]): string => {
  const { language } = making.archive;
  const rows = files.map(
    ({ name, title, bytes, sha256 }) =>
      html`<tr><td><a href="${name}">${name}</a></td><td>${title}</td><td>${formatBytes(bytes, language)}</td><td><code>${sha256}</code></td></tr>`,
  );
  const facts = factsOf(making).map(({ term, text: value }) => html`<dt>${term}</dt><dd>${value}</dd>`);
  const title = texts.indexTitle[language];
  return `<!doctype html>\n${html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><dl>${facts}</dl><h2>${texts.files[language]}</h2><p>${texts.howToCheck[language]}</p><table><thead><tr><th>${texts.file[language]}</th><th>${texts.what[language]}</th><th>${texts.size[language]}</th><th>SHA-256</th></tr></thead><tbody>${rows}</tbody></table></body></html>`}\n`;
};

export const indexPdf = (making: Making, files: readonly Written[]): Promise<Uint8Array> => {
  const { archive, policy } = making;
  const { language } = archive;
  const { controller, supervisor } = policy.declaration;
  const letter: Letter = {
    language,
    date: helsinkiDate(archive.asked_at),
    title: texts.indexTitle[language],
    sender: { name: controller.name, lines: [controller.email].filter(Boolean) },
    addressee: [textIn(supervisor.name, language)],
    facts: [],
    blocks: [
      { kind: 'facts', items: factsOf(making) },
      heading(texts.files[language]),
      text(texts.howToCheck[language]),
      {
        kind: 'table',
        columns: [texts.file[language], texts.what[language], 'SHA-256'],
        rows: files.map(({ name, title, sha256 }) => [name, title, sha256.replace(/(.{16})/g, '$1 ').trim()]),
      },
    ],
    closing: [controller.name],
  };
  return letterPdf(letter);
};

/** `sha256sum --check` reads the second one. */
export const manifest = (making: Making, files: readonly Written[]): string => {
  const { archive, policy } = making;
  const { id, subject, subject_id, from_on, to_on, for_whom, why, asked_at, asked_by } = archive;
  return `${JSON.stringify(
    {
      archive: { id, subject, subject_id, from_on, to_on, for_whom, why, asked_at, asked_by },
      controller: policy.declaration.controller.name,
      notice_version: policy.version,
      files,
    },
    null,
    2,
  )}\n`;
};

export const sums = (files: readonly Written[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
