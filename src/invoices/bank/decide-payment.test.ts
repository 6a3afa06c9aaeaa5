import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaration } from '../../customers/fixtures/people.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { addCompany, addConsumer, invoiceOf } from '../fixtures/invoices.ts';
import { waitingPayment } from '../queries/waiting-payment.ts';
import { confirmAccounts, matchAgain } from './decide-file.ts';
import {
  allocateBankPayment,
  creditBankPayment,
  excludeBankPayment,
  reverseBankPayment,
} from './decide-payment.ts';
import { paid, testBank } from './fixtures/bank.ts';

const { gate, inTransaction, bringIn, go, outcomes, invoice, rowsOf } = await testBank();
const customer = await addConsumer(gate);
const first = { entry: 1, part: 1 };

const refusal = (act: (tx: Tx) => Promise<unknown>): Promise<string> =>
  inTransaction(act).then(
    () => 'done',
    (error) => {
      assert.ok(error instanceof Problem, String(error));
      return error.kind.code;
    },
  );
const outcomesOf = async (id: number) => (await outcomes(id)).map(({ outcome }) => outcome);

test('a person chooses invoices: each gets as much as it needs, and a payment is decided once', async () => {
  const places = [await invoiceOf(gate, customer), await invoiceOf(gate, customer)];
  const file = await bringIn([paid('40.00', { lines: ['kaksi laskua'] }, { bankReference: 'N1' })]);
  const ids = places.map(({ id }) => id);
  await inTransaction((tx) => allocateBankPayment(tx, declaration, file.id, first, ids));
  const opens = await Promise.all(places.map(async (place) => (await invoice(place)).open_cents));
  assert.deepEqual(opens, [0, 1020]);
  assert.deepEqual(await outcomesOf(file.id), ['accepted']);
  const [counted] = await rowsOf<{ counts: object }>('select counts from bank_files where id = $1', file.id);
  assert.deepEqual(counted!.counts, {
    outcomes: { unknown: { payments: 0, cents: 0 }, accepted: { payments: 1, cents: 4000 } },
    warnings: null,
  });
  assert.equal(await refusal((tx) => excludeBankPayment(tx, file.id, first)), 'bank_payment_decided');
});

test('an invoice with a payment to decide says so, until it is decided', async () => {
  const place = await invoiceOf(gate, customer);
  const { number } = await invoice(place);
  const file = await bringIn([paid('25.10', { lines: [`lasku ${number}`] }, { bankReference: 'N2' })]);
  assert.deepEqual(await outcomesOf(file.id), ['doubtful']);
  const waiting = () => inTransaction((tx) => waitingPayment(tx, place));
  assert.deepEqual(await waiting(), { bank_file_id: file.id, ...first, amount_cents: 2510 });
  await inTransaction((tx) => excludeBankPayment(tx, file.id, first));
  assert.equal(await waiting(), undefined);
});

test('invoices of two customers, none, and one that is paid are refused, and nothing is written', async () => {
  const other = await invoiceOf(gate, await addCompany(gate));
  const own = await invoiceOf(gate, customer);
  const file = await bringIn([paid('25.10', {}, { bankReference: 'O1' })]);
  const allocate = (...ids: number[]) =>
    refusal((tx) => allocateBankPayment(tx, declaration, file.id, first, ids));
  assert.equal(await allocate(other.id, own.id), 'bank_payment_several_customers');
  assert.equal(await allocate(), 'bank_payment_nothing_to_allocate');
  assert.equal(await allocate(999_999), 'invoice_not_found');
  assert.deepEqual(await outcomesOf(file.id), ['unknown']);
  assert.deepEqual(
    await rowsOf(
      'select id from payments where bank_key = (select key from bank_payments where bank_file_id = $1)',
      file.id,
    ),
    [],
  );
});

test('money of a known customer without an invoice stays their credit; what is nobody’s is only marked', async () => {
  const file = await bringIn([
    paid('5.00', {}, { bankReference: 'P1' }),
    paid('7.00', {}, { bankReference: 'P2' }),
  ]);
  await inTransaction((tx) => creditBankPayment(tx, declaration, file.id, first, customer));
  await inTransaction((tx) => excludeBankPayment(tx, file.id, { entry: 2, part: 1 }));
  assert.deepEqual(await outcomesOf(file.id), ['credited', 'excluded']);
  const [money] = await rowsOf<{ amount_cents: number }>(
    'select p.amount_cents from payments p join bank_payments b on b.payment_id = p.id where b.bank_file_id = $1',
    file.id,
  );
  assert.equal(money!.amount_cents, 500);
});

test('a reversal opens the invoice again and stands beside the payment', async () => {
  const place = await invoiceOf(gate, customer);
  const { reference } = await invoice(place);
  await bringIn([paid('25.10', { reference }, { bankReference: 'Q1' })]);
  const back = await bringIn([
    paid('25.10', { reference }, { bankReference: 'Q2', direction: 'DBIT', isReversal: true }),
  ]);
  assert.equal(
    await refusal((tx) => creditBankPayment(tx, declaration, back.id, first, customer)),
    'bank_payment_not_money_in',
  );
  await inTransaction((tx) => reverseBankPayment(tx, declaration, back.id, first));
  assert.deepEqual([(await invoice(place)).state, (await invoice(place)).open_cents], ['open', 2510]);
  assert.deepEqual(await outcomesOf(back.id), ['accepted']);
  assert.equal(
    await refusal((tx) => reverseBankPayment(tx, declaration, back.id, first)),
    'bank_payment_decided',
  );
});

test('a duplicate that a person takes for another payment is recorded beside the first', async () => {
  const place = await invoiceOf(gate, customer);
  const { reference } = await invoice(place);
  const entry = paid('10.00', { reference, bankReference: 'R1' });
  await bringIn([entry]);
  const again = await bringIn([entry], { kind: 'camt.054' });
  assert.deepEqual(await outcomesOf(again.id), ['duplicate']);
  await inTransaction((tx) => allocateBankPayment(tx, declaration, again.id, first, [place.id]));
  assert.equal((await invoice(place)).open_cents, 510);
});

test('an account that a person confirms is known from then on', async () => {
  const place = await invoiceOf(gate, customer);
  const { reference } = await invoice(place);
  const account = 'FI2112345600000785';
  const file = await bringIn([paid('25.10', { reference }, { bankReference: 'S1' })], { account });
  assert.equal(file.step, 'asking');
  await inTransaction((tx) => confirmAccounts(tx, file.id));
  assert.equal((await go(file.id)).step, 'matched');
  assert.equal((await invoice(place)).state, 'paid');
  assert.equal((await bringIn([paid('1.00', {}, { bankReference: 'S2' })], { account })).step, 'matched');
});

test('what was unknown is matched when its invoice has come', async () => {
  const reference = '9582095';
  const file = await bringIn([paid('25.10', { reference }, { bankReference: 'T1' })]);
  assert.deepEqual(await outcomesOf(file.id), ['unknown']);
  const place = await invoiceOf(gate, customer);
  await rowsOf('update invoices set reference = $1 where id = $2', reference, place.id);
  await inTransaction((tx) => matchAgain(tx, file.id));
  await go(file.id);
  assert.deepEqual(await outcomesOf(file.id), ['matched']);
  assert.equal((await invoice(place)).state, 'paid');
});
