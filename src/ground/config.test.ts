import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './config.ts';

test('links lead to the address that is set, else to this machine, never to all addresses at once', () => {
  const at = (host: string, baseUrl?: string) => addressOf({ host, port: 8600, baseUrl });
  assert.equal(at('0.0.0.0', 'https://rekisteri.example'), 'https://rekisteri.example');
  assert.equal(at('0.0.0.0'), 'http://localhost:8600');
  assert.equal(at('rekisteri.example'), 'http://rekisteri.example:8600');
});
