/**
 * Statements that go to PostgreSQL together behind one Sync: they are one transaction without BEGIN and COMMIT, and
 * each is answered when it has been committed. Half the messages of a pipeline, where each statement has its own Sync.
 */
import type { Socket } from 'node:net';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { inOneWrite } from './one-write.ts';

/** What of pg's own `Query` is used; it reads and writes one statement, this file only puts several in a row. */
type Statement = {
  name?: string;
  text: string;
  submit: (connection: Connection) => Error | null;
  handleRowDescription: (message: unknown) => void;
  handleDataRow: (message: unknown) => void;
  handleCommandComplete: (message: unknown, connection: Connection) => void;
  handleError: (error: unknown, connection: Connection) => void;
  handleReadyForQuery: (connection: Connection) => void;
};
type Connection = {
  stream: Socket;
  submittedNamedStatements: Record<string, string>;
  sync: () => void;
};
type Config = { name?: string; text: string; values: unknown[] };
type Answered = (error: Error | null, result: pg.QueryResult) => void;

const Query = pg.Query as unknown as new (
  config: Config & { queryMode?: 'extended' },
  values: undefined,
  answered: Answered,
) => Statement;

/** A kind of `pg.Query`, for pg takes no other in a pipeline. It stands at the statement whose answer is awaited. */
class OneTrip extends Query {
  readonly #statements: readonly Statement[];
  #at = 0;
  constructor(statements: readonly Statement[]) {
    super({ text: '', values: [] }, undefined, () => {});
    this.#statements = statements;
    // pg notes by these which statement the server has parsed.
    Object.defineProperty(this, 'name', { get: () => this.#now?.name });
    Object.defineProperty(this, 'text', { get: () => this.#now?.text ?? '' });
  }
  get #now(): Statement | undefined {
    return this.#statements[this.#at];
  }
  override submit = (connection: Connection): null => {
    const unsynced = Object.create(connection, { sync: { value: () => {} } }) as Connection;
    for (const statement of this.#statements) statement.submit(unsynced);
    connection.sync();
    return null;
  };
  override handleRowDescription = (message: unknown): void => this.#now?.handleRowDescription(message);
  override handleDataRow = (message: unknown): void => this.#now?.handleDataRow(message);
  override handleCommandComplete = (message: unknown, connection: Connection): void => {
    this.#now?.handleCommandComplete(message, connection);
    this.#at += 1;
  };
  /** The server skips what stands behind, unparsed, and takes back what stands before. */
  override handleError = (error: unknown, connection: Connection): void => {
    for (const { name } of this.#statements.slice(this.#at))
      if (name) delete connection.submittedNamedStatements[name];
    for (const statement of this.#statements) statement.handleError(error, connection);
  };
  override handleReadyForQuery = (connection: Connection): void => {
    for (const statement of this.#statements) statement.handleReadyForQuery(connection);
  };
}

export type Trip = Readonly<{ ask: (config: Config) => Promise<pg.QueryResult> }>;

/** Leaves when the microtasks have drained, `last` at its end; what is asked later is refused. */
export const createTrip = (client: pg.Client, types: pg.CustomTypesConfig, last: Config): Trip => {
  const statements: Statement[] = [];
  const refusals: ((reason: unknown) => void)[] = [];
  let unsendable: unknown;
  let hasLeft = false;
  const written = (values: unknown[]): unknown[] => {
    try {
      return values.map(prepareValue);
    } catch (error) {
      unsendable ??= error;
      throw error;
    }
  };
  const ask = async (config: Config): Promise<pg.QueryResult> => {
    if (hasLeft) throw new Error('a statement came after the commit: the act does not send all at once');
    const values = written(config.values);
    const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
    const answered: Answered = (error, result) => (error ? reject(error) : resolve(result));
    const statement = new Query({ ...config, values, queryMode: 'extended' }, undefined, answered);
    Object.assign((statement as unknown as { _result: object })._result, { _types: types });
    statements.push(statement);
    refusals.push(reject);
    return promise;
  };
  const leave = (): void => {
    ask(last).catch(() => {}); // what its failure says reaches everybody who asked
    hasLeft = true;
    if (unsendable === undefined) client.query(new OneTrip(statements) as unknown as pg.Submittable);
    else for (const refuse of refusals) refuse(unsendable);
  };
  // Before the write is held back, so that all of it goes into one.
  process.nextTick(leave);
  inOneWrite(client);
  return { ask };
};
