/** Where the papers of one person are fetched from, for the clerk who answers their request (GDPR 15): tagged PDF. */
import { typeset } from '../documents/typeset.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import type { ListedDocument } from './document.ts';
import { kindName } from './kind.ts';

const texts = {
  title: { fi: 'Papereiden noutolista', sv: 'Plocklista för papper', en: 'Pick list of papers' },
  lead: {
    fi: '{name}. Tulostettu {date}. Hae paperit, kopioi tai kuvaa ne ja palauta kansioihinsa. Peitä muiden tiedot ennen kuin annat kopion.',
    sv: '{name}. Utskriven {date}. Hämta papperen, kopiera eller skanna dem och lägg tillbaka dem i sina pärmar. Täck över andras uppgifter innan du lämnar ut en kopia.',
    en: '{name}. Printed {date}. Fetch the papers, copy or scan them and put them back into their folders. Cover the data of others before you give a copy.',
  },
  papers: { fi: 'Paperit', sv: 'Papper', en: 'Papers' },
  number: { fi: 'Arkistonumero', sv: 'Arkivnummer', en: 'Archive number' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  received: { fi: 'Saapunut', sv: 'Inkommen', en: 'Received' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  scans: { fi: 'Kuvia', sv: 'Bilder', en: 'Scans' },
  unshelved: { fi: 'odottaa paikkaa', sv: 'väntar på plats', en: 'waits for its place' },
  lent: { fi: 'lainassa: {name}', sv: 'utlånad till {name}', en: 'on loan to {name}' },
  taken: { fi: 'Haettu', sv: 'Hämtad', en: 'Fetched' },
} as const satisfies Record<string, Text>;

export type PickList = Readonly<{
  language: Language;
  company: string;
  name: string;
  documents: readonly ListedDocument[];
  /** How many scans there are of each, by its key. */
  scans: ReadonlyMap<number, number>;
}>;

const placeOf = ({ place, folder, lent_to }: ListedDocument, language: Language): string => {
  const stands = place === null ? texts.unshelved[language] : `${place} · ${folder}`;
  return [lent_to && fill(texts.lent[language], { name: lent_to }), stands].filter(Boolean).join(' – ');
};

export const printPickList = ({
  language,
  company,
  name,
  documents,
  scans,
}: PickList): Promise<Uint8Array<ArrayBuffer>> => {
  const date = helsinkiDate(new Date());
  const table = {
    title: texts.papers[language],
    columns: [
      { title: texts.number[language], width: 3 },
      { title: texts.kind[language], width: 5 },
      { title: texts.received[language], width: 3 },
      { title: texts.place[language], width: 7 },
      { title: texts.scans[language], width: 2, end: true },
      { title: texts.taken[language], width: 2 },
    ],
    rows: documents.map((row) => [
      row.archive_number,
      [kindName(row, language), row.title].filter(Boolean).join(': '),
      formatDate(row.received_on, language),
      placeOf(row, language),
      String(scans.get(row.id) ?? 0),
      '☐',
    ]),
  };
  const lead = fill(texts.lead[language], { name, date: formatDate(date, language) });
  const title = texts.title[language];
  return typeset(
    'ledger',
    { language, title, author: company, footer: company, date, lead, tables: [table] },
    date,
  );
};

export const pickListTitle = texts.title;
