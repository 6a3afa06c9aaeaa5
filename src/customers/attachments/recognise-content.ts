/** The type of a file by its first bytes, and of a packed document by its parts. What the sender says it is counts for nothing. */
import type { Text } from '../../ground/language.ts';
import type { Zip } from '../../ground/open-zip.ts';
import type { ContentKey } from './content-types.ts';

export type Recognised = Readonly<{ key: ContentKey }> | Readonly<{ found: Text }> | 'zip' | 'macros';

const program: Text = { fi: 'ohjelma', sv: 'ett program', en: 'a program' };
const packed: Text = { fi: 'pakattu kansio', sv: 'ett packat arkiv', en: 'a packed archive' };
const page: Text = { fi: 'verkkosivu tai XML', sv: 'en webbsida eller XML', en: 'a web page or XML' };
const oldOffice: Text = {
  fi: 'vanhaa Office-muotoa, salasanalla suojattu tai sähköpostiohjelman viesti',
  sv: 'i gammalt Office-format, lösenordsskyddat eller ett meddelande ur ett e-postprogram',
  en: 'in an old Office format, protected by a password or a message of a mail program',
};
const rich: Text = { fi: 'RTF-asiakirja', sv: 'ett RTF-dokument', en: 'an RTF document' };
const unknown: Text = { fi: 'tuntematonta muotoa', sv: 'av okänt slag', en: 'of an unknown kind' };

const starts: readonly (readonly [string, Recognised])[] = [
  ['%PDF-', { key: 'pdf' }],
  ['\u0089PNG\r\n\u001a\n', { key: 'png' }],
  ['\u00ff\u00d8\u00ff', { key: 'jpeg' }],
  ['GIF87a', { key: 'gif' }],
  ['GIF89a', { key: 'gif' }],
  ['II*\0', { key: 'tiff' }],
  ['MM\0*', { key: 'tiff' }],
  ['PK\u0003\u0004', 'zip'],
  ['MZ', { found: program }],
  ['\u007fELF', { found: program }],
  ['#!', { found: program }],
  ['{\\rtf', { found: rich }],
  ['\u00ca\u00fe\u00ba\u00be', { found: program }],
  ['\u00cf\u00fa\u00ed\u00fe', { found: program }],
  ['\u00d0\u00cf\u0011\u00e0', { found: oldOffice }],
  ['\u001f\u008b', { found: packed }],
  ['7z\u00bc\u00af', { found: packed }],
  ['Rar!', { found: packed }],
];

const heicBrands = /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/;

const isText = (text: string): boolean => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return !text.includes('\0') && controls <= text.length / 100;
};

/** UTF-16 where it says so, UTF-8 where it is, else Windows-1252, in which every byte is some sign. */
export const decoded = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const recogniseText = (bytes: Buffer): Recognised => {
  const text = decoded(bytes);
  if (!isText(text)) return { found: unknown };
  return /^\s*<(?:[?!]|[a-z][\w:-]*[\s/>])/i.test(text) ? { found: page } : { key: 'text' };
};

export const recogniseContent = (bytes: Buffer): Recognised => {
  const head = bytes.toString('latin1', 0, 16);
  const known = starts.find(([magic]) => head.startsWith(magic));
  if (known) return known[1];
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { key: 'webp' };
  if (heicBrands.test(head.slice(4))) return { key: 'heic' };
  return recogniseText(bytes);
};

const mainParts: Readonly<Record<string, ContentKey>> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
};
const openDocuments: Readonly<Record<string, ContentKey>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

const startOf = async (zip: Zip, name: string): Promise<string> => {
  for await (const piece of (await zip.part(name, 200)) ?? []) return piece.toString('latin1').trim();
  return '';
};

export const recogniseZip = async (zip: Zip): Promise<Recognised> => {
  if (zip.names.some((name) => /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\//i.test(name))) return 'macros';
  const main = zip.names.find((name) => name in mainParts);
  if (main && zip.names.includes('[Content_Types].xml')) return { key: mainParts[main]! };
  const key = zip.names.includes('mimetype') ? openDocuments[await startOf(zip, 'mimetype')] : undefined;
  return key ? { key } : { found: packed };
};
