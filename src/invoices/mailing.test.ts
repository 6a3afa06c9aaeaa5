import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import type { Tx } from '../db/tx.ts';
import { readFile } from '../files/read-file.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { askMailing } from './ask-mailing.ts';
import { addConsumer, asInvoicing, haveSettings, invoiceOf } from './fixtures/invoices.ts';
import { mailInvoice } from './mail-invoice.ts';
import type { Place } from './queries.ts';
import { readInvoice } from './read-invoice.ts';

const { gate, owner, openOwner } = await testDatabase();
await prepareQueue(openOwner.config);
await haveSettings(gate);
const master = Buffer.alloc(32, 7);
const work = { gate, master, purpose: 'invoicing' };
const upkeep = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('register_upkeep', { kind: 'job', name: 'test' }, act);
const ask = async (invoice: Place, to = 'aino@posti.example'): Promise<Place> => ({
  customerId: invoice.customerId,
  id: await asInvoicing(gate, (tx) => askMailing(tx, { invoice, to })),
});

test('an invoice is mailed with its PDF, once, and the file is kept as it went', async () => {
  const invoice = await invoiceOf(gate, await addConsumer(gate));
  const mailing = await ask(invoice);
  const { rows: jobs } = await owner.query(`select task_identifier from graphile_worker.jobs`);
  assert.deepEqual(jobs, [{ task_identifier: 'mail_invoice' }]);
  assert.equal(await mailInvoice(work, mailing), true);
  assert.equal(await mailInvoice(work, mailing), false);
  const { rows: mails } = await owner.query('select subject, body, about from mails');
  assert.equal(mails.length, 1);
  const { number, reference } = await asInvoicing(gate, (tx) => readInvoice(tx, invoice));
  assert.equal(mails[0].subject, `Lasku ${number}`);
  assert.match(mails[0].body, /FI37 1590 3000 0007 76/);
  assert.ok(mails[0].body.replaceAll(' ', '').includes(reference));
  const { rows: files } = await owner.query('select file_id from invoice_mailings');
  const pieces: Buffer[] = [];
  for await (const piece of readFile(upkeep, files[0].file_id, master)) pieces.push(Buffer.from(piece));
  assert.equal(Buffer.concat(pieces).subarray(0, 5).toString(), '%PDF-');
  const { rows: events } = await owner.query(`select note from invoice_events where kind = 'sent'`);
  assert.deepEqual(events, [{ note: 'aino@posti.example' }]);
});

test('an address that is none is refused before anything is asked', async () => {
  const invoice = await invoiceOf(gate, await addConsumer(gate));
  await assert.rejects(
    ask(invoice, 'aino'),
    (error: { kind?: { code: string } }) => error.kind?.code === 'invoice_email_missing',
  );
});

test('when bookkeeping lets the invoice go, the file that was mailed goes with it', async () => {
  const invoice = await invoiceOf(gate, await addConsumer(gate));
  const mailing = await ask(invoice);
  await mailInvoice(work, mailing);
  await owner.query(
    `update invoices set kept_until = '2020-12-31', state = 'paid', open_cents = 0 where id = $1`,
    [invoice.id],
  );
  await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
    tx.db
      .deleteFrom('invoices')
      .where('id', '=', invoice.id)
      .where('customer_id', '=', invoice.customerId)
      .execute(),
  );
  const { rows } = await owner.query(
    `select count(*)::int as n from stored_files f where wrapped_key is not null and not exists (select from invoice_mailings m where m.file_id = f.id)`,
  );
  assert.deepEqual(rows, [{ n: 0 }]);
});

test('who is restricted meanwhile gets no mail', async () => {
  const invoice = await invoiceOf(gate, await addConsumer(gate));
  const mailing = await ask(invoice);
  await owner.query(
    `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by) values ($1, 'restriction', 'phone', clock_timestamp(), 'store', 'test')`,
    [invoice.customerId],
  );
  assert.equal(await mailInvoice(work, mailing), false);
});
