/** The list to carry along, and the certificate of what was destroyed: tagged PDF, archive numbers and no names of customers. */
import { typeset } from '../documents/typeset.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import {
  type Destruction,
  type DestructionLine,
  lineActs,
  lineReasons,
  methodTitles,
} from './destruction.ts';
import { kindName } from './kind.ts';

const texts = {
  list: { fi: 'Hävityslista {id}', sv: 'Förstöringslista {id}', en: 'Destruction list {id}' },
  certificate: {
    fi: 'Hävittämistodistus {id}',
    sv: 'Intyg över förstöring {id}',
    en: 'Certificate of destruction {id}',
  },
  listLead: {
    fi: '{company}. Koottu {at}, {by}. Rastita paperi, kun se on otettu kansiosta.',
    sv: '{company}. Sammanställd {at}, {by}. Kryssa för papperet när det har tagits ur pärmen.',
    en: '{company}. Gathered {at}, {by}. Tick a paper when it has been taken from its folder.',
  },
  certificateLead: {
    fi: '{company} todistaa, että alla luetellut paperit on hävitetty tai niiden tiedot peitetty niin, ettei niitä voi enää lukea.',
    sv: '{company} intygar att papperen nedan har förstörts eller deras uppgifter täckts över så att de inte längre går att läsa.',
    en: '{company} certifies that the papers listed below have been destroyed, or blacked out, so that they can no longer be read.',
  },
  how: { fi: 'Hävittäminen', sv: 'Förstöringen', en: 'The destruction' },
  fact: { fi: 'Asia', sv: 'Sak', en: 'Fact' },
  said: { fi: 'Tieto', sv: 'Uppgift', en: 'Said' },
  day: { fi: 'Hävitetty', sv: 'Förstört', en: 'Destroyed' },
  method: { fi: 'Tapa', sv: 'Sätt', en: 'Method' },
  first: { fi: 'Hävitti', sv: 'Förstördes av', en: 'Destroyed by' },
  second: { fi: 'Vahvisti', sv: 'Bekräftades av', en: 'Confirmed by' },
  papers: { fi: 'Paperit, yhteensä {count}', sv: 'Papper, sammanlagt {count}', en: 'Papers, {count} in all' },
  number: { fi: 'Arkistonumero', sv: 'Arkivnummer', en: 'Archive number' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  act: { fi: 'Mitä tehdään', sv: 'Vad som görs', en: 'What is done' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  tick: { fi: 'Otettu', sv: 'Tagen', en: 'Taken' },
  withWhom: { fi: 'lainassa: {name}', sv: 'utlånad till {name}', en: 'on loan to {name}' },
} as const satisfies Record<string, Text>;

type Printed = Readonly<{
  language: Language;
  company: string;
  destruction: Destruction;
  lines: readonly DestructionLine[];
}>;

const placeOf = ({ place, lent_to }: DestructionLine, language: Language): string =>
  [place, lent_to && fill(texts.withWhom[language], { name: lent_to })].filter(Boolean).join(' – ');

const papersTable = ({ language, lines }: Printed, isList: boolean) => ({
  title: fill(texts.papers[language], { count: lines.length }),
  columns: [
    { title: texts.number[language], width: 3 },
    { title: texts.kind[language], width: 4 },
    { title: texts.place[language], width: 6 },
    { title: texts.act[language], width: 3.5 },
    isList ? { title: texts.tick[language], width: 2 } : { title: texts.why[language], width: 4 },
  ],
  rows: lines.map((line) => [
    line.archive_number,
    kindName(line, language),
    placeOf(line, language),
    lineActs[line.act][language],
    isList ? '☐' : lineReasons[line.why][language],
  ]),
});

const print = (printed: Printed, title: string, lead: string, tables: readonly unknown[]) => {
  const { language, company, destruction } = printed;
  const date = helsinkiDate(destruction.confirmed_at ?? destruction.begun_at);
  return typeset('ledger', { language, title, author: company, footer: company, date, lead, tables }, date);
};

export const printList = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, company, destruction } = printed;
  return print(
    printed,
    fill(texts.list[language], { id: destruction.id }),
    fill(texts.listLead[language], {
      company,
      at: formatMoment(destruction.begun_at, language),
      by: destruction.begun_by,
    }),
    [papersTable(printed, true)],
  );
};

const signedRows = ({ destruction, language }: Printed): string[][] => {
  const { method, destroyed_on, destroyed_by, destroyed_at, confirmed_by, confirmed_at } = destruction;
  const by = (name: string | null, at: Date | null) =>
    [name, at && formatMoment(at, language)].filter(Boolean).join(', ');
  return [
    [texts.day[language], destroyed_on ? formatDate(destroyed_on, language) : ''],
    [texts.method[language], method ? methodTitles[method][language] : ''],
    [texts.first[language], by(destroyed_by, destroyed_at)],
    [texts.second[language], by(confirmed_by, confirmed_at)],
  ];
};

export const printCertificate = (printed: Printed): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, company, destruction } = printed;
  const how = {
    title: texts.how[language],
    columns: [
      { title: texts.fact[language], width: 1 },
      { title: texts.said[language], width: 3 },
    ],
    rows: signedRows(printed),
  };
  return print(
    printed,
    fill(texts.certificate[language], { id: destruction.id }),
    fill(texts.certificateLead[language], { company }),
    [how, papersTable(printed, false)],
  );
};
