import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { clerk, declaration } from '../customers/fixtures/people.ts';
import { readsOf } from '../customers/reads.ts';
import { recordChoice } from '../customers/record-choice.ts';
import type { Tx } from '../db/tx.ts';
import type { JobContext } from '../jobs/job.ts';
import { archiveOldOrders, archiveOrder } from './archive-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeOrder } from './change-order.ts';
import { confirmOrder } from './confirm-order.ts';
import { deliverOrder } from './deliver-order.ts';
import { asOrders, draft, line, orderOfSomebody, place } from './fixtures/orders.ts';
import { ordersJobs } from './jobs.ts';
import { type OrderAct, orderActs, orderStates } from './order.ts';
import { orderOf } from './order-of.ts';
import { ordersOf } from './orders-of.ts';
import { restoreOrder } from './restore-order.ts';
import { returnOrder } from './return-order.ts';
import { setArchiving } from './set-archiving.ts';

const { gate, owner } = await testDatabase();
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;
const whole = (id: number, purpose = 'orders') =>
  gate.open(purpose, clerk, (tx) => orderOf(tx, readsOf(declaration, purpose), id));
const deliver = (id: number, on = '2026-03-05') =>
  asOrders(gate, (tx) => deliverOrder(tx, declaration, id, on));
const cancel = (tx: Tx, id: number) => cancelOrder(tx, declaration, id, 'Loppui');

test('an order gets the next free number, its VAT and its address as they are now', async () => {
  await orderOfSomebody(gate, { orderNumber: '10002' });
  const first = await orderOfSomebody(gate);
  const second = await orderOfSomebody(gate);
  assert.deepEqual([first.orderNumber, second.orderNumber], ['10001', '10003']);
  const { order, lines, addresses, events, customer_name } = await whole(second.id);
  assert.deepEqual([order.net_cents, order.vat_cents, order.gross_cents], [2000, 510, 2510]);
  assert.deepEqual(
    [lines[0]!.vat_basis_points, addresses[0]!.street, customer_name],
    [2550, 'Kuja 1', 'Virtanen Aino'],
  );
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['placed'],
  );
});

test('a discount of the order is taken from each line by what it costs, and lines add up to the total', async () => {
  const lines = [
    line({ unitPriceCents: 1000, quantityThousandths: 3000 }),
    line({ unitPriceCents: 999, vatClass: 'reduced', quantityThousandths: 500, discountCents: 99 }),
  ];
  const { id } = await orderOfSomebody(gate, { lines, discountCents: 340 });
  const { order, lines: kept } = await whole(id);
  const sum = (name: 'net_cents' | 'vat_cents' | 'gross_cents') =>
    kept.reduce((all, one) => all + one[name], 0);
  assert.equal(order.gross_cents, 3000 + 500 - 99 - 340);
  for (const name of ['net_cents', 'vat_cents', 'gross_cents'] as const) assert.equal(sum(name), order[name]);
});

test('delivered over a change of the rate, an order has the VAT of the day of delivery', async () => {
  const { id } = await orderOfSomebody(gate, {
    orderedOn: '2025-12-20',
    pricesIncludeVat: false,
    lines: [line({ vatClass: 'reduced', unitPriceCents: 10_000, quantityThousandths: 1000 })],
  });
  assert.equal((await whole(id)).order.vat_cents, 1400);
  await deliver(id, '2026-01-07');
  const { order, lines } = await whole(id);
  assert.deepEqual([order.vat_cents, lines[0]!.vat_basis_points, order.state], [1350, 1350, 'delivered']);
  assert.deepEqual([order.closed_on, order.kept_until], ['2026-01-07', '2029-01-07']);
});

test('an open order is written anew; one that was delivered is not', async () => {
  const { id } = await orderOfSomebody(gate);
  const change = () =>
    asOrders(gate, (tx) =>
      changeOrder(tx, declaration, id, draft({ lines: [line(), line({ name: 'Puikot' })] }), {
        confirmed: false,
      }),
    );
  await change();
  assert.deepEqual(
    (await whole(id)).lines.map(({ name }) => name),
    ['Villalanka', 'Puikot'],
  );
  await deliver(id);
  await assert.rejects(change(), codeOf('order_cannot'));
});

