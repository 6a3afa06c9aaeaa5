/** Kill -9 of a restore on the way: nothing stands in the new place, and the next restore brings all of it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { postmasterOf } from '../../src/db/postmaster.ts';
import { makeBackup } from '../../src/retention/backup/make-backup.ts';
import { testDatabase } from '../database.ts';
import { newPlace, program, until } from '../started.ts';

const { openOwner } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'seloste-restore-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const filesKey = 'cd'.repeat(32);
const secret = 'a passphrase of some length';
const made = await makeBackup({
  owner: openOwner,
  folder,
  secret,
  filesKey: Buffer.from(filesKey, 'hex'),
});
const { data } = await newPlace();
const building = `${data}.restoring`;

const restore = (key = filesKey): ChildProcess =>
  spawn(program, ['restore', made.file, '--json'], {
    cwd: dirname(program),
    env: {
      ...process.env,
      LC_ALL: 'C',
      SELOSTE_DATA: data,
      SELOSTE_FILES_KEY: key,
      SELOSTE_BACKUP_PASSPHRASE: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const endOf = async (child: ChildProcess): Promise<{ code: number | null; said: string }> => {
  let said = '';
  child.stdout!.on('data', (piece) => {
    said += piece;
  });
  child.stderr!.on('data', (piece) => {
    said += piece;
  });
  const [code] = await once(child, 'close');
  return { code, said };
};

test('without the key of the files nothing is begun', async () => {
  const { code, said } = await endOf(restore('ef'.repeat(32)));
  assert.equal(code, 1);
  assert.match(said, /files_key_other/);
  assert.equal(existsSync(building), false);
});

test('killed on the way it leaves nothing in the new place; run again it is whole', async () => {
  const first = restore();
  const server = () => postmasterOf(join(building, 'data'));
  await until(() => server()?.isReady === true);
  first.kill('SIGKILL');
  await once(first, 'close');
  assert.equal(existsSync(join(data, 'data')), false);
  const { code, said } = await endOf(restore());
  assert.equal(code, 0, said);
  assert.equal(JSON.parse(said).rows, made.rows);
  assert.equal(existsSync(join(data, 'data', 'PG_VERSION')), true);
  assert.equal(existsSync(building), false);
});
