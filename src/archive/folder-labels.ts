/** Labels for folders: eight on a sheet of A4, each with a code that leads a phone to the folder's page. No name of anybody. */
import { typeset } from '../documents/typeset.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import { qrSvg } from './qr-code.ts';

export const labelsPerSheet = 8;

const texts = {
  title: { fi: 'Kansioiden tarrat', sv: 'Etiketter för pärmar', en: 'Labels of folders' },
  code: {
    fi: 'Koodi, joka johtaa kansion {folder} sivulle',
    sv: 'Kod som leder till sidan för pärmen {folder}',
    en: 'Code that leads to the page of the folder {folder}',
  },
} as const satisfies Record<string, Text>;

export type Labelled = Readonly<{ id: number; title: string; place: string }>;
export type LabelSheet = Readonly<{
  language: Language;
  /** The company's name. */
  company: string;
  baseUrl: string;
  folders: readonly Labelled[];
  /** How many labels of the first sheet have been used already. */
  used: number;
}>;

export const folderAddress = (baseUrl: string, id: number): string => `${baseUrl}/archive/folders/${id}`;

export const folderLabels = ({
  language,
  company,
  baseUrl,
  folders,
  used,
}: LabelSheet): Promise<Uint8Array<ArrayBuffer>> => {
  const date = helsinkiDate(new Date());
  const labels = folders.map(({ id, title, place }) => ({
    title,
    place,
    svg: qrSvg(folderAddress(baseUrl, id)),
    alt: fill(texts.code[language], { folder: title }),
  }));
  return typeset(
    'labels',
    { language, title: texts.title[language], author: company, company, date, used, labels },
    date,
  );
};
