/**
 * A workbook (XLSX) as a stream: rows of XML go in, the bytes of the zip come out, and memory stays flat. A cell is text,
 * a date, a number or an amount: nothing that is written here is ever a formula.
 */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** Indexes of the cell formats below. */
export const dateStyle = 1;
export const amountStyle = 2;

/** A sheet holds 1,048,576 rows; the rest goes on in another one. */
const rowsPerSheet = 1_000_000;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is not said otherwise is a sheet, so that this part stands first, whatever the number of sheets. */
const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

const rootRelations = `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const styles = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const workbook = (sheets: number, title: string): string =>
  `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered(sheets)
    .map((at) => `<sheet name="${title}${at === 1 ? '' : ` ${at}`}" sheetId="${at}" r:id="rId${at}"/>`)
    .join('')}</sheets></workbook>`;

const workbookRelations = (sheets: number): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${numbered(sheets)
    .map(
      (at) => `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
    )
    .join('')}<Relationship Id="rId0" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

const head = `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
const foot = '</sheetData></worksheet>';

/** Control signs that XML does not allow go; `_x0041_` would be read as a letter. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('_x', '_x005F_x');

export const headerRow = (titles: readonly string[]): string =>
  `<row>${titles.map((title) => `<c t="inlineStr"><is><t>${xmlText(title)}</t></is></c>`).join('')}</row>`;

/** Rows as XML (`<row>…</row>`) and how many there are. */
export type Rows = Readonly<{ body: string; rows: number }>;

/** Sheets one after another from one stream of rows; the next one begins when the last has been taken. */
const sheetsOf = (header: string, batches: AsyncIterator<Rows>) => {
  let held: IteratorResult<Rows> | undefined;
  const isDone = async (): Promise<boolean> => {
    held ??= await batches.next();
    return held.done === true;
  };
  async function* sheet(): AsyncGenerator<string> {
    yield head + header;
    for (let count = 0; !(await isDone()); held = undefined) {
      const { body, rows } = held!.value as Rows;
      if (count > 0 && count + rows > rowsPerSheet - 1) break;
      count += rows;
      yield body;
    }
    yield foot;
  }
  return { sheet, isDone };
};

/** `title`: of the sheets, at most 25 characters and none of `[]:*?/\`. */
export const workbookBytes = (
  title: string,
  header: string,
  batches: AsyncIterable<Rows>,
): AsyncIterable<Uint8Array> => {
  const zip = new ZipFile();
  const { sheet, isDone } = sheetsOf(header, batches[Symbol.asyncIterator]());
  const output = zip.outputStream as Readable;
  const fail = (error: unknown) => output.destroy(error as Error);
  const options = { compressionLevel: 1 };
  zip.addBuffer(Buffer.from(contentTypes), '[Content_Types].xml');
  zip.addBuffer(Buffer.from(rootRelations), '_rels/.rels');
  zip.addBuffer(Buffer.from(styles), 'xl/styles.xml');
  const addSheet = (number: number): void => {
    const stream = Readable.from(sheet(), { objectMode: true });
    stream.on('error', fail);
    stream.on('end', () => {
      isDone().then((done) => (done ? finish(number) : addSheet(number + 1)), fail);
    });
    zip.addReadStream(stream, `xl/worksheets/sheet${number}.xml`, options);
  };
  const finish = (sheets: number): void => {
    zip.addBuffer(Buffer.from(workbook(sheets, xmlText(title))), 'xl/workbook.xml');
    zip.addBuffer(Buffer.from(workbookRelations(sheets)), 'xl/_rels/workbook.xml.rels');
    zip.end();
  };
  addSheet(1);
  return output;
};
