import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSchematron, schematronFaults } from '../../../test/schematron.ts';
import { Problem } from '../../ground/problem.ts';
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
import { writeUbl } from './write-ubl.ts';

const rules = readSchematron('EN16931-UBL-validation-preprocessed.sch');
const faults = (xml: string): string[] => schematronFaults(rules, xml).fatal;

test('an invoice of every VAT class passes all rules of EN 16931, with no warning either', () => {
  const xml = writeUbl(whole);
  assert.deepEqual(schematronFaults(rules, xml), { fatal: [], warnings: [] });
  assert.deepEqual(valuesOf(xml, 'cbc:PaymentID'), [reference]);
  assert.deepEqual(valuesOf(xml, 'cbc:EndpointID'), ['003723456780', '003712345671']);
});

test('a broken invoice is seen: a sum, a missing part, a code that no list has', () => {
  const xml = writeUbl(whole);
  const broken = (from: RegExp, to: string): string[] => faults(xml.replace(from, to));
  assert.deepEqual(broken(/(<cbc:TaxInclusiveAmount[^>]*>)/, '$11'), ['BR-CO-16', 'BR-CO-15']);
  assert.ok(broken(/<cbc:ID>20260017<\/cbc:ID>/, '<cbc:ID/>').includes('BR-02'));
  assert.ok(broken(/unitCode="C62"/, 'unitCode="KPL"').includes('BR-CL-23'));
  assert.ok(broken(/<cbc:TaxExemptionReason>[^<]*<\/cbc:TaxExemptionReason>/g, '').includes('BR-E-10'));
});

test('a credit note is positive, a document of its own kind, and names its invoice', () => {
  const credits = { id: 9, number: '20260009', issued_on: '2026-10-01' };
  const made = [
    line({ quantity_thousandths: -2000 }),
    line({ quantity_thousandths: -500, discount_bp: 1000 }),
  ];
  const xml = writeUbl(invoiceOf({ kind: 'credit_note', credits, made }));
  assert.deepEqual(faults(xml), []);
  assert.deepEqual(valuesOf(xml, 'cbc:CreditNoteTypeCode'), ['381']);
  assert.deepEqual(valuesOf(xml, 'cbc:CreditedQuantity'), ['2', '0.5']);
  assert.deepEqual(valuesOf(xml, 'cbc:PayableAmount'), ['30.75']);
  assert.match(xml, /<cac:InvoiceDocumentReference>\s*<cbc:ID>20260009</);
});

test('a seller who is not liable for VAT writes an invoice outside its scope', () => {
  const xml = writeUbl(
    invoiceOf({ made: [line({ vat_class: 'zero', vat_rate_bp: 0 })], seller: { ...seller, vat_number: '' } }),
  );
  assert.deepEqual(faults(xml), []);
  assert.deepEqual(valuesOf(xml, 'cbc:TaxExemptionReasonCode'), ['VATEX-EU-O']);
});

test('a return among the lines has a negative quantity and a price that is not', () => {
  const made = [
    line(),
    line({ price_micros: -5_000_000 }),
    line({ quantity_thousandths: -1000, discount_bp: 1000 }),
  ];
  const xml = writeUbl(invoiceOf({ made }));
  assert.deepEqual(faults(xml), []);
  assert.deepEqual(valuesOf(xml, 'cbc:InvoicedQuantity'), ['2', '-2', '-1']);
  assert.deepEqual(valuesOf(xml, 'cbc:PriceAmount'), ['10.00', '5.00', '9.00']);
});

test('whatever an invoice holds, its UBL passes, no element is empty, and each line is its quantity times its price', () => {
  fc.assert(
    fc.property(anyInvoice, (invoice) => {
      const xml = writeUbl(invoice);
      assert.deepEqual(faults(xml), []);
      assert.doesNotMatch(xml, /<c[ab]c:\w+\/>|>\s*<\/cbc:/);
      const numbers = (name: string) => valuesOf(xml, name).map(Number);
      const quantities = [...numbers('cbc:InvoicedQuantity'), ...numbers('cbc:CreditedQuantity')];
      const prices = numbers('cbc:PriceAmount');
      const amounts = numbers('cbc:LineExtensionAmount').slice(1);
      for (const [at, part] of xml
        .split(/<cac:(?:Invoice|CreditNote)Line>/)
        .slice(1)
        .entries()) {
        const allowance = Number(valuesOf(part, 'cbc:Amount')[0] ?? 0);
        assert.ok(Math.abs(quantities[at]! * prices[at]! - allowance - amounts[at]!) <= 0.02);
      }
    }),
    // Shrinking would evaluate a thousand rules hundreds of times.
    { numRuns: 12, endOnFailure: true },
  );
});

test('a buyer whom the network cannot reach is said so', () => {
  const invoice = invoiceOf({
    made: [line()],
    buyer: { ...buyer, einvoice_address: '', business_id: '', vat_number: '', email: '' },
  });
  assert.throws(
    () => writeUbl(invoice),
    (error) => error instanceof Problem && error.kind.code === 'electronic_invoice_no_address',
  );
});
