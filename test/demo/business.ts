/** Of the demo: orders, papers, invoices, payments and programs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../src/ground/calendar.ts';
import { at, idOf, number, rows, today } from './told.ts';

test('orders of two years are there, of every channel; the old ones are in the archive', async () => {
  assert.equal(await number('products'), 14);
  const by = await rows<{ channel: string; n: number }>(
    'select channel, count(*)::int as n from orders group by channel order by channel',
  );
  const of = Object.fromEntries(by.map(({ channel, n }) => [channel, n]));
  assert.ok(of.web_shop! > 1_800 && of.shop! > 300 && of.reseller! > 200, JSON.stringify(of));
  assert.equal(of.direct, 2);
  const archived = await number('orders where archived_at is not null');
  assert.ok(archived > 400);
  assert.equal(
    await number(`orders where archived_at is not null and closed_on > $1`, [addDays(today, -360)]),
    0,
  );
  assert.ok((await number(`orders where closed_on is null`)) > 10);
  assert.ok((await number(`orders where state = 'cancelled'`)) > 20);
  assert.equal(
    await number(
      `import_decisions d join imports i on i.id = d.import_id where i.kind = 'orders' and d.decision = 'refused'`,
    ),
    0,
  );
});

test('Aino’s order came back in part, and its worth is that of three skeins', async () => {
  const [order] = await rows<{ state: string; back: number }>(
    `select o.state, (select sum(r.gross_cents)::int from order_returns r where r.order_id = o.id) as back
     from orders o where o.customer_id = $1 and o.channel = 'direct'`,
    [await idOf(at('aino.esimerkki-virtanen'))],
  );
  assert.deepEqual(order, { state: 'partly_returned', back: 3 * 1350 });
});

test('papers stand in their folders, one is late, one is due, and two were destroyed by two', async () => {
  assert.equal(await number('paper_documents where folder_id is not null'), 4);
  assert.equal(await number('paper_loans where returned_at is null and due_back_on < today()'), 1);
  assert.equal(await number('paper_documents where kept_until < today()'), 1);
  assert.equal(await number('paper_destructions where confirmed_by <> destroyed_by'), 1);
  assert.equal(await number('paper_destruction_lines'), 2);
});

test('invoices: paid and overpaid, half paid, credited, disputed, reminded, in collection, overdue and a draft', async () => {
  const found = await rows<{
    buyer: string;
    state: string;
    late: boolean;
    disputed: boolean;
    reminded: boolean;
  }>(
    `select buyer_name as buyer, state, state = 'open' and due_on < today() as late, disputed_at is not null as disputed,
       reminded_on is not null as reminded from invoices where kind = 'invoice' order by id`,
  );
  const said = found.map(({ buyer, state, late, disputed, reminded }) =>
    [buyer.split(' ')[0], state, late && 'late', disputed && 'disputed', reminded && 'reminded']
      .filter(Boolean)
      .join(' '),
  );
  assert.deepEqual(said, [
    'Aino paid',
    'Neulekahvila open late reminded',
    'Emily open late',
    'Ebba paid',
    'Karl open late disputed',
    'Onni collection reminded',
    'Matti paid',
    'Eino open late',
    'Tuulikki open',
    'Kerttu draft',
  ]);
  assert.equal(await number(`invoices where kind = 'credit_note'`), 1);
  assert.equal(await number(`disclosures where recipient_name = 'Malliperintä Oy'`), 1);
  assert.equal(
    await number(`invoices where kept_until <> make_date(extract(year from issued_on)::int + 6, 12, 31)`),
    0,
  );
});

test('two bank statements: paid by reference in whole and in part, one doubtful by a number in words, one of nobody', async () => {
  const found = await rows<{ outcome: string }>(
    'select outcome from bank_payments order by bank_file_id, entry, part',
  );
  assert.deepEqual(
    found.map(({ outcome }) => outcome),
    ['matched', 'matched', 'doubtful', 'unknown'],
  );
});

test('programs: a key of the bookkeeper, one of the shop, and a webhook of which one delivery did not arrive', async () => {
  assert.deepEqual(await rows('select recipient, purposes from api_keys order by id'), [
    { recipient: 'bookkeeper', purposes: ['bookkeeping'] },
    { recipient: null, purposes: ['orders'] },
  ]);
  assert.ok((await number('webhook_deliveries where delivered_at is not null')) >= 3);
  assert.equal(await number('webhook_deliveries where delivered_at is null'), 1);
});
