import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { declaration } from '../customers/fixtures/people.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { parseCreditorReference, parseReferenceNumber } from '../ground/reference-number.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { deliverOrder } from '../orders/deliver-order.ts';
import { asOrders, place as placeOrderOf } from '../orders/fixtures/orders.ts';
import { returnOrder } from '../orders/return-order.ts';
import { allocatePayment } from './allocate-payment.ts';
import { creditInvoice } from './credit-invoice.ts';
import { discardDraft } from './discard-draft.ts';
import { draftFromOrder } from './draft-from-order.ts';
import {
  addCompany,
  addConsumer,
  asInvoicing,
  draftOf,
  haveSettings,
  invoiceOf,
  line,
} from './fixtures/invoices.ts';
import { issueInvoice } from './issue-invoice.ts';
import { isOrderUndone, uninvoicedOrders } from './queries/orders.ts';
import type { Place } from './queries.ts';
import { readInvoice } from './read-invoice.ts';
import { recordPayment } from './record-payment.ts';
import { saveDraft } from './save-draft.ts';

const { gate, owner } = await testDatabase();
const today = helsinkiDate(new Date());
const read = (place: Place) => asInvoicing(gate, (tx) => readInvoice(tx, place));
const issue = (place: Place, on?: string) =>
  asInvoicing(gate, (tx) => issueInvoice(tx, declaration, place, on));
const pay = (customerId: number, amountCents: number, more: { bankKey?: string } = {}) =>
  asInvoicing(gate, (tx) =>
    recordPayment(tx, declaration, { customerId, amountCents, paidOn: today, method: 'bank', ...more }),
  );
const allocate = (place: Place, paymentId: number, amountCents?: number, costsCents?: number) =>
  asInvoicing(gate, (tx) =>
    allocatePayment(tx, {
      customerId: place.customerId,
      invoiceId: place.id,
      paymentId,
      ...(amountCents === undefined ? {} : { amountCents }),
      ...(costsCents === undefined ? {} : { costsCents }),
    }),
  );
const credit = (place: Place, lines?: Parameters<typeof creditInvoice>[3]) =>
  asInvoicing(gate, (tx) => creditInvoice(tx, declaration, place, lines));
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

test('nothing is issued before the company has said where it is to be paid', async () => {
  const draft = await draftOf(gate, await addConsumer(gate));
  await assert.rejects(issue(draft), codeOf('invoicing_settings_missing'));
  await haveSettings(gate);
});

test('an issued invoice has number, reference, due date, totals for each rate and the day until which it is kept', async () => {
  const place = await draftOf(gate, await addCompany(gate), [
    line(),
    line({ quantity_thousandths: 1500, discount_bp: 1000 }),
    line({ description: 'Neuleohje', vat_class: 'reduced', vat_rate_bp: 1350, price_micros: 8_000_000 }),
  ]);
  assert.equal((await read(place)).number, null);
  const { reference } = await issue(place);
  const invoice = await read(place);
  assert.match(invoice.number!, /^20\d{2}0001$/);
  assert.equal(parseReferenceNumber(reference), invoice.reference);
  assert.deepEqual(
    invoice.rates.map(({ vat_rate_bp, net_cents, vat_cents }) => [vat_rate_bp, net_cents, vat_cents]),
    [
      [2550, 3350, 854],
      [1350, 1600, 216],
    ],
  );
  assert.equal(invoice.total_cents, 6020);
  assert.equal(invoice.open_cents, 6020);
  assert.ok(invoice.due_on! >= addDays(today, 14));
  assert.equal(invoice.kept_until, `${Number(today.slice(0, 4)) + 6}-12-31`);
  assert.equal(invoice.buyer.business_id, '1234567-1');
  assert.equal(invoice.buyer.street, 'Lankakuja 2');
  assert.equal(invoice.seller?.iban, 'FI3715903000000776');
});

test('numbers run without a gap, also where issuing was taken back', async () => {
  const customerId = await addConsumer(gate);
  const places = [await draftOf(gate, customerId), await draftOf(gate, customerId)];
  await assert.rejects(
    asInvoicing(gate, async (tx) => {
      await issueInvoice(tx, declaration, places[0]!);
      throw new Error('the power went');
    }),
    /the power went/,
  );
  await Promise.all(places.map((place) => issue(place)));
  const { rows } = await owner.query(
    "select serial::int from invoices where serial is not null and series <> 'all' order by serial",
  );
  assert.deepEqual(
    rows.map(({ serial }: { serial: number }) => serial),
    rows.map((_row: unknown, at: number) => at + 1),
  );
});

