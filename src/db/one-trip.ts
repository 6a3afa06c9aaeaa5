/**
 * Statements that go to PostgreSQL together behind one Sync: half the messages of a pipeline, where each statement has
 * its own. Alone, a trip is one transaction without BEGIN and COMMIT, and answered when it has been committed; within a
 * transaction (`createTrips`) it is a stretch of it.
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

/** `at`: how many statements stand answered before the one that failed. */
type Done = (error: unknown, at: number) => void;

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
  /** The server skips what stands behind, unparsed. */
  override handleError = (error: unknown, connection: Connection): void => {
    for (const { name } of this.#statements.slice(this.#at))
      if (name) delete connection.submittedNamedStatements[name];
    this.#done(error, this.#at);
  };
  override handleReadyForQuery = (): void => this.#done(undefined, this.#at);
}

type Asked = PromiseWithResolvers<Answer> & { statement: TripStatement };

const answer = ({ statement, resolve, reject }: Asked): void => {
  try {
    resolve(statement.answer);
  } catch (unreadable) {
    reject(unreadable);
  }
};

const refuse = (asked: readonly Asked[], reason: unknown): void => {
  for (const { reject } of asked) reject(reason);
};

const send = (client: pg.Client, asked: readonly Asked[], done: Done): void => {
  const statements = asked.map(({ statement }) => statement);
  client.query(new OneTrip(statements, done) as unknown as pg.Submittable);
};

const askedOf = (config: Config, types: pg.CustomTypesConfig): Asked => ({
  statement: new TripStatement({ ...config, values: config.values.map(prepareValue) }, types),
  ...Promise.withResolvers<Answer>(),
});

export type Trip = Readonly<{ ask: (config: Config) => Promise<Answer> }>;

/**
 * One trip that is a transaction. It leaves when the microtasks have drained, `last` at its end; what is asked later is
 * refused. One statement that fails takes all of them back.
 */
export const createTrip = (client: pg.Client, types: pg.CustomTypesConfig, last?: Config): Trip => {
  const asked: Asked[] = [];
  let unsendable: unknown;
  let hasLeft = false;
  const ask = async (config: Config): Promise<Answer> => {
    if (hasLeft) throw new Error('a statement came after the commit: the act does not send all at once');
    try {
      const one = askedOf(config, types);
      asked.push(one);
      return one.promise;
    } catch (error) {
      unsendable ??= error;
      throw error;
    }
  };
  const done: Done = (error) => (error === undefined ? asked.forEach(answer) : refuse(asked, error));
  const leave = (): void => {
    if (last) ask(last).catch(() => {}); // what its failure says reaches everybody who asked
    hasLeft = true;
    if (unsendable !== undefined) refuse(asked, unsendable);
    else send(client, asked, done);
  };
  process.nextTick(leave);
  return { ask };
};

export type Trips = Trip &
  Readonly<{
    /** What waits leaves now: what is sent past the trips comes behind it. */
    leave: () => void;
    /** What waits leaves now, and what is asked later is refused: it would stand outside of the transaction. */
    end: () => void;
  }>;

/** Within a transaction: what is asked until the microtasks have drained leaves together, again and again. */
export const createTrips = (client: pg.Client, types: pg.CustomTypesConfig): Trips => {
  let waiting: Asked[] = [];
  let hasEnded = false;
  const leave = (): void => {
    const asked = waiting;
    waiting = [];
    // Those that stand before the one that failed were answered, as they would have been alone.
    const done: Done = (error, at) => {
      asked.slice(0, at).forEach(answer);
      if (error !== undefined) refuse(asked.slice(at), error);
    };
    if (asked.length > 0) send(client, asked, done);
  };
  const ask = async (config: Config): Promise<Answer> => {
    if (hasEnded) throw new Error('a statement came after the end of its transaction');
    const one = askedOf(config, types);
    if (waiting.length === 0) process.nextTick(leave);
    waiting.push(one);
    return one.promise;
  };
  const end = (): void => {
    hasEnded = true;
    leave();
  };
  return { ask, leave, end };
};
