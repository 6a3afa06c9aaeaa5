/** Other people of the same machine, who may write into its temporary folder. */
import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { demandOwnFolder } from '../../src/db/embedded.ts';
import { clusterFolder, startCluster } from '../cluster.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-attack-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const made = (name: string, mode = 0o700): string => {
  mkdirSync(join(folder, name));
  chmodSync(join(folder, name), mode);
  return join(folder, name);
};
const refused = /not a folder of our own/;

test('a folder for the socket that somebody has put there beforehand is not taken', () => {
  demandOwnFolder(made('own'));
  symlinkSync(made('elsewhere'), join(folder, 'link'));
  assert.throws(() => demandOwnFolder(join(folder, 'link')), refused);
  assert.throws(() => demandOwnFolder(made('open', 0o777)), refused);
  assert.throws(() => demandOwnFolder(made('group', 0o770)), refused);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(made('others'), 12_345, 12_345);
  if (isRoot) assert.throws(() => demandOwnFolder(join(folder, 'others')), refused);
});

test('only the one who runs the database can walk into its data and its socket', async () => {
  const { socketFolder } = await startCluster();
  for (const inner of [join(clusterFolder, 'data'), socketFolder])
    assert.equal(statSync(inner).mode & 0o077, 0, inner);
  assert.equal(statSync(join(clusterFolder, 'postgres.log')).mode & 0o077, 0);
});
