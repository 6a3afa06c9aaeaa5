/** The bytes of an export's file from its lines: CSV for a Finnish spreadsheet, or a workbook. */
import type { ViewField } from '../../customers/views/view-field.ts';
import type { Text } from '../../ground/language.ts';
import { harmless } from '../../ground/write-csv.ts';
import { headerRow, workbookBytes } from '../../ground/xlsx/write-workbook.ts';
import type { Export } from './export.ts';
import type { Chunk } from './queries/chunk.ts';

const texts = {
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  sheet: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
} as const satisfies Record<string, Text>;

/** The titles of extra fields are the company's own words. */
const quoted = (title: string): string => `"${harmless(title).replaceAll('"', '""')}"`;

/** A byte order mark, semicolons: without them Excel takes it for another alphabet and one column. */
async function* csvBytes(
  titles: readonly string[],
  chunks: AsyncIterable<Chunk>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${titles.map(quoted).join(';')}\r\n`);
  for await (const { body } of chunks) if (body !== '') yield Buffer.from(body);
}

export const fileBytes = (
  { format, language }: Pick<Export, 'format' | 'language'>,
  columns: readonly ViewField[],
  chunks: AsyncIterable<Chunk>,
): AsyncIterable<Uint8Array> => {
  const titles = [texts.name[language], ...columns.map(({ title }) => title[language])];
  return format === 'csv'
    ? csvBytes(titles, chunks)
    : workbookBytes(texts.sheet[language], headerRow(titles), chunks);
};
