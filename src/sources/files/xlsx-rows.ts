import { Problem } from '../../ground/problem.ts';
import { workbookIsBroken } from './file-problems.ts';
import type { RawRow } from './shape.ts';
import { openWorkbook, type Workbook } from './xlsx-open.ts';
import { sheetRows } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { readXml } from './xlsx-xml.ts';

const sheetBytesMax = 2 ** 30;
const stringsBytesMax = 128 << 20;
const smallBytesMax = 16 << 20;

type Contents = { from1904: boolean; sheet: string | undefined };

/** The first sheet that is not hidden, and the calendar that the book's dates count from. */
const readContents = async (workbook: Workbook): Promise<Contents> => {
  const part = await workbook.part('xl/workbook.xml', smallBytesMax);
  if (!part) throw new Problem(workbookIsBroken);
  const contents: Contents = { from1904: false, sheet: undefined };
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') contents.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      else if (name === 'sheet' && !contents.sheet && !/hidden/i.test(attributes.state ?? '')) {
        contents.sheet = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      }
    },
  });
  return contents;
};

const readTargets = async (workbook: Workbook): Promise<Map<string, string>> => {
  const targets = new Map<string, string>();
  const part = await workbook.part('xl/_rels/workbook.xml.rels', smallBytesMax);
  if (!part) return targets;
  await readXml(part, {
    open: (name, { Id: id, Target: target }) => {
      if (name !== 'Relationship' || !id || !target) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
};

/** The rows of a workbook's first visible sheet. Throws `import_workbook_broken` or `import_workbook_too_large`. */
export async function* xlsxRows(source: AsyncIterable<Buffer>): AsyncGenerator<RawRow[]> {
  const workbook = await openWorkbook(source);
  const contents = await readContents(workbook);
  const targets = await readTargets(workbook);
  const strings = await readSharedStrings(await workbook.part('xl/sharedStrings.xml', stringsBytesMax));
  const styles = await readStyles(await workbook.part('xl/styles.xml', smallBytesMax));
  const name = targets.get(contents.sheet ?? '') ?? 'xl/worksheets/sheet1.xml';
  const sheet = await workbook.part(name, sheetBytesMax);
  if (!sheet) throw new Problem(workbookIsBroken);
  yield* widthAligned(sheetRows(sheet, { strings, styles, from1904: contents.from1904 }));
}

/** Spreadsheets leave out empty cells at a row's end: every row gets as many as the widest so far. */
async function* widthAligned(batches: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  let width = 0;
  for await (const rows of batches) {
    for (const { cells } of rows) {
      width = Math.max(width, cells.length);
      while (cells.length < width) cells.push('');
    }
    yield rows;
  }
}
