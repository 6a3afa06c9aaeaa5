/** The numbers of the morning, from tasks, invoices and findings that are really there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { countFindings } from '../../editor/count-findings.ts';
import { countReach } from '../../editor/count-reach.ts';
import { addConsumer, asInvoicing, haveSettings, invoiceOf } from '../../invoices/fixtures/invoices.ts';
import { compilationOf } from '../../prepare-database.ts';
import { checkFindings, openInvoices, tasksToday } from './queries.ts';

const { owner, gate, installation } = await testDatabase();
const declaration = testDeclaration();
const at = <T>(purpose: string, act: Parameters<typeof gate.open<T>>[2]): Promise<T> =>
  gate.open(purpose, { kind: 'staff', id: 1 }, act);

test('a person is told of the tasks of the day and of those that are late, not of those of others or of tomorrow', async () => {
  await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '1', false)`);
  await owner.query(`insert into staff (name) values ('Otto'), ('Siiri')`);
  await owner.query(`insert into tasks (title, due_on, assigned_to, done_at) values
    ('Late', '2026-11-25', 1, null), ('Today', '2026-11-26', 1, null), ('Done', '2026-11-26', 1, now()),
    ('Tomorrow', '2026-11-27', 1, null), ('Of another', '2026-11-26', 2, null)`);
  const found = await at('customer_service', (tx) => tasksToday(tx, 1, '2026-11-26'));
  assert.deepEqual(found, { count: 2, late: 1 });
});

test('invoices that are open are counted with what they are worth', async () => {
  await haveSettings(gate);
  const customer = await addConsumer(gate);
  assert.deepEqual(await asInvoicing(gate, openInvoices), { count: 0, late: 0, cents: 0 });
  await invoiceOf(gate, customer);
  assert.deepEqual(await asInvoicing(gate, openInvoices), { count: 1, late: 0, cents: 2510 });
});

test('what the notice says and the register does not keep is counted by a job, and stays when uses are counted anew', async () => {
  const count = () => countFindings(owner, compilationOf(installation, declaration), installation.id);
  const before = await count();
  await owner.query(`insert into register_use (kind, key, rows) values ('source', 'old_fair', 4)`);
  assert.equal(await count(), before + 1);
  await countReach(owner);
  const { count: told } = await at('administration', checkFindings);
  assert.equal(told, before + 1);
});
