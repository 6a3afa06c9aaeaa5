import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { clerk } from '../customers/fixtures/people.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { allocatePayment } from './allocate-payment.ts';
import { creditInvoice } from './credit-invoice.ts';
import { discardDraft } from './discard-draft.ts';
import { disputeInvoice, settleDispute } from './dispute-invoice.ts';
import { endCollection } from './end-collection.ts';
import {
  addCompany,
  addConsumer,
  asInvoicing,
  draftOf,
  haveSettings,
  invoiceOf,
  line,
} from './fixtures/invoices.ts';
import { handToCollection } from './hand-to-collection.ts';
import { proposeReminders } from './propose-reminders.ts';
import type { Place } from './queries.ts';
import { readInvoice } from './read-invoice.ts';
import { recordPayment } from './record-payment.ts';
import { refundPayment } from './refund-payment.ts';
import { saveDraft } from './save-draft.ts';
import { leaveReminder, sendReminder } from './send-reminder.ts';
import { refundCredit } from './set-off-credit.ts';
import { takeBackAllocation } from './take-back-allocation.ts';
import { undoWriteOff, writeOffInvoice } from './write-off-invoice.ts';

const shipped = testDeclaration();
const declaration = {
  ...shipped,
  recipients: shipped.recipients.map((recipient) =>
    recipient.key === 'collection_agency' ? { ...recipient, name: 'Malliperintä Oy' } : recipient,
  ),
};
const { gate, owner } = await testDatabase();
await haveSettings(gate);
const today = helsinkiDate(new Date());
const as = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => asInvoicing(gate, act);
const asCollection = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('collection', clerk, act);
const read = (place: Place) => as((tx) => readInvoice(tx, place));
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

/** An issued invoice that fell due so many days ago. */
const overdue = async (customerId: number, days: number): Promise<Place> => {
  const place = await invoiceOf(gate, customerId);
  await owner.query('update invoices set issued_on = issued_on - 200, due_on = $1 where id = $2', [
    addDays(today, -days),
    place.id,
  ]);
  return place;
};
const propose = (on = today) => as((tx) => proposeReminders(tx, on));
const waiting = async (place: Place): Promise<Place | undefined> => {
  const { rows } = await owner.query(
    'select id from reminders where invoice_id = $1 and sent_at is null and left_at is null',
    [place.id],
  );
  return rows[0] && { customerId: place.customerId, id: rows[0].id };
};
const remind = async (place: Place, on?: string): Promise<void> => {
  const reminder = await waiting(place);
  await as((tx) => sendReminder(tx, reminder!, 'post', on));
};
const sent = async (place: Place) =>
  (
    await owner.query('select * from reminders where invoice_id = $1 and sent_at is not null order by id', [
      place.id,
    ])
  ).rows;

test('a consumer is reminded at the earliest fourteen days after the due day, and again fourteen days later', async () => {
  const customerId = await addConsumer(gate);
  const [early, late] = [await overdue(customerId, 13), await overdue(customerId, 14)];
  await propose();
  assert.equal(await waiting(early), undefined);
  await remind(late);
  const [first] = await sent(late);
  assert.equal(first.fee_cents, 500);
  assert.ok(first.due_on >= addDays(today, 14));
  assert.equal(first.open_cents, 2510);
  await propose(addDays(today, 13));
  assert.equal(await waiting(late), undefined);
  await propose(addDays(today, 14));
  assert.ok(await waiting(late));
  assert.equal(await propose(addDays(today, 14)), 0);
});

test('a reminder asks for late interest to the day of its sending', async () => {
  const place = await overdue(await addConsumer(gate), 30);
  await propose();
  await remind(place);
  const [{ interest_cents, interest_until }] = await sent(place);
  assert.equal(interest_until, today);
  assert.ok(
    interest_cents >= Math.floor((2510 * 0.07 * 30) / 365) && interest_cents < 60,
    String(interest_cents),
  );
});

test('what is paid, credited, disputed or not visible any more is not reminded of', async () => {
  const customerId = await addConsumer(gate);
  const [paid, disputed] = [await overdue(customerId, 20), await overdue(customerId, 20)];
  await propose();
  const reminder = await waiting(disputed);
  const payment = await as((tx) =>
    recordPayment(tx, declaration, { customerId, amountCents: 2510, paidOn: today, method: 'bank' }),
  );
  await as((tx) => allocatePayment(tx, { customerId, paymentId: payment, invoiceId: paid.id }));
  await as((tx) => disputeInvoice(tx, disputed, 'Lanka oli väärän väristä'));
  await assert.rejects(
    as((tx) => sendReminder(tx, reminder!, 'post')),
    codeOf('invoice_not_in_this_state'),
  );
  await propose();
  assert.deepEqual([await waiting(paid), await waiting(disputed)], [undefined, undefined]);
  await as((tx) => settleDispute(tx, disputed, 'Sovittu hyvityksestä'));
  await propose();
  assert.ok(await waiting(disputed));
});

test('a reminder that is left unsent is proposed again in its time, and never above the company’s number', async () => {
  const place = await overdue(await addConsumer(gate), 100);
  await propose();
  const reminder = await waiting(place);
  await as((tx) => leaveReminder(tx, reminder!));
  await propose();
  assert.equal(await waiting(place), undefined);
  await assert.rejects(
    as((tx) => sendReminder(tx, reminder!, 'post')),
    codeOf('reminder_not_waiting'),
  );
  await propose(addDays(today, 14));
  await remind(place, addDays(today, 14));
  await propose(addDays(today, 28));
  await remind(place, addDays(today, 28));
  await propose(addDays(today, 60));
  assert.equal(await waiting(place), undefined);
});

