import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientGroup } from './client-group.ts';

test('addresses of one IPv6 network count as one, however they are written', () => {
  assert.equal(clientGroup('2001:db8:0:7::1'), '2001:db8:0:7::/64');
  assert.equal(clientGroup('2001:0DB8:0000:0007:ffff:ffff:ffff:ffff'), '2001:db8:0:7::/64');
  assert.equal(clientGroup('2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(clientGroup('fe80::1%eth0'), 'fe80:0:0:0::/64');
});

test('IPv4 written as IPv6 is the same client', () => {
  assert.equal(clientGroup('::ffff:192.0.2.7'), clientGroup('192.0.2.7'));
  assert.notEqual(clientGroup('192.0.2.7'), clientGroup('192.0.2.8'));
});