test('an invoice without lines, without an address or of a day to come is not issued', async () => {
  const customerId = await addConsumer(gate);
  await assert.rejects(issue(await draftOf(gate, customerId, [])), codeOf('invoice_lines_missing'));
  const place = await draftOf(gate, customerId, [line()], { buyer_street: '' });
  await assert.rejects(issue(place), codeOf('invoice_buyer_incomplete'));
  await assert.rejects(
    issue(await draftOf(gate, customerId), addDays(today, 1)),
    codeOf('invoice_date_out_of_order'),
  );
});

test('a series that runs on over the years begins where the company says, and its days run on too', async () => {
  await haveSettings(gate, { has_yearly_series: false, first_serial: 1001, reference_kind: 'rf' });
  const customerId = await addConsumer(gate);
  const first = await issue(await draftOf(gate, customerId));
  assert.equal(first.number, '1001');
  assert.equal(parseCreditorReference(first.reference), first.reference);
  await assert.rejects(
    issue(await draftOf(gate, customerId), addDays(today, -1)),
    codeOf('invoice_date_out_of_order'),
  );
  await haveSettings(gate);
});

test('what was issued stands: the database lets no purpose change or delete it', async () => {
  const place = await invoiceOf(gate, await addConsumer(gate));
  const { customerId, id } = place;
  const change = (act: Parameters<typeof asInvoicing<unknown>>[1]) =>
    assert.rejects(asInvoicing(gate, act), codeOf('issued_invoice_stands'));
  const where = { customer_id: customerId, id };
  await change((tx) =>
    tx.db
      .updateTable('invoices')
      .set({ total_cents: 0, net_cents: 0, vat_cents: 0 })
      .where('id', '=', id)
      .execute(),
  );
  await change((tx) => tx.db.updateTable('invoices').set({ number: '1' }).where('id', '=', id).execute());
  await change((tx) =>
    tx.db.deleteFrom('invoices').where('id', '=', where.id).where('customer_id', '=', customerId).execute(),
  );
  await change((tx) =>
    tx.db
      .deleteFrom('invoice_lines')
      .where('invoice_id', '=', id)
      .where('customer_id', '=', customerId)
      .execute(),
  );
  await change((tx) =>
    tx.db.updateTable('invoice_vat').set({ vat_cents: 0 }).where('invoice_id', '=', id).execute(),
  );
  assert.equal((await read(place)).total_cents, 2510);
  const draft = await draftOf(gate, customerId);
  await asInvoicing(gate, (tx) =>
    tx.db.deleteFrom('invoices').where('id', '=', draft.id).where('customer_id', '=', customerId).execute(),
  );
  await assert.rejects(read(draft), codeOf('invoice_not_found'));
});

test('a payment pays in parts and over several invoices; what is left over stays the customer’s', async () => {
  const customerId = await addConsumer(gate);
  const [first, second] = [await invoiceOf(gate, customerId), await invoiceOf(gate, customerId)];
  const partial = await pay(customerId, 1000);
  assert.equal(await allocate(first, partial), 1000);
  assert.equal((await read(first)).open_cents, 1510);
  const large = await pay(customerId, 5000);
  assert.equal(await allocate(first, large, undefined, 500), 1510);
  assert.equal((await read(first)).state, 'paid');
  assert.equal(await allocate(second, large, 2000), 2000);
  await assert.rejects(allocate(second, large, 1000), codeOf('allocation_too_large'));
  assert.equal(await allocate(second, await pay(customerId, 9900)), 510);
  assert.equal((await read(second)).state, 'paid');
  await assert.rejects(allocate(second, large, 1), codeOf('invoice_not_in_this_state'));
});

test('an entry of the bank is taken once', async () => {
  const customerId = await addConsumer(gate);
  await pay(customerId, 100, { bankKey: 'FI37:2026112500001' });
  await assert.rejects(pay(customerId, 100, { bankKey: 'FI37:2026112500001' }), codeOf('bank_entry_taken'));
});

test('a credit note of all settles the invoice to the cent and names it', async () => {
  const lines = [
    line({ price_micros: 3_330_000, quantity_thousandths: 1000 }),
    line({ price_micros: 1_110_000, discount_bp: 333 }),
  ];
  const place = await invoiceOf(gate, await addConsumer(gate), lines);
  const id = await credit(place);
  const [invoice, note] = [await read(place), await read({ ...place, id })];
  assert.equal(note.kind, 'credit_note');
  assert.equal(note.total_cents, -invoice.total_cents);
  assert.equal(note.credits?.number, invoice.number);
  assert.deepEqual(
    [invoice.state, invoice.open_cents, note.state, note.open_cents],
    ['credited', 0, 'paid', 0],
  );
  await assert.rejects(credit(place), codeOf('invoice_not_in_this_state'));
});

