/**
 * The gate: the only door to data. It opens one transaction, logged in as the role of one purpose, and gives it
 * to one act. Nothing else in the program has a connection but migrations and the compiler.
 */
import type pg from 'pg';
import type { Config } from '../ground/config.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { type Installation, roleOfPurpose } from './installation.ts';
import { createPool } from './pool.ts';
import { problemOfDatabase, type WordsOfRights } from './problem-of-database.ts';
import { CallerChanged, type Open, Outdated, transact, transactAtOnce, whatChanged } from './transact.ts';
import type { Actor, Standing, Tx } from './tx.ts';
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
  /** Of an act that is sent at once: PostgreSQL refuses it to write. */
  onlyReads?: boolean | undefined;
  /**
   * Who acts is remembered, not looked up: the first statement asks whether it is still so. Throws `CallerChanged`
   * where it is not, or where another declaration is in force than the caller was judged by; then nothing was done.
   */
  standing?: Standing | undefined;
  /** The act begins only when who acts is known to be so still: a deed may reach further than its own transaction. */
  isDeed?: boolean | undefined;
  /** A deed that reaches nothing but its own transaction need not wait for that: where it is not so, all is taken back. */
  isWithin?: boolean | undefined;
  /** The secret that opens one person's own rows, for the purposes that act for one person alone (decision 016). */
  subject?: string | undefined;
}>;

export type Gate = Readonly<{
  /**
   * Runs `act` in one transaction of `purpose`: all of it is committed, or none. Where the declaration changed
   * under it, it runs again, so `act` must do nothing that a rollback does not undo.
   */
  open: <T>(purpose: string, actor: Actor, act: (tx: Tx) => Promise<T>, manner?: Manner) => Promise<T>;
  /** The version of the declaration that this process knows of. */
  version: () => number;
  end: () => Promise<void>;
}>;

export const purposeNotInForce = problemKind('purpose_not_in_force', 403, {
  fi: 'Käyttötarkoitus ”{purpose}” ei ole voimassa olevassa selosteessa. Julkaise seloste, jossa se on.',
  sv: 'Ändamålet ”{purpose}” finns inte i den gällande dataskyddsbeskrivningen. Publicera en beskrivning som har det.',
  en: 'The purpose “{purpose}” is not in the notice in force. Publish a notice that has it.',
});

/** Two declarations published in a row are met; more than that within one request is a fault. */
const retriesMax = 3;

const isOutdated = (error: unknown): boolean =>
  error instanceof Outdated || whatChanged(error) === 'the declaration';

/** A right or a role that is missing may stand in a newer declaration than the one in memory. */
const mayBeOutdated = (error: unknown): boolean => {
  if (error instanceof Outdated) return true;
  if (error instanceof Problem) return error.kind === purposeNotInForce;
  const code = (error as { code?: unknown }).code;
  return code === '42501' || (typeof code === 'string' && code.startsWith('28'));
};

export type GateSettings = {
  installation: Installation;
  config: Pick<Config, 'connectionsMax'>;
  /** Reads the declaration in force, with a client of some purpose where the gate has one at hand. */
  load: (client?: pg.Client) => Promise<PolicyInForce>;
  /** A statement that runs longer is cancelled: whoever asked has been answered long ago. Absent: no limit, for jobs. */
  statementMillisecondsMax?: number;
  /** For jobs, whose transactions may be long: they begin only while no publishing waits for the tables. */
  givesWay?: boolean;
};

export const createGate = async (settings: GateSettings): Promise<Gate> => {
  const { installation, config, load, statementMillisecondsMax = 0, givesWay = false } = settings;
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

  let loading: Promise<unknown> | undefined;
  const reload = async (client: pg.Client | undefined): Promise<void> => {
    policy = await load(client);
  };

  /** Whether a newer declaration is in force than the one that was used. It is read once for all who ask meanwhile. */
  const isNewerThan = async (used: PolicyInForce, client?: pg.Client): Promise<boolean> => {
    if (policy === used) {
      loading ??= reload(client).finally(() => {
        loading = undefined;
      });
      await loading;
    }
    return policy.version !== used.version;
  };

  type Asked<T> = { purpose: string; actor: Actor; act: (tx: Tx) => Promise<T>; manner: Manner };

  type Done<T> = { result: T; following: Open['following'] };

  const attempt = async <T>(
    used: PolicyInForce,
    { purpose, actor, act, manner }: Asked<T>,
  ): Promise<Done<T>> => {
    const number = used.numbers.get(purpose);
    if (number === undefined) throw new Problem(purposeNotInForce, { purpose });
    const role = roleOfPurpose(installation, number);
    const client = await pool.take(role);
    try {
      const { standing, isDeed = false, isWithin = false, onlyReads = false, subject } = manner;
      const asked = { purpose, number, actor, standing, waits: isDeed && !isWithin, onlyReads, subject };
      const opening: Open = { ...asked, client, policy: used, givesWay, following: [], gate };
      const result = await (manner.atOnce ? transactAtOnce : transact)(opening, act);
      pool.giveBack(role, client);
      return { result, following: opening.following };
    } catch (error) {
      const isRolledBack = await client.query('rollback').then(
        () => true,
        () => false,
      );
      // While the client is at hand: another connection would cost more than the reading.
      if (isRolledBack && isOutdated(error)) await isNewerThan(used, client).catch(() => {});
      pool.giveBack(role, client, !isRolledBack);
      throw error;
    }
  };

  const carryOut = async <T>(asked: Asked<T>): Promise<Done<T>> => {
    for (let left = retriesMax; ; left -= 1) {
      const used = policy;
      const { standing } = asked.manner;
      if (standing && standing.version !== used.version) throw new CallerChanged('the declaration');
      try {
        return await attempt(used, asked);
      } catch (error) {
        const changed = whatChanged(error);
        if (changed) throw new CallerChanged(changed);
        if (left > 0 && mayBeOutdated(error) && (await isNewerThan(used))) continue;
        throw problemOfDatabase(error, asked.purpose, used.words);
      }
    }
  };

  const gate: Gate = {
    open: async (purpose, actor, act, manner = {}) => {
      const { result, following } = await carryOut({ purpose, actor, act, manner });
      for (const follow of following) await follow();
      return result;
    },
    version: () => policy.version,
    end: pool.end,
  };
  return gate;
};
