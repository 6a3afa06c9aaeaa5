/** The answer for spreadsheets and other programs: one value a line, whichever table it stands in. */
import { type CsvWriting, writeCsv } from '../../ground/write-csv.ts';
import type { AccessPackage } from './package.ts';
import { type Showing, shownValue } from './shown-value.ts';
import { columnTitle } from './titles/columns.ts';
import { tableTitles } from './titles/tables.ts';

const heads = {
  fi: ['Osa', 'Rivi', 'Tieto', 'Arvo', 'table', 'column', 'value'],
  sv: ['Del', 'Rad', 'Uppgift', 'Värde', 'table', 'column', 'value'],
  en: ['Part', 'Row', 'Field', 'Value', 'table', 'column', 'value'],
} as const;

const raw = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const writing: CsvWriting = { delimiter: ';' };

/** In pieces, some thousand lines each. */
export function* packageCsv(held: AccessPackage, showing: Showing): Generator<string> {
  const { language } = held;
  yield writeCsv([heads[language]], { ...writing, bom: true });
  for (const { table, shown, rows } of held.parts) {
    const name = table.table;
    const title = tableTitles[name]?.[language] ?? name;
    const titles = shown.map((column) => columnTitle(name, column)?.[language] ?? column);
    let lines: string[][] = [];
    for (const [at, row] of rows.entries()) {
      for (const [index, column] of shown.entries()) {
        const value = row[column];
        if (value === null || value === undefined || value === '') continue;
        const words = shownValue(name, column, value, showing);
        lines.push([title, String(at + 1), titles[index]!, words, name, column, raw(value)]);
      }
      if (lines.length < 5_000) continue;
      yield writeCsv(lines, writing);
      lines = [];
    }
    if (lines.length > 0) yield writeCsv(lines, writing);
  }
}
