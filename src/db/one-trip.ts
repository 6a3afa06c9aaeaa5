/**
 * Statements that go to PostgreSQL together behind one Sync: they are one transaction without BEGIN and COMMIT, and
 * each is answered when it has been committed. Half the messages of a pipeline, where each statement has its own Sync.
 */
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { type Answer, type Config, type Connection, TripStatement } from './trip-statement.ts';

/** Of pg's own class, which a pipeline insists on: what it calls when messages of the server arrive. */
type Submitted = {
  submit: (connection: Connection) => Error | null;
  handleRowDescription: (message: { fields: [] }) => void;
  handleDataRow: (message: { fields: [] }) => void;
  handleCommandComplete: (message: { text: string }, connection: Connection) => void;
  handleError: (error: unknown, connection: Connection) => void;
  handleReadyForQuery: (connection: Connection) => void;
};
const Query = pg.Query as unknown as new (config: Config, values: undefined, done: () => void) => Submitted;

type Done = (error: unknown) => void;

/** It stands at the statement whose answer is awaited. */
class OneTrip extends Query {
  readonly #statements: readonly TripStatement[];
  readonly #done: Done;
  #at = 0;
  constructor(statements: readonly TripStatement[], done: Done) {
    super({ text: '', values: [] }, undefined, () => {});
    this.#statements = statements;
    this.#done = done;
    // pg notes by these which statement the server has parsed.
    Object.defineProperty(this, 'name', { get: () => this.#now?.name });
    Object.defineProperty(this, 'text', { get: () => this.#now?.text ?? '' });
  }
  get #now(): TripStatement | undefined {
    return this.#statements[this.#at];
  }
  /** Gathered into one buffer: a write for each message costs more than the copy. */
  override submit = (connection: Connection): null => {
    const messages: Buffer[] = [];
    const gathering = Object.create(connection, {
      _send: { value: (message: Buffer) => messages.push(message) },
    });
    for (const statement of this.#statements) statement.submit(gathering);
    gathering.sync();
    connection.stream.write(Buffer.concat(messages));
    return null;
  };
  override handleRowDescription = ({ fields }: { fields: [] }): void => this.#now?.describedAs(fields);
  override handleDataRow = ({ fields }: { fields: [] }): void => this.#now?.row(fields);
  override handleCommandComplete = ({ text }: { text: string }, connection: Connection): void => {
    this.#now?.complete(text, connection);
    this.#at += 1;
  };
  /** The server skips what stands behind, unparsed, and takes back what stands before. */
  override handleError = (error: unknown, connection: Connection): void => {
    for (const { name } of this.#statements.slice(this.#at))
      if (name) delete connection.submittedNamedStatements[name];
    this.#done(error);
  };
  override handleReadyForQuery = (): void => this.#done(undefined);
}

export type Trip = Readonly<{ ask: (config: Config) => Promise<Answer> }>;

/** Leaves when the microtasks have drained, `last` at its end; what is asked later is refused. */
export const createTrip = (client: pg.Client, types: pg.CustomTypesConfig, last?: Config): Trip => {
  const asked: (PromiseWithResolvers<Answer> & { statement: TripStatement })[] = [];
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
  const ask = async (config: Config): Promise<Answer> => {
    if (hasLeft) throw new Error('a statement came after the commit: the act does not send all at once');
    const statement = new TripStatement({ ...config, values: written(config.values) }, types);
    const one = { statement, ...Promise.withResolvers<Answer>() };
    asked.push(one);
    return one.promise;
  };
  const refuseAll = (reason: unknown): void => {
    for (const { reject } of asked) reject(reason);
  };
  const done: Done = (error) => {
    if (error !== undefined) return refuseAll(error);
    for (const { statement, resolve, reject } of asked)
      try {
        resolve(statement.answer);
      } catch (unreadable) {
        reject(unreadable);
      }
  };
  const leave = (): void => {
    if (last) ask(last).catch(() => {}); // what its failure says reaches everybody who asked
    hasLeft = true;
    if (unsendable !== undefined) refuseAll(unsendable);
    else
      client.query(
        new OneTrip(
          asked.map(({ statement }) => statement),
          done,
        ) as unknown as pg.Submittable,
      );
  };
  process.nextTick(leave);
  return { ask };
};