test('parts of a line come back until nothing is left, and are worth the line to the cent', async () => {
  const { id } = await orderOfSomebody(gate, {
    lines: [line({ quantityThousandths: 3000, unitPriceCents: 333 }), line({ quantityThousandths: 1000 })],
  });
  await deliver(id);
  const back = (position: number, quantityThousandths: number) =>
    asOrders(gate, (tx) =>
      returnOrder(tx, declaration, id, { parts: [{ position, quantityThousandths }], note: '' }),
    );
  for (let part = 1; part <= 3; part += 1) await back(1, 1000);
  assert.equal((await whole(id)).order.state, 'partly_returned');
  await assert.rejects(back(1, 1), codeOf('returned_too_much'));
  await back(2, 1000);
  const { order, lines, returns } = await whole(id);
  assert.equal(order.state, 'returned');
  assert.deepEqual(
    lines.map((one) => [one.returned_net_cents, one.returned_vat_cents, one.returned_gross_cents]),
    lines.map((one) => [one.net_cents, one.vat_cents, one.gross_cents]),
  );
  assert.equal(returns.length, 4);
});

test('what may be done in which state is one table, and the acts keep to it', async () => {
  const acts: Readonly<Record<OrderAct, (tx: Tx, id: number) => Promise<unknown>>> = {
    change: (tx, id) => changeOrder(tx, declaration, id, draft(), { confirmed: false }),
    confirm: confirmOrder,
    deliver: (tx, id) => deliverOrder(tx, declaration, id, '2026-03-05'),
    cancel,
    return: (tx, id) =>
      returnOrder(tx, declaration, id, { parts: [{ position: 1, quantityThousandths: 1 }], note: '' }),
    archive: archiveOrder,
    restore: restoreOrder,
  };
  for (const state of orderStates)
    for (const [act, run] of Object.entries(acts) as [OrderAct, (typeof acts)[OrderAct]][]) {
      const { id } = await orderOfSomebody(gate);
      const closed = ['placed', 'confirmed'].includes(state) ? null : '2026-03-05';
      await owner.query('update orders set state = $2, closed_on = $3 where id = $1', [id, state, closed]);
      const asked = asOrders(gate, (tx) => run(tx, id));
      const { from, inArchive }: { from: readonly string[]; inArchive: boolean } = orderActs[act];
      if (from.includes(state) && !inArchive) await asked;
      else await assert.rejects(asked, codeOf('order_cannot'), `${act} of ${state}`);
    }
});

test('an archived order is seen by the archive alone, by figures and upkeep too, and nobody changes it', async () => {
  const { customerId, id } = await orderOfSomebody(gate);
  await assert.rejects(whole(id, 'order_archive'), codeOf('order_not_found'));
  await deliver(id);
  await asOrders(gate, (tx) => archiveOrder(tx, id));
  for (const purpose of ['orders', 'customer_service', 'invoicing'])
    await assert.rejects(whole(id, purpose), codeOf('order_not_found'), purpose);
  const { order, lines, events } = await whole(id, 'order_archive');
  assert.ok(order.archived_at && lines.length === 1 && events.length === 3);
  for (const purpose of ['statistics', 'register_upkeep', 'rights_requests']) await whole(id, purpose);
  const cancelled = gate.open('register_upkeep', clerk, (tx) => cancel(tx, id));
  await assert.rejects(cancelled, codeOf('order_cannot'));
  assert.deepEqual((await asOrders(gate, (tx) => ordersOf(tx, customerId))).orders, []);
  await gate.open('register_upkeep', clerk, (tx) => restoreOrder(tx, id));
  assert.equal((await asOrders(gate, (tx) => ordersOf(tx, customerId))).orders.length, 1);
});

test('who may not write orders cannot, and the archive reads only', async () => {
  const { id } = await orderOfSomebody(gate);
  await assert.rejects(
    gate.open('customer_service', clerk, (tx) => cancel(tx, id)),
    codeOf('not_for_this_purpose'),
  );
  await deliver(id);
  await asOrders(gate, (tx) => archiveOrder(tx, id));
  await assert.rejects(
    gate.open('order_archive', clerk, (tx) =>
      tx.db.updateTable('orders').set({ note: 'x' }).where('id', '=', id).execute(),
    ),
    codeOf('not_for_this_purpose'),
  );
});

test('orders that were closed long ago go to the archive together', async () => {
  const { id } = await orderOfSomebody(gate);
  const archive = () => gate.open('register_upkeep', clerk, (tx) => archiveOldOrders(tx, '2026-03-04', 100));
  await archive();
  await deliver(id, '2026-03-03');
  assert.equal(await archive(), 1);
  assert.equal(await archive(), 0);
  assert.ok((await whole(id, 'order_archive')).order.archived_at);
});

