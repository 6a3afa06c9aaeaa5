/** What may be attached, told by the content. Nothing that runs: no programs, pages of the web or macros. */
import type { Text } from '../../ground/language.ts';

type ContentType = Readonly<{
  /** As an answer says it. */
  media: string;
  title: Text;
  /** Endings that a name may have; the first is given where the name has another. */
  endings: readonly [string, ...string[]];
}>;

const image: Text = { fi: 'Kuva', sv: 'Bild', en: 'Picture' };
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const word: Text = { fi: 'Asiakirja', sv: 'Dokument', en: 'Document' };
const sheet: Text = { fi: 'Taulukko', sv: 'Tabell', en: 'Spreadsheet' };
const slides: Text = { fi: 'Esitys', sv: 'Presentation', en: 'Presentation' };

export const contentTypes = {
  pdf: { media: 'application/pdf', title: { fi: 'PDF', sv: 'PDF', en: 'PDF' }, endings: ['pdf'] },
  jpeg: { media: 'image/jpeg', title: image, endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { media: 'image/png', title: image, endings: ['png'] },
  gif: { media: 'image/gif', title: image, endings: ['gif'] },
  webp: { media: 'image/webp', title: image, endings: ['webp'] },
  heic: { media: 'image/heic', title: image, endings: ['heic', 'heif'] },
  tiff: { media: 'image/tiff', title: image, endings: ['tif', 'tiff'] },
  docx: { media: `${office}.wordprocessingml.document`, title: word, endings: ['docx'] },
  xlsx: { media: `${office}.spreadsheetml.sheet`, title: sheet, endings: ['xlsx'] },
  pptx: { media: `${office}.presentationml.presentation`, title: slides, endings: ['pptx'] },
  odt: { media: `${openDocument}.text`, title: word, endings: ['odt'] },
  ods: { media: `${openDocument}.spreadsheet`, title: sheet, endings: ['ods'] },
  odp: { media: `${openDocument}.presentation`, title: slides, endings: ['odp'] },
  text: {
    media: 'text/plain',
    title: { fi: 'Teksti', sv: 'Text', en: 'Text' },
    endings: ['txt', 'csv', 'tsv', 'md', 'log'],
  },
} as const satisfies Record<string, ContentType>;

export type ContentKey = keyof typeof contentTypes;

const allEndings: readonly string[] = Object.values(contentTypes).flatMap(({ endings }) => endings);
/** For the window in which a file is chosen. */
export const acceptedEndings = allEndings.map((ending) => `.${ending}`).join(',');

/** Of a row: what its content is called. */
export const titleOfMedia = (media: string): Text =>
  Object.values(contentTypes).find((type) => type.media === media)?.title ?? {
    fi: media,
    sv: media,
    en: media,
  };

const nameLengthMax = 200;

/** The last part of a name without signs that could mislead, with the ending of what the file is. */
export const fittingName = (typed: string, key: ContentKey): string => {
  const { endings } = contentTypes[key];
  const name = typed
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/)
    .at(-1)!
    .trim();
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const isRight = endings.some((one) => one === ending);
  // An ending that says another kind of document is replaced; one that says something else stays visible.
  const stem = (allEndings.includes(ending) ? name.slice(0, -ending.length - 1) : name) || 'liite';
  return `${stem.slice(0, nameLengthMax - 10).toWellFormed()}.${isRight ? ending : endings[0]}`;
};
