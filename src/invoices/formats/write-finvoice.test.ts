import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { schemaFaults } from '../../../test/valid-xml.ts';
import { Problem } from '../../ground/problem.ts';
import type { Invoice } from '../invoice.ts';
import {
  anyInvoice,
  buyer,
  invoiceOf,
  line,
  reference,
  seller,
  valuesOf,
  whole,
} from './fixtures/any-invoice.ts';
import { writeFinvoice } from './write-finvoice.ts';

const writtenAt = new Date('2026-11-25T10:00:00Z');
const written = (invoice: Invoice): string => writeFinvoice(invoice, writtenAt);

test('a whole invoice is valid Finvoice 3.0 with what the payer’s bank needs', async () => {
  const xml = written(whole);
  assert.deepEqual(await schemaFaults(xml, 'Finvoice3.0.xsd'), []);
  assert.deepEqual(valuesOf(xml, 'InvoiceTypeCode'), ['INV01']);
  assert.deepEqual(valuesOf(xml, 'EpiRemittanceInfoIdentifier'), [reference]);
  assert.deepEqual(valuesOf(xml, 'EpiDateOptionDate'), ['20261209']);
  assert.match(
    valuesOf(xml, 'VirtualBankBarcode')[0] ?? '',
    new RegExp(`^43715903000000776\\d+${reference}261209$`),
  );
  assert.deepEqual(valuesOf(xml, 'ToIdentifier'), [buyer.einvoice_address]);
});

test('every VAT class stands under its category, and untaxed ones say why', () => {
  const xml = written(whole);
  const summary = xml.slice(0, xml.indexOf('<InvoiceRow>'));
  assert.deepEqual(valuesOf(summary, 'VatCode').sort(), ['AE', 'E', 'S', 'S', 'S', 'Z']);
  assert.deepEqual(valuesOf(summary, 'VatRatePercent').sort(), ['0', '0', '0', '10', '13,5', '25,5']);
  assert.equal(valuesOf(summary, 'VatFreeText').length, 2);
});

test('a zero-rated sale is domestic, within the Union to a trader, or an export, by where it goes', () => {
  const made = [line({ vat_class: 'zero', vat_rate_bp: 0 })];
  const to = (country: string, vat_number = 'SE556677889901') =>
    valuesOf(
      written(invoiceOf({ made, buyer: { ...buyer, country, vat_number } })),
      'VatExemptionReasonCode',
    );
  assert.deepEqual([to('FI'), to('SE'), to('SE', ''), to('NO')], [[], ['VATEX-EU-IC'], [], ['VATEX-EU-G']]);
});

test('a seller without a VAT number names no tax and says why', async () => {
  const xml = written(
    invoiceOf({ made: [line({ vat_class: 'zero', vat_rate_bp: 0 })], seller: { ...seller, vat_number: '' } }),
  );
  assert.deepEqual(valuesOf(xml, 'VatCode'), ['O']);
  assert.deepEqual(valuesOf(xml, 'VatExemptionReasonCode'), ['VATEX-EU-O']);
  assert.deepEqual(await schemaFaults(xml, 'Finvoice3.0.xsd'), []);
});

test('a credit note is INV02, negative, and names the invoice that it credits', async () => {
  const credits = { id: 9, number: '20260009', issued_on: '2026-10-01' };
  const xml = written(
    invoiceOf({ kind: 'credit_note', credits, made: [line({ quantity_thousandths: -2000 })] }),
  );
  assert.deepEqual(await schemaFaults(xml, 'Finvoice3.0.xsd'), []);
  assert.deepEqual(valuesOf(xml, 'InvoiceTypeCode'), ['INV02']);
  assert.deepEqual(valuesOf(xml, 'InvoiceTotalVatIncludedAmount'), ['-25,10']);
  assert.deepEqual(valuesOf(xml, 'OriginalInvoiceNumber'), ['20260009']);
  assert.deepEqual(valuesOf(xml, 'VirtualBankBarcode'), []);
});

test('whatever an invoice holds, its Finvoice is valid and its sums are the invoice’s', async () => {
  const invoices = fc.sample(anyInvoice, 150);
  const files = invoices.map(written);
  for (const [at, xml] of files.entries()) {
    const { total_cents, lines } = invoices[at]!;
    const cents = (text: string): number => Number(text.replace(',', ''));
    assert.equal(cents(valuesOf(xml, 'InvoiceTotalVatIncludedAmount')[0]!), total_cents);
    const sum = (name: string) =>
      valuesOf(xml, name)
        .map(cents)
        .reduce((a, b) => a + b, 0);
    assert.equal(sum('RowAmount'), total_cents);
    assert.equal(sum('VatBaseAmount') + sum('VatRateAmount'), total_cents);
    assert.equal(valuesOf(xml, 'InvoicedQuantity').length, lines.length);
  }
  assert.deepEqual(await schemaFaults(files, 'Finvoice3.0.xsd'), []);
});

test('the check sees an invoice that is not valid', async () => {
  const broken = written(whole).replace('<OriginCode>Original</OriginCode>', '<OriginCode>Alku</OriginCode>');
  assert.match((await schemaFaults(broken, 'Finvoice3.0.xsd')).join(), /OriginCode/);
});

test('all that is missing is named at once, and a draft is none yet', () => {
  const lacking = invoiceOf({
    made: [line()],
    seller: { ...seller, bic: '', iban: ' ' },
    buyer: { ...buyer, town: '' },
  });
  assert.throws(
    () => written(lacking),
    (error) =>
      error instanceof Problem &&
      error.sentence('fi').includes('tilinumero, pankin BIC-tunnus, ostajan osoite') &&
      error.sentence('en').includes('the buyer’s address'),
  );
  const draft = invoiceOf({ made: [line()], number: null, issued_on: null, seller: null });
  assert.throws(
    () => written(draft),
    (error) => error instanceof Problem && error.kind.status === 409,
  );
});
