/** Invoices of another billing program from the upload to the register and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDetail } from '../customers/add-detail.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { detailOf } from '../customers/details/index.ts';
import { declaration, organisation, person } from '../customers/fixtures/people.ts';
import type { Tx } from '../db/tx.ts';
import { makeReferenceNumber } from '../ground/reference-number.ts';
import { paid } from '../invoices/bank/fixtures/bank.ts';
import { camtFile, companyIban } from '../invoices/bank/fixtures/camt-file.ts';
import { matchBankFile } from '../invoices/bank/match-bank-file.ts';
import { readBankFile } from '../invoices/bank/read-bank-file.ts';
import { uploadBankFile } from '../invoices/bank/upload-bank-file.ts';
import { asInvoicing } from '../invoices/fixtures/invoices.ts';
import { checkImport } from './check-import.ts';
import { decideRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { enveloped, finvoiceOf } from './fixtures/finvoice.ts';
import { bytesOf, suppression, testImports } from './fixtures/imports.ts';
import { mapImport } from './map-import.ts';
import { readImport } from './read-import.ts';

const imports = await testImports();
const { upkeep, work, importOf, upload, check, run, bring, undo, rows, count } = imports;
const wish = { source: 'earlier_register', purpose: 'invoicing', fileName: 'laskut.xml' };

await rows(
  `insert into invoicing_settings (seller_name, seller_street, seller_postcode, seller_town, business_id, iban, bic, saved_by)
   values ('Villa Esimerkki Oy', 'Esimerkkikatu 4', '00100', 'Helsinki', '2345678-0', 'FI3715903000000776', 'NDEAFIHH', 'test')`,
);
const address = {
  kind: 'postal',
  street: 'Lankakuja 2',
  postcode: '13100',
  town: 'Hämeenlinna',
  country: 'FI',
};
const addBuyer = (customer: ReturnType<typeof person | typeof organisation>): Promise<number> =>
  upkeep(async (tx: Tx) => {
    const id = await createCustomer(tx, declaration, customer);
    await addDetail(tx, declaration, detailOf('addresses'), id, {
      typed: address,
      source: 'store',
      confirmed: false,
    });
    return id;
  });
const kutomo = await addBuyer(organisation('Kutomo Oy', '1234567-1'));
const laine = await addBuyer(person('Laine'));
const [{ customer_number: laineNumber, given_names: laineGiven }] = (await rows<{
  customer_number: string;
  given_names: string;
}>('select customer_number, given_names from customers where id = $1', [laine])) as [
  { customer_number: string; given_names: string },
];

const file = [
  finvoiceOf({ number: '5001' }),
  finvoiceOf({
    number: '5002',
    type: 'INV02',
    net: '-40,00',
    vat: '-10,20',
    total: '-50,20',
    original: '5001',
  }),
  finvoiceOf({
    number: '5003',
    buyer: `${laineGiven} Laine`,
    businessId: '',
    customerNumber: laineNumber,
    reference: makeReferenceNumber('5003'),
  }),
  finvoiceOf({ number: '5004', buyer: 'Uusi Neulomo Oy', businessId: '0737546-2' }),
  finvoiceOf({ number: '5005', seller: '1234567-1' }),
  finvoiceOf({ number: '5001' }),
]
  .map((xml) => enveloped(xml))
  .join('');

const invoicesOf = (id: number) =>
  rows<{ number: string; customer_id: number; state: string; open: number }>(
    `select number, customer_id::int, state, open_cents::int as open from invoices where import_id = $1 order by number`,
    [id],
  );
let first: number;

test('the dry run says of each invoice whose it is and what becomes of it', async () => {
  first = await check(file, wish);
  const { kind, counts, recognised } = await importOf(first);
  assert.deepEqual([kind, recognised.format], ['invoices', 'finvoice']);
  assert.deepEqual(counts.decisions, { new: 4, refused: 1, twin: 1 });
  assert.deepEqual(counts.problems, { seller_is_another: 1 });
  assert.deepEqual(
    (await imports.decisionsOf(first)).map(({ line, decision, reason }) => [line, decision, reason]),
    [
      [1, 'new', 'business_id'],
      [2, 'new', 'business_id'],
      [3, 'new', 'customer_number'],
      [4, 'new', null],
      [5, 'refused', null],
      [6, 'twin', 'invoice_twice'],
    ],
  );
  assert.equal(await count('invoices'), 0);
  let csv = '';
  for await (const piece of failedRowsCsv(upkeep, await importOf(first), 'fi')) csv += piece;
  assert.match(csv, /5005.*Myyjä on toinen yritys/);
  assert.ok(!csv.includes('<Finvoice'));
});

test('the run keeps the numbers of the other program, with the XML as the voucher, and sets credits off', async () => {
  await run(first);
  const made = await invoicesOf(first);
  assert.deepEqual(
    made.map(({ number, state, open }) => [number, state, open]),
    [
      ['5001', 'open', 7530],
      ['5002', 'paid', 0],
      ['5003', 'open', 12_550],
      ['5004', 'open', 12_550],
    ],
  );
  assert.deepEqual(
    made.slice(0, 3).map(({ customer_id }) => customer_id),
    [kutomo, kutomo, laine],
  );
  const [voucher] = await rows<Record<string, unknown>>(
    `select i.kept_until::text as kept, i.series, i.settings_id is not null as settings, o.content, l.description,
       (select sum(v.net_cents + v.vat_cents)::int from invoice_vat v where v.customer_id = i.customer_id and v.invoice_id = i.id) as vat
     from invoices i join invoice_originals o on o.customer_id = i.customer_id and o.invoice_id = i.id
     join invoice_lines l on l.customer_id = i.customer_id and l.invoice_id = i.id where i.number = '5003'`,
  );
  assert.deepEqual(
    [voucher!['kept'], voucher!['series'], voucher!['settings'], voucher!['vat']],
    ['2032-12-31', null, true, 12_550],
  );
  assert.match(String(voucher!['content']), /^<Finvoice.*<\/Finvoice>$/s);
  assert.equal(voucher!['description'], 'Villalanka, sinistä & valkoista');
  const { rows_made, customers_made, step } = await importOf(first);
  assert.deepEqual([rows_made, customers_made, step], [4, 1, 'finished']);
  assert.equal(await count('invoice_series'), 0);
  assert.equal(await count('audit_log', `about = 'import:${first}' and customer_id = ${kutomo}`), 1);
});

test('the same file again brings nothing in; another invoice under a known number is refused', async () => {
  const again = await bring(file, wish);
  assert.equal((await importOf(again)).rows_made, 0);
  const other = await check(finvoiceOf({ number: '5003', date: '20260902' }), wish);
  assert.deepEqual((await importOf(other)).counts.decisions, { refused: 1 });
  const [decision] = await imports.decisionsOf(other);
  assert.equal(decision!.reason, 'invoice_number_taken');
});

test('a customer number under another name waits for a person’s word', async () => {
  const id = await check(
    finvoiceOf({ number: '6001', buyer: 'Virtanen Ville', businessId: '', customerNumber: laineNumber }),
    wish,
  );
  assert.deepEqual((await importOf(id)).counts.decisions, { unclear: 1 });
  await upkeep((tx) => decideRow(tx, suppression, id, { line: 1, word: 'same' }));
  await run(id);
  assert.deepEqual(
    (await invoicesOf(id)).map(({ customer_id }) => customer_id),
    [laine],
  );
});

test('what a person says was paid is paid; identity codes do not stay in the voucher', async () => {
  const id = await upload(
    finvoiceOf({
      number: '6002',
      rows: '<InvoiceRow><RowFreeText>Asiakas 131052-308T</RowFreeText></InvoiceRow>',
    }),
    wish,
  );
  const { mapping } = await importOf(id);
  await upkeep((tx) => mapImport(tx, id, { mapping, paidBefore: '2026-10-01' }, declaration));
  await readImport(work, id);
  await checkImport(work, id);
  await run(id);
  assert.deepEqual(
    (await invoicesOf(id)).map(({ state, open }) => [state, open]),
    [['paid', 0]],
  );
  assert.equal((await importOf(id)).codes_found, true);
  assert.equal(await count('invoice_originals', `content like '%131052%'`), 0);
});

test('the bank’s file finds an invoice that was brought in by its reference, and pays it', async () => {
  const paying = {
    ...work,
    inTransaction: <T>(act: (tx: Tx) => Promise<T>) => asInvoicing(imports.gate, act),
  };
  const reference = makeReferenceNumber('5003');
  const text = camtFile({ account: companyIban, entries: [paid('125.50', { reference, payer: 'LAINE' })] });
  const bankFile = await uploadBankFile(paying, { fileName: 'tiliote.xml', stream: bytesOf(text) });
  await readBankFile(paying, bankFile);
  await matchBankFile(paying, declaration, bankFile);
  const matched = await rows(
    `select b.outcome, i.number, i.state, i.open_cents::int as open from bank_payments b
       join payment_allocations a on a.payment_id = b.payment_id
       join invoices i on i.customer_id = a.customer_id and i.id = a.invoice_id where b.bank_file_id = $1`,
    [bankFile],
  );
  assert.deepEqual(matched, [{ outcome: 'matched', number: '5003', state: 'paid', open: 0 }]);
});

test('undone, an import leaves what has been paid since and takes the rest back', async () => {
  await undo(first);
  assert.deepEqual(
    (await invoicesOf(first)).map(({ number }) => number),
    ['5003'],
  );
  assert.equal((await importOf(first)).rows_kept, 1);
  assert.equal(await count('customers', `import_id = ${first}`), 0);
  assert.equal(await count('invoice_originals', `content like '%5004%'`), 0);
});

test('a source that the notice does not let give invoices brings only buyers', async () => {
  const id = await check(finvoiceOf({ number: '7001' }), { ...wish, source: 'store' });
  assert.equal((await importOf(id)).kind, 'customers');
});
