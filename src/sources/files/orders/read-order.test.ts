import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseRow } from '../normalise-row.ts';
import { readRows } from '../read-rows.ts';
import { recogniseFile } from '../recognise-file.ts';
import { recogniseTable } from '../recognise-table.ts';
import { fixture, inPieces } from '../test-file.ts';
import { columnsOf } from './columns.ts';
import { groupRows } from './group-rows.ts';
import { listening } from './order-problems.ts';
import { basisPointsOf, centsOf, channelOf, momentOf, stateOf } from './order-values.ts';
import { readOrder } from './read-order.ts';
import type { KnownProducts, StagedOrder } from './staged-order.ts';

const products: KnownProducts = new Map([
  ['PUIKOT-4', { group: 'Työvälineet', unit: 'pari', vatClass: 'standard', name: 'Bambupuikot' }],
]);

const ordersIn = async (name: string) => {
  const bytes = fixture(name);
  const shape = recogniseFile(bytes, name);
  const rows = (await Array.fromAsync(readRows(inPieces(bytes), shape))).flat();
  const table = recogniseTable(rows);
  const columns = columnsOf(table.mapping);
  const { say, said } = listening(columns);
  const options = { country: 'FI', nameOrder: table.nameOrder };
  const orders = groupRows(
    rows.filter(({ line }) => line > table.headerLine),
    columns,
  ).map((group) => {
    const { customer } = normaliseRow(group[0]!.cells, table.mapping, options);
    return readOrder(group, customer, { columns, products, groups: new Map(), say });
  });
  const codes = new Map([...said].map(([line, problems]) => [line, problems.map(({ code }) => code)]));
  return { table, orders: orders as StagedOrder[], codes };
};

test('a file of Shopify is told by its header; an order spans rows and its own columns stand on the first', async () => {
  const { table, orders, codes } = await ordersIn('shopify-orders.csv');
  assert.equal(table.format, 'shopify_orders');
  assert.equal(table.mapping.length, 79);
  const [first, second, third, fourth] = orders;
  assert.deepEqual([first!.orderNumber, first!.lines.length], ['1001', 3]);
  // 21.30 in UTC is past midnight in Finland: the rate is that of September.
  assert.deepEqual([first!.ordered.on, first!.deliveredOn], ['2024-09-01', '2024-09-02']);
  assert.deepEqual([first!.grossCents, first!.vatCents, first!.discountCents], [5100, 1036, 500]);
  assert.deepEqual([second!.state, third!.state, third!.channel], ['placed', 'returned', 'shop']);
  assert.deepEqual(
    first!.addresses.map(({ kind, name, street, postcode }) => [kind, name, street, postcode]),
    [['delivery', 'Aino Virtanen', 'Kuja 1, A 2', '00100']],
  );
  assert.deepEqual(
    third!.addresses.map(({ kind, name, town }) => [kind, name, town]),
    [
      ['delivery', 'Liisa Korhonen', 'Turku'],
      ['billing', 'Kalle Korhonen', 'Espoo'],
    ],
  );
  assert.ok(fourth);
  assert.deepEqual([...codes], [[6, ['currency_foreign']]]);
});

test('a file of WooCommerce repeats the order on each row; prices without VAT are told by the total', async () => {
  const { table, orders, codes } = await ordersIn('woocommerce-orders.csv');
  assert.equal(table.format, 'woocommerce_orders');
  const [order] = orders;
  assert.deepEqual([order!.pricesIncludeVat, order!.state], [false, 'delivered']);
  // What was refunded whole is no line; shipping is one.
  assert.deepEqual(
    order!.lines.map(({ name, unit }) => [name, unit]),
    [
      ['Helmi-villalanka 50 g', ''],
      ['Bambupuikot 4 mm', 'pari'],
      ['Toimituskulut', ''],
    ],
  );
  assert.deepEqual([order!.netCents, order!.vatCents, order!.grossCents], [3400, 867, 4267]);
  assert.deepEqual([...codes], []);
});

test('a plain list is told by its words, and what cannot be read is said of its cell', async () => {
  const { table, orders, codes } = await ordersIn('plain-orders.csv');
  assert.equal(table.format, 'plain_orders');
  const [first] = orders;
  assert.deepEqual(
    first!.lines.map(({ vatClass, vatBasisPoints, grossCents }) => [vatClass, vatBasisPoints, grossCents]),
    [
      ['standard', 2550, 2070],
      ['reduced', 1350, 2000],
    ],
  );
  assert.deepEqual(
    [...codes],
    [
      [4, ['order_date_invalid']],
      [6, ['quantity_invalid', 'vat_unknown']],
    ],
  );
});

test('words, moments and amounts as shops write them', () => {
  assert.deepEqual(['wc-completed', 'Fulfilled', 'peruttu', 'restocked', 'hm'].map(stateOf), [
    'delivered',
    'delivered',
    'cancelled',
    'returned',
    undefined,
  ]);
  assert.deepEqual(['web', 'pos', '580111', 'Jälleenmyyjä', 'hm'].map(channelOf), [
    'web_shop',
    'shop',
    'web_shop',
    'reseller',
    undefined,
  ]);
  assert.deepEqual(momentOf('2024-05-01 21:58:12 +0000'), {
    at: '2024-05-01 21:58:12+0000',
    on: '2024-05-02',
  });
  assert.deepEqual(momentOf('1.5.2024 9.05'), {
    at: '2024-05-01 09:05:00 Europe/Helsinki',
    on: '2024-05-01',
  });
  assert.equal(momentOf('30.2.2024'), undefined);
  assert.deepEqual(['12.5', '9.918699', '1 234,50', '1.234', 'x'].map(centsOf), [
    1250,
    992,
    123450,
    undefined,
    undefined,
  ]);
  assert.deepEqual(['25,5 %', 'ALV 14%', '0.255', '24'].map(basisPointsOf), [2550, 1400, 2550, 2400]);
});
