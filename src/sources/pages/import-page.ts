/** One import: always the step at which it is, what exactly comes next, and what has been. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton } from '../../ui/button.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { progress } from '../../ui/progress.ts';
import { section } from '../../ui/section.ts';
import { timeline } from '../../ui/timeline.ts';
import { type ImportAct, importCan, stepWords } from '../import.ts';
import type { InformationDuty } from '../information-duty.ts';
import { actPath, importPath, importsPath } from '../paths.ts';
import type { Import, StepTaken } from '../queries/imports.ts';
import { checkSection, reportSection } from './check-section.ts';
import { importTexts as texts } from './import-texts.ts';
import { stepBadge } from './imports-page.ts';
import { type MappingShown, mappingSection } from './mapping-form.ts';

const own = {
  run: { fi: 'Tuo rekisteriin', sv: 'För in i registret', en: 'Bring into the register' },
  runSays: {
    fi: 'Luodaan {made} asiakasta ja muutetaan {changed} asiakkaan tietoja. Muut rivit jäävät pois. Kaiken voi perua tältä sivulta.',
    sv: '{made} kunder skapas och uppgifterna ändras för {changed} kunder. Övriga rader utelämnas. Allt kan tas tillbaka på den här sidan.',
    en: '{made} customers are made and the data of {changed} customers is changed. Other rows are left out. All of it can be undone on this page.',
  },
  pause: { fi: 'Keskeytä', sv: 'Pausa', en: 'Pause' },
  goOn: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  undo: { fi: 'Peru koko tuonti', sv: 'Ta tillbaka hela importen', en: 'Undo the whole import' },
  undoSays: {
    fi: 'Tuonnin luomat {made} asiakasta poistetaan ja {changed} asiakkaan tiedot palautetaan. Jos asiakkaan tietoja on muutettu tuonnin jälkeen, ne säilyvät ja siitä kerrotaan.',
    sv: 'De {made} kunder som importen skapade tas bort och uppgifterna för {changed} kunder återställs. Det som någon har ändrat efteråt behålls, och det sägs.',
    en: 'The {made} customers that the import made are removed, and the data of {changed} customers is restored. What somebody has changed since is kept, and told.',
  },
  close: { fi: 'Sulje tuonti', sv: 'Avsluta importen', en: 'Close the import' },
  closeSays: {
    fi: 'Alkuperäinen tiedosto, luetut rivit ja perumistiedot hävitetään 30 päivän kuluttua sulkemisesta. Tiiviste ja määrät jäävät.',
    sv: 'Originalfilen, de lästa raderna och uppgifterna för återtagande förstörs 30 dagar efter avslutandet. Kontrollsumman och antalen blir kvar.',
    en: 'The original file, the rows that were read and the undo records are destroyed 30 days after closing. The hash and the numbers stay.',
  },
  reading: { fi: 'Luetaan tiedostoa', sv: 'Filen läses', en: 'Reading the file' },
  checking: {
    fi: 'Etsitään samoja asiakkaita',
    sv: 'Samma kunder söks',
    en: 'Looking for the same customers',
  },
  running: { fi: 'Tuodaan rekisteriin', sv: 'Förs in i registret', en: 'Bringing into the register' },
  undoing: { fi: 'Perutaan', sv: 'Tas tillbaka', en: 'Being undone' },
  codes: {
    fi: 'Tiedostossa oli henkilötunnuksia. Ne jätettiin pois, eikä alkuperäistä tiedostoa säilytetä: vain sen tiiviste jää.',
    sv: 'Filen innehöll personbeteckningar. De utelämnades och originalfilen bevaras inte: bara dess kontrollsumma blir kvar.',
    en: 'The file held personal identity codes. They were left out and the original file is not kept: only its hash stays.',
  },
  duty: {
    fi: '{people} ihmiselle on kerrottava viimeistään {date}, mistä heidän tietonsa on saatu (tietosuoja-asetus, 14 artikla).',
    sv: '{people} personer ska senast den {date} få veta varifrån deras uppgifter kommer (dataskyddsförordningen, artikel 14).',
    en: '{people} people must be told by {date} where their data came from (GDPR, Article 14).',
  },
  same: {
    fi: 'Sama tiedosto on tuotu jo ennen: tuonti {id}.',
    sv: 'Samma fil har förts in tidigare: import {id}.',
    en: 'The same file has been brought in before: import {id}.',
  },
  expires: { fi: 'Aineisto hävitetään', sv: 'Materialet förstörs', en: 'Material destroyed on' },
  history: { fi: 'Vaiheet', sv: 'Steg', en: 'Steps' },
  about: { fi: 'Tiedostosta', sv: 'Om filen', en: 'About the file' },
  hash: { fi: 'Tiiviste (SHA-256)', sv: 'Kontrollsumma (SHA-256)', en: 'Hash (SHA-256)' },
  failed: {
    fi: 'Tiedostoa ei voitu lukea. Vie luettelo uudelleen CSV-muotoon ja tuo se, tai sulje tämä tuonti.',
    sv: 'Filen kunde inte läsas. Exportera listan på nytt som CSV och ta in den, eller avsluta den här importen.',
    en: 'The file could not be read. Export the list again as CSV and bring that in, or close this import.',
  },
} as const satisfies Record<string, Text>;

export type ImportShown = MappingShown &
  Readonly<{ steps: readonly StepTaken[]; duty: InformationDuty | undefined; sameBefore: readonly number[] }>;

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
  kind?: 'main' | 'plain' | 'danger';
}>;

const deeds: readonly Deed[] = [
  { act: 'start', path: 'run', label: own.run, says: own.runSays, kind: 'main' },
  { act: 'pause', path: 'pause', label: own.pause },
  { act: 'go_on', path: 'going-on', label: own.goOn, kind: 'main' },
  { act: 'undo', path: 'undoing', label: own.undo, says: own.undoSays, kind: 'danger' },
  { act: 'close', path: 'closing', label: own.close, says: own.closeSays },
];

const deedsSection = (found: Import, context: Context): Html[] =>
  deeds
    .filter(({ act }) => importCan(act, found.step))
    .map(({ path, label, says, kind = 'plain' }) => {
      const { language } = context;
      const button = actionButton({
        language,
        action: actPath(found.id, path),
        label: label[language],
        kind,
      });
      return html`<div class="stack">${says && html`<p>${fill(says[language], numbersOf(found, context))}</p>`}${button}</div>`;
    });

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

const notices = ({ found, duty, sameBefore }: ImportShown, { language }: Context): Html[] => {
  const box = (kind: 'info' | 'warning', sentence: string) => noticeBox({ language, kind, sentence });
  return [
    ...(found.step === 'failed' ? [box('warning', own.failed[language])] : []),
    ...(found.codes_found ? [box('warning', own.codes[language])] : []),
    ...(duty
      ? [
          box(
            'warning',
            fill(own.duty[language], { people: duty.people, date: formatDate(duty.due_on, language) }),
          ),
        ]
      : []),
    ...(importCan('start', found.step) || importCan('map', found.step)
      ? sameBefore.map((id) => box('info', fill(own.same[language], { id })))
      : []),
  ];
};

const aboutFile = (found: Import, { language, policy }: Context): Html => {
  const source = policy.declaration.sources.find(({ key }) => key === found.source);
  const purpose = policy.declaration.purposes.find(({ key }) => key === found.purpose);
  return section({
    title: own.about[language],
    content: definitionList({
      language,
      items: [
        { term: texts.source[language], value: source ? textIn(source.title, language) : found.source },
        { term: texts.purpose[language], value: purpose ? textIn(purpose.title, language) : found.purpose },
        { term: texts.asOf[language], value: formatDate(found.as_of, language) },
        { term: own.hash[language], value: found.file_sha256 },
        ...(found.expires_on
          ? [{ term: own.expires[language], value: formatDate(found.expires_on, language) }]
          : []),
      ],
    }),
  });
};

const stepsTaken = ({ steps }: ImportShown, { language }: Context): Html =>
  section({
    title: own.history[language],
    content: timeline({
      label: own.history[language],
      items: steps.map(({ step, at, by_actor }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: stepWords[step][language],
        by: by_actor,
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
    ...(importCan('map', found.step) ? [mappingSection(shown, context)] : []),
  ];
};

export const importPage = (context: Context, shown: ImportShown): Html => {
  const { language } = context;
  const { found } = shown;
  const going = progressOf(found, context);
  const [results, buttons] = [sections(shown, context), deedsSection(found, context)];
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
    content: html`<div class="stack">${notices(shown, context)}${going}${mapFirst ? [...results, ...buttons] : [...buttons, ...results]}${aboutFile(found, context)}${stepsTaken(shown, context)}</div>`,
  });
};
