/**
 * Acts happen now, and a story takes weeks: after a chapter everything that it has written is moved back by the days
 * until the next one. Only for a database that the demo itself has just made, and before its log is sealed for the
 * first time; nowhere else may a moment of the log or of a published notice ever be changed.
 */
import type pg from 'pg';
import { dueDate } from '../ground/due-date.ts';

type Dated = { table: string; columns: string[] };

/** Dates that people have told are what they are: members since, addresses in use from. */
const told = ['since_on', 'valid_from', 'member_since'];

const datedTables = `select c.relname as table, array_agg(quote_ident(a.attname)) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.atttypid in ('timestamptz'::regtype, 'date'::regtype) and a.attname <> all($1)
    and c.relname <> 'migrations' group by c.relname`;

/** The guards of what never changes, set aside inside this one transaction. */
const guards = `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name from pg_trigger t
  where t.tgfoid = 'seloste.refuse_change'::regproc and t.tgparentid = 0`;

const switchGuards = async (client: pg.Client, to: 'enable' | 'disable'): Promise<void> => {
  const { rows } = await client.query(guards);
  for (const { table, name } of rows as { table: string; name: string }[])
    await client.query(`alter table ${table} ${to} trigger ${name}`);
};

/** The month that the oldest lines of the log move into. */
const makeRoom = (client: pg.Client, days: number) =>
  client.query(`select make_audit_month((min(at) - make_interval(days => $1))::date) from audit_log`, [days]);

/** A month is no number of days: the duty to inform counts from the day on which the data came. */
const countDutiesAnew = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query('select import_id, received_on from information_duties');
  for (const { import_id, received_on } of rows as { import_id: number; received_on: string }[])
    await client.query('update information_duties set due_on = $1 where import_id = $2', [
      dueDate(received_on, 1),
      import_id,
    ]);
};

/** The same of each person whose data came from elsewhere. */
const countOriginsAnew = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query('select distinct obtained_on as day from origin_duties');
  for (const { day } of rows as { day: string }[]) {
    const due = dueDate(day, 1);
    await client.query('update origin_duties set due_on = $1 where obtained_on = $2', [due, day]);
    await client.query('update mailing_letters set due_on = $1 where obtained_on = $2', [due, day]);
  }
};

/** A voucher is counted from the end of a calendar year, which no number of days moves. */
const countVouchersAnew = async (client: pg.Client): Promise<void> => {
  for (const [table, day] of [
    ['invoices', 'issued_on'],
    ['payments', 'paid_on'],
  ])
    await client.query(`update seloste.${table} set counted_from = make_date(extract(year from ${day})::int, 12, 31),
      kept_until = make_date(extract(year from ${day})::int + 6, 12, 31) where ${day} is not null`);
};

const demandUnsealed = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query('select from audit_seals limit 1');
  if (rows.length > 0) throw new Error('The log is sealed: nothing of it can be moved any more.');
};

export const letDaysPass = async (client: pg.Client, days: number): Promise<void> => {
  if (days === 0) return;
  await demandUnsealed(client);
  const { rows } = await client.query(datedTables, [told]);
  await client.query('begin');
  try {
    // A day back is the same time of the day in Helsinki, also over the change to summer time.
    await client.query(`set local timezone = 'Europe/Helsinki'`);
    await switchGuards(client, 'disable');
    await makeRoom(client, days);
    for (const { table, columns } of rows as Dated[]) {
      const moved = columns.map((column) => `${column} = ${column} - make_interval(days => ${days})`);
      await client.query(`update seloste.${table} set ${moved.join(', ')}`);
    }
    await countDutiesAnew(client);
    await countOriginsAnew(client);
    await countVouchersAnew(client);
    await switchGuards(client, 'enable');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
