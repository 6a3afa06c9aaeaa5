/** One transaction on one connection: who acts is set at its head and looked at again at its end. */
import pg from 'pg';
import type { Gate } from './gate.ts';
import { createTrip, createTrips, type Trip, type Trips } from './one-trip.ts';
import { type Actor, type Ask, actorText, kyselyOn, type Standing, type Tx } from './tx.ts';
import { parseTypes } from './types-of-values.ts';

/** Another declaration has come into force than the one in memory. */
export class Outdated extends Error {}
/** A caller or the declaration has changed since the caller was judged: they are to be judged anew. */
export class CallerChanged extends Error {
  readonly by: Changed;
  constructor(by: Changed) {
    super(`${by} has changed`);
    this.by = by;
  }
}
type Changed = 'a caller' | 'the declaration';

export type Open = Readonly<{
  client: pg.Client;
  policy: Readonly<{ version: number }>;
  purpose: string;
  number: number;
  actor: Actor;
  standing: Standing | undefined;
  /** The act begins when it is known that who acts is so still. */
  waits: boolean;
  subject?: string | undefined;
  onlyReads: boolean;
  /** It may be long: it begins only while no publishing waits. */
  givesWay: boolean;
  /** What follows when the transaction has been committed. */
  following: (() => unknown)[];
  gate: Gate;
}>;

/** Held shared by transactions that may be long, and alone by publishing while it waits for the tables and shuts them. */
export const wayForPublishing = 823106;

/** A statement of its own: what is read behind it is read after the wait. */
const giveWay = {
  name: 'gate_way',
  text: `select pg_advisory_xact_lock_shared(${wayForPublishing})`,
  values: [],
};

/** A lock of the session would outlive the transaction that took it, and block others for as long as the session is used. */
const unlock = 'pg_advisory_unlock_all()';
const setting = `${unlock}, set_config('app.actor', $1, true), set_config('app.purpose', $2, true)`;
/** Who acts stands in nothing but what is written. */
const reading = `${unlock}, set_config('transaction_read_only', 'on', true)`;
const version = 'd.version::int';
/** Where a caller or the declaration has changed, everything is taken back: db/migrations/0009_callers.sql. */
const asJudged = (
  after: number,
): string => `(case when d.version <> $${after + 2} then 'the declaration has changed'
  when c.number <> $${after + 1} then 'a caller has changed' else 'true' end)::boolean`;

/** What the head of the transaction found changed. */
export const whatChanged = (error: unknown): Changed | undefined => {
  if (!(error instanceof pg.DatabaseError) || error.code !== '22P02') return undefined;
  return (['the declaration', 'a caller'] as const).find((one) =>
    error.message.includes(`${one} has changed`),
  );
};

/**
 * Who acts is a setting, and SQL that was smuggled into an act could set another: then the log would name somebody
 * else. Asked just before COMMIT, in the same trip; where it fails, COMMIT takes everything back.
 */
const stillTheActor = `select (case when current_setting('app.actor') = $1 and current_setting('app.purpose') = $2
  then 'true' else 'the actor was changed inside the act' end)::boolean`;

const whoOf = ({ actor, number }: Open): string[] => [actorText(actor), String(number)];

const contextOf = (opening: Open) => {
  const { standing, onlyReads } = opening;
  const [settings, values] = onlyReads ? [reading, []] : [setting, whoOf(opening)];
  const name = onlyReads ? 'gate_reads' : 'gate';
  const from = 'from seloste.declaration_in_force d';
  if (!standing) return { name, text: `select ${settings}, ${version} ${from}`, values };
  return {
    name: `${name}_caller`,
    text: `select ${settings}, ${version}, ${asJudged(values.length)} ${from}, seloste.caller_changes c`,
    values: [...values, standing.changes, standing.version],
  };
};

/** Whose rows the purposes that act for one person see: a secret, so that nobody can be put in the person's place. */
const subjectOf = (secret: string) => ({
  name: 'gate_subject',
  text: `select set_config('app.subject', $1, true)`,
  values: [secret],
});

const endOf = (opening: Open) => ({ name: 'gate_end', text: stillTheActor, values: whoOf(opening) });

/** `leave`: sends what waits, before somebody sends something past it. */
type Sending = Readonly<{ ask: Ask; leave?: () => void; readsBy?: Gate }>;

const txOf = (
  { client, policy, purpose, number, actor, following }: Open,
  { ask, leave, readsBy }: Sending,
): Tx => ({
  db: kyselyOn(ask),
  purpose,
  purposeNumber: number,
  actor,
  declarationVersion: policy.version,
  afterCommit: (follow) => following.push(follow),
  readsBy,
  get client() {
    leave?.();
    return client;
  },
});

const begin = { name: 'gate_begin', text: 'begin', values: [] };
const commit = { name: 'gate_commit', text: 'commit', values: [] };

/** At the head of the transaction: it may not begin yet, who acts, and for whom. The answer is that of who acts. */
const head = (ask: Trip['ask'], opening: Open) => {
  if (opening.givesWay) ask(giveWay).catch(() => {});
  const inContext = ask(contextOf(opening));
  if (opening.subject !== undefined) ask(subjectOf(opening.subject)).catch(() => {});
  inContext.catch(() => {});
  return inContext;
};

/** The result of the act, where the version that it began with is still in force. */
const ofThisVersion = async <T>(
  { policy }: Open,
  inContext: Promise<Pick<pg.QueryResult, 'rows'>>,
  done: Promise<T>,
): Promise<T> => {
  const { version } = (await inContext).rows[0] as { version: number };
  if (version === policy.version) return done;
  await done.catch(() => {});
  throw new Outdated();
};

const within = async <T>({ ask, leave }: Trips, opening: Open, act: (tx: Tx) => Promise<T>): Promise<T> => {
  ask(begin).catch(() => {});
  const inContext = head(ask, opening);
  if (opening.standing && opening.waits) await inContext;
  const done = act(txOf(opening, { ask, leave }));
  done.catch(() => {});
  const result = await ofThisVersion(opening, inContext, done);
  const ended = ask(endOf(opening));
  ended.catch(() => {});
  await ask(commit);
  return result;
};

/**
 * BEGIN, the context and the act's first queries travel in one trip, but for deeds of somebody who is remembered that
 * reach further; the version is looked at before COMMIT, which the server skips where who acts has been changed.
 */
export const transact = async <T>(opening: Open, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const trips = createTrips(opening.client, parseTypes);
  try {
    return await within(trips, opening, act);
  } finally {
    trips.end();
  }
};

/** The context and all that the act asks are one trip, and one transaction without BEGIN and COMMIT. */
export const transactAtOnce = async <T>(opening: Open, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const { client, onlyReads, gate } = opening;
  const { ask } = createTrip(client, parseTypes, onlyReads ? undefined : endOf(opening));
  const inContext = head(ask, opening);
  const done = act(txOf(opening, { ask, ...(onlyReads && { readsBy: gate }) }));
  done.catch(() => {});
  return ofThisVersion(opening, inContext, done);
};
