/** A transaction for one purpose: the only thing through which a query runs. */
import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Gate } from './gate.ts';
import type { DB } from './types.ts';

/** Who acts. Staff and keys by their row, a person through the portal by their customer, jobs and the terminal by name. */
export type Actor = Readonly<{
  kind: 'staff' | 'key' | 'person' | 'job' | 'terminal' | 'nobody';
  id?: number;
  name?: string;
}>;

/** As the audit log writes it: `staff:7`, `job:import`, `nobody`. */
export const actorText = (actor: Actor): string =>
  actor.id === undefined && actor.name === undefined ? actor.kind : `${actor.kind}:${actor.id ?? actor.name}`;

/** What a remembered caller was judged by: changes of callers so far, and the declaration. */
export type Standing = Readonly<{ changes: number; version: number }>;

export type Tx = Readonly<{
  db: Kysely<DB>;
  purpose: string;
  purposeNumber: number;
  actor: Actor;
  /** The version of the declaration in force, which every row that is collected now remembers. */
  declarationVersion: number;
  /** What is to follow when it has been committed, never before, and before whoever asked is answered. */
  afterCommit: (follow: () => unknown) => void;
  /** The gate, where the act only reads (`Manner.onlyReads`). */
  readsBy?: Gate | undefined;
  /** For COPY streams, which Kysely does not know. */
  client: pg.Client;
}>;

const statementNames = new Map<string, string>();
const statementNamesMax = 2_000;

/** A named statement is planned once per connection; the names are bounded because texts could be built at run time. */
const statementName = (text: string): string | undefined => {
  const known = statementNames.get(text);
  if (known || statementNames.size >= statementNamesMax) return known;
  const name = `s${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  statementNames.set(text, name);
  return name;
};

const inFailedTransaction = '25P02';

/** Sends one statement, with others that are asked in the same moment. */
export type Ask = (statement: {
  name?: string;
  text: string;
  values: unknown[];
}) => Promise<Pick<pg.QueryResult, 'rows' | 'rowCount'>>;

class TripConnection implements DatabaseConnection {
  readonly #ask: Ask;
  /** What broke the transaction: the queries that were sent behind it fail only because of it, and may be heard first. */
  #failure: unknown;
  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = statementName(query.sql);
    const statement = { text: query.sql, values: [...query.parameters], ...(name ? { name } : {}) };
    const result = await this.#ask(statement).catch((error) => {
      if (error.code === inFailedTransaction) throw this.#failure ?? error;
      this.#failure = error;
      throw error;
    });
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: long results are read by keyset pages or COPY
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not streamed: read by keyset pages or COPY');
  }
}

const never = async (): Promise<never> => {
  throw new Error('the gate begins and ends transactions');
};

class OneClientDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(ask: Ask) {
    this.#connection = new TripConnection(ask);
  }
  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  beginTransaction = never;
  commitTransaction = never;
  rollbackTransaction = never;
  async releaseConnection() {}
  async destroy() {}
}

/** Kysely on one client; queries that are not awaited one by one travel together. */
export const kyselyOn = (ask: Ask): Kysely<DB> =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneClientDriver(ask),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
