import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaration } from '../../customers/fixtures/people.ts';
import { makeCreditorReference } from '../../ground/reference-number.ts';
import { creditInvoice } from '../credit-invoice.ts';
import { addCompany, addConsumer, invoiceOf, line } from '../fixtures/invoices.ts';
import { paid, testBank } from './fixtures/bank.ts';

const { gate, inTransaction, bringIn, outcomes, invoice, rowsOf } = await testBank();
const customer = await addConsumer(gate);
const anew = (more = {}) => invoiceOf(gate, customer, [line(more)]);

test('a payment with the reference and the sum pays its invoice, however the reference is written', async () => {
  const invoices = await Promise.all([anew(), anew()]);
  const [first, second] = await Promise.all(invoices.map(invoice));
  const file = await bringIn([
    paid('25.10', { reference: first!.reference! }, { bankReference: 'A1' }),
    paid('25.1', { reference: makeCreditorReference(second!.reference!) }, { bankReference: 'A2' }),
  ]);
  assert.deepEqual(await outcomes(file.id), [
    { outcome: 'matched', reason: 'reference' },
    { outcome: 'matched', reason: 'reference' },
  ]);
  for (const place of invoices)
    assert.deepEqual([(await invoice(place)).state, (await invoice(place)).open_cents], ['paid', 0]);
  assert.deepEqual(file.counts.outcomes, { matched: { payments: 2, cents: 5020 } });
  const [log] = await rowsOf<{ n: number }>(
    `select count(*)::int as n from audit_log where act = 'match-payment' and customer_id = $1`,
    customer,
  );
  assert.equal(log!.n, 2);
});

test('partial payments of one invoice lower what is open; the last one makes it paid', async () => {
  const place = await anew();
  const { reference } = await invoice(place);
  const part = (amount: string, key: string) =>
    paid(amount, { reference: reference! }, { bankReference: key });
  await bringIn([part('10.00', 'B1'), part('5.00', 'B2')]);
  assert.deepEqual([(await invoice(place)).state, (await invoice(place)).open_cents], ['open', 1010]);
  const rest = await bringIn([part('10.10', 'B3')]);
  assert.equal((await invoice(place)).state, 'paid');
  assert.equal((await outcomes(rest.id))[0]!.outcome, 'matched');
});

test('what is paid above the invoice stays the customer’s credit, and is told', async () => {
  const place = await anew();
  const file = await bringIn([
    paid('30.00', { reference: (await invoice(place)).reference! }, { bankReference: 'C1' }),
  ]);
  assert.deepEqual(await outcomes(file.id), [{ outcome: 'matched', reason: 'overpaid' }]);
  const [money] = await rowsOf<{ amount_cents: number; used: number }>(
    `select p.amount_cents, (select sum(amount_cents) from payment_allocations a where a.payment_id = p.id)::int as used
     from payments p join bank_payments b on b.payment_id = p.id where b.bank_file_id = $1`,
    file.id,
  );
  assert.deepEqual(money, { amount_cents: 3000, used: 2510 });
});

test('the same payment in another file, or in another kind of message, is recognised', async () => {
  const place = await anew();
  const entry = paid(
    '25.10',
    { reference: (await invoice(place)).reference!, bankReference: 'D1' },
    { bankReference: 'DE1' },
  );
  await bringIn([entry]);
  const again = await bringIn([entry], { kind: 'camt.054', version: '08' });
  const asSum = await bringIn([{ amount: '25.10', bankReference: 'DE1' }]);
  assert.deepEqual(
    [...(await outcomes(again.id)), ...(await outcomes(asSum.id))].map(({ outcome }) => outcome),
    ['duplicate', 'duplicate'],
  );
  const [count] = await rowsOf<{ n: number }>(
    'select count(*)::int as n from payments where customer_id = $1 and reference = $2',
    customer,
    (await invoice(place)).reference,
  );
  assert.equal(count!.n, 1);
});

test('a sum that waits makes room for the transactions that another file tells of it', async () => {
  const place = await anew();
  const sum = await bringIn([{ amount: '25.10', bankReference: 'E1' }]);
  assert.deepEqual(await outcomes(sum.id), [{ outcome: 'unknown', reason: 'no_reference' }]);
  await bringIn(
    [
      paid(
        '25.10',
        { reference: (await invoice(place)).reference!, bankReference: 'E1A' },
        { bankReference: 'E1' },
      ),
    ],
    { kind: 'camt.054' },
  );
  assert.deepEqual(await outcomes(sum.id), [{ outcome: 'replaced', reason: 'details_came' }]);
  assert.equal((await invoice(place)).state, 'paid');
});

test('a netted payment pays invoices with money and with credit notes', async () => {
  const company = await addCompany(gate, 'Netto Oy');
  const places = [await invoiceOf(gate, company), await invoiceOf(gate, company)];
  const creditId = await inTransaction((tx) =>
    creditInvoice(tx, declaration, places[0]!, { lines: [{ line: 1, quantityThousandths: 500 }] }),
  );
  const [first, second] = await Promise.all(places.map(invoice));
  const free = await invoiceOf(gate, company, [line({ quantity_thousandths: 1000 })]);
  assert.equal((await invoice({ customerId: company, id: creditId })).open_cents, 0);
  const third = await invoice(free);
  const documents = [first!, second!, third].map((one) => ({
    kind: 'CINV' as const,
    number: one.number!,
    amount: (one.open_cents / 100).toFixed(2),
  }));
  const sum = first!.open_cents + second!.open_cents + third.open_cents;
  const file = await bringIn([paid((sum / 100).toFixed(2), { documents }, { bankReference: 'F1' })]);
  assert.deepEqual(await outcomes(file.id), [{ outcome: 'matched', reason: 'netted' }]);
  for (const place of [...places, free]) assert.equal((await invoice(place)).state, 'paid');
});

