import type { Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { charsetOf, decoderOf } from './charset.ts';
import { fileIsEmpty, fileIsNotCustomers, lineIsTooLong, workbookIsBroken } from './file-problems.ts';
import { findHeader } from './find-header.ts';
import { finvoiceShape } from './finvoice/recognise-finvoice.ts';
import { recogniseDelimiter } from './recognise-delimiter.ts';
import type { Charset, CsvShape, Delimiter, FileShape } from './shape.ts';

/** How much of a file's beginning `recogniseFile` wants to see, in bytes. */
export const headBytes = 256 * 1024;
const sampleCharacters = 64 * 1024;

const same = (text: string): Text => ({ fi: text, sv: text, en: text });
const foreign: readonly (readonly [string, Text])[] = [
  ['%PDF-', same('PDF')],
  [
    '\u00d0\u00cf\u0011\u00e0',
    {
      fi: 'vanha Excel-työkirja (.xls)',
      sv: 'en gammal Excel-arbetsbok (.xls)',
      en: 'an old Excel workbook (.xls)',
    },
  ],
  ['\u001f\u008b', { fi: 'pakattu tiedosto (gzip)', sv: 'en packad fil (gzip)', en: 'a packed file (gzip)' }],
  ['\u0089PNG', { fi: 'kuva', sv: 'en bild', en: 'a picture' }],
  ['\u00ff\u00d8\u00ff', { fi: 'kuva', sv: 'en bild', en: 'a picture' }],
  ['{\\rtf', same('RTF')],
];
const binary: Text = {
  fi: 'ohjelman oma tiedosto',
  sv: 'ett programs egen fil',
  en: 'some program’s own file',
};
const packed: Text = { fi: 'zip-paketti', sv: 'ett zip-paket', en: 'a zip archive' };
const markup: Text = { fi: 'verkkosivu tai XML', sv: 'en webbsida eller XML', en: 'a web page or XML' };

const refuse = (found: Text): never => {
  throw new Problem(fileIsNotCustomers, { found });
};

/** An .xlsx is a zip whose first entries name the parts of a workbook. */
const recogniseZip = (head: Buffer, fileName: string): FileShape => {
  const names = head.toString('latin1');
  if (names.includes('mimetypeapplication/vnd.oasis'))
    return refuse({ fi: 'OpenDocument (.ods)', sv: 'OpenDocument (.ods)', en: 'OpenDocument (.ods)' });
  const isWorkbook =
    names.includes('[Content_Types].xml') || names.includes('xl/') || /\.xlsx$/i.test(fileName);
  return isWorkbook ? { container: 'xlsx' } : refuse(packed);
};

/** Control characters that no text has; NULs are looked at after UTF-16 has been told. */
const isBinary = (text: string): boolean => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return text.includes('\0') || controls > text.length / 100;
};

const recogniseText = (head: Buffer, whole: boolean): FileShape => {
  const charset = charsetOf(head);
  const decoded = decoderOf(charset).decode(head, { stream: !whole });
  if (isBinary(decoded)) return refuse(binary);
  if (!decoded.trim()) throw new Problem(fileIsEmpty);
  if (/^\s*BEGIN:VCARD/i.test(decoded)) return { container: 'vcard', charset };
  const invoices = finvoiceShape(head);
  if (invoices) return invoices;
  if (/^\s*<(\?xml|!doctype|html|[a-z]+[\s>])/i.test(decoded)) return refuse(markup);
  return recogniseCsv(decoded, charset, whole);
};

const excelSeparator = /^sep=([;,\t|])\r?\n/i;

const recogniseCsv = (decoded: string, charset: Charset, whole: boolean): CsvShape => {
  const newline = !decoded.includes('\n') && decoded.includes('\r') ? '\r' : '\n';
  const lines = decoded.replaceAll('\r\n', '\n');
  const declared = excelSeparator.exec(lines);
  const body = declared ? lines.slice(declared[0].length) : lines;
  const cut = body.slice(0, sampleCharacters);
  const end = whole && cut.length === body.length ? cut.length : cut.lastIndexOf(newline) + 1;
  if (end === 0) throw new Problem(lineIsTooLong, { kilobytes: sampleCharacters / 1024 });
  const sample = cut.slice(0, end);
  const { delimiter, quoted, rows, width, share } = recogniseDelimiter(
    sample,
    newline,
    declared?.[1] as Delimiter | undefined,
  );
  const header = findHeader(rows);
  const skipLines = declared ? 1 : 0;
  const cells = header && rows[header.index]!;
  return {
    container: 'csv',
    charset,
    delimiter,
    quoted,
    newline,
    skipLines,
    ...(header && { headerLine: skipLines + lineOf(sample, newline, rows, header.index) }),
    ...(header?.language && { headerLanguage: header.language }),
    ...widthOf(rows.slice((header?.index ?? -1) + 1), Math.max(width, cells?.length ?? 0), share),
  };
};

/** Rows of many widths, some beyond the header's, have none; many short ones come from programs that drop empty cells. */
const widthOf = (
  rows: readonly string[][],
  width: number,
  share: number,
): Pick<CsvShape, 'width' | 'shortRows'> => {
  const short = rows.filter((cells) => cells.length < width).length;
  const long = rows.filter((cells) => cells.length > width).length;
  if (share < 0.6 && long > rows.length * 0.1) return {};
  return { width, ...(short > 2 && short >= rows.length * 0.05 && { shortRows: true }) };
};

/** The line on which a row begins; blank lines are no rows but do count. */
const lineOf = (sample: string, newline: string, rows: readonly string[][], index: number): number => {
  const first = rows[index]!.find((cell) => cell.trim()) ?? '';
  const lines = sample.split(newline);
  let from = 0;
  for (const cells of rows.slice(0, index)) {
    from = lines.findIndex((line, at) => at >= from && line.includes(cells.find((cell) => cell) ?? '')) + 1;
  }
  return lines.findIndex((line, at) => at >= from && line.includes(first.split(newline)[0]!)) + 1;
};

/**
 * What kind of file begins with `head` (its first 256 kB, or all of it). Throws a Problem for what is no list of
 * customers: nothing at all, rubbish, another program's file, a first line without end.
 */
export const recogniseFile = (head: Buffer, fileName: string): FileShape => {
  if (head.length === 0) throw new Problem(fileIsEmpty);
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('PK\u0003\u0004')) return recogniseZip(head, fileName);
  const known = foreign.find(([magic]) => start.startsWith(magic));
  if (known) return refuse(known[1]);
  if (/\.xlsx$/i.test(fileName)) throw new Problem(workbookIsBroken);
  return recogniseText(head.subarray(0, headBytes), head.length < headBytes);
};
