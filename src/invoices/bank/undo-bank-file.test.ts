import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaration } from '../../customers/fixtures/people.ts';
import { Problem } from '../../ground/problem.ts';
import { creditInvoice } from '../credit-invoice.ts';
import { addCompany, addConsumer, invoiceOf, line } from '../fixtures/invoices.ts';
import { creditBankPayment } from './decide-payment.ts';
import { expireBankFile } from './expire-bank-files.ts';
import { paid, testBank } from './fixtures/bank.ts';
import { camtFile, companyIban } from './fixtures/camt-file.ts';
import { runUndo, undoBankFile } from './undo-bank-file.ts';

const { gate, inTransaction, work, upload, go, bringIn, outcomes, invoice, rowsOf } = await testBank();
const customer = await addConsumer(gate);

const undo = async (id: number): Promise<void> => {
  await inTransaction((tx) => undoBankFile(tx, id));
  await runUndo(work, id);
};

test('undone, every invoice is open as before, and brought in again everything is matched again', async () => {
  const company = await addCompany(gate);
  const paidOff = await invoiceOf(gate, customer);
  const partly = await invoiceOf(gate, customer);
  const old = await invoiceOf(gate, company);
  const reference = async (place: typeof old) => (await invoice(place)).reference!;
  await bringIn([paid('25.10', { reference: await reference(old) }, { bankReference: 'U0' })]);
  const creditId = await inTransaction((tx) =>
    creditInvoice(tx, declaration, old, { lines: [{ line: 1, quantityThousandths: 1000 }] }),
  );
  const credit = { customerId: company, id: creditId };
  const netted = await invoiceOf(gate, company, [line(), line()]);
  const documents = [
    { kind: 'CINV' as const, number: (await invoice(netted)).number!, amount: '50.20' },
    { kind: 'CREN' as const, number: (await invoice(credit)).number!, amount: '12.55' },
  ];
  const text = camtFile({
    account: companyIban,
    entries: [
      paid('25.10', { reference: await reference(paidOff) }, { bankReference: 'U1' }),
      paid('10.00', { reference: await reference(partly) }, { bankReference: 'U2' }),
      paid('37.65', { documents }, { bankReference: 'U3' }),
      paid('3.00', {}, { bankReference: 'U4' }),
    ],
  });
  const places = [paidOff, partly, netted, credit];
  const standing = () =>
    Promise.all(
      places.map(async (place) => {
        const { state, open_cents } = await invoice(place);
        return [state, open_cents];
      }),
    );
  const before = await standing();
  const id = await upload(text);
  await go(id);
  const after = await standing();
  assert.deepEqual(after, [
    ['paid', 0],
    ['open', 1510],
    ['paid', 0],
    ['paid', 0],
  ]);
  await inTransaction((tx) => creditBankPayment(tx, declaration, id, { entry: 4, part: 1 }, customer));
  await undo(id);
  assert.deepEqual(await standing(), before);
  assert.deepEqual(new Set((await outcomes(id)).map(({ outcome }) => outcome)), new Set(['undone']));
  const [sum] = await rowsOf<{ sum: number }>(
    `select coalesce(sum(amount_cents), 0)::int as sum from payments where customer_id in ($1, $2) and
       (id in (select payment_id from bank_payments where bank_file_id = $3) or reverses_id in (select payment_id from bank_payments where bank_file_id = $3))`,
    customer,
    company,
    id,
  );
  assert.equal(sum!.sum, 0);
  const again = await upload(text);
  await go(again);
  assert.deepEqual(await standing(), after);
});

test('the same file is refused while it counts', async () => {
  const text = camtFile({
    account: companyIban,
    id: 'X',
    entries: [paid('1.00', {}, { bankReference: 'V1' })],
  });
  await upload(text);
  await assert.rejects(
    upload(text),
    (error) => error instanceof Problem && error.kind.code === 'bank_file_again',
  );
  await assert.rejects(
    upload('Nimi;Summa'),
    (error) => error instanceof Problem && error.kind.code === 'bank_statement_not_recognised',
  );
});

test('an expired file says nothing of anybody, and its payments are still known', async () => {
  const place = await invoiceOf(gate, customer);
  const entry = paid('25.10', {
    reference: (await invoice(place)).reference!,
    payer: 'Aino Lehtola',
    lines: ['kiitos'],
    bankReference: 'W1',
  });
  const file = await bringIn([entry]);
  await inTransaction((tx) => expireBankFile(tx, file.id));
  const [row] = await rowsOf<object>(
    'select payer_name, message, reference, bank_reference, amount_cents from bank_payments where bank_file_id = $1',
    file.id,
  );
  assert.deepEqual(row, {
    payer_name: '',
    message: '',
    reference: null,
    bank_reference: '',
    amount_cents: 2510,
  });
  const again = await bringIn([entry]);
  assert.deepEqual(await outcomes(again.id), [{ outcome: 'duplicate', reason: 'known' }]);
});