test('a credit note that nothing used yet is netted against invoices', async () => {
  const company = await addCompany(gate, 'Hyvitys Oy');
  const old = await invoiceOf(gate, company);
  const { reference } = await invoice(old);
  await bringIn([paid('25.10', { reference: reference! }, { bankReference: 'G0' })]);
  const creditId = await inTransaction((tx) =>
    creditInvoice(tx, declaration, old, { lines: [{ line: 1, quantityThousandths: 1000 }] }),
  );
  const credit = await invoice({ customerId: company, id: creditId });
  assert.equal(credit.open_cents, -1255);
  const fresh = await invoiceOf(gate, company);
  const documents = [
    { kind: 'CINV' as const, number: (await invoice(fresh)).number!, amount: '25.10' },
    { kind: 'CREN' as const, number: credit.number!, amount: '12.55' },
  ];
  const file = await bringIn([paid('12.55', { documents }, { bankReference: 'G1' })]);
  assert.deepEqual(await outcomes(file.id), [{ outcome: 'matched', reason: 'netted' }]);
  assert.deepEqual(
    [(await invoice(fresh)).state, (await invoice({ customerId: company, id: creditId })).open_cents],
    ['paid', 0],
  );
});

test('documents that do not come to the payment wait for a person', async () => {
  const place = await anew();
  const { number } = await invoice(place);
  const documents = [{ kind: 'CINV' as const, number: number!, amount: '25.10' }];
  const file = await bringIn([paid('20.00', { documents }, { bankReference: 'H1' })]);
  assert.deepEqual(await outcomes(file.id), [{ outcome: 'doubtful', reason: 'documents' }]);
  assert.equal((await invoice(place)).open_cents, 2510);
});

test('one reference for every month: the oldest invoice is paid first', async () => {
  const places = [await anew(), await anew(), await anew()];
  const reference = '1009';
  const ids = places.map(({ id }) => id);
  await rowsOf(
    `update invoices set reference = $1, due_on = due_on + (id - $3)::int where id = any($2)`,
    reference,
    ids,
    ids[0],
  );
  await bringIn([
    paid('35.10', { reference }, { bankReference: 'I1' }),
    paid('20.00', { reference }, { bankReference: 'I2' }),
  ]);
  const opens = await Promise.all(places.map(async (place) => (await invoice(place)).open_cents));
  assert.deepEqual(opens, [0, 0, 2020]);
});

test('what a person must look at: another sum by a reference in the message, a paid invoice, a number in words, nothing', async () => {
  const place = await anew();
  const { reference, number } = await invoice(place);
  const file = await bringIn([
    paid('20.00', { lines: [reference] }, { bankReference: 'J1' }),
    paid('25.10', { lines: [`lasku ${number}`] }, { bankReference: 'J2' }),
    paid('1.00', { lines: ['kiitos'] }, { bankReference: 'J3' }),
    paid('1.00', { reference: '9544208' }, { bankReference: 'J4' }),
  ]);
  assert.deepEqual(await outcomes(file.id), [
    { outcome: 'doubtful', reason: 'reference' },
    { outcome: 'doubtful', reason: 'number' },
    { outcome: 'unknown', reason: 'no_reference' },
    { outcome: 'unknown', reason: 'no_invoice' },
  ]);
  const sure = await bringIn([
    paid('25.10', { lines: [reference] }, { bankReference: 'J5' }),
    paid('25.10', { reference }, { bankReference: 'J6' }),
  ]);
  assert.deepEqual(await outcomes(sure.id), [
    { outcome: 'matched', reason: 'reference' },
    { outcome: 'doubtful', reason: 'already_paid' },
  ]);
});

test('a payment that the bank takes back points at the one that it was', async () => {
  const place = await anew();
  const { reference } = await invoice(place);
  await bringIn([paid('25.10', { reference }, { bankReference: 'K1' })]);
  const file = await bringIn([
    paid('25.10', { reference }, { bankReference: 'K2', direction: 'DBIT', isReversal: true }),
  ]);
  assert.deepEqual(await outcomes(file.id), [{ outcome: 'doubtful', reason: 'reversal' }]);
  const [proposal] = await rowsOf<{ reverses_id: number | null }>(
    'select reverses_id from bank_proposals where bank_file_id = $1',
    file.id,
  );
  assert.ok(proposal?.reverses_id);
});

test('an account that is not the company’s is asked about before anything is matched', async () => {
  const place = await anew();
  const file = await bringIn(
    [paid('25.10', { reference: (await invoice(place)).reference }, { bankReference: 'L1' })],
    { account: 'FI2112345600000785' },
  );
  assert.equal(file.step, 'asking');
  assert.equal((await invoice(place)).open_cents, 2510);
});

test('twins in one file, foreign money and money without a sum are never matched by themselves', async () => {
  const place = await anew();
  const { reference } = await invoice(place);
  const twin = paid('10.00', { reference }, { bankReference: 'M1' });
  const file = await bringIn([twin, twin, { ...paid('1.005', { reference }, { bankReference: 'M2' }) }]);
  assert.deepEqual(await outcomes(file.id), [
    { outcome: 'matched', reason: 'reference' },
    { outcome: 'doubtful', reason: 'twin' },
    { outcome: 'unknown', reason: 'no_amount' },
  ]);
  assert.equal((await invoice(place)).open_cents, 1510);
});
