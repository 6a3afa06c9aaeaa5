import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../test/database.ts';
import { testDeclaration } from '../test/test-declaration.ts';
import {
  checkFromTerminal,
  declarationFromTerminal,
  publishFromTerminal,
} from './declaration-from-terminal.ts';

const { installation, openOwner, owner } = await testDatabase({ roles: 'own' });
const opened = { installation, owner: openOwner };

test('check names a right that was given by hand, and --mend takes it away', async () => {
  assert.deepEqual(await checkFromTerminal(opened, false), []);
  await owner.query(`grant select (e164) on phones to seloste_${installation.id}_p12`);
  const found = await checkFromTerminal(opened, false);
  assert.match(found[0]!.text.fi, /phones\.e164/);
  assert.deepEqual(await checkFromTerminal(opened, true), []);
});

test('what the notice does not name among sources is found until the notice names it', async () => {
  await owner.query(`insert into register_use (kind, key, rows) values ('source', 'old_fair', 4)`);
  assert.match((await checkFromTerminal(opened, false))[0]!.text.fi, /old_fair/);
  await owner.query('delete from register_use');
});

test('a declaration from a file comes into force; a faulty one does not', async () => {
  const before = await declarationFromTerminal(opened);
  const faulty = { ...testDeclaration(), register_name: { fi: '' } };
  await assert.rejects(publishFromTerminal(opened, faulty), { message: 'draft_blocked' });
  const outcome = await publishFromTerminal(opened, {
    ...testDeclaration(),
    published_list: { fi: 'Luettelo on.' },
  });
  assert.deepEqual(outcome, { version: before.version + 1 });
  assert.equal((await declarationFromTerminal(opened)).declaration.published_list.fi, 'Luettelo on.');
});
