/** A value of its own for every text column of every specimen, so that a text search finds whatever leaks anywhere. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Column, TableDeclaration } from '../src/ground/columns.ts';
import type { Specimen } from './one-of-each.ts';
import { aboutCustomers, ownRows } from './reader-of-the-law.ts';

export type Marked = Readonly<{
  specimen: Specimen;
  table: TableDeclaration;
  name: string;
  column: Column;
  value: string;
  /** As it stands in the row: an e-mail address looks like one, a number has a digit. */
  stored: string;
}>;

/** Their words are those of a list that the schema or a page knows. */
const words = [
  'kind',
  'country',
  'language',
  'channel',
  'field',
  'state',
  'vat_class',
  'place',
  'act',
  'actor',
  'desk',
  'changed_by',
  'recorded_by',
  // Of invoices and disclosures: the schema knows their words, and who did it stands in no page.
  'state',
  'origin',
  'currency',
  'method',
  'basis',
  'ended_why',
  'by_actor',
  'drafted_by',
  'allocated_by',
  'handed_by',
  'asked_by',
  'sent_by',
  'left_by',
  'ended_by',
  'step',
  'what',
  'content_type',
  'merged_by',
  'undone_by',
  'denied_by',
  'what',
  // Of mailings: the schema knows their words.
  'settled_as',
  'settled_by',
  'way',
  'held_because',
  'opens_because',
  'answer',
  // Of bulk edits: the schema knows its words.
  'outcome',
  'proof',
  'linked_by',
  'format',
  // Of texts that were read through.
  'decision',
  'decided_by',
  // Of letters about a breach.
  'way',
];

/** Ten letters that no other has, unlike in every part: search forgives typing errors. */
const lettersOf = (mark: string): string =>
  `zq${[...createHash('sha256').update(mark).digest().subarray(0, 8)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('')}`;
const digitsOf = (mark: string): string =>
  `+999${createHash('sha256').update(mark).digest().readUInt32BE() % 100_000_000}`.padEnd(12, '7');

const codes = ['customer_number', 'business_id', 'number'];

const markedValue = (table: string, name: string, id: number): Pick<Marked, 'value' | 'stored'> => {
  // The form that is compared is the address once more.
  const mark = `${table}.${name === 'normalised' ? 'address' : name}.${id}`;
  if (name === 'e164') return { value: digitsOf(mark), stored: digitsOf(mark) };
  const value = lettersOf(mark);
  if (table === 'emails' && ['address', 'normalised'].includes(name))
    return { value, stored: `${value}@posti.example` };
  return { value, stored: codes.includes(name) ? `${value.toUpperCase()}7` : value };
};

const textColumns = async (owner: pg.Client): Promise<ReadonlySet<string>> => {
  const { rows } =
    await owner.query(`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'seloste' and data_type = 'text' and is_generated = 'NEVER'`);
  return new Set((rows as { name: string }[]).map(({ name }) => name));
};

/** Writes them over what the specimens have. */
export const markAll = async (owner: pg.Client, specimens: readonly Specimen[]): Promise<Marked[]> => {
  const texts = await textColumns(owner);
  const marked: Marked[] = [];
  for (const table of aboutCustomers) {
    const named = Object.entries(table.columns).filter(
      ([name]) => texts.has(`${table.table}.${name}`) && !words.includes(name),
    );
    // The log cannot be rewritten, by nobody; its lines hold no values.
    if (named.length === 0 || table.table === 'audit_log') continue;
    for (const specimen of specimens) {
      const values = named.map(([name]) => markedValue(table.table, name, specimen.id));
      const set = named.map(([name], at) => `${name} = $${at + 2}`).join(', ');
      const { rowCount } = await owner.query(
        `update ${table.table} set ${set} where ctid = (select ctid from ${table.table} where ${ownRows(table)} = $1 limit 1)`,
        [specimen.id, ...values.map(({ stored }) => stored)],
      );
      if (rowCount === 1)
        for (const [at, [name, column]] of named.entries())
          if (name !== 'normalised') marked.push({ specimen, table, name, column, ...values[at]! });
    }
  }
  return marked;
};

/** All that stand in the text, however it is written. */
export const finderOf = (marked: readonly Marked[]) => {
  const byValue = new Map(marked.map((one) => [one.value, one]));
  return (text: string): Marked[] => {
    const found = text.match(/zq[a-z]{8}|(?:\+|%2B)999\d{8}/gi) ?? [];
    return [...new Set(found)].flatMap((value) => byValue.get(value.toLowerCase().replace('%2b', '+')) ?? []);
  };
};
