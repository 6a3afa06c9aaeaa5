/**
 * Cells of an export as PostgreSQL writes them: the rows leave the database as the finished lines of the file. A
 * spreadsheet runs a cell that begins like a formula: in CSV an apostrophe before it makes it text (OWASP, CSV
 * injection), in a workbook text is text.
 */
import { sql } from 'kysely';
import type { Sql, ViewField } from '../../../customers/views/view-field.ts';
import type { Language } from '../../../ground/language.ts';
import { amountStyle, dateStyle } from '../../../ground/xlsx/write-workbook.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `=`, `@`, tab, line breaks, and their full-width twins; plus and minus where no number or phone follows. */
const guarded = (value: Sql): Sql => sql`case
  when ascii(${value}) in (61, 64, 9, 10, 13, 65309, 65312, 65291, 65293) then '''' || ${value}
  when ascii(${value}) in (43, 45) and ${value} !~ '^[+-][0-9][0-9 .,]*$' then '''' || ${value}
  else ${value} end`;

const quoted = (value: Sql): Sql => sql`coalesce('"' || replace(${value}, '"', '""') || '"', '')`;

/** Finns and Swedes write a comma before the decimals. */
const inWriting = (number: Sql, language: Language): Sql =>
  language === 'en' ? number : sql`replace(${number}, '.', ',')`;

const euros = (cents: Sql): Sql => sql`to_char(${cents}::numeric / 100, 'FM999999999990.00')`;

const day = (moment: Sql): Sql => sql`(${moment} at time zone 'Europe/Helsinki')::date`;

const titled = ({ options = [] }: ViewField, value: Sql, language: Language): Sql =>
  options.length === 0
    ? value
    : sql`case ${value} ${sql.join(
        options.map((option) => sql`when ${option.value}::text then ${option.title[language]}::text`),
        sql` `,
      )} else ${value} end`;

const csvCell = (field: ViewField, value: Sql, language: Language): Sql => {
  switch (field.kind) {
    case 'date':
      return sql`coalesce(${value}::text, '')`;
    case 'moment':
      return sql`coalesce(${day(value)}::text, '')`;
    case 'number':
      return sql`coalesce(${inWriting(sql`${value}::text`, language)}, '')`;
    case 'money':
      return sql`coalesce(${inWriting(euros(value), language)}, '')`;
    case 'choice':
      return quoted(guarded(titled(field, value, language)));
    default:
      return quoted(guarded(value));
  }
};

const controls = sql`E'\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\x0b\\x0c\\x0e\\x0f\\x10\\x11\\x12\\x13\\x14\\x15\\x16\\x17\\x18\\x19\\x1a\\x1b\\x1c\\x1d\\x1e\\x1f\\uFFFE\\uFFFF'`;

const escaped = (value: Sql): Sql =>
  sql`replace(replace(replace(replace(translate(${value}, ${controls}, ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '_x', '_x005F_x')`;

const empty = sql`'<c/>'`;

const textCell = (value: Sql): Sql =>
  sql`coalesce('<c t="inlineStr"><is><t xml:space="preserve">' || nullif(${escaped(value)}, '') || '</t></is></c>', ${empty})`;

/** Days since the epoch of spreadsheets. */
const dayCell = (date: Sql): Sql =>
  sql`coalesce('<c s="${sql.raw(String(dateStyle))}"><v>' || (${date} - date '1899-12-30') || '</v></c>', ${empty})`;

const xlsxCell = (field: ViewField, value: Sql, language: Language): Sql => {
  switch (field.kind) {
    case 'date':
      return dayCell(value);
    case 'moment':
      return dayCell(day(value));
    case 'number':
      return sql`case when ${value}::text ~ '^-?[0-9]{1,15}([.][0-9]+)?$' then '<c><v>' || ${value} || '</v></c>' else ${textCell(sql`${value}::text`)} end`;
    case 'money':
      return sql`coalesce('<c s="${sql.raw(String(amountStyle))}"><v>' || ${euros(value)} || '</v></c>', ${empty})`;
    case 'choice':
      return textCell(titled(field, value, language));
    default:
      return textCell(value);
  }
};

/** One line of the file: the values stand in `v0`, `v1` …, the name before them in `name`. */
export const lineOf = (format: ExportFormat, fields: readonly ViewField[], language: Language): Sql => {
  const value = (at: number): Sql => sql.ref(`v${at}`);
  if (format === 'csv') {
    const cells = [
      quoted(guarded(sql`name`)),
      ...fields.map((field, at) => csvCell(field, value(at), language)),
    ];
    return sql`${sql.join(cells, sql` || ';' || `)} || E'\\r\\n'`;
  }
  const cells = [textCell(sql`name`), ...fields.map((field, at) => xlsxCell(field, value(at), language))];
  return sql`'<row>' || ${sql.join(cells, sql` || `)} || '</row>'`;
};
