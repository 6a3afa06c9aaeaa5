/**
 * Reads all that is held about one person: every shown column of every table about customers, as their declarations say.
 * Most people fit in one transaction; of whoever has more, each table goes on in transactions of its own.
 */
import type { Tx } from '../../db/tx.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { type AnswerTable, answerTables } from './answer-tables.ts';
import type { Held, Part, Row } from './package.ts';
import { othersRepresenting, ownOrganisations, ownRows, primaryKeys } from './queries.ts';
import { type Own, ownContacts, redact } from './redact.ts';

/** As `access_answer`, for the one person whose answer or page is open; each call a transaction of its own. */
export type AsPerson = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const atOnce = 20_000;

type Read = AnswerTable & Readonly<{ order: readonly string[]; rows: Row[] }>;

const readFirst = async (tx: Tx, tables: readonly AnswerTable[], limit: number) => {
  const keys = await primaryKeys(tx);
  const [organisations, others, read] = await Promise.all([
    ownOrganisations(tx),
    othersRepresenting(tx),
    Promise.all(
      tables.map(async (one): Promise<Read> => {
        const order = keys.get(one.table.table) ?? one.keys;
        return { ...one, order, rows: await ownRows(tx, one, order, { limit }) };
      }),
    ),
  ]);
  return { organisations, others, read };
};

/** A table that did not fit in the first trip. */
const readOn = async (
  asPerson: AsPerson,
  read: Read,
  tell: (rows: number) => Promise<void>,
): Promise<void> => {
  for (let full = read.rows.length === atOnce; full; ) {
    const after = read.rows.at(-1);
    const next = await asPerson((tx) => ownRows(tx, read, read.order, { after, limit: atOnce }));
    for (const row of next) read.rows.push(row);
    await tell(next.length);
    full = next.length === atOnce;
  }
};

const freeTexts = ({ columns }: TableDeclaration): string[] =>
  Object.entries(columns).flatMap(([name, { freeText }]) => (freeText ? [name] : []));

/** The texts of others without what is not the person's own; counted. */
const redactedRows = ({ table, rows }: Read, own: Own): { rows: readonly Row[]; hidden: number } => {
  const names = freeTexts(table);
  if (names.length === 0) return { rows, hidden: 0 };
  let hidden = 0;
  const shown = rows.map((row) => {
    const changed: Record<string, unknown> = { ...row };
    for (const name of names) {
      const text = row[name];
      if (typeof text !== 'string' || text === '') continue;
      const done = redact(text, own);
      hidden += done.hidden;
      changed[name] = done.text;
    }
    return changed;
  });
  return { rows: shown, hidden };
};

/** All of it; `tell` hears of the rows as they come. */
export const readHeld = async (
  asPerson: AsPerson,
  tables: readonly TableDeclaration[],
  tell: (rows: number) => Promise<void> = async () => {},
): Promise<Held> => {
  const first = await asPerson((tx) => readFirst(tx, answerTables(tables), atOnce));
  await tell(first.read.reduce((sum, { rows }) => sum + rows.length, 0));
  for (const one of first.read) await readOn(asPerson, one, tell);
  return heldOf(first);
};

/** The first rows of each table, for a page: nothing of it grows with the person. */
export const readSome = async (tx: Tx, tables: readonly TableDeclaration[], limit: number): Promise<Held> =>
  heldOf(await readFirst(tx, answerTables(tables), limit));

const heldOf = ({ organisations, others, read }: Awaited<ReturnType<typeof readFirst>>): Held => {
  const rowsOf = (name: string): readonly Row[] => read.find(({ table }) => table.table === name)?.rows ?? [];
  const own = ownContacts(rowsOf('emails'), rowsOf('phones'), rowsOf('customer_history'));
  let redacted = 0;
  const parts = read.map((one): Part => {
    const { rows, hidden } = redactedRows(one, own);
    redacted += hidden;
    return { table: one.table, shown: one.shown, rows };
  });
  return { parts, organisations, othersRepresenting: others, redacted };
};
