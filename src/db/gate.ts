/**
 * The gate: the only door to data. It opens one transaction, logged in as the role of one purpose, and gives it
 * to one act. Nothing else in the program has a connection but migrations and the compiler.
 */
import type pg from 'pg';
import type { Config } from '../ground/config.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { type Installation, roleOfPurpose } from './installation.ts';
import { createTrip } from './one-trip.ts';
import { inOneWrite } from './one-write.ts';
import { createPool } from './pool.ts';
import { problemOfDatabase, type WordsOfRights } from './problem-of-database.ts';
import { type Actor, type Ask, actorText, kyselyOn, type Tx } from './tx.ts';
import { parseTypes } from './types-of-values.ts';

/** What the gate must know of the declaration in force; `load` reads it anew when the version has moved on. */
export type PolicyInForce = Readonly<{
  version: number;
  /** Number of each purpose that may log in, built-in ones included. */
  numbers: ReadonlyMap<string, number>;
  words: WordsOfRights;
}>;

export type Manner = Readonly<{
  /**
   * The act sends all its statements through `tx.db` together, before any is answered: one trip in all, answered when
   * it has been committed. A statement that fails takes all of them back; what the act throws on reading the answers
   * takes back nothing, and a statement sent later is refused.
   */
  atOnce?: boolean | undefined;
}>;

export type Gate = Readonly<{
  /**
   * Runs `act` in one transaction of `purpose`: all of it is committed, or none. Where the declaration changed
   * under it, it runs again, so `act` must do nothing that a rollback does not undo.
   */
  open: <T>(purpose: string, actor: Actor, act: (tx: Tx) => Promise<T>, manner?: Manner) => Promise<T>;
  end: () => Promise<void>;
}>;

export const purposeNotInForce = problemKind('purpose_not_in_force', 403, {
  fi: 'Käyttötarkoitus ”{purpose}” ei ole voimassa olevassa selosteessa. Julkaise seloste, jossa se on.',
  sv: 'Ändamålet ”{purpose}” finns inte i den gällande dataskyddsbeskrivningen. Publicera en beskrivning som har det.',
  en: 'The purpose “{purpose}” is not in the notice in force. Publish a notice that has it.',
});

class Outdated extends Error {}

/** Two declarations published in a row are met; more than that within one request is a fault. */
const retriesMax = 3;

/** A right or a role that is missing may stand in a newer declaration than the one in memory. */
const mayBeOutdated = (error: unknown): boolean => {
  if (error instanceof Outdated) return true;
  if (error instanceof Problem) return error.kind === purposeNotInForce;
  const code = (error as { code?: unknown }).code;
  return code === '42501' || (typeof code === 'string' && code.startsWith('28'));
};

/** A lock of the session would outlive the transaction that took it, and block others for as long as the session is used. */
const context = `select pg_advisory_unlock_all(), set_config('app.actor', $1, true), set_config('app.purpose', $2, true),
  (select version from seloste.declaration_in_force)::int as version`;

/**
 * Who acts is a setting, and SQL that was smuggled into an act could set another: then the log would name somebody
 * else. Asked just before COMMIT, in the same trip; where it fails, COMMIT takes everything back.
 */
const stillTheActor = `select (case when current_setting('app.actor') = $1 and current_setting('app.purpose') = $2
  then 'true' else 'the actor was changed inside the act' end)::boolean`;

const endOf = (opening: Open) => ({ name: 'gate_end', text: stillTheActor, values: whoOf(opening) });

const commit = async (opening: Open): Promise<void> => {
  const { client } = opening;
  inOneWrite(client);
  const asked = client.query(endOf(opening));
  const committed = client.query('commit');
  committed.catch(() => {});
  await asked;
  await committed;
};

type Open = {
  client: pg.Client;
  policy: PolicyInForce;
  purpose: string;
  number: number;
  actor: Actor;
  /** Done when the transaction has been committed. */
  remembered: (() => void)[];
};

const whoOf = ({ actor, number }: Open): string[] => [actorText(actor), String(number)];

const contextOf = (opening: Open) => ({ name: 'gate', text: context, values: whoOf(opening) });