test('the company says after how many days closed orders go to the archive by themselves', async () => {
  const { id } = await orderOfSomebody(gate);
  await deliver(id, '2026-03-03');
  const run = () => ordersJobs[0]!.run({}, { gate, isStopping: () => false } as JobContext);
  await run();
  assert.equal((await whole(id)).order.archived_at, null);
  await asOrders(gate, (tx) => setArchiving(tx, 30));
  await run();
  assert.ok((await whole(id, 'order_archive')).order.archived_at);
});

test('the street of somebody under non-disclosure is seen by those whose work needs it, also on old orders', async () => {
  const { customerId, id } = await orderOfSomebody(gate);
  assert.equal((await whole(id, 'customer_service')).addresses.length, 1);
  await gate.open('register_upkeep', clerk, (tx) =>
    recordChoice(tx, declaration, customerId, {
      kind: 'protection',
      purpose: '',
      channel: 'authority',
      evidence: 'Ilmoitus',
      textShown: '',
      on: '2026-03-01',
      time: '',
      validUntil: '',
      source: 'registration',
      confirmed: false,
    }),
  );
  assert.equal((await whole(id, 'customer_service')).addresses.length, 0);
  assert.equal((await whole(id, 'orders')).addresses.length, 1);
  const later = await place(gate, customerId);
  assert.equal((await whole(later.id, 'customer_service')).addresses.length, 0);
});

test('figures see where an order went and not to whom', async () => {
  const { id } = await orderOfSomebody(gate);
  const { addresses, customer_name } = await whole(id, 'statistics');
  assert.deepEqual(addresses, [{ kind: 'delivery', postcode: '00100', town: 'Helsinki', country: 'FI' }]);
  assert.equal(customer_name, undefined);
});

test('a customer’s orders come page by page, newest first', async () => {
  const { customerId } = await orderOfSomebody(gate, { orderedOn: '2026-01-01' });
  for (const orderedOn of ['2026-01-03', '2026-01-02', '2026-01-03'])
    await place(gate, customerId, { orderedOn });
  const days: string[] = [];
  let before: Parameters<typeof ordersOf>[2] = { most: 2 };
  for (;;) {
    const page = await asOrders(gate, (tx) => ordersOf(tx, customerId, before));
    days.push(...page.orders.map(({ ordered_on }) => ordered_on));
    if (!page.next) break;
    before = { most: 2, before: page.next };
  }
  assert.deepEqual(days, ['2026-01-03', '2026-01-03', '2026-01-02', '2026-01-01']);
});

test('what is wrong with an order is told field by field and nothing is written', async () => {
  const count = async () => (await owner.query('select count(*)::int as n from orders')).rows[0].n;
  const { customerId } = await orderOfSomebody(gate);
  const before = await count();
  for (const [code, more] of [
    ['order_without_lines', { lines: [] }],
    ['channel_name_missing', { channel: 'reseller' }],
    ['discount_too_large', { discountCents: 999_999 }],
    ['discount_too_large', { lines: [line(), line({ unitPriceCents: -500, discountCents: 50 })] }],
    ['order_day_not_valid', { orderedOn: '2026-02-30' }],
    ['order_day_not_valid', { deliveryOn: '2020-01-01' }],
    ['identity_code_refused', { note: '010101-123N' }],
    ['product_not_found', { lines: [line({ productId: 999 })] }],
    ['source_not_declared', { source: 'nowhere' }],
  ] as const)
    await assert.rejects(place(gate, customerId, more), codeOf(code), code);
  await assert.rejects(place(gate, 999_999), codeOf('customer_not_found'));
  assert.equal(await count(), before);
});

test('an order is a contact, and its customer’s key can change under it', async () => {
  const { customerId, id } = await orderOfSomebody(gate);
  await owner.query(`update customers set last_contact_on = '2020-01-01' where id = $1`, [customerId]);
  await place(gate, customerId);
  const { rows } = await owner.query('select last_contact_on::text from customers where id = $1', [
    customerId,
  ]);
  assert.equal(rows[0].last_contact_on, '2026-03-02');
  const other = await orderOfSomebody(gate);
  await owner.query('update orders set customer_id = $1 where customer_id = $2', [
    other.customerId,
    customerId,
  ]);
  const moved = await whole(id);
  assert.deepEqual(
    [moved.order.customer_id, moved.lines.length, moved.events.length],
    [other.customerId, 1, 1],
  );
  await assert.rejects(owner.query('delete from customers where id = $1', [other.customerId]), /foreign key/);
});
