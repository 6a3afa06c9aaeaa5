/** The file of a request goes by its time with everything that hangs on it; what is open, and what proves an erasure, stays. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../ground/calendar.ts';
import { expiringOf, previewDue } from '../retention/due.ts';
import { chain, insertLines, lockLedger, verifyLedger } from '../retention/ledger.ts';
import { sweepRetention } from '../retention/sweep.ts';

const { owner, gate } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const folder = mkdtempSync(join(tmpdir(), 'seloste-request-file-'));
after(() => rmSync(folder, { recursive: true }));
const erasing = erasingOf(testDeclaration(), {
  dataFolder: folder,
  filesKey: 'cd'.repeat(32),
  journalFolder: join(folder, 'journal'),
});
const today = helsinkiDate(new Date());
const over = addDays(addMonths(today, -36), -1);

const insert = async (statement: string, ...values: unknown[]): Promise<number> =>
  Number((await owner.query(statement, values)).rows[0]?.id);
const request = async (customer: number | null, ...events: [kind: string, on: string][]): Promise<number> => {
  const id = await insert(
    `insert into requests (kind, channel, received_on, customer_id, requester)
      values ('access', 'letter', '2020-01-02', $1, 'Aino') returning id`,
    customer,
  );
  for (const [at, [kind, on]] of [['received', '2020-01-02'] as const, ...events].entries())
    await insert(
      `insert into request_events (request_id, number, kind, on_day) values ($1, $2, $3, $4)`,
      id,
      at + 1,
      kind,
      on,
    );
  return id;
};
const storedFile = () => insert(`insert into stored_files (wrapped_key) values ('x') returning id`);

const webhook = await insert(
  `insert into webhooks (name, kind, url, source, secret, last_line)
    values ('W', 'notices', 'https://notices.example', 'reseller', '\\x00', 0) returning id`,
);

const hangOn = async (id: number): Promise<number[]> => {
  const [mailed, signed] = [await storedFile(), await storedFile()];
  for (const file of [mailed, signed])
    await insert(`insert into stored_file_chunks (file_id, number, body) values ($1, 1, 'x')`, file);
  const values: Readonly<Record<string, string>> = {
    request_fees: `(request_id, amount_cents, pay_by) values ($1, 100, '2020-02-01')`,
    request_letters: `(request_id, number, kind, language, title, body) values ($1, 1, 'identity_code', 'fi', 'Otsikko', 'Teksti')`,
    request_letter_steps: `(request_id, letter_number, number, step) values ($1, 1, 1, 'sent')`,
    request_letter_queue: `(request_id, letter_number) values ($1, 1)`,
    request_notice_queue: `(request_id, letter_number, webhook_id, body) values ($1, 1, ${webhook}, '{}')`,
    identity_checks: `(request_id, number, way, letter_number) values ($1, 1, 'code', 1)`,
    request_corrections: `(request_id, number, place, field, asked_value) values ($1, 1, 'statement', 'x', 'y')`,
    request_attachments: `(request_id, file_id, decision) values ($1, 1, 'given')`,
    request_mails: `(message_id, received_at, sorted_as, sorted_at, request_id, file_id) values ('m' || $1::bigint, now(), 'request', now(), $1, ${mailed})`,
    request_files: `(request_id, number, file_id, file_name, content_type, size_bytes, is_read) values ($1, 1, ${signed}, 'a.pdf', 'application/pdf', 1, true)`,
    request_representatives: `(request_id, name, capacity) values ($1, 'A', 'guardian')`,
    request_signatures: `(request_id, file_number, number, covers, integrity, signer, issuer, trust) values ($1, 1, 1, 'whole', 'intact', 'A', 'B', 'trusted')`,
  };
  for (const [table, row] of Object.entries(values)) await insert(`insert into ${table} ${row}`, id);
  return [mailed, signed];
};

/** Tables whose rows are said to go with a request, however far down. */
const hanging = (parent: string): string[] =>
  erasing.tables
    .filter(({ goesWith }) => goesWith === parent)
    .flatMap(({ table }) => [table, ...hanging(table)]);
