/** Figures: put together from what the purpose sees, kept when people are erased, never telling of a few. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, addMonths, helsinkiDate } from '../ground/calendar.ts';
import { tables } from '../personal-data.ts';
import { sweepRetention } from '../retention/sweep.ts';
import { worthRemains } from './keep-worth.ts';
import { makeFigures } from './make-figures.ts';
import { keepWorthOf, keepWorthOfOrders } from './making-queries.ts';
import { customersByRegion, salesByGroup, salesByMonth } from './queries.ts';
import { type Span, shownFigures } from './shown-figures.ts';
import { counted } from './small-cells.ts';

const { owner, gate } = await testDatabase();
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const declaration = testDeclaration();
const today = helsinkiDate(new Date());
const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;
const last = monthOf(addMonths(today, -1));
const as = <T>(purpose: string, act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open(purpose, { kind: 'job', name: 'test' }, act);
const shown = (span: Span = 'year') => as('statistics', (tx) => shownFigures(tx, span));

const customer = async (): Promise<number> =>
  (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version) values ('person', 'Esimerkki', 'webshop', 0) returning id::int`,
    )
  ).rows[0].id;
const order = async (
  customerId: number,
  group: string,
  { on = last, cents = 1_000, postcode = '' } = {},
): Promise<void> => {
  const { rows } = await owner.query(
    `insert into orders (customer_id, ordered_on, channel, prices_include_vat, net_cents, vat_cents, gross_cents, source)
     values ($1, $2, 'shop', true, $3, 0, $3, 'store') returning id`,
    [customerId, on, cents],
  );
  await owner.query(
    `insert into order_lines (customer_id, order_id, position, name, product_group, quantity_thousandths, unit_price_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents)
     values ($1, $2, 1, 'Lanka', $3, 1000, $4, 'standard', 2550, $4, 0, $4)`,
    [customerId, rows[0].id, group, cents],
  );
  if (postcode)
    await owner.query(
      `insert into order_addresses (customer_id, order_id, kind, postcode) values ($1, $2, 'delivery', $3)`,
      [customerId, rows[0].id, postcode],
    );
};

/** Ordered so long ago that the declared time is over: wool and silk, of which half the wool came back. */
const oldOrder = async (on: string): Promise<void> => {
  const buyer = await customer();
  await order(buyer, 'villa', { on });
  const { rows } = await owner.query(
    `update orders set state = 'partly_returned', closed_on = ordered_on, net_cents = 3000, gross_cents = 3000
     where customer_id = $1 returning id`,
    [buyer],
  );
  const keys = [buyer, rows[0].id];
  await owner.query(
    `insert into order_lines select customer_id, order_id, 2, product_id, product_code, name, 'silkki', unit, quantity_thousandths,
       2000, 0, vat_class, vat_basis_points, 2000, 0, 2000 from order_lines where customer_id = $1 and order_id = $2`,
    keys,
  );
  await owner.query(
    `with came_back as (insert into order_events (customer_id, order_id, kind, happened_at) values ($1, $2, 'returned', now()) returning id)
     insert into order_returns select $1, $2, id, 1, 500, 500, 0, 500 from came_back`,
    keys,
  );
};

const people = await Promise.all(Array.from({ length: 8 }, customer));
for (const id of people) await order(id, 'villa');
await order(people[0]!, 'silkki', { cents: 99_900 });
const make = (more = {}) => makeFigures({ gate, isStopping: () => false, ...more });

test('sales of a month are summed, and a group of a few is not shown apart', async () => {
  await make();
  const { sales, groups, came } = await shown();
  const month = sales.find((row) => row.month === last)!;
  assert.deepEqual([month.orders, month.net_cents], [9, 107_900]);
  assert.deepEqual(
    groups.map(({ label, count }) => [label, count]),
    [['*', 9]],
  );
  assert.equal(
    came.reduce((sum, row) => sum + (row.came ?? 0), 0),
    8,
  );
});

test('only what has happened since is put together anew, and it is there', async () => {
  await owner.query(`update figures_made set looked_to = now()`);
  const before = (await owner.query('select xmin::text from order_figures where month = $1', [last])).rows;
  await make();
  const after = (await owner.query('select xmin::text from order_figures where month = $1', [last])).rows;
  assert.deepEqual(after, before);
  await order(people[1]!, 'villa');
  await make();
  assert.equal((await shown()).sales.find((row) => row.month === last)!.orders, 10);
});

