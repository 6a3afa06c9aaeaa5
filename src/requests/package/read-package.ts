/**
 * Reads all that is held about one person: every shown column of every table about customers, as their declarations say.
 * Most people fit in one transaction; of whoever has more, each table goes on in transactions of its own.
 */
import type { Tx } from '../../db/tx.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { type AnswerTable, answerTables } from './answer-tables.ts';
import { withStandings } from './breach-standing.ts';
import type { Held, Part, Row } from './package.ts';
import {
  othersRepresenting,
  ownBreaches,
  ownOrganisations,
  ownRows,
  primaryKeys,
  textDecisions,
} from './queries.ts';
import { screened } from './texts/screen.ts';

/** As `access_answer`, for the one person whose answer or page is open; each call a transaction of its own. */
export type AsPerson = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const atOnce = 20_000;

/** What is declared: columns, and the notice in force. */
export type House = Readonly<{ tables: readonly TableDeclaration[]; declaration: Declaration }>;

type Read = AnswerTable & Readonly<{ order: readonly string[]; rows: Row[] }>;

const readFirst = async (tx: Tx, tables: readonly AnswerTable[], limit: number) => {
  const keys = await primaryKeys(tx);
  const [organisations, breaches, others, decisions, read] = await Promise.all([
    ownOrganisations(tx),
    ownBreaches(tx),
    othersRepresenting(tx),
    textDecisions(tx),
    Promise.all(
      tables.map(async (one): Promise<Read> => {
        const order = keys.get(one.table.table) ?? one.keys;
        return { ...one, order, rows: await ownRows(tx, one, order, { limit }) };
      }),
    ),
  ]);
  return { organisations, breaches, others, decisions, read };
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

/** All of it; `tell` hears of the rows as they come. */
export const readHeld = async (
  asPerson: AsPerson,
  house: House,
  tell: (rows: number) => Promise<void> = async () => {},
): Promise<Held> => {
  const first = await asPerson((tx) => readFirst(tx, answerTables(house.tables), atOnce));
  await tell(first.read.reduce((sum, { rows }) => sum + rows.length, 0));
  for (const one of first.read) await readOn(asPerson, one, tell);
  return heldOf(first, house);
};

/** The first rows of each table, for a page: nothing of it grows with the person. */
export const readSome = async (tx: Tx, house: House, limit: number): Promise<Held> =>
  heldOf(await readFirst(tx, answerTables(house.tables), limit), house);

const heldOf = (
  { organisations, breaches, others, decisions, read }: Awaited<ReturnType<typeof readFirst>>,
  house: House,
): Held => {
  const all = read.map(({ table, shown, rows }): Part => ({ table, shown, rows }));
  const { parts, places } = screened(all, decisions, house);
  return {
    parts: withStandings(parts, breaches),
    organisations,
    othersRepresenting: others,
    redacted: places,
  };
};