const txOf = ({ client, policy, purpose, number, actor, remembered }: Open, ask?: Ask): Tx => ({
  db: kyselyOn(client, ask),
  purpose,
  purposeNumber: number,
  actor,
  declarationVersion: policy.version,
  afterCommit: (remember) => remembered.push(remember),
  client,
});

/** The result of the act, where the version that it began with is still in force. */
const ofThisVersion = async <T>(
  { policy }: Open,
  inContext: Promise<pg.QueryResult>,
  done: Promise<T>,
): Promise<T> => {
  const { version } = (await inContext).rows[0] as { version: number };
  if (version === policy.version) return done;
  await done.catch(() => {});
  throw new Outdated();
};

/** BEGIN, the context and the act's first queries travel in one trip; the version is looked at before COMMIT. */
const transact = async <T>(opening: Open, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const { client } = opening;
  inOneWrite(client);
  const began = client.query('begin');
  const inContext = client.query(contextOf(opening));
  began.catch(() => {});
  inContext.catch(() => {});
  const done = act(txOf(opening));
  done.catch(() => {});
  await began;
  const result = await ofThisVersion(opening, inContext, done);
  await commit(opening);
  return result;
};

/** The context and all that the act asks are one trip, and one transaction without BEGIN and COMMIT. */
const transactAtOnce = async <T>(opening: Open, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const { ask } = createTrip(opening.client, parseTypes, endOf(opening));
  const inContext = ask(contextOf(opening));
  inContext.catch(() => {});
  const done = act(txOf(opening, ask));
  done.catch(() => {});
  return ofThisVersion(opening, inContext, done);
};

export type GateSettings = {
  installation: Installation;
  config: Pick<Config, 'connectionsMax'>;
  load: () => Promise<PolicyInForce>;
  /** A statement that runs longer is cancelled: whoever asked has been answered long ago. Absent: no limit, for jobs. */
  statementMillisecondsMax?: number;
};

export const createGate = async (settings: GateSettings): Promise<Gate> => {
  const { installation, config, load, statementMillisecondsMax = 0 } = settings;
  let policy = await load();
  const pool = createPool({
    connectionsMax: config.connectionsMax,
    configOf: (role) => ({
      ...installation.loginAs(role),
      options: `-c search_path=seloste,extensions -c statement_timeout=${statementMillisecondsMax}`,
      types: parseTypes,
      application_name: 'seloste',
    }),
  });

  type Asked<T> = { purpose: string; actor: Actor; act: (tx: Tx) => Promise<T>; manner: Manner };

  const attempt = async <T>(used: PolicyInForce, { purpose, actor, act, manner }: Asked<T>): Promise<T> => {
    const number = used.numbers.get(purpose);
    if (number === undefined) throw new Problem(purposeNotInForce, { purpose });
    const role = roleOfPurpose(installation, number);
    const client = await pool.take(role);
    try {
      const opening: Open = { client, policy: used, purpose, number, actor, remembered: [] };
      const result = await (manner.atOnce ? transactAtOnce : transact)(opening, act);
      pool.giveBack(role, client);
      for (const remember of opening.remembered) remember();
      return result;
    } catch (error) {
      const isRolledBack = await client.query('rollback').then(
        () => true,
        () => false,
      );
      pool.giveBack(role, client, !isRolledBack);
      throw error;
    }
  };

  /** Whether a newer declaration is in force than the one that was used; another request may have read it already. */
  const isNewerThan = async (used: PolicyInForce): Promise<boolean> => {
    if (policy === used) policy = await load();
    return policy.version !== used.version;
  };

  const open: Gate['open'] = async (purpose, actor, act, manner = {}) => {
    for (let left = retriesMax; ; left -= 1) {
      const used = policy;
      try {
        return await attempt(used, { purpose, actor, act, manner });
      } catch (error) {
        if (left > 0 && mayBeOutdated(error) && (await isNewerThan(used))) continue;
        throw problemOfDatabase(error, purpose, used.words);
      }
    }
  };

  return { open, end: pool.end };
};
