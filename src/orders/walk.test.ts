/** An order from the customer's card to the archive, over HTTP: forms, conflicts, acts, lists, and what a program sends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { addPerson } from '../customers/fixtures/people.ts';
import { deskRoutes } from '../desk/routes.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { ordersRoutes } from './routes.ts';

const { gate, installation, owner } = await testDatabase();
const policy = await loadInForce(installation, tables);
let desk = 'orders';
const purposes = testDeclaration().purposes.map(({ key }) => key);
const site = 'http://localhost';
const app = createApp({
  routes: [...ordersRoutes, ...deskRoutes],
  gate,
  policy: () => policy,
  identify: async () => ({
    kind: 'staff',
    id: 1,
    name: 'Helmi',
    sessionId: 1,
    purposes,
    desk,
    hasSigned: true,
  }),
  baseUrl: site,
});

type Fields = readonly (readonly [string, string])[];
const ask = async (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site, ...headers },
    }),
  );
const page = async (path: string, status = 200): Promise<string> => {
  const response = await ask(path);
  assert.equal(response.status, status, path);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const send = (path: string, fields: Fields): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) });
const sendJson = (path: string, body: unknown): Promise<Response> =>
  ask(
    path,
    { method: 'POST', body: JSON.stringify(body) },
    { accept: 'application/json', 'content-type': 'application/json' },
  );

const customer = await addPerson(gate, 'Jääskeläinen', 'Aino');
let order = '';

const line = (product: string, name: string, quantity: string, price: string): Fields => [
  ['line_product', product],
  ['line_name', name],
  ['line_quantity', quantity],
  ['line_unit', ''],
  ['line_price', price],
  ['line_discount', ''],
  ['line_vat_class', ''],
];
const empty = line('', '', '', '');
const own: Fields = [
  ['customer', String(customer)],
  ['channel', 'direct'],
  ['prices_include_vat', 'yes'],
  ['source', 'service'],
];

test('a product has a code of its own, a price and a VAT class', async () => {
  const product: Fields = [
    ['code', 'KIRJA-1'],
    ['name_fi', 'Villasukkien vuosi'],
    ['product_group', 'Kirjat'],
    ['unit', 'kpl'],
    ['price', '22,70'],
    ['price_includes_vat', 'yes'],
    ['vat_class', 'books'],
  ];
  const unknown = await send('/products', product);
  assert.match(await unknown.text(), /Tuoteryhmää ei ole luettelossa/);
  const group: Fields = [
    ['code', 'Kirjat'],
    ['name_fi', 'Kirjat'],
    ['name_sv', 'Böcker'],
  ];
  assert.equal((await send('/product-groups', group)).status, 303);
  const again = await send('/product-groups', [['code', 'KIRJAT'], ...group.slice(1)]);
  assert.match(await again.text(), /Tällainen ryhmä on jo/);
  assert.equal((await send('/products', product)).status, 303);
  const [, path] = /href="(\/product-groups\/\d+)"/.exec(await page('/product-groups')) ?? [];
  const renamed = await send(path!, [
    ['name_fi', 'Neulekirjat'],
    ['name_sv', 'Stickböcker'],
  ]);
  assert.equal(renamed.status, 303);
  assert.match(await page('/products'), /Neulekirjat/);
  const removed = await send(`${path}/removal`, []);
  assert.match(await removed.text(), /Ryhmässä on vielä tuotteita/);
  const twice = await send('/products', product);
  assert.equal(twice.status, 422);
  assert.match(await twice.text(), /Tuotekoodi on jo toisella/);
  assert.match(await page('/products'), /Villasukkien vuosi[\s\S]*22,70 €/);
});

test('an order is written down with lines of the list and free ones; what is wrong is told at its field', async () => {
  assert.match(await page('/orders/new?q=Aino'), new RegExp(`href="/orders/new\\?customer=${customer}"`));
  assert.match(await page(`/orders/new?customer=${customer}`), /Uusi tilaus/);
  const wrong = await send('/orders', [...own, ...empty, ...line('', 'Neuvonta', '2', 'paljon')]);
  assert.equal(wrong.status, 422);
  const again = await wrong.text();
  assert.match(again, /field-lines-0-price-error[\s\S]*summaa ei voi lukea/);
  assert.match(again, /value="Neuvonta"/);
  const unknown = await (await send('/orders', [...own, ...line('EI-OLE', '', '2', '')])).text();
  assert.match(unknown, /Tuotetta ei ole tuoteluettelossa/);
  assert.doesNotMatch(unknown, /summaa ei voi lukea/);
  const placed = await send('/orders', [
    ...own,
    ['discount', '10 %'],
    ...line('KIRJA-1', '', '2', ''),
    ...empty,
    ...line('', 'Neuvonta', '1', '50'),
  ]);
  assert.equal(placed.status, 303);
  order = placed.headers.get('location')!;
  const shown = await page(order);
  assert.match(shown, /Villasukkien vuosi/);
  assert.match(shown, /Jääskeläinen Aino/);
  // 2 × 22,70 + 50,00 less ten per cent.
  assert.match(shown, /85,86 €/);
});

test('more empty lines come without JavaScript, and nothing is written', async () => {
  const more = await send('/orders', [...own, ...line('KIRJA-1', '', '1', ''), ['more', 'yes']]);
  assert.equal(more.status, 200);
  const text = await more.text();
  assert.equal(text.match(/<tr data-line>/g)!.length, 10);
  assert.match(text, /value="KIRJA-1"/);
  const { rows } = await owner.query('select count(*)::int as n from orders');
  assert.equal(rows[0].n, 1);
});

const seenIn = (form: string): string => /name="seen" value="([^"]+)"/.exec(form)![1]!;

test('whoever saves an order that another has changed meanwhile is told, and their own text stays', async () => {
  const seen = seenIn(await page(`${order}/edit`));
  const change = (name: string) =>
    send(order, [...own, ['seen', seen], ...line('', name, '1', '10'), ['note', 'Soita ensin']]);
  assert.equal((await change('Lanka')).status, 303);
  const late = await change('Puikot');
  assert.equal(late.status, 422);
  const text = await late.text();
  assert.match(text, /Joku muu muutti/);
  assert.match(text, /value="Puikot"/);
});

test('it is confirmed, delivered and returned in parts; what cannot be done any more is refused', async () => {
  assert.match(await page(order), /Vahvista tilaus/);
  assert.equal((await send(`${order}/confirmation`, [])).status, 303);
  assert.equal((await send(`${order}/confirmation`, [])).status, 409);
  assert.equal((await send(`${order}/delivery`, [['on', '2020-01-01']])).status, 422);
  const today = helsinkiDate(new Date());
  assert.match(await page(`${order}/delivery`), new RegExp(`value="${today}"`));
  assert.equal((await send(`${order}/delivery`, [['on', today]])).status, 303);
  await page(`${order}/edit`, 409);
  assert.equal((await send(`${order}/returns`, [['returned_1', '2']])).status, 422);
  assert.equal((await send(`${order}/returns`, [['returned_1', '0,5']])).status, 303);
  assert.match(await page(order), /palautettu 0,5/);
});

test('the list finds it by the beginning of its number, its state, channel and day', async () => {
  for (const [query, isFound] of [
    ['number=1000', true],
    ['number=9', false],
    ['state=partly_returned', true],
    ['state=open', false],
    ['channel=direct', true],
    ['channel=shop', false],
    ['from=2020-01-01', true],
    ['to=2020-01-01', false],
    [`customer=${customer}`, true],
  ] as const)
    assert.equal((await page(`/orders?${query}`)).includes('Jääskeläinen'), isFound, query);
});

test('the newest stand on the customer’s card, all on a page of their own', async () => {
  assert.match(await page(`/customers/${customer}`), /href="\/orders\/\d+"/);
  assert.match(await page(`/customers/${customer}/orders`), /osittain palautettu/);
});

test('a program sends lines as what they are and changes a part of an order', async () => {
  const made = await sendJson('/orders', {
    customer: String(customer),
    order_number: 'A-1',
    source: 'webshop',
    channel: 'web_shop',
    lines: [{ name: 'Lanka', quantity: '3', price: '6,90', vat_class: 'standard' }],
  });
  assert.equal(made.status, 200);
  const { id } = (await made.json()) as { id: number };
  assert.equal((await sendJson(`/orders/${id}`, { note: 'Portilla koira' })).status, 200);
  const found = await ask(`/orders/${id}`, {}, { accept: 'application/json' });
  const { order: kept, lines } = (await found.json()) as {
    order: { note: string; gross_cents: number };
    lines: unknown[];
  };
  assert.deepEqual([kept.note, kept.gross_cents, lines.length], ['Portilla koira', 2070, 1]);
});

test('archived, it is gone from the desk of orders and stands in the archive; both looks are in the log', async () => {
  assert.match(await page(`${order}/archiving`), /siirtyy arkistoon/);
  assert.equal((await send(`${order}/archiving`, [['confirm', 'yes']])).status, 303);
  await page(order, 404);
  desk = 'order_archive';
  assert.match(await page(order), /arkistoitu/);
  assert.ok(!(await page(order)).includes('Muuta</span>'));
  const { rows } = await owner.query(
    `select distinct act from audit_log where customer_id = $1 and about like 'order:%' order by act`,
    [customer],
  );
  assert.deepEqual(
    rows.map(({ act }) => act),
    [
      'archive-order',
      'card',
      'change-order',
      'confirm-order',
      'deliver-order',
      'place-order',
      'return-order',
    ],
  );
});
