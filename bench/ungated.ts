/** The same code without what Seloste adds: the owner's connection, no row security, no transaction, no audit row. */
import type pg from 'pg';
import type { Gate, Manner, PolicyInForce } from '../src/db/gate.ts';
import { createTrip, createTrips } from '../src/db/one-trip.ts';
import type { Owner } from '../src/db/owner.ts';
import { type Ask, kyselyOn, type Tx } from '../src/db/tx.ts';
import { parseTypes } from '../src/db/types-of-values.ts';

/** Which of several callers asks; the first, where it is missing. */
export const callerHeader = 'x-bench-caller';

const isAudit = (text: string): boolean => /^\s*insert into "?audit_log"?/.test(text);

const notSent = { rows: [], rowCount: 0 };

/** A job is handed on without asking whether the purpose may. */
const handsOn = 'select enqueue($1, $2::jsonb, $3)';
const addsJob = `select graphile_worker.add_job($1::text, $2::json, job_key := $1::text || ':' || $3::text, max_attempts := 5)`;

const ungated = (text: string): string => (text === handsOn ? addsJob : text);

/** An audit row is answered at once and never sent. */
const withoutAudit =
  (ask: Ask): Ask =>
  (statement) =>
    isAudit(statement.text) ? Promise.resolve(notSent) : ask({ ...statement, text: ungated(statement.text) });

export const ungatedTx = (
  client: pg.Client,
  policy: PolicyInForce,
  purpose: string,
  ask: Ask = createTrips(client, parseTypes).ask,
): Tx => ({
  db: kyselyOn(withoutAudit(ask)),
  purpose,
  purposeNumber: policy.numbers.get(purpose) ?? 0,
  actor: { kind: 'nobody' },
  declarationVersion: policy.version,
  afterCommit: (remember) => remember(),
  client,
});

/** Columns that say who wrote a row are filled from settings, which the gate sets anew each time. */
export const someActor = `select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`;

const inTransaction = async <T>(ask: Ask, act: () => Promise<T>): Promise<T> => {
  ask({ name: 'begin', text: 'begin', values: [] }).catch(() => {});
  const result = await act();
  await ask({ name: 'commit', text: 'commit', values: [] });
  return result;
};

/**
 * Sent in as few trips as the gate sends it. A deed is a transaction here too: all of it is done, or none, and the disk is
 * waited for once; looks need none.
 */
const runOn = async <T>(
  client: pg.Client,
  { atOnce, isDeed }: Manner,
  act: (ask: Ask) => Promise<T>,
): Promise<T> => {
  if (atOnce) return act(createTrip(client, parseTypes).ask);
  const { ask, end } = createTrips(client, parseTypes);
  try {
    return await (isDeed ? inTransaction(ask, () => act(ask)) : act(ask));
  } catch (error) {
    end();
    await client.query('rollback');
    throw error;
  } finally {
    end();
  }
};

/** As many connections as the real gate may open. */
export const ungatedGate = (owner: Owner, policy: PolicyInForce, connectionsMax: number): Gate => {
  const idle: pg.Client[] = [];
  const waiting: ((client: pg.Client) => void)[] = [];
  let connected = 0;
  const take = async (): Promise<pg.Client> => {
    const client = idle.pop();
    if (client) return client;
    if (connected >= connectionsMax) return new Promise((resolve) => waiting.push(resolve));
    connected += 1;
    const fresh = await owner.connect();
    await fresh.query(someActor);
    return fresh;
  };
  const giveBack = (client: pg.Client): void => {
    const next = waiting.shift();
    if (next) next(client);
    else idle.push(client);
  };
  const open: Gate['open'] = async (purpose, _actor, act, manner = {}) => {
    const client = await take();
    try {
      return await runOn(client, manner, (ask) => act(ungatedTx(client, policy, purpose, ask)));
    } finally {
      giveBack(client);
    }
  };
  return {
    open,
    version: () => policy.version,
    end: async () => {
      for (const client of idle.splice(0)) await client.end();
    },
  };
};