test('a part is credited by quantity or by price, never more than was invoiced; of a paid invoice it is left to use', async () => {
  const place = await invoiceOf(gate, await addConsumer(gate));
  await credit(place, { lines: [{ line: 1, quantityThousandths: 1000 }] });
  assert.equal((await read(place)).open_cents, 1255);
  await assert.rejects(
    credit(place, { lines: [{ line: 1, quantityThousandths: 1500 }] }),
    codeOf('credit_too_large'),
  );
  await credit(place, { lines: [{ line: 1, quantityThousandths: 1000, priceMicros: 1_000_000 }] });
  assert.equal((await read(place)).open_cents, 1129);
  await allocate(place, await pay(place.customerId, 1129));
  await assert.rejects(credit(place), codeOf('credit_too_large'));
  const last = await credit(place, {
    lines: [{ line: 1, quantityThousandths: 1000, priceMicros: 2_000_000 }],
  });
  const note = await read({ ...place, id: last });
  assert.deepEqual([note.state, note.open_cents], ['open', -251]);
});

test('collection sees and hands on what invoicing wrote, customer service sees no invoice', async () => {
  const place = await invoiceOf(gate, await addConsumer(gate));
  const seen = (purpose: string) =>
    gate.open(purpose, { kind: 'staff', id: 1 }, (tx) =>
      tx.db.selectFrom('invoices').select('number').where('id', '=', place.id).execute(),
    );
  assert.equal((await seen('collection')).length, 1);
  assert.equal((await seen('bookkeeping')).length, 1);
  await assert.rejects(seen('customer_service'), codeOf('not_for_this_purpose'));
});

test('an order is invoiced once, and anew when its invoice was credited whole', async () => {
  const customerId = await addConsumer(gate);
  const order = await placeOrderOf(gate, customerId);
  const invoiced = () => asInvoicing(gate, (tx) => draftFromOrder(tx, order.id));
  const left = async () => (await asInvoicing(gate, (tx) => uninvoicedOrders(tx, customerId))).length;
  assert.equal(await left(), 1);
  const first = { customerId, id: await invoiced() };
  assert.deepEqual([await invoiced(), await left()], [first.id, 0]);
  await issue(first);
  await credit(first, { lines: [{ line: 1, quantityThousandths: 1000 }] });
  assert.equal(await invoiced(), first.id);
  await credit(first);
  assert.equal(await left(), 1);
  const second = await invoiced();
  assert.equal((await read({ customerId, id: second })).state, 'draft');
});

test('what came back before the invoice is not billed, and what came back whole is no invoice', async () => {
  const customerId = await addConsumer(gate);
  const order = await placeOrderOf(gate, customerId);
  const giveBack = (quantityThousandths: number) =>
    asOrders(gate, (tx) =>
      returnOrder(tx, declaration, order.id, { parts: [{ position: 1, quantityThousandths }], note: '' }),
    );
  const invoiced = () => asInvoicing(gate, (tx) => draftFromOrder(tx, order.id));
  await asOrders(gate, (tx) => deliverOrder(tx, declaration, order.id, '2026-03-05'));
  await giveBack(1000);
  const place = { customerId, id: await invoiced() };
  const { lines, total_cents } = await read(place);
  assert.deepEqual([lines[0]!.quantity_thousandths, total_cents], [1000, 1255]);
  await asInvoicing(gate, (tx) => discardDraft(tx, place));
  await giveBack(1000);
  await assert.rejects(invoiced(), codeOf('order_undone'));
});

test('the invoice of an order that was cancelled says so until it is credited', async () => {
  const customerId = await addConsumer(gate);
  const order = await placeOrderOf(gate, customerId);
  const place = { customerId, id: await asInvoicing(gate, (tx) => draftFromOrder(tx, order.id)) };
  await issue(place);
  const isUndone = () => asInvoicing(gate, (tx) => isOrderUndone(tx, place));
  assert.equal(await isUndone(), false);
  await asOrders(gate, (tx) => cancelOrder(tx, declaration, order.id, ''));
  assert.equal(await isUndone(), true);
  await credit(place);
  assert.equal(await isUndone(), false);
});

test('the company’s text is in the language of the invoice, or in Finnish where there is no other', async () => {
  await haveSettings(gate, { terms: 'Huomautusaika 8 päivää.', terms_sv: 'Anmärkningstid 8 dagar.' });
  const place = await draftOf(gate, await addConsumer(gate));
  const textIn = async (language: string): Promise<string> => {
    await asInvoicing(gate, (tx) => saveDraft(tx, place, { fields: { language }, lines: [line()] }));
    return (await read(place)).terms;
  };
  assert.equal((await read(place)).terms, 'Huomautusaika 8 päivää.');
  assert.equal(await textIn('sv'), 'Anmärkningstid 8 dagar.');
  assert.equal(await textIn('en'), 'Huomautusaika 8 päivää.');
});
