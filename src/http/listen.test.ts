import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { listen } from './listen.ts';

const slowApp = (milliseconds: number, hears: () => void = () => {}) =>
  new Hono().get('/', async (c) => {
    hears();
    await sleep(milliseconds);
    return c.text('done');
  });
const place = { host: '127.0.0.1', port: 0 };

test('a request under way finishes before the end, and no new one is taken', async () => {
  const { promise: heard, resolve: hears } = Promise.withResolvers<void>();
  const { port, close } = await listen(slowApp(300, hears), place);
  const underWay = fetch(`http://127.0.0.1:${port}/`);
  await heard;
  const closed = close();
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } }));
  assert.equal(await (await underWay).text(), 'done');
  await closed;
});

test('a request that takes longer is cut after the grace', async () => {
  const { promise: heard, resolve: hears } = Promise.withResolvers<void>();
  const { port, close } = await listen(slowApp(3_000, hears), place);
  const cut = assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  await heard;
  await close(100);
  await cut;
});

test('a port that is freed in a moment is waited for, one that stays taken is an error', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as { port: number };
  await assert.rejects(listen(slowApp(0), { ...place, port }, 50), { code: 'EADDRINUSE' });
  setTimeout(() => holder.close(), 200);
  const listening = await listen(slowApp(0), { ...place, port });
  assert.equal(listening.port, port);
  await listening.close();
});
