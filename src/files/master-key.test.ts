import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { masterKey } from './master-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-key-'));
after(() => rmSync(folder, { recursive: true }));
const config = { dataFolder: join(folder, 'data'), filesKey: undefined };

test('the key is made once, for its owner alone, and asking for it again writes nothing', () => {
  const first = masterKey(config);
  assert.equal(first.length, 32);
  assert.equal(statSync(join(config.dataFolder, 'files.key')).mode & 0o777, 0o600);
  const longAgo = new Date('2026-01-01');
  utimesSync(config.dataFolder, longAgo, longAgo);
  assert.deepEqual(masterKey(config), first);
  assert.deepEqual(statSync(config.dataFolder).mtime, longAgo);
});

test('a key that is none is refused', () => {
  assert.throws(() => masterKey({ ...config, filesKey: 'secret' }), /64 hexadecimal digits/);
});
