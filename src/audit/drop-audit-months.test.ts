import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { dropAuditMonths, monthsKept } from './drop-audit-months.ts';
import { monthsDue } from './month-queries.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const { gate, owner } = await testDatabase();
const kept = monthsKept(testDeclaration())!;
const verify = () => gate.open('audit_keeping', { kind: 'job', name: 'test' }, verifyAudit);
const months = async (): Promise<string[]> =>
  (
    await owner.query(`select substring(c.relname from '\\d{4}_\\d{2}$') as month from pg_inherits i
      join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_log'::regclass order by 1`)
  ).rows.map(({ month }) => month);

/** The first day of the month that was `ago` months before this one. */
const monthAgo = async (ago: number): Promise<string> =>
  (
    await owner.query(`select (date_trunc('month', today()) - make_interval(months => $1))::date as month`, [
      ago,
    ])
  ).rows[0].month;
const lay = async (ago: number, lines: number): Promise<string> => {
  const month = await monthAgo(ago);
  await owner.query('select make_audit_month($1)', [month]);
  await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
  await owner.query(
    `insert into audit_log (at, kind, act) select $1::date + interval '12 days', 'looked', 'card' from generate_series(1, $2)`,
    [month, lines],
  );
  return month.slice(0, 7).replace('-', '_');
};

test('the notice keeps the log for five years', () => {
  assert.equal(kept, 60);
  assert.equal(monthsKept({ ...testDeclaration(), retention: [] }), undefined);
});

test('a month goes whole when its last line has been kept for so long, and the log says so', async () => {
  const [oldest, old, young] = [await lay(kept + 3, 5), await lay(kept + 1, 4), await lay(kept, 3)];
  assert.deepEqual((await months()).slice(0, 3), [oldest, old, young]);
  assert.equal(await sealAudit(gate, 3), 12);
  assert.deepEqual(await dropAuditMonths(owner), [await monthAgo(kept + 3), await monthAgo(kept + 1)]);
  assert.equal((await months())[0], young);
  const { rows } = await owner.query('select rows, months_kept from audit_months_dropped order by month');
  assert.deepEqual(rows, [
    { rows: 5, months_kept: kept },
    { rows: 4, months_kept: kept },
  ]);
  const { rows: lines } = await owner.query(
    `select actor, purpose, about from audit_log where act = 'drop-audit-month' order by id`,
  );
  assert.deepEqual(lines, [
    {
      actor: 'job:drop_audit_months',
      purpose: 104,
      about: `audit_log:${(await monthAgo(kept + 3)).slice(0, 7)}`,
    },
    {
      actor: 'job:drop_audit_months',
      purpose: 104,
      about: `audit_log:${(await monthAgo(kept + 1)).slice(0, 7)}`,
    },
  ]);
  assert.deepEqual(await dropAuditMonths(owner), []);
});

test('the chain still holds: seals of dropped months are followed, those of kept ones recomputed', async () => {
  assert.deepEqual(await verify(), { seals: 4, rows: 12, dropped: 2 });
  await sealAudit(gate);
  assert.equal((await verify()).brokenSeal, undefined);
});

test('what is kept and what is told of what went stays append-only for everybody', async () => {
  await assert.rejects(owner.query('delete from audit_log'), /append-only/);
  await assert.rejects(owner.query('truncate audit_log'), /append-only/);
  await assert.rejects(owner.query('delete from audit_months_dropped'), /append-only/);
  await assert.rejects(owner.query('update audit_months_dropped set rows = 0'), /append-only/);
});

test('a month that is not sealed to its end stays, and so do those after it', async () => {
  const month = await lay(kept + 2, 2);
  assert.deepEqual(await dropAuditMonths(owner), []);
  assert.ok((await months()).includes(month));
  await sealAudit(gate);
  assert.deepEqual(await dropAuditMonths(owner), [await monthAgo(kept + 2)]);
});

test('no month can be dropped or written down as dropped before its time', async () => {
  const young = await monthAgo(kept);
  const { rows } = await owner.query('select drop_audit_month($1, $2) as rows', [young, kept]);
  assert.deepEqual(rows, [{ rows: null }]);
  await assert.rejects(
    owner.query(
      `insert into audit_months_dropped (month, rows, last_id, months_kept, declaration_version)
      values ($1, 3, 12, ${kept}, 0)`,
      [young],
    ),
    /audit_months_dropped_had_been_kept/,
  );
  assert.deepEqual(await monthsDue(owner, kept), []);
});

test('a month that was cut out without a word breaks the chain', async () => {
  await owner.query('begin');
  await owner.query(`drop table audit_log_${(await monthAgo(kept)).slice(0, 7).replace('-', '_')}`);
  await owner.query('commit');
  assert.equal((await verify()).brokenSeal, 4);
});
