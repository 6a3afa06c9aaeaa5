/** "Today" is the day in Finland, whatever clock the database's server goes by and at whatever hour this is run. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { changeCustomer } from '../src/customers/change-customer.ts';
import { createCustomer } from '../src/customers/create-customer.ts';
import { asUpkeep, declaration, person } from '../src/customers/fixtures/people.ts';
import { within } from '../src/evidence/parts/period-queries.ts';
import { addDays, helsinkiDate } from '../src/ground/calendar.ts';
import { checkout } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import { testDatabase } from './database.ts';

const { owner, gate } = await testDatabase();
const today = helsinkiDate(new Date());

/** Of a day's two ends one is always on another day than Finland is. */
const elsewhere = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].find(
  (timeZone) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date()) !== today,
)!;
// Before the gate opens its first connection: each takes the clock of the database.
const { rows: named } = await owner.query('select current_database() as name');
await owner.query(`alter database "${(named[0] as { name: string }).name}" set timezone = '${elsewhere}'`);

test('who is made or changed was in touch today, on a server whose day is another', async () => {
  const [seen] = await asUpkeep(gate, async (tx) => {
    const { rows } = await tx.client.query('select current_date::text as there, today()::text as here');
    return rows as { there: string; here: string }[];
  });
  assert.notEqual(seen!.there, today);
  assert.equal(seen!.here, today);
  const id = await asUpkeep(gate, (tx) => createCustomer(tx, declaration, person('Laine')));
  const contact = async (): Promise<string> =>
    (await owner.query('select last_contact_on::text as on from customers where id = $1', [id])).rows[0].on;
  assert.equal(await contact(), today);
  await owner.query('update customers set last_contact_on = $2 where id = $1', [id, addDays(today, -9)]);
  await asUpkeep(gate, (tx) =>
    changeCustomer(tx, declaration, id, {
      typed: { family_name: 'Laine-Mäki' },
      source: 'store',
      confirmed: false,
    }),
  );
  assert.equal(await contact(), today);
});

test('half past eleven in the evening in UTC is the next day in Finland', async () => {
  const { rows } = await owner.query(
    `select (timestamptz '2026-11-26 23:30+00' at time zone 'Europe/Helsinki')::date::text as day, pg_get_functiondef('today()'::regprocedure) as made`,
  );
  assert.equal(rows[0].day, '2026-11-27');
  assert.match(rows[0].made, /now\(\) AT TIME ZONE 'Europe\/Helsinki'/);
});

/** What asks the clock of the server, or of UTC, for the day: at night it is another than Finland's. */
const serversDay =
  /\bcurrent_date\b|\blocaltimestamp\b|\bnow\(\)::date\b|\b(?:\w+_)?at\)?::date\b|new Date\(\)\.toISOString\(\)\.slice\(0, 10\)/i;
const self = 'test/day-of-the-house.test.ts';

test('no statement, default or function asks the day of the server, and nothing is arranged on it', async () => {
  const asking = globSync('{src,test,bench}/**/*.ts', { cwd: checkout }).filter(
    (file) => file !== self && serversDay.test(readFileSync(join(checkout, file), 'utf8')),
  );
  assert.deepEqual(asking, []);
  const { rows } =
    await owner.query(`select proname as name from pg_proc where pronamespace = 'seloste'::regnamespace
      and prosrc ~* '\\mcurrent_date\\M|\\mlocaltimestamp\\M|now\\(\\)::date|\\m(\\w+_)?(at|since)::date'
    union all select adrelid::regclass::text from pg_attrdef d join pg_class c on c.oid = d.adrelid
      where c.relnamespace = 'seloste'::regnamespace and pg_get_expr(d.adbin, d.adrelid) ~* 'current_date|localtimestamp'`);
  assert.deepEqual(rows, []);
});

test('what is kept is kept by days: no declared time begins or ends at a moment, whose day would be the server’s', async () => {
  const declared = tables.flatMap(({ table, expires, prolongs, duties = [] }) =>
    [expires?.since, prolongs, ...duties.map(({ until }) => until)].flatMap((said) =>
      said === undefined ? [] : [{ table, said }],
    ),
  );
  assert.ok(declared.length > 15);
  const momentType = 1184;
  for (const { table, said } of declared) {
    const { fields } = await owner.query(`select (${said}) as day from "${table}" t limit 0`);
    assert.notEqual(fields[0]!.dataTypeID, momentType, `${table}: ${said}`);
  }
});

test('the last day of a period is whole, though it has 25 hours', async () => {
  const day = '2026-10-25';
  const seen = await asUpkeep(gate, async (tx) => {
    const { rows } = await sql<{ at: string }>`select x.name as at from (values
        ('before', timestamptz '2026-10-24 20:59+00'), ('first', '2026-10-24 21:00+00'),
        ('last', '2026-10-25 21:59+00'), ('after', '2026-10-25 22:00+00')) x(name, at)
      where ${within({ from_on: day, to_on: day }, 'x.at')}`.execute(tx.db);
    return rows.map(({ at }) => at);
  });
  assert.deepEqual(seen, ['first', 'last']);
});
