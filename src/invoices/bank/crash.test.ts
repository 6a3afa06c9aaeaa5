/** Kill -9 at different moments of reading, matching and undoing: begun again, all of it is there and nothing twice. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { workUntilKilled } from '../../../test/worker.ts';
import { makeReferenceNumber } from '../../ground/reference-number.ts';
import { addConsumer } from '../fixtures/invoices.ts';
import { paid, testBank } from './fixtures/bank.ts';
import { camtFile, companyIban } from './fixtures/camt-file.ts';
import type { Task } from './fixtures/worker.ts';
import { undoBankFile } from './undo-bank-file.ts';

const { gate, owner, installation, inTransaction, upload, rowsOf } = await testBank();
const customer = await addConsumer(gate);
const invoices = 1_800;
const referenceOf = (n: number): string => makeReferenceNumber(String(500_000 + n));

await owner.query(
  `insert into invoices (customer_id, is_consumer, buyer_name, state, series, serial, number, issued_on, due_on, total_cents, net_cents,
     open_cents, reference, counted_from, kept_until, declaration_version, drafted_by)
   select $1, true, 'Esimerkki', 'open', 'crash', n, n::text, '2026-01-05', '2026-01-19', 100, 100, 100, r, '2026-12-31', '2032-12-31', 0, 'test'
   from unnest($2::int[], $3::text[]) as x(n, r)`,
  [
    customer,
    Array.from({ length: invoices }, (_, n) => n + 1),
    Array.from({ length: invoices }, (_, n) => referenceOf(n)),
  ],
);

const workOn = (fileId: number, phase: Task['phase'], commits: number): Promise<void> => {
  const task: Task = { fileId, phase };
  return workUntilKilled(join(import.meta.dirname, 'fixtures/worker.ts'), installation, task, commits);
};

const numbers = async (fileId: number): Promise<object> =>
  (
    await rowsOf<object>(
      `select (select step from bank_file_steps where bank_file_id = $1 order by number desc limit 1) as step,
        (select count(*)::int from bank_payments where bank_file_id = $1) as staged,
        (select count(distinct payment_id)::int from bank_payments where bank_file_id = $1) as recorded,
        (select sum(amount_cents)::int from payments) as money,
        (select coalesce(sum(amount_cents) filter (where invoice_id is not null), 0)::int from payment_allocations) as used,
        (select count(*)::int from invoices where state = 'paid' and open_cents = 0) as paid,
        (select count(*)::int from audit_log where act = 'match-payment') as told`,
      fileId,
    )
  )[0]!;

const id = await upload(
  camtFile({
    account: companyIban,
    entries: Array.from({ length: invoices }, (_, n) =>
      paid('1.00', { reference: referenceOf(n) }, { bankReference: `K${n}` }),
    ),
  }),
);

test('killed again and again, every payment is matched once', async () => {
  for (const commits of [3, 4, 6]) await workOn(id, 'match', commits);
  await workOn(id, 'match', Number.POSITIVE_INFINITY);
  assert.deepEqual(await numbers(id), {
    step: 'matched',
    staged: invoices,
    recorded: invoices,
    money: invoices * 100,
    used: invoices * 100,
    paid: invoices,
    told: invoices,
  });
});

test('killed while it is undone, everything is open again', async () => {
  await inTransaction((tx) => undoBankFile(tx, id));
  for (const commits of [1, 2]) await workOn(id, 'undo', commits);
  await workOn(id, 'undo', Number.POSITIVE_INFINITY);
  assert.deepEqual(await numbers(id), {
    step: 'undone',
    staged: invoices,
    recorded: invoices,
    money: 0,
    used: 0,
    paid: 0,
    told: invoices,
  });
});
