/** The app on a port, and its clean end. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';

export type Listening = Readonly<{
  port: number;
  /** Takes no new requests, lets those under way finish for `graceMilliseconds`, then cuts them. */
  close: (graceMilliseconds?: number) => Promise<void>;
}>;

type App = Readonly<Pick<Parameters<typeof createAdaptorServer>[0], 'fetch'>>;

type Place = Readonly<{ host: string; port: number }>;

/** A slow file may take half an hour; the app itself limits all other bodies to seconds. */
const serverOptions = { requestTimeout: 1_800_000, headersTimeout: 20_000, keepAliveTimeout: 10_000 };

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'EADDRINUSE';

const bind = (server: Server, { host, port }: Place): Promise<number> =>
  new Promise((resolve, reject) => {
    const bound = () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    };
    const failed = (error: Error) => {
      server.off('listening', bound);
      reject(error);
    };
    server.once('error', failed).once('listening', bound).listen(port, host);
  });

/** A killed forerunner may hold the port for a moment: tried again for `patienceMilliseconds`. Throws EADDRINUSE then. */
export const listen = async (app: App, place: Place, patienceMilliseconds = 3_000): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  const deadline = Date.now() + patienceMilliseconds;
  const close = async (graceMilliseconds = 10_000): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection that is kept alive becomes idle when its request is done.
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    await closed;
    clearInterval(idle);
    clearTimeout(timer);
  };
  for (;;) {
    try {
      return { port: await bind(server, place), close };
    } catch (error) {
      if (!isTaken(error) || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
};
