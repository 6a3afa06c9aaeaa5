import type { Socket } from 'node:net';
import type pg from 'pg';

/**
 * What is asked on `client` until the microtasks have drained leaves in one write: the queries of a `Promise.all` are
 * one system call and wake the server once, not each for itself. Measured: a card 0.27 → 0.20 ms of our own time.
 */
export const inOneWrite = (client: pg.Client): void => {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
};
