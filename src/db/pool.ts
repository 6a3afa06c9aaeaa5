/**
 * One small pool per role under one cap per process: PostgreSQL sessions are dear and there are many purposes.
 * A role that needs a connection takes its own idle one, or a new one, or the place of the longest idle other.
 */
import pg from 'pg';

type Idle = { role: string; client: pg.Client; since: number };

export type Pool = Readonly<{
  take: (role: string) => Promise<pg.Client>;
  giveBack: (role: string, client: pg.Client, broken?: boolean) => void;
  end: () => Promise<void>;
}>;

type Settings = { configOf: (role: string) => pg.ClientConfig; connectionsMax: number; idleMs?: number };

export const createPool = ({ configOf, connectionsMax, idleMs = 30_000 }: Settings): Pool => {
  let idle: Idle[] = [];
  const waiting: (() => void)[] = [];
  const closing = new Set<Promise<void>>();
  let open = 0;
  let ended = false;

  const close = (client: pg.Client): void => {
    open -= 1;
    const done = client.end().catch(() => {});
    closing.add(done);
    done.finally(() => closing.delete(done));
    waiting.shift()?.();
  };

  const sweep = setInterval(() => {
    const old = idle.filter(({ since }) => Date.now() - since > idleMs);
    idle = idle.filter((entry) => !old.includes(entry));
    for (const { client } of old) close(client);
  }, idleMs / 2).unref();

  const takeIdle = (role: string): pg.Client | undefined => {
    const at = idle.findLastIndex((entry) => entry.role === role);
    return at < 0 ? undefined : idle.splice(at, 1)[0]?.client;
  };

  const connect = async (role: string): Promise<pg.Client> => {
    open += 1;
    const client = new pg.Client({ ...configOf(role), pipeline: true } as pg.ClientConfig);
    client.on('error', () => {
      const at = idle.findIndex((entry) => entry.client === client);
      if (at >= 0) {
        idle.splice(at, 1);
        close(client);
      }
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      close(client);
      throw error;
    }
  };

  const take = async (role: string): Promise<pg.Client> => {
    for (;;) {
      if (ended) throw new Error('the pool has ended');
      const own = takeIdle(role);
      if (own) return own;
      if (open < connectionsMax) return connect(role);
      const other = idle.shift();
      if (other) close(other.client);
      else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const giveBack = (role: string, client: pg.Client, broken = false): void => {
    if (broken || ended) {
      close(client);
      return;
    }
    idle.push({ role, client, since: Date.now() });
    waiting.shift()?.();
  };

  const end = async (): Promise<void> => {
    ended = true;
    clearInterval(sweep);
    for (const { client } of idle.splice(0)) close(client);
    for (const wake of waiting.splice(0)) wake();
    await Promise.all(closing);
  };

  return { take, giveBack, end };
};