test('who has objected to statistics is in no figure', async () => {
  const number = (await owner.query(`select number::int from purpose_numbers where key = 'statistics'`))
    .rows[0].number;
  await owner.query(
    `insert into choices (customer_id, kind, purpose, channel, happened_at, source) values ($1, 'objection', $2, 'phone', now(), 'store')`,
    [people[0], number],
  );
  await make({ everything: true });
  assert.equal((await shown()).sales.find((row) => row.month === last)!.orders, 8);
});

test('erased people leave what their orders were worth, and nobody in it', async () => {
  const gone = people.slice(2, 7);
  await as('erasure', (tx) => keepWorthOf(tx, gone));
  await owner.query('delete from orders where customer_id = any($1)', [gone]);
  await owner.query('delete from customers where id = any($1)', [gone]);
  await make({ everything: true });
  assert.equal((await shown()).sales.find((row) => row.month === last)!.orders, 8);
  const { rows } = await owner.query('select * from anonymous_sales');
  assert.equal(rows.length, 1);
  assert.ok(rows.every((row) => row.buyers >= 5 && !('customer_id' in row)));
});

test('what one erased person bought alone is told of no finer than a year', async () => {
  const one = await customer();
  const old = monthOf(addMonths(today, -7));
  await order(one, 'koru', { on: old, cents: 123_456 });
  await as('erasure', (tx) => keepWorthOf(tx, [one]));
  await make({ everything: true });
  const { rows } = await owner.query(
    `select month, channel, product_group from anonymous_sales where orders < 5`,
  );
  assert.ok(rows.every((row) => row.product_group === '' && row.channel === ''));
  assert.equal(
    (await owner.query(`select from anonymous_sales where product_group = 'koru'`)).rows.length,
    0,
  );
});

test('a month whose orders have all been erased is not counted twice', async () => {
  const emptied = monthOf(addMonths(today, -4));
  const gone = await Promise.all(Array.from({ length: 5 }, customer));
  for (const id of gone) await order(id, 'villa', { on: emptied });
  await make({ everything: true });
  await as('erasure', (tx) => keepWorthOf(tx, gone));
  await owner.query('delete from orders where customer_id = any($1)', [gone]);
  await make({ everything: true });
  const [month] = await as('statistics', (tx) => salesByMonth(tx, { from: emptied, to: emptied }));
  assert.equal(month!.orders, 5);
  // Another month is small: were this one told, the sums of the year would tell that one.
  assert.equal((await shown()).sales.find((row) => row.month === emptied)!.orders, null);
});

test('orders whose time is over leave what they were worth, less what came back, once', async () => {
  const long = monthOf(addMonths(today, -38));
  for (let n = 0; n < 6; n += 1) await oldOrder(long);
  const worthOf = async (everything = false) => {
    await make({ everything });
    const { sales } = await shown('five_years');
    const groups = await as('statistics', (tx) => salesByGroup(tx, { from: long, to: long }));
    return { month: sales.find((row) => row.month === long), groups };
  };
  const before = await worthOf();
  assert.deepEqual(before.month, { month: long, orders: 6, net_cents: 15_000 });
  assert.deepEqual(
    before.groups.map(({ label, count, net_cents }) => [label, count, net_cents]),
    [
      ['silkki', 6, 12_000],
      ['villa', 6, 3_000],
    ],
  );
  const erasing = { tables, remains: [worthRemains], declaration, suppression: {} as never, journal: '' };
  for (const on of [today, addDays(today, 1)])
    await sweepRetention({ gate, erasing, on, isStopping: () => false, rest: 0 });
  assert.equal((await owner.query('select from orders where ordered_on = $1', [long])).rows.length, 0);
  assert.deepEqual(await worthOf(), before);
  assert.deepEqual(await worthOf(true), before);
});

const far = (months: number): string => monthOf(addMonths(today, -months));
const buyersOfGroup = async (group: string, months: readonly string[]) =>
  (await as('statistics', (tx) => salesByGroup(tx, { from: months[0]!, to: months.at(-1)! }))).find(
    ({ label }) => label === group,
  )!;

