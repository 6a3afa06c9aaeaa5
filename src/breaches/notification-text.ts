/**
 * The notification to the supervisor, from what is known of the breach: every item of GDPR 33(3), the reasons of a delay
 * (33(1)), and of a later one that it adds to the first (33(4)). Nothing is sent by writing it.
 */
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, type Language, type Text, textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { facts, heading, type Letter, type LetterBlock, text } from '../requests/letters/letter.ts';
import type { Risk } from './breach.ts';
import type { BreachNow } from './breach-now.ts';
import { clockOf, hoursAndMinutes } from './clock.ts';
import type { NotificationRow } from './notification-queries.ts';
import { accountFacts } from './pages/account-shown.ts';
import { breachTexts } from './pages/breach-texts.ts';

const words = {
  first: {
    fi: 'Ilmoitus henkilötietojen tietoturvaloukkauksesta',
    sv: 'Anmälan om personuppgiftsincident',
    en: 'Notification of a personal data breach',
  },
  more: {
    fi: 'Täydennys ilmoitukseen tietoturvaloukkauksesta',
    sv: 'Komplettering av anmälan om personuppgiftsincident',
    en: 'Addition to the notification of a personal data breach',
  },
  opening: {
    fi: 'Rekisterinpitäjä ilmoittaa tietosuojavaltuutetulle alla kuvatusta loukkauksesta (tietosuoja-asetus, 33 artikla).',
    sv: 'Den personuppgiftsansvarige anmäler incidenten nedan till dataombudsmannen (dataskyddsförordningen, artikel 33).',
    en: 'The controller notifies the Data Protection Ombudsman of the breach described below (GDPR, Article 33).',
  },
  adding: {
    fi: 'Täydennämme ilmoitusta, jonka teimme {date}{reference}. Alla on kaikki, mitä asiasta nyt tiedetään.',
    sv: 'Vi kompletterar anmälan som vi gjorde {date}{reference}. Nedan står allt som nu är känt.',
    en: 'We add to the notification that we made on {date}{reference}. Below is all that is now known.',
  },
  phased: {
    fi: 'Kaikkea ei vielä tiedetä. Annamme tiedot vaiheittain ilman aiheetonta viivytystä (33 artiklan 4 kohta).',
    sv: 'Allt är inte känt än. Vi lämnar uppgifterna i omgångar utan onödigt dröjsmål (artikel 33.4).',
    en: 'Not everything is known yet. We provide the information in phases without undue further delay (Article 33(4)).',
  },
  who: { fi: 'Ilmoittaja', sv: 'Anmälare', en: 'Who notifies' },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  contact: {
    fi: 'Yhteyspiste, josta saa lisätietoja',
    sv: 'Kontaktpunkt för mer information',
    en: 'Contact point for more information',
  },
  officer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  times: { fi: 'Ajat', sv: 'Tider', en: 'Times' },
  what: { fi: 'Loukkaus', sv: 'Incidenten', en: 'The breach' },
  inRegister: {
    fi: 'Rekisterin asiakkaita, joita loukkaus koskee',
    sv: 'Kunder i registret som berörs',
    en: 'Customers of the register concerned',
  },
  risk: { fi: 'Riski henkilöille', sv: 'Risk för personerna', en: 'Risk to people' },
  people: {
    fi: 'Kertominen henkilöille (34 artikla)',
    sv: 'Information till personerna (artikel 34)',
    en: 'Telling people (Article 34)',
  },
  approved: {
    fi: 'Kirjeet henkilöille on hyväksytty lähetettäviksi.',
    sv: 'Breven till personerna har godkänts för utskick.',
    en: 'The letters to people have been approved to be sent.',
  },
  notYet: {
    fi: 'Henkilöille ei ole vielä kerrottu.',
    sv: 'Personerna har ännu inte informerats.',
    en: 'People have not been told yet.',
  },
  notNeeded: {
    fi: 'Riski ei ole korkea, joten henkilöille ei tarvitse kertoa.',
    sv: 'Risken är inte hög, så personerna behöver inte informeras.',
    en: 'The risk is not high, so people need not be told.',
  },
  late: {
    fi: 'Miksi ilmoitus tehdään yli {hours} tunnin kuluttua',
    sv: 'Varför anmälan görs efter mer än {hours} timmar',
    en: 'Why the notification comes after more than {hours} hours',
  },
  lateBy: {
    fi: 'Ilmoitus on {time} myöhässä.',
    sv: 'Anmälan är {time} försenad.',
    en: 'The notification is {time} late.',
  },
  number: { fi: 'Loukkauksen numero', sv: 'Incidentens nummer', en: 'Number of the breach' },
  date: { fi: 'Päiväys', sv: 'Datum', en: 'Date' },
  notAssessed: { fi: 'ei vielä arvioitu', sv: 'ännu inte bedömd', en: 'not assessed yet' },
  openItem: { fi: 'ei vielä tiedossa', sv: 'ännu inte känt', en: 'not known yet' },
} as const satisfies Record<string, Text>;

export type Telling = Readonly<{
  declaration: Declaration;
  language: Language;
  now: Date;
  lateReasons: string;
}>;

const contactOf = ({ data_protection_officer, contact_person }: Declaration) =>
  data_protection_officer ?? contact_person;

