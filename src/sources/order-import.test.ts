/** Files of orders from the upload to the register and back, beside the customers who are there already. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDetail } from '../customers/add-detail.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { detailOf } from '../customers/details/index.ts';
import { person } from '../customers/fixtures/people.ts';
import { addProductGroup } from '../orders/product-groups.ts';
import { addProduct } from '../orders/save-product.ts';
import { checkImport } from './check-import.ts';
import { decideRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { fixture } from './files/test-file.ts';
import { declaration, suppression, testImports } from './fixtures/imports.ts';
import { mendRows } from './mend-rows.ts';

const { upkeep, work, check, run, bring, undo, rows, count, importOf, decisionsOf } = await testImports();
const wish = { source: 'webshop', purpose: 'orders', fileName: 'tilaukset.csv' };
const shopify = fixture('shopify-orders.csv');

const addKnown = (family: string, given: string, email: string): Promise<number> =>
  upkeep(async (tx) => {
    const id = await createCustomer(tx, declaration, person(family, given));
    const typed = { address: email };
    await addDetail(tx, declaration, detailOf('emails'), id, {
      typed,
      source: 'registration',
      confirmed: false,
    });
    return id;
  });
const decided = async (id: number) =>
  (await decisionsOf(id)).map(({ line, decision, reason }) => [line, decision, reason]);
const ordersOf = (importId: number) =>
  rows<{ order_number: string; state: string; gross_cents: number; customer_id: number }>(
    'select order_number, state, gross_cents, customer_id from orders where import_id = $1 order by order_number',
    [importId],
  );

const aino = await addKnown('Virtanen', 'Aino', 'aino@posti.example');
await upkeep((tx) => addProductGroup(tx, { code: 'Langat', name_fi: 'Langat', name_sv: 'Garn' }));
await upkeep((tx) =>
  addProduct(tx, {
    code: 'HELMI-50',
    name_fi: 'Helmi-villalanka',
    product_group: 'Langat',
    price: '6,90',
    vat_class: 'standard',
  }),
);
let first: number;

test('the dry run says of each order whose it is and what becomes of it', async () => {
  first = await check(shopify, wish);
  const { kind, counts } = await importOf(first);
  assert.deepEqual([kind, counts.decisions], ['orders', { new: 3, refused: 1 }]);
  assert.deepEqual(await decided(first), [
    [2, 'new', 'email'],
    [4, 'new', 'email'],
    [5, 'new', null],
    [6, 'refused', null],
  ]);
  assert.equal(await count('orders'), 0);
});

test('the run brings orders in with lines, addresses and events, and whoever is new', async () => {
  await run(first);
  assert.deepEqual(
    (await ordersOf(first)).map(({ order_number, state, gross_cents }) => [order_number, state, gross_cents]),
    [
      ['1001', 'delivered', 5100],
      ['1002', 'placed', 1380],
      ['1003', 'returned', 690],
    ],
  );
  const { rows_made, customers_made, step } = await importOf(first);
  assert.deepEqual([rows_made, customers_made, step], [3, 1, 'finished']);
  const [kalle] = await rows<{ family_name: string; last_contact_on: string; kept: string }>(
    `select c.family_name, c.last_contact_on::text, o.kept_until::text as kept from customers c join orders o on o.customer_id = c.id
     where c.import_id = $1`,
    [first],
  );
  assert.deepEqual(kalle, { family_name: 'Korhonen', last_contact_on: '2026-03-02', kept: '2029-03-04' });
  const lines = await rows<{ position: number; product_group: string; is_known: boolean }>(
    `select l.position, l.product_group, l.product_id is not null as is_known from order_lines l join orders o on o.id = l.order_id
     where o.order_number = '1001' order by l.position`,
  );
  assert.deepEqual(
    lines.map(({ product_group, is_known }) => [product_group, is_known]),
    [
      ['Langat', true],
      ['', false],
      ['', false],
    ],
  );
  assert.equal(await count('order_returns'), 1);
  assert.equal(await count('order_events', `kind = 'placed'`), 3);
  assert.equal(await count('audit_log', `about = 'import:${first}' and customer_id = ${aino}`), 1);
  const [contact] = await rows<{ on: string }>(
    'select last_contact_on::text as on from customers where id = $1',
    [aino],
  );
  assert.ok(contact!.on >= '2026-11-02');
});

test('the same file again makes nothing; a newer one moves an open order on', async () => {
  const again = await bring(shopify, wish);
  assert.equal((await importOf(again)).rows_made, 0);
  const newer = shopify
    .toString()
    .replace(
      '#1002,aino@posti.example,paid,,,,',
      '#1002,aino@posti.example,paid,,fulfilled,2026-11-05 12:00:00 +0200,',
    );
  const moved = await bring(newer, wish);
  const state = async () =>
    (
      await rows<{ state: string; closed: string | null }>(
        `select state, closed_on::text as closed from orders where order_number = '1002'`,
      )
    )[0];
  assert.equal((await importOf(moved)).rows_changed, 1);
  assert.deepEqual(await state(), { state: 'delivered', closed: '2026-11-05' });
  await undo(moved);
  assert.deepEqual(await state(), { state: 'placed', closed: null });
  assert.equal(await count('order_events', `kind = 'delivered'`), 2);
});

test('what is wrong is mended where it stands: the whole order is read anew', async () => {
  const id = await check(fixture('plain-orders.csv'), wish);
  assert.deepEqual((await importOf(id)).counts.decisions, { new: 1, refused: 3 });
  const header = (await importOf(id)).header!;
  const day = header.indexOf('Tilauspäivä');
  await upkeep((tx) => mendRows(tx, id, [{ line: 4, column: day, value: '28.2.2026' }]));
  await checkImport(work, id);
  assert.deepEqual((await importOf(id)).counts.decisions, { new: 2, refused: 2 });
  // A number that is mended makes the row another order's.
  await upkeep((tx) => mendRows(tx, id, [{ line: 4, column: 0, value: 'A-1' }]));
  await checkImport(work, id);
  assert.deepEqual((await importOf(id)).counts.decisions, { new: 1, refused: 2 });
  await run(id);
  const [order] = await rows<{ lines: number }>(
    `select count(*)::int as lines from order_lines l join orders o on o.id = l.order_id where o.order_number = 'A-1'`,
  );
  assert.equal(order!.lines, 3);
  let csv = '';
  for await (const piece of failedRowsCsv(upkeep, await importOf(id), 'fi')) csv += piece;
  assert.match(csv, /A-3.*ei nimeä ketään/);
  assert.match(csv, /A-4.*Määrää ei voi lukea/);
  await undo(id);
  assert.equal(await count('orders', `import_id = ${id}`), 0);
  assert.equal(await count('customers', `import_id = ${id}`), 0);
});

const list = (...lines: readonly string[]): string =>
  ['Tilausnumero;Tilauspäivä;Asiakas;Sähköposti;Tuote;Hinta', ...lines].join('\n');

test('one customer of several orders is made once; of an order whose rows stand apart the later are left', async () => {
  const id = await bring(
    list(
      'B-1;1.3.2026;Oili Uusi;oili@posti.example;Lanka;5',
      'B-2;2.3.2026;Oili Uusi;oili@posti.example;Lanka;5',
      'B-1;1.3.2026;Oili Uusi;oili@posti.example;Puikot;9',
    ),
    wish,
  );
  assert.deepEqual(await decided(id), [
    [2, 'new', null],
    [3, 'new', null],
    [4, 'twin', 'order_apart'],
  ]);
  assert.equal(await count('customers', `import_id = ${id}`), 1);
  const [contact] = await rows<{ on: string }>(
    'select last_contact_on::text as on from customers where import_id = $1',
    [id],
  );
  assert.equal(contact!.on, '2026-03-02');
});

test('an e-mail under another name waits for a person’s word, for all orders of that person at once', async () => {
  const id = await check(
    list(
      'C-1;1.3.2026;Pirkko Muu;aino@posti.example;Lanka;5',
      'C-2;2.3.2026;Pirkko Muu;aino@posti.example;Lanka;5',
    ),
    wish,
  );
  assert.deepEqual((await importOf(id)).counts.decisions, { unclear: 2 });
  await upkeep((tx) => decideRow(tx, suppression, id, { line: 2, word: 'another' }));
  assert.deepEqual((await importOf(id)).counts.decisions, { new: 2 });
  await run(id);
  const made = await rows<{ name: string; n: number }>(
    `select c.family_name as name, count(*)::int as n from orders o join customers c on c.id = o.customer_id
     where o.import_id = $1 group by 1`,
    [id],
  );
  assert.deepEqual(made, [{ name: 'Muu', n: 2 }]);
});

test('undone, an import leaves what somebody has worked on and the customers of it', async () => {
  const id = await bring(
    list(
      'D-1;1.3.2026;Eero Pysyvä;eero@posti.example;Lanka;5',
      'D-2;2.3.2026;Aili Menevä;aili@posti.example;Lanka;5',
    ),
    wish,
  );
  const [kept] = await rows<{ id: number; customer_id: number }>(
    `select id::int, customer_id::int from orders where order_number = 'D-1'`,
  );
  await rows(
    `insert into audit_log (kind, act, customer_id, about, actor, purpose) values ('wrote', 'confirm-order', $1, $2, 'test', 2)`,
    [kept!.customer_id, `order:${kept!.id}`],
  );
  await undo(id);
  assert.deepEqual(
    (await ordersOf(id)).map(({ order_number }) => order_number),
    ['D-1'],
  );
  assert.equal(await count('customers', `import_id = ${id}`), 1);
  assert.equal((await importOf(id)).rows_kept, 1);
});

test('a group is known by its code or any of its names; one that is not on the list stays as it is written', async () => {
  const id = await bring(
    [
      'Tilausnumero;Tilauspäivä;Asiakas;Sähköposti;Tuote;Hinta;Tuoteryhmä',
      'G-1;1.3.2026;Aino Virtanen;aino@posti.example;Silkki;5;garn',
      'G-2;1.3.2026;Aino Virtanen;aino@posti.example;Nappi;5;Napit',
    ].join('\n'),
    wish,
  );
  const lines = await rows<{ product_group: string }>(
    `select l.product_group from order_lines l join orders o on o.id = l.order_id where o.import_id = $1 order by o.order_number`,
    [id],
  );
  assert.deepEqual(
    lines.map(({ product_group }) => product_group),
    ['Langat', 'Napit'],
  );
});

test('a source that gives no names makes nobody: such orders are left as problems', async () => {
  const id = await check(list('E-1;1.3.2026;Uuno Uusi;;Lanka;5'), { ...wish, source: 'service' });
  assert.deepEqual((await importOf(id)).counts.decisions, { refused: 1 });
});

test('of two files that were checked side by side the later one leaves the order that the first has brought in', async () => {
  const taken = 'F-1;1.3.2026;Tyyne Tuore;tyyne@posti.example;Lanka;5';
  const [one, other] = [
    await check(list(taken), wish),
    await check(list(taken, 'F-2;2.3.2026;Lahja Tuore;lahja@posti.example;Lanka;5'), wish),
  ];
  await run(one);
  await run(other);
  assert.deepEqual(await decided(other), [
    [2, 'refused', 'order_taken'],
    [3, 'new', null],
  ]);
  assert.equal(await count('orders', `import_id = ${other}`), 1);
});