test('the few of one month and the few of the next are counted as the people that they are', async () => {
  const months = [far(30), far(29), far(28)] as const;
  const same = await Promise.all(Array.from({ length: 3 }, customer));
  const more = await Promise.all(Array.from({ length: 2 }, customer));
  for (const id of [...same, ...same]) await order(id, 'huovat', { on: months[0] });
  for (const id of same) await order(id, 'HUOVAT', { on: months[1] });
  await make({ everything: true });
  const two = await buyersOfGroup('HUOVAT', months.slice(0, 2));
  assert.deepEqual([two.count, two.buyers, new Set(two.known).size], [9, 3, 3]);
  for (const id of more) await order(id, 'huovat', { on: months[2] });
  await make();
  const three = await buyersOfGroup('HUOVAT', months);
  assert.equal(three.known.length, 5);
  assert.equal((await shown('five_years')).sales.find(({ month }) => month === months[0])!.orders, null);
});

test('whose last order of a month goes is counted among those who have gone, once', async () => {
  const month = far(26);
  const twice = await customer();
  for (const group of ['lapaset', 'sukat']) await order(twice, group, { on: month });
  const { rows } = await owner.query('select id::int from orders where customer_id = $1 order by id', [
    twice,
  ]);
  const leave = async (id: number) => {
    await as('erasure', (tx) => keepWorthOfOrders(tx, [{ customer_id: twice, id }]));
    await owner.query('delete from orders where id = $1', [id]);
    await make();
    const [sales] = await as('statistics', (tx) => salesByMonth(tx, { from: month, to: month }));
    return [sales!.orders, sales!.buyers];
  };
  await make();
  assert.deepEqual(await leave(rows[0]!.id), [2, 1]);
  assert.deepEqual(await leave(rows[1]!.id), [2, 1]);
  const kept = await owner.query(
    'select sum(buyers)::int as buyers, sum(buyers_of_cell)::int as cells from anonymous_sales where month = $1',
    [month],
  );
  assert.deepEqual(kept.rows, [{ buyers: 1, cells: 2 }]);
});

test('until the people behind the figures are counted, no sales are told', async () => {
  await owner.query('create table upgraded as select * from buyer_figures; delete from buyer_figures');
  const { counting, sales, regions } = await shown();
  assert.deepEqual([counting, sales, regions], [true, [], []]);
  await owner.query('insert into stale_months (month) select distinct month from order_figures');
  await make();
  assert.equal((await shown()).counting, false);
  const { rows } = await owner.query('select * from buyer_figures except select * from upgraded');
  assert.deepEqual(rows, []);
});

test('customers are counted by the region of their address, but not where it is protected', async () => {
  const address = async (id: number, postcode: string, more = { country: 'FI', kind: 'postal' }) =>
    owner.query(
      `insert into addresses (customer_id, postcode, country, kind, source) values ($1, $2, $3, $4, 'store')`,
      [id, postcode, more.country, more.kind],
    );
  const regionsNow = async () => {
    await make();
    const rows = await as('statistics', customersByRegion);
    return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
  };
  const newest = await Promise.all(Array.from({ length: 5 }, customer));
  for (const id of newest) await address(id, '00100');
  await address(newest[0]!, '90100', { country: 'FI', kind: 'delivery' });
  await address(people[1]!, '11122', { country: 'SE', kind: 'postal' });
  const before = await regionsNow();
  assert.deepEqual([before['00'], before['90'], before.SE], [5, undefined, 1]);
  await owner.query('update addresses set ended_on = $2 where customer_id = $1', [newest[1], today]);
  await address(newest[1]!, '90100');
  await owner.query('update addresses set is_protected = true where customer_id = $1', [newest[2]]);
  const after = await regionsNow();
  assert.deepEqual([after['00'], after['90'], after['']], [3, 1, before['']! + 1]);
  const told = (await shown()).customer_regions;
  assert.deepEqual(await as('business_development', (tx) => shownFigures(tx, 'year')), await shown());
  assert.ok(told.every(({ count }) => count >= 5));
  assert.equal(counted(told), counted(Object.entries(after).map(([label, count]) => ({ label, count }))));
});

test('where the notice in force does not name the region, nobody is counted by it', async () => {
  await owner.query(`do $$ declare reader text; begin
    for reader in select grantee::regrole from pg_proc, aclexplode(proacl)
      where proname = 'customers_by_region' and grantee <> proowner loop
      execute format('revoke execute on function customers_by_region(int[]) from %s', reader);
    end loop; end $$; delete from region_figures`);
  await make({ everything: true });
  const { customer_regions, sales } = await shown();
  assert.deepEqual(customer_regions, []);
  assert.ok(sales.length > 0);
});