test('collection: only after a reminder, only what is not disputed, to the agency by name, and the disclosure is a row', async () => {
  const place = await overdue(await addConsumer(gate), 40);
  await assert.rejects(
    asCollection((tx) => handToCollection(tx, declaration, place)),
    codeOf('invoice_not_reminded'),
  );
  await propose();
  await remind(place);
  await assert.rejects(
    asCollection((tx) => handToCollection(tx, shipped, place)),
    codeOf('recipient_without_name'),
  );
  await as((tx) => disputeInvoice(tx, place, 'Kiistän'));
  await assert.rejects(
    asCollection((tx) => handToCollection(tx, declaration, place)),
    codeOf('invoice_not_in_this_state'),
  );
  await as((tx) => settleDispute(tx, place, 'Asia selvä'));
  await asCollection((tx) => handToCollection(tx, declaration, place));
  assert.equal((await read(place)).state, 'collection');
  const { rows } = await owner.query('select * from disclosures where customer_id = $1', [place.customerId]);
  assert.deepEqual(
    [rows.length, rows[0].recipient_name, rows[0].basis, rows[0].by_actor, rows[0].purpose],
    [1, 'Malliperintä Oy', 'collection', 'staff:1', 17],
  );
  await asCollection((tx) => endCollection(tx, place, 'Maksusuunnitelma'));
  assert.equal((await read(place)).state, 'open');
});

test('an invoice that is paid while in collection comes back from there', async () => {
  const place = await overdue(await addConsumer(gate), 40);
  const { customerId } = place;
  await propose();
  await remind(place);
  await asCollection((tx) => handToCollection(tx, declaration, place));
  const payment = await as((tx) =>
    recordPayment(tx, declaration, { customerId, amountCents: 3100, paidOn: today, method: 'bank' }),
  );
  await as((tx) =>
    allocatePayment(tx, { customerId, paymentId: payment, invoiceId: place.id, costsCents: 500 }),
  );
  assert.equal((await read(place)).state, 'paid');
  const { rows } = await owner.query('select ended_why from collections where invoice_id = $1', [place.id]);
  assert.deepEqual(rows, [{ ended_why: 'paid' }]);
});

test('a written-off claim may still be paid, and the loss is undone', async () => {
  const place = await overdue(await addCompany(gate), 90);
  await as((tx) => writeOffInvoice(tx, place, 'Konkurssi'));
  assert.equal((await read(place)).state, 'written_off');
  await as((tx) => undoWriteOff(tx, place, 'Pesä maksaa'));
  assert.equal((await read(place)).state, 'open');
});

test('a payment of the wrong invoice is taken back and used for the right one; what is left goes back', async () => {
  const customerId = await addConsumer(gate);
  const [wrong, right] = [await invoiceOf(gate, customerId), await invoiceOf(gate, customerId)];
  const payment = await as((tx) =>
    recordPayment(tx, declaration, { customerId, amountCents: 3000, paidOn: today, method: 'bank' }),
  );
  const use = (place: Place) =>
    as((tx) => allocatePayment(tx, { customerId, paymentId: payment, invoiceId: place.id }));
  await use(wrong);
  assert.equal(await as((tx) => takeBackAllocation(tx, { customerId, id: payment }, wrong.id)), 2510);
  assert.deepEqual([(await read(wrong)).state, (await read(wrong)).open_cents], ['open', 2510]);
  await use(right);
  const refund = (amountCents: number) =>
    as((tx) =>
      refundPayment(tx, declaration, { customerId, id: payment }, { kind: 'refund', amountCents, on: today }),
    );
  await assert.rejects(refund(500), codeOf('refund_too_large'));
  await refund(490);
  await assert.rejects(refund(1), codeOf('refund_too_large'));
});

test('what a credit note has left is paid back', async () => {
  const place = await invoiceOf(gate, await addConsumer(gate));
  const { customerId } = place;
  const payment = await as((tx) =>
    recordPayment(tx, declaration, { customerId, amountCents: 2510, paidOn: today, method: 'bank' }),
  );
  await as((tx) => allocatePayment(tx, { customerId, paymentId: payment, invoiceId: place.id }));
  const id = await as((tx) => creditInvoice(tx, declaration, place));
  assert.equal((await read({ customerId, id })).open_cents, -2510);
  await as((tx) => refundCredit(tx, declaration, { customerId, id }, { on: today }));
  assert.deepEqual(
    [(await read({ customerId, id })).state, (await read({ customerId, id })).open_cents],
    ['paid', 0],
  );
});

test('a draft is changed whole and deleted; what is issued is neither', async () => {
  const place = await draftOf(gate, await addConsumer(gate));
  await as((tx) =>
    saveDraft(tx, place, { fields: { notes: 'Hei' }, lines: [line(), line({ description: 'Puikot' })] }),
  );
  assert.equal((await read(place)).lines.length, 2);
  await as((tx) => discardDraft(tx, place));
  await assert.rejects(read(place), codeOf('invoice_not_found'));
  const issued = await invoiceOf(gate, place.customerId);
  await assert.rejects(
    as((tx) => discardDraft(tx, issued)),
    codeOf('invoice_not_in_this_state'),
  );
});

test('the sums that lists show are the sums of the rows', async () => {
  const { rows } =
    await owner.query(`select i.id from invoices i where i.number is not null and i.open_cents <>
    case when i.kind = 'invoice'
      then i.total_cents - coalesce((select sum(a.amount_cents) from payment_allocations a where a.invoice_id = i.id), 0)
      else i.total_cents + coalesce((select sum(a.amount_cents) from payment_allocations a where a.credit_note_id = i.id), 0) end`);
  assert.deepEqual(rows, []);
});
