import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, readConfig } from './config.ts';

test('links lead to the address that is set, else to this machine, never to all addresses at once', () => {
  const at = (host: string, baseUrl?: string) => addressOf({ host, port: 8600, baseUrl });
  assert.equal(at('0.0.0.0', 'https://rekisteri.example'), 'https://rekisteri.example');
  assert.equal(at('0.0.0.0'), 'http://localhost:8600');
  assert.equal(at('rekisteri.example'), 'http://rekisteri.example:8600');
});

test('a retention rule is told of a week ahead, or as many days as are set, a month at most', () => {
  const days = (text?: string) =>
    readConfig(text ? { SELOSTE_RETENTION_LEAD_DAYS: text } : {}).retentionLeadDays;
  assert.deepEqual([days(), days('14')], [7, 14]);
  for (const wrong of ['0', '31', '-7', 'viikko'])
    assert.throws(() => days(wrong), /SELOSTE_RETENTION_LEAD_DAYS/, wrong);
});
