/** What stands in the file of a request goes with its person, and the file by its time; what is open, and what proves an erasure, stays. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { hangOn, inserting, webhookOfNotices } from '../../test/whole-request.ts';
import type { Tx } from '../db/tx.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../ground/calendar.ts';
import { blanked, type TableDeclaration } from '../ground/columns.ts';
import { expiringOf } from '../retention/due.ts';
import { previewDue } from '../retention/due-queries.ts';
import { chain, verifyLedger } from '../retention/ledger.ts';
import { insertLines, lockLedger } from '../retention/ledger-queries.ts';
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

const insert = inserting(owner);
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
const webhook = await webhookOfNotices(insert);

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
const files = await hangOn(insert, old, webhook);
const nobodys = await request(null, ['withdrawn', over]);
const stay = {
  lastDay: await request(customer, ['duplicate', addMonths(today, -36)]),
  closedLater: await request(customer, ['answered', over], ['closed', today]),
  open: await request(customer, ['extended', '2020-01-20']),
  unanswered: await request(customer, ['refused', over]),
};
const filesThatStay = await hangOn(insert, stay.open, webhook);
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

const ofRequest = erasing.tables.filter(
  ({ table }) => table === 'requests' || hanging('requests').includes(table),
);
/** Of such rows nothing is worth keeping without the person: they go. */
const isGone = ({ columns }: TableDeclaration): boolean =>
  Object.values(columns).every(({ erasure }) => erasure !== 'keep');

const toForget = [
  ...ofRequest.flatMap((table) => {
    const where = `from ${table.table} where ${table.table === 'requests' ? 'id' : 'request_id'} = $1`;
    const saying = blanked(table).map((column) => [
      `${table.table}.${column}`,
      `${where} and coalesce(${column}::text, '') <> ''`,
    ]);
    return isGone(table) ? [[table.table, where]] : saying;
  }),
  ['key of a file', 'from stored_files where id = any($2) and wrapped_key is not null'],
  ['piece of a file', 'from stored_file_chunks where file_id = any($2)'],
  ['nobody told', 'where not exists (select from forgotten_requests where request_id = $1)'],
] as const;
const names = toForget.map(([name]) => name).sort();

/** What is still said of the person in the request. */
const said = async (id: number): Promise<string[]> => {
  const { rows } = await owner.query(
    toForget.map(([name, where]) => `select '${name}' as name ${where}`).join(' union '),
    [id, filesThatStay],
  );
  return rows.map(({ name }) => name).sort();
};

const definition = async (): Promise<string> =>
  (await owner.query(`select pg_get_functiondef('forget_requests(bigint[])'::regprocedure) as def`)).rows[0]
    .def;

/** What stays when the function reads like this; afterwards nothing has happened. */
const saidAfter = async (text: string): Promise<string[]> => {
  await owner.query('begin');
  try {
    await owner.query(text);
    await owner.query('select forget_requests(array[$1::bigint])', [stay.open]);
    return await said(stay.open);
  } finally {
    await owner.query('rollback');
  }
};

test('of a forgotten request no declared word, row or file is left', async () => {
  assert.deepEqual(await said(stay.open), names, 'there is something to forget everywhere');
  assert.deepEqual(await saidAfter(await definition()), []);
});

test('a forgetting that has lost any of its lines is seen', async () => {
  const whole = await definition();
  const losses = [
    ...whole.matchAll(/(?<column>\w+) = (?:''|null(?:, erased_at = now\(\))?)/g),
    ...whole.matchAll(/delete from \w+ where/g),
    ...whole.matchAll(/unnest\(these\)/g),
  ];
  assert.ok(losses.length > 30);
  for (const { 0: line, index, groups } of losses) {
    const column = groups?.column;
    const without = line.startsWith('delete') ? `${line} false and` : `unnest('{}'::bigint[])`;
    const lost = column ? `${column} = ${column}` : without;
    const text = whole.slice(0, index) + lost + whole.slice(index + line.length);
    assert.notDeepEqual(await saidAfter(text), [], `${line} in …${whole.slice(index - 60, index)}`);
  }
});