const rowsOf = async (id: number): Promise<string[]> => {
  const found = await Promise.all(
    hanging('requests').map(async (table) => {
      const { rows } = await owner.query(`select from ${table} where request_id = $1`, [id]);
      return rows.length > 0 ? [table] : [];
    }),
  );
  return found.flat();
};
const keysLeft = async (files: readonly number[]): Promise<number> =>
  (
    await owner.query(
      `select from stored_files f left join stored_file_chunks c on c.file_id = f.id
        where f.id = any($1::bigint[]) and (f.wrapped_key is not null or c.file_id is not null)`,
      [files],
    )
  ).rows.length;
const requestsLeft = async (): Promise<number[]> =>
  (await owner.query('select id from requests order by id')).rows.map(({ id }) => Number(id));
const asEraser = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('erasure', { kind: 'job', name: 'test' }, act);

const customer = await insert(
  `insert into customers (kind, family_name, source, declaration_version, last_contact_on)
    values ('person', 'Esimerkki', 'webshop', 0, $1) returning id`,
  today,
);
const old = await request(customer, ['answered', over], ['closed', over]);
const files = await hangOn(old);
const nobodys = await request(null, ['withdrawn', over]);
const stay = {
  lastDay: await request(customer, ['duplicate', addMonths(today, -36)]),
  closedLater: await request(customer, ['answered', over], ['closed', today]),
  open: await request(customer, ['extended', '2020-01-20']),
  unanswered: await request(customer, ['refused', over]),
};
const filesThatStay = await hangOn(stay.open);
const asked = await insert(
  `insert into request_mails (message_id, received_at, answers_request) values ('late', now(), $1) returning id`,
  old,
);
await asEraser(async (tx) => {
  const line = {
    customerId: 999,
    cause: 'request',
    about: `request:${nobodys}`,
    erased: {},
    kept: [],
    receiptHash: 'abc',
  } as const;
  await insertLines(tx, chain(await lockLedger(tx), [line]));
});

test('the preview counts the requests whose time is over, also of those who are customers no more', async () => {
  const expiring = expiringOf(erasing.tables, erasing.declaration).find(
    ({ table }) => table.table === 'requests',
  )!;
  const due = await asEraser((tx) =>
    previewDue(tx, expiring, erasing.tables, { on: today, cap: 100, shown: 10 }),
  );
  assert.deepEqual(due, { due: 2, isCapped: false, customers: [customer] });
});

test('a request whose matter ended longer ago than the rule says goes with all that hangs on it', async () => {
  assert.deepEqual((await rowsOf(old)).sort(), hanging('requests').sort(), 'each table has a row to go');
  assert.equal(await keysLeft(files), 2);
  await sweepRetention({ gate, erasing, on: today, isStopping: () => false, rest: 0 });
  assert.deepEqual(await requestsLeft(), Object.values(stay));
  assert.deepEqual(await rowsOf(old), []);
  assert.equal(await keysLeft(files), 0);
});

test('what is open or was not answered yet stays, with its files', async () => {
  assert.deepEqual((await rowsOf(stay.open)).sort(), hanging('requests').sort());
  assert.equal(await keysLeft(filesThatStay), 2);
});

test('a message that only answers a request stays to be sorted', async () => {
  const { rows } = await owner.query('select answers_request from request_mails where id = $1', [asked]);
  assert.deepEqual(rows, [{ answers_request: null }]);
});

test('the log says of whom a request went, and that one went which was nobody’s', async () => {
  const { rows } = await owner.query(
    `select customer_id from audit_log where act = 'expire-rows' and about = 'rule:request_file' order by 1`,
  );
  assert.deepEqual(
    rows.map(({ customer_id }) => customer_id && Number(customer_id)),
    [customer, null],
  );
});

test('the line of an erasure outlives its request and the chain holds', async () => {
  assert.deepEqual((await asEraser(verifyLedger)).lines, 1);
});
