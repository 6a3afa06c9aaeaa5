/** The report of a breach: all that the log holds of it, as a document (GDPR 33(5)). No customer is named in it. */
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { facts, heading, type Letter, type LetterBlock, text } from '../requests/letters/letter.ts';
import { breachStateTitles, riskTitles, stateOf } from './breach.ts';
import type { BreachNow } from './breach-now.ts';
import { clockOf } from './clock.ts';
import { wayTitles } from './notification.ts';
import { accountFacts } from './pages/account-shown.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { clockSaid } from './pages/clock-badge.ts';
import { happenedTo } from './pages/history-card.ts';
import { scopeTitles } from './scope.ts';

const words = {
  title: {
    fi: 'Raportti tietoturvaloukkauksesta {number}',
    sv: 'Rapport om personuppgiftsincident {number}',
    en: 'Report of personal data breach {number}',
  },
  steps: { fi: 'Vaiheet', sv: 'Steg', en: 'Steps' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  more: { fi: 'Lisätietoja', sv: 'Mer information', en: 'More' },
  how: { fi: 'Miten', sv: 'Hur', en: 'How' },
  count: { fi: 'Määrä', sv: 'Antal', en: 'Count' },
  reference: { fi: 'Viite', sv: 'Referens', en: 'Reference' },
  madeFrom: {
    fi: 'Raportti on koottu rekisterinpitäjän loukkausluettelosta (tietosuoja-asetus, 33 artiklan 5 kohta).',
    sv: 'Rapporten är sammanställd ur den personuppgiftsansvariges förteckning över incidenter (artikel 33.5).',
    en: 'The report is put together from the controller’s log of breaches (GDPR, Article 33(5)).',
  },
} as const satisfies Record<string, Text>;

const aboutBlock = ({ breach }: BreachNow, language: Language, now: Date): LetterBlock => {
  const clock = clockOf(breach, now);
  return facts([
    { term: texts.name[language], text: breach.title },
    { term: texts.state[language], text: breachStateTitles[stateOf(breach)][language] },
    { term: texts.found[language], text: formatMoment(breach.found_at, language) },
    { term: texts.foundBy[language], text: breach.found_by || '–' },
    { term: texts.aware[language], text: formatMoment(breach.aware_at, language) },
    {
      term: `${clock.hours} h`,
      text: `${formatMoment(clock.dueAt, language)}, ${clockSaid(clock, language)}`,
    },
    { term: texts.risk[language], text: breach.risk ? riskTitles[breach.risk][language] : '–' },
  ]);
};

const table = (
  columns: readonly Text[],
  rows: readonly (readonly string[])[],
  language: Language,
): LetterBlock[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns: columns.map((title) => title[language]), rows }];

const peopleBlocks = ({ scopes, people }: BreachNow, language: Language): LetterBlock[] => [
  heading(texts.people[language]),
  text(people === 0 ? texts.peopleNone[language] : fill(texts.peopleFound[language], { count: people })),
  ...table(
    [words.how, words.count],
    scopes.map(({ kind, title, found }) => [
      `${scopeTitles[kind][language]}${title ? `: ${title}` : ''}`,
      String(found),
    ]),
    language,
  ),
];

const notificationBlocks = ({ notifications }: BreachNow, language: Language): LetterBlock[] =>
  notifications.length === 0
    ? []
    : [
        heading(texts.supervisor[language]),
        ...table(
          [words.when, words.how, words.reference],
          notifications
            .toReversed()
            .map(({ sent_at, way, reference }) => [
              formatMoment(sent_at, language),
              wayTitles[way][language],
              reference || '–',
            ]),
          language,
        ),
      ];

export const breachReport = (
  now: BreachNow,
  { declaration, language, at }: Readonly<{ declaration: Declaration; language: Language; at: Date }>,
): Letter => {
  const { controller } = declaration;
  const [account] = now.accounts;
  const known = account ? accountFacts(account, declaration, language) : [];
  const place = `${controller.postcode} ${controller.town}`.trim();
  return {
    language,
    date: helsinkiDate(at),
    title: fill(words.title[language], { number: now.breach.id }),
    sender: {
      name: controller.name,
      lines: [[controller.street, place].filter(Boolean).join(', ')].filter(Boolean),
    },
    addressee: [],
    facts: [
      { term: texts.recorded[language], text: formatDate(helsinkiDate(now.breach.recorded_at), language) },
    ],
    blocks: [
      text(words.madeFrom[language]),
      aboutBlock(now, language, at),
      heading(texts.account[language]),
      account
        ? facts(known.map(({ term, value }) => ({ term, text: value || '–' })))
        : text(texts.noAccount[language]),
      heading(texts.assessment[language]),
      ...now.assessments.map(({ risk, reasons, at: when }) =>
        text(`${formatMoment(when, language)}: ${riskTitles[risk][language]}. ${reasons}`),
      ),
      ...peopleBlocks(now, language),
      ...notificationBlocks(now, language),
      heading(words.steps[language]),
      ...table(
        [words.when, words.what, words.more],
        happenedTo(now, language)
          .toReversed()
          .map(({ at: when, title, text: more }) => [formatMoment(when, language), title, more || '–']),
        language,
      ),
    ],
    closing: [controller.name, formatDate(helsinkiDate(at), language)],
  };
};
