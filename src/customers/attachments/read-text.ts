/** The text of a document, as far as it can be read. Runs in the thread that checks (`check-worker.ts`). */
import { getDocumentProxy } from 'unpdf';
import type { Zip } from '../../ground/open-zip.ts';

/** `isWhole`: false where a part of it could not be read, as the pages of a scan. */
export type Told = Readonly<{ text: string; isWhole: boolean }>;

const pagesMax = 2000;
const partBytesMax = 32 << 20;
const textBytesMax = 96 << 20;

type Field = Readonly<{ fieldValue?: unknown; contentsObj?: { str?: string } }>;

const ofField = ({ fieldValue, contentsObj }: Field): string =>
  [typeof fieldValue === 'string' ? fieldValue : '', contentsObj?.str ?? ''].join('\n');

/** What stands on the pages, in the fields of a form, in the notes on it and in its title. */
export const textOfPdf = async (bytes: Buffer): Promise<Told> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [JSON.stringify((await pdf.getMetadata()).info)];
  // A file within the file is nobody’s to read here.
  let isWhole = pdf.numPages <= pagesMax && !(await pdf.getAttachments());
  for (let number = 1; number <= Math.min(pdf.numPages, pagesMax); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const fields = ((await page.getAnnotations()) as Field[]).map(ofField);
    if (text.trim() === '') isWhole = false;
    pages.push(text, ...fields);
    page.cleanup();
  }
  return { text: pages.join('\n'), isWhole };
};

/** What ends a paragraph, a cell or a line; all other marks stand inside a word and vanish. */
const breaks =
  /<\/(?:\w+:)?(?:p|h|c|si|tr|row|table-cell)>|<(?:\w+:)?(?:br|tab|line-break|s|noBreakHyphen)\b[^<>]*>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ofEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
};

/** Names of sheets, texts beside pictures and addresses of links stand in the marks themselves. */
const saidInMarks = (xml: string): string[] =>
  xml.match(/"[^"<>]{0,200}\d{6}[^"<>]{4,200}"|'[^'<>]{0,200}\d{6}[^'<>]{4,200}'/g) ?? [];

export const textOfXml = (xml: string): string =>
  [
    xml.replace(breaks, (mark) => (mark.includes('noBreakHyphen') ? '-' : '\n')).replace(/<[^<>]*>/g, ''),
    ...saidInMarks(xml),
  ]
    .join('\n')
    .replace(/&(#?\w{1,8});/g, ofEntity);

const partOf = async (zip: Zip, name: string): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of (await zip.part(name, partBytesMax)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

/** A text that mail programs have packed for the way cannot be searched. */
const packedForMail = /^content-transfer-encoding:\s*(?:base64|quoted-printable)/im;
export const textOfText = (text: string): Told => ({ text, isWhole: !packedForMail.test(text) });

/** Parts that say nothing but what the XML says: folders, fonts, what a printer was told, a small picture of the first page. */
const saysNothing =
  /\/$|^mimetype$|^layout-cache$|(?:^|\/)(?:fonts|printerSettings|Thumbnails)\/|(?:^|\/)thumbnail\.\w+$/i;
const isXml = (name: string): boolean => /\.(?:xml|rels|vml|rdf)$/i.test(name);

/** Every part that holds text: pages, notes, headers, comments, links, properties. */
export const textOfZip = async (zip: Zip): Promise<Told> => {
  const texts: string[] = [];
  let size = 0;
  for (const name of zip.names.filter(isXml)) {
    const xml = await partOf(zip, name);
    size += xml.length;
    if (size > textBytesMax) return { text: texts.join('\n'), isWhole: false };
    texts.push(textOfXml(xml));
  }
  return {
    text: texts.join('\n'),
    // Pictures, documents within the document, pages of the web: the reader is shown them too.
    isWhole: zip.names.every((name) => isXml(name) || saysNothing.test(name)),
  };
};
