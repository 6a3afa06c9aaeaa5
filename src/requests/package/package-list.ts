/** Answers that were put together: how far one is, its files and until when they can be fetched. */
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { progress } from '../../ui/progress.ts';
import { type PackageFormat, type PackageRow, packageFormats } from './package-rows.ts';

const texts = {
  making: { fi: 'Tietoja kootaan', sv: 'Uppgifterna sammanställs', en: 'Putting the data together' },
  failed: {
    fi: 'Tietoja ei saatu koottua. Pyydä ne uudelleen.',
    sv: 'Uppgifterna kunde inte sammanställas. Begär dem på nytt.',
    en: 'The data could not be put together. Ask for it again.',
  },
  ready: { fi: 'Koottu {at}', sv: 'Sammanställt {at}', en: 'Put together {at}' },
  until: {
    fi: 'Haettavissa {date} asti.',
    sv: 'Kan hämtas till {date}.',
    en: 'Can be fetched until {date}.',
  },
  waiting: {
    fi: 'Tiedostoja, jotka joku meistä katsoo ensin, koska niissä voi olla tietoja muista: {count}.',
    sv: 'Filer som någon av oss först ser på, eftersom de kan innehålla uppgifter om andra: {count}.',
    en: 'Files that one of us looks at first, as they may hold data about others: {count}.',
  },
  textsWaiting: {
    fi: 'Tekstejä, jotka joku meistä lukee ensin, koska niissä voi olla tietoja muista: {count}.',
    sv: 'Texter som någon av oss först läser, eftersom de kan innehålla uppgifter om andra: {count}.',
    en: 'Texts that one of us reads first, as they may hold data about others: {count}.',
  },
  by: {
    fi: 'Saat ne viimeistään {date} tälle sivulle. Sinun ei tarvitse tehdä mitään.',
    sv: 'Du får dem här senast den {date}. Du behöver inte göra något.',
    en: 'You get them here by {date}. You need not do anything.',
  },
  gone: {
    fi: 'Tiedostot on hävitetty, koska niiden aika on ohi.',
    sv: 'Filerna har förstörts eftersom deras tid är ute.',
    en: 'The files have been destroyed, as their time is over.',
  },
} as const satisfies Record<string, Text>;

const formatTitles: Readonly<Record<PackageFormat, Text>> = {
  pdf: { fi: 'Luettavaksi (PDF)', sv: 'Att läsa (PDF)', en: 'To read (PDF)' },
  json: { fi: 'Koneelle (JSON)', sv: 'För maskiner (JSON)', en: 'For machines (JSON)' },
  csv: { fi: 'Taulukkona (CSV)', sv: 'Som tabell (CSV)', en: 'As a table (CSV)' },
  zip: { fi: 'Liitteet (ZIP)', sv: 'Bilagor (ZIP)', en: 'Attachments (ZIP)' },
};

export const isBeingMade = ({ finished_at, problem }: PackageRow): boolean =>
  finished_at === null && problem === null;

type Paths = Readonly<{
  page: string;
  file: (id: number, format: PackageFormat) => string;
  /** Until when the person gets what waits; absent: the answer is not theirs to wait for, or has come. */
  dueOn?: (row: PackageRow) => string | undefined;
}>;

/** What is not in it, as nobody has looked yet. */
const waitingLines = (row: PackageRow, language: Language, dueOn: string | undefined): string => {
  const { attachments_waiting: files, texts_waiting: words } = row;
  const lines = [
    words > 0 && fill(texts.textsWaiting[language], { count: words }),
    files > 0 && fill(texts.waiting[language], { count: files }),
  ].filter((line) => line !== false);
  if (lines.length > 0 && dueOn) lines.push(fill(texts.by[language], { date: formatDate(dueOn, language) }));
  return lines.join(' ');
};

const onePackage = (row: PackageRow, language: Language, { page, file, dueOn }: Paths): Html => {
  const { id, rows_done, finished_at, problem, expires_on, files } = row;
  if (problem !== null) return noticeBox({ language, kind: 'warning', sentence: texts.failed[language] });
  if (finished_at === null)
    return progress({
      language,
      id: `package-${id}`,
      label: texts.making[language],
      done: rows_done,
      href: page,
      state: 'running',
    });
  const ready = fill(texts.ready[language], { at: formatMoment(finished_at, language) });
  if (files.length === 0) return html`<p>${ready}. ${texts.gone[language]}</p>`;
  const until = expires_on && fill(texts.until[language], { date: formatDate(expires_on, language) });
  const due = dueOn?.(row);
  // What waited for an answer that has come since is in a later one.
  const waiting = dueOn && !due ? '' : waitingLines(row, language, due);
  const more = waiting !== '' && html`<p>${waiting}</p>`;
  return html`<p>${ready}. ${until}</p>${more}<div class="row">${packageFormats
    .filter((format) => files.some((one) => one.format === format))
    .map((format) =>
      button({
        label: formatTitles[format][language],
        href: file(id, format),
        icon: 'download',
        kind: format === 'pdf' ? 'main' : 'plain',
      }),
    )}</div>`;
};

export const packageList = (rows: readonly PackageRow[], language: Language, paths: Paths): Html =>
  html`<div class="stack">${rows.map((row) => html`<div>${onePackage(row, language, paths)}</div>`)}</div>`;