const whoBlocks = ({ declaration, language }: Telling): LetterBlock[] => {
  const { controller, data_protection_officer: officer } = declaration;
  const contact = contactOf(declaration);
  const place = `${controller.postcode} ${controller.town}`.trim();
  const lines = (all: readonly string[]) => all.filter(Boolean).join(', ');
  return [
    heading(words.who[language]),
    facts([
      {
        term: words.controller[language],
        text: lines([controller.name, controller.business_id ?? '', controller.street, place]),
      },
      {
        term: words[officer ? 'officer' : 'contact'][language],
        text: lines([contact.name, contact.phone, contact.email]),
      },
    ]),
  ];
};

const timeBlocks = ({ breach }: BreachNow, { language }: Telling): LetterBlock[] => [
  heading(words.times[language]),
  facts([
    { term: breachTexts.found[language], text: formatMoment(breach.found_at, language) },
    { term: breachTexts.aware[language], text: formatMoment(breach.aware_at, language) },
    ...(breach.found_by ? [{ term: breachTexts.foundBy[language], text: breach.found_by }] : []),
  ]),
];

const whatBlocks = (now: BreachNow, { declaration, language }: Telling): LetterBlock[] => {
  const [account] = now.accounts;
  const known = account ? accountFacts(account, declaration, language) : [];
  const items = known.map(({ term, value }) => ({ term, text: value || words.openItem[language] }));
  const counted = { term: words.inRegister[language], text: String(now.people) };
  return [heading(words.what[language]), facts(now.people > 0 ? [...items, counted] : items)];
};

/** In a letter a sentence, where a badge has a word. */
const riskSentences: Readonly<Record<Risk, Text>> = {
  unlikely: {
    fi: 'Loukkauksesta tuskin aiheutuu riskiä',
    sv: 'Incidenten medför sannolikt ingen risk',
    en: 'The breach is unlikely to result in a risk',
  },
  risk: {
    fi: 'Loukkauksesta voi aiheutua riski, mutta ei korkeaa',
    sv: 'Incidenten kan medföra en risk, men inte en hög',
    en: 'The breach may result in a risk, but not in a high one',
  },
  high: {
    fi: 'Loukkauksesta aiheutuu todennäköisesti korkea riski',
    sv: 'Incidenten medför sannolikt en hög risk',
    en: 'The breach is likely to result in a high risk',
  },
};

const riskSaid = (risk: Risk | null, language: Language): string =>
  risk ? riskSentences[risk][language] : words.notAssessed[language];

const toldSaid = ({ breach, events }: BreachNow, language: Language): string => {
  const step = breach.people_step;
  const last = events.find(({ kind }) => kind === step);
  if (step === 'approved') return words.approved[language];
  if (step && last)
    return [breachTexts[step][language], last.reference, last.reason].filter(Boolean).join('. ');
  return breach.risk === 'high' || breach.risk === null ? words.notYet[language] : words.notNeeded[language];
};

const riskBlocks = (now: BreachNow, { language }: Telling): LetterBlock[] => {
  const [newest] = now.assessments;
  return [
    heading(words.risk[language]),
    text([riskSaid(now.breach.risk, language), newest?.reasons ?? ''].filter(Boolean).join('. ')),
    heading(words.people[language]),
    text(toldSaid(now, language)),
  ];
};

/** Only the first one can be late. */
const lateBlocks = ({ breach }: BreachNow, { language, now, lateReasons }: Telling): LetterBlock[] => {
  const clock = clockOf({ ...breach, notified_at: now, is_closed: false }, now);
  if (breach.notified_at || clock.state !== 'late') return [];
  return [
    heading(fill(words.late[language], { hours: clock.hours })),
    text(fill(words.lateBy[language], { time: hoursAndMinutes(clock.minutes) })),
    ...(lateReasons ? [text(lateReasons)] : []),
  ];
};

const firstOf = (all: readonly NotificationRow[]): NotificationRow | undefined => all.at(-1);

const openingOf = (now: BreachNow, language: Language): LetterBlock => {
  const first = firstOf(now.notifications);
  if (!first) return text(words.opening[language]);
  const reference = first.reference ? ` (${first.reference})` : '';
  return text(
    fill(words.adding[language], { date: formatDate(helsinkiDate(first.sent_at), language), reference }),
  );
};

const isWhole = ({ accounts: [account], breach }: BreachNow): boolean =>
  breach.risk !== null &&
  account !== undefined &&
  account.people_are !== 'unknown' &&
  account.effects !== '' &&
  account.actions !== '';

/** The document that is shown, printed and, when somebody says that it was sent, kept as it is. */
export const notificationText = (now: BreachNow, telling: Telling): Letter => {
  const { declaration, language } = telling;
  const { controller, supervisor } = declaration;
  const place = `${controller.postcode} ${controller.town}`.trim();
  const contact = contactOf(declaration);
  const title = firstOf(now.notifications) ? words.more[language] : words.first[language];
  return {
    language,
    date: helsinkiDate(telling.now),
    title,
    blocks: [
      openingOf(now, language),
      ...(isWhole(now) ? [] : [text(words.phased[language])]),
      ...lateBlocks(now, telling),
      ...whoBlocks(telling),
      ...timeBlocks(now, telling),
      ...whatBlocks(now, telling),
      ...riskBlocks(now, telling),
    ],
    sender: {
      name: controller.name,
      lines: [[controller.street, place].filter(Boolean).join(', '), controller.email].filter(Boolean),
    },
    addressee: [textIn(supervisor.name, language), ...textIn(supervisor.address, language).split(', ')],
    facts: [
      { term: words.date[language], text: formatDate(helsinkiDate(telling.now), language) },
      { term: words.number[language], text: String(now.breach.id) },
    ],
    closing: [controller.name, [contact.name, contact.phone, contact.email].filter(Boolean).join(', ')],
  };
};
