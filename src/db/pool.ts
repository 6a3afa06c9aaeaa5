/**
 * One small pool per role under one cap per process: PostgreSQL sessions are dear and there are many purposes.
 * A role that needs a connection takes its own idle one, or a new one, or the place of one that a role with more has
 * idle or any has not missed for a while, or waits for its own: roles that take turns (a session is looked up before
 * each page) must not push each other out, for a new connection costs as much as a hundred cards.
 */
import pg from 'pg';
import { createWaitingLine } from './waiting-line.ts';

type Idle = { role: string; client: pg.Client; since: number };

export type Pool = Readonly<{
  take: (role: string) => Promise<pg.Client>;
  giveBack: (role: string, client: pg.Client, broken?: boolean) => void;
  end: () => Promise<void>;
}>;

type Settings = {
  configOf: (role: string) => pg.ClientConfig;
  connectionsMax: number;
  idleMs?: number;
  /**
   * Idle so long, a connection may be closed for another role that has some already. A new one plans all its statements
   * anew, which takes as long as a hundred cards.
   */
  unmissedMs?: number;
  /** Who has waited so long takes what is idle, missed or not: their own may be held by whoever waits for this one. */
  patienceMs?: number;
};

export const createPool = ({
  configOf,
  connectionsMax,
  idleMs = 30_000,
  unmissedMs = 10_000,
  patienceMs = 1_000,
}: Settings): Pool => {
  let idle: Idle[] = [];
  const line = createWaitingLine(Math.min(patienceMs, unmissedMs));
  const closing = new Set<Promise<void>>();
  const openOf = new Map<string, number>();
  let open = 0;
  let ended = false;

  const count = (role: string, by: 1 | -1): void => {
    open += by;
    openOf.set(role, (openOf.get(role) ?? 0) + by);
  };

  const close = (role: string, client: pg.Client): void => {
    count(role, -1);
    const done = client.end().catch(() => {});
    closing.add(done);
    done.finally(() => closing.delete(done));
    line.wakeFirst(() => true);
  };

  const sweep = setInterval(() => {
    const old = idle.filter(({ since }) => Date.now() - since > idleMs);
    idle = idle.filter((entry) => !old.includes(entry));
    for (const { role, client } of old) close(role, client);
  }, idleMs / 2).unref();

  const takeIdle = (role: string): pg.Client | undefined => {
    const at = idle.findLastIndex((entry) => entry.role === role);
    return at < 0 ? undefined : idle.splice(at, 1)[0]?.client;
  };

  /** The longest idle one that is not missed, or of a role that has more than `role` would then have; in need, any. */
  const takeOther = (role: string, isInNeed: boolean): Idle | undefined => {
    const own = openOf.get(role) ?? 0;
    const unmissed = Date.now() - unmissedMs;
    const at = idle.findIndex(
      (entry) => isInNeed || own === 0 || entry.since <= unmissed || (openOf.get(entry.role) ?? 0) > own + 1,
    );
    return at < 0 ? undefined : idle.splice(at, 1)[0];
  };

  const connect = async (role: string): Promise<pg.Client> => {
    count(role, 1);
    const client = new pg.Client({ ...configOf(role), pipeline: true } as pg.ClientConfig);
    client.on('error', () => {
      const at = idle.findIndex((entry) => entry.client === client);
      if (at >= 0) {
        idle.splice(at, 1);
        close(role, client);
      }
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      close(role, client);
      throw error;
    }
  };

  const take = async (role: string): Promise<pg.Client> => {
    const asked = Date.now();
    for (;;) {
      if (ended) throw new Error('the pool has ended');
      const own = takeIdle(role);
      if (own) return own;
      if (open < connectionsMax) return connect(role);
      const other = takeOther(role, Date.now() - asked >= patienceMs);
      if (other) close(other.role, other.client);
      else await line.wait(role);
    }
  };

  const giveBack = (role: string, client: pg.Client, broken = false): void => {
    if (broken || ended) {
      close(role, client);
      return;
    }
    idle.push({ role, client, since: Date.now() });
    if (!line.wakeFirst((other) => other === role)) line.wakeFirst(() => true);
  };

  const end = async (): Promise<void> => {
    ended = true;
    clearInterval(sweep);
    for (const { role, client } of idle.splice(0)) close(role, client);
    line.wakeAll();
    await Promise.all(closing);
  };

  return { take, giveBack, end };
};
