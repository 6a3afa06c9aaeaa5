import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { customerList } from '../customers/customer-list.ts';
import { readsOf } from '../customers/reads.ts';
import { fieldsByKey } from '../customers/views/customer-view-fields.ts';
import { readAddress } from '../customers/views/read-address.ts';
import { useDefinition } from '../customers/views/use-definition.ts';
import { orderViewFields } from './view-field-queries.ts';

const { gate, owner } = await testDatabase();
const declaration = testDeclaration();
await owner.query(
  `select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false), set_config('timezone', 'Europe/Helsinki', false)`,
);
await owner.query(
  `insert into customers (id, kind, family_name, source, declaration_version)
   select n, 'person', 'Asiakas ' || n, 'store', 0 from generate_series(1, 8) n`,
);
/** Customer n has n − 1 orders of 10 €, the latest n days ago and each earlier one a year before; 8's are all cancelled. */
await owner.query(
  `insert into orders (customer_id, ordered_on, channel, prices_include_vat, net_cents, gross_cents, state, closed_on, source)
   select n, today() - n - 400 * (k - 1), case when n = 3 then 'shop' else 'web_shop' end, true, 1000, 1000,
     case when n = 8 then 'cancelled' else 'delivered' end, today(), 'store'
   from generate_series(2, 8) n cross join generate_series(1, n - 1) k`,
);

const fields = fieldsByKey(orderViewFields);
const found = async (purpose: string, address: string) => {
  const { definition, problems } = readAddress(new URLSearchParams(address), fields);
  assert.deepEqual(problems, []);
  const usable = useDefinition(definition, fields, { reads: readsOf(declaration, purpose), purpose });
  const page = await gate.open(purpose, { kind: 'job', name: 'test' }, (tx) =>
    customerList(tx, { ...usable, place: {} }),
  );
  return { ids: page.rows.map(({ id }) => id), rows: page.rows, leftOut: usable.leftOut };
};

test('customers are found by what they have ordered, how often, for how much and when', async () => {
  for (const [address, ids] of [
    ['order.missing=yes', [1, 8]],
    ['order.exists=yes', [2, 3, 4, 5, 6, 7]],
    ['order_count.from=4&order_count.to=5', [5, 6]],
    ['order_sum.from=40,00', [5, 6, 7]],
    ['order_sum.to=10', [1, 2, 8]],
    ['order_sum_year.from=10', [2, 3, 4, 5, 6, 7]],
    ['order_sum_year.from=10,01', []],
    ['last_order_on.within=4', [2, 3, 4]],
    ['last_order_on.older=5', [6, 7]],
    ['order_channel=shop', [3]],
  ] as const)
    assert.deepEqual((await found('register_upkeep', address)).ids, ids, address);
});

test('their sums and days are columns', async () => {
  const { rows } = await found('register_upkeep', 'show=order_sum&show=order_count&show=last_order_on');
  const last = await owner.query(`select (today() - 4)::text as day`);
  const { order_sum, order_count, last_order_on } = rows.find(({ id }) => id === 4)!;
  assert.deepEqual([order_sum, order_count, last_order_on], [3000, 3, last.rows[0].day]);
});

test('a purpose that reads no orders is told so', async () => {
  const { ids, leftOut } = await found('marketing_post', 'order_sum.from=40&show=order_sum');
  assert.equal(ids.length, 8);
  assert.deepEqual(
    leftOut.map(({ what, why }) => [what, why]),
    [
      ['condition', 'unread'],
      ['column', 'unread'],
    ],
  );
});
