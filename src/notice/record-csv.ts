/** The record as a table for a spreadsheet: a line for each purpose (RFC 4180). */
import type { Activity, ProcessingRecord } from './record.ts';
import { recordWords } from './record-words.ts';

export const activityColumns = [
  'number',
  'register',
  'purpose',
  'explanation',
  'ground',
  'interest',
  'balancing',
  'subjects',
  'data',
  'recipients',
  'transfers',
  'retention',
  'statute',
  'automated',
  'impact',
  'system',
  'owner',
] as const satisfies readonly (keyof Activity)[];

/** A spreadsheet takes what begins so for a formula: an apostrophe makes it a text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const cellOf = (activity: Activity, column: keyof Activity): string => {
  const value = activity[column];
  return typeof value === 'string' ? value : value.join('; ');
};

/** With a byte order mark, without which Excel reads ä as two letters; semicolons, as Finnish Excel has it. */
export const recordCsv = (record: ProcessingRecord): string => {
  const head = activityColumns.map((column) => recordWords[column][record.language]);
  const controller = record.parties.find(({ role }) => role === 'controller');
  const measures = record.security.map(({ title, explanation }) => `${title}: ${explanation}`).join('; ');
  const columns = [...head, recordWords.parties[record.language], recordWords.security[record.language]];
  const rows = record.activities.map((activity) => [
    ...activityColumns.map((column) => cellOf(activity, column)),
    [controller?.name, controller?.business_id, controller?.email].filter(Boolean).join(', '),
    measures,
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;
};
