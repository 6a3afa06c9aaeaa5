/**
 * One statement of a trip. What a named one answers with is described once for each connection: descriptions are longer
 * than most answers, and reading them anew took a tenth of the time that a card takes here.
 */
import type { Socket } from 'node:net';
import type pg from 'pg';

export type Connection = {
  stream: Socket;
  /** Statements by their names: those that the server has parsed, and those that it is being asked to. */
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse: (message: { name: string | undefined; text: string }) => void;
  bind: (message: { statement: string | undefined; values: unknown[] }) => void;
  describe: (message: { type: 'P' }) => void;
  execute: (message: Record<never, never>) => void;
  sync: () => void;
};

export type Config = { name?: string; text: string; values: unknown[] };
export type Answer = Pick<pg.QueryResult, 'rows' | 'rowCount'>;

type Field = Readonly<{ name: string; dataTypeID: number }>;
type Parse = (text: string) => unknown;
type Shape = Readonly<{ names: readonly string[]; parsers: readonly Parse[] }>;

const noColumns: Shape = { names: [], parsers: [] };

/** By the statements that the server has parsed on a connection, which is what they hold for. */
const shapesOf = new WeakMap<Connection['parsedStatements'], Map<string, Shape>>();

const shapesKnown = ({ parsedStatements }: Connection): Map<string, Shape> => {
  const known = shapesOf.get(parsedStatements);
  if (known) return known;
  const none = new Map<string, Shape>();
  shapesOf.set(parsedStatements, none);
  return none;
};

/** `INSERT 0 3`, `SELECT 50`: the last number. */
const rowCountOf = (tag: string): number | null => {
  const count = Number(tag.slice(tag.lastIndexOf(' ') + 1));
  return Number.isInteger(count) ? count : null;
};

export class TripStatement {
  readonly name: string | undefined;
  readonly text: string;
  readonly #values: unknown[];
  readonly #types: pg.CustomTypesConfig;
  #shape: Shape | undefined;
  #isKnown = false;
  readonly #rows: Record<string, unknown>[] = [];
  #rowCount: number | null = null;
  /** A value that could not be read; the trip goes on to its end. */
  #unreadable: unknown;

  constructor({ name, text, values }: Config, types: pg.CustomTypesConfig) {
    this.name = name;
    this.text = text;
    this.#values = values;
    this.#types = types;
  }

  submit(connection: Connection): void {
    const { name, text } = this;
    const { parsedStatements, submittedNamedStatements } = connection;
    if (name === undefined || !(name in parsedStatements || name in submittedNamedStatements)) {
      connection.parse({ name, text });
      if (name !== undefined) submittedNamedStatements[name] = text;
    }
    connection.bind({ statement: name, values: this.#values });
    this.#shape = name === undefined ? undefined : shapesKnown(connection).get(name);
    this.#isKnown = this.#shape !== undefined;
    if (!this.#isKnown) connection.describe({ type: 'P' });
    connection.execute({});
  }

  describedAs(fields: readonly Field[]): void {
    const names = fields.map(({ name }) => name);
    const parsers = fields.map(({ dataTypeID }) => this.#types.getTypeParser(dataTypeID, 'text') as Parse);
    this.#shape = { names, parsers };
  }

  row(values: readonly (string | null)[]): void {
    const { names, parsers } = this.#shape ?? noColumns;
    const row: Record<string, unknown> = {};
    try {
      for (let at = 0; at < names.length; at += 1) {
        const value = values[at];
        row[names[at]!] = value == null ? null : parsers[at]!(value);
      }
    } catch (error) {
      this.#unreadable ??= error;
    }
    this.#rows.push(row);
  }

  complete(tag: string, connection: Connection): void {
    this.#rowCount = rowCountOf(tag);
    if (this.name !== undefined && !this.#isKnown)
      shapesKnown(connection).set(this.name, this.#shape ?? noColumns);
  }

  /** Throws where a value could not be read. */
  get answer(): Answer {
    if (this.#unreadable !== undefined) throw this.#unreadable;
    return { rows: this.#rows, rowCount: this.#rowCount };
  }
}
