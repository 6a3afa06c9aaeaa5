/** What a stranger may send to a door that anyone may knock at, and what it may cost. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { asJson, trialApp } from '../trial-app.ts';

const { url, port } = await trialApp({ limits: { bodyMillisecondsMax: 300, bodyBytesMax: 100_000 } });

const form = { ...asJson, 'content-type': 'application/x-www-form-urlencoded' };
const multipart = { ...asJson, 'content-type': 'multipart/form-data; boundary=b' };
const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${url}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test('a field that comes fifty thousand times is refused, and nobody else waits for it', async () => {
  const began = performance.now();
  const [attack, other] = await Promise.all([
    post('/forms', 'a&'.repeat(49_000), form),
    sleep(20).then(() => fetch(`${url}/health`)),
  ]);
  assert.equal(attack.status, 413);
  assert.equal(other.status, 200);
  assert.ok(performance.now() - began < 8_000);
});

test('a form of a thousand fields is read, one of more is refused in either form', async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `town=t${at}`).join('&');
  assert.equal((await post('/forms', `name=Aino&${fields(999)}`, form)).status, 200);
  assert.equal((await post('/forms', `name=Aino&${fields(1_000)}`, form)).status, 413);
  const parts = Array.from({ length: 1_001 }, (_, at) => part('town', `t${at}`)).join('');
  assert.equal((await post('/forms', `${part('name', 'Aino')}${parts}--b--`, multipart)).status, 413);
});

test('a list of thousands in an address is refused too', async () => {
  const answer = await fetch(`${url}/echo/1?${'town=&'.repeat(1_100)}`, { headers: asJson });
  assert.equal(answer.status, 413);
});

/** Sends the head and then pieces until it is cut off; how long that took and how much went. */
const trickle = (head: string, piece: string, everyMs: number) =>
  new Promise<{ milliseconds: number; sent: number; status: string }>((resolve) => {
    const began = performance.now();
    const socket = connect(port, '127.0.0.1');
    let sent = 0;
    let got = '';
    const timer = setInterval(() => {
      if (socket.writable) sent += socket.write(piece) ? piece.length : piece.length;
    }, everyMs);
    const over = () => {
      clearInterval(timer);
      clearTimeout(late);
      resolve({ milliseconds: performance.now() - began, sent, status: got.slice(9, 12) });
    };
    const late = setTimeout(() => socket.destroy(), 5_000);
    socket.on('data', (data) => {
      got += data;
    });
    socket.on('error', () => {});
    socket.on('close', over);
    socket.write(`POST /forms HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n`);
  });

for (const [what, head, piece] of [
  ['a form', 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000', 'a'],
  ['JSON', 'Content-Type: application/json\r\nContent-Length: 90000', ' '],
  ['a multipart form', 'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 90000', 'x'],
] as const)
  test(`${what} that trickles in is answered and the connection is cut`, async () => {
    const { milliseconds, status } = await trickle(head, piece, 20);
    assert.equal(status, '408');
    assert.ok(milliseconds < 2_500, `${milliseconds}`);
  });

test('a multipart form that never ends is cut off at the size that other forms have', async () => {
  const head = 'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000000';
  const { status } = await trickle(head, 'x'.repeat(40_000), 5);
  assert.equal(status, '413');
});
