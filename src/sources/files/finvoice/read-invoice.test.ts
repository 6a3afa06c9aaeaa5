/** Finvoice as it is found in practice, and as nobody should send it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { enveloped, finvoiceOf, type InventedInvoice } from '../../fixtures/finvoice.ts';
import { readRows } from '../read-rows.ts';
import { recogniseFile } from '../recognise-file.ts';
import type { RawRow } from '../shape.ts';
import { finvoiceHeader, xmlColumn } from './columns.ts';
import { FinvoiceSplitter } from './finvoice-pieces.ts';
import { readInvoice } from './read-invoice.ts';
import { readXmlInvoice } from './read-xml-invoice.ts';
import { scaled } from './values.ts';

const rowsIn = async (file: Buffer, pieceBytes = 1 << 20): Promise<RawRow[]> => {
  async function* pieces() {
    for (let at = 0; at < file.length; at += pieceBytes) yield file.subarray(at, at + pieceBytes);
  }
  const shape = recogniseFile(file, 'laskut.xml');
  assert.equal(shape.container, 'finvoice');
  const rows: RawRow[] = [];
  for await (const batch of readRows(pieces(), shape)) rows.push(...batch);
  return rows.slice(1);
};

const cell = (row: RawRow | undefined, name: (typeof finvoiceHeader)[number]): string =>
  row?.cells[finvoiceHeader.indexOf(name)] ?? '';

const read = (xml: string, paidBefore?: string) => {
  const said: string[] = [];
  const root = readXmlInvoice(xml);
  assert.ok(typeof root !== 'string', String(root));
  const invoice = readInvoice(root, { sellers: ['2345678-0'], paidBefore }, (code, at) => {
    said.push(at ? `${code} ${at}` : code);
  });
  return { invoice, said };
};
const readOf = (wish: InventedInvoice, paidBefore?: string) => read(finvoiceOf(wish), paidBefore);

test('one invoice or many, behind envelopes, in UTF-8 or ISO-8859-15, whatever the pieces', async () => {
  const two = ['5001', '5002'].map((number) => enveloped(finvoiceOf({ number }), 'ISO-8859-15')).join('');
  for (const file of [Buffer.from(two), Buffer.from(two, 'latin1')])
    for (const size of [1 << 20, 7]) {
      const rows = await rowsIn(file, size);
      assert.deepEqual(
        rows.map((row) => [row.line, cell(row, 'InvoiceNumber'), cell(row, 'BuyerTownName'), row.faults]),
        [
          [1, '5001', 'Hämeenlinna', undefined],
          [2, '5002', 'Hämeenlinna', undefined],
        ],
      );
    }
  const old = `<?xml version="1.0" encoding="ISO-8859-15"?>\n<!DOCTYPE Finvoice SYSTEM "Finvoice.dtd">\n${finvoiceOf({ version: '1.3', buyer: 'Mäki-Laine Åsa', businessId: '' })}`;
  const [row] = await rowsIn(Buffer.from(old, 'latin1'));
  assert.equal(cell(row, 'BuyerOrganisationName (henkilö)'), 'Mäki-Laine Åsa');
});

test('an invoice comes with its sums, lines, notes and reference', () => {
  const { invoice, said } = readOf({});
  assert.deepEqual(said, []);
  const { lines, rates, ...rest } = invoice!;
  assert.deepEqual(
    [rest.number, rest.kind, rest.issuedOn, rest.dueOn, rest.reference, rest.totalCents, rest.openCents],
    ['5001', 'invoice', '2026-09-01', '2026-09-15', '50018', 12_550, 12_550],
  );
  assert.equal(rest.notes, 'Toimitettu ovelle');
  assert.deepEqual(rates, [{ vat_class: 'standard', vat_rate_bp: 2550, net_cents: 10_000, vat_cents: 2550 }]);
  assert.deepEqual(
    lines.map((l) => [l.description, l.quantity_thousandths, l.price_micros, l.net_cents, l.total_cents]),
    [['Villalanka, sinistä & valkoista', 10_000, 10_000_000, 10_000, 12_550]],
  );
});

test('credit notes are negative, whichever sign the program wrote', () => {
  for (const sign of ['-', '']) {
    const wish = { type: 'INV02', net: `${sign}100,00`, vat: `${sign}25,50`, total: `${sign}125,50` };
    const { invoice, said } = readOf({ ...wish, original: '4999' });
    assert.deepEqual(
      [invoice!.kind, invoice!.totalCents, invoice!.lines[0]!.total_cents, invoice!.originalNumber],
      ['credit_note', -12_550, -12_550, '4999'],
    );
    assert.deepEqual(said, sign ? [] : ['invoice_credit_turned InvoiceTotalVatIncludedAmount']);
  }
});

test('what is open is what the file says, else what fell due before the day that a person gave', () => {
  const part =
    '<PartialPaymentDetails><PaidAmount>25,50</PaidAmount><UnPaidAmount>100,00</UnPaidAmount></PartialPaymentDetails>';
  assert.equal(readOf({ more: part }).invoice!.openCents, 10_000);
  assert.equal(readOf({ more: part }, '2026-10-01').invoice!.openCents, 10_000);
  const paid = '<PaymentStatusDetails><PaymentStatusCode>PAID</PaymentStatusCode></PaymentStatusDetails>';
  assert.equal(readOf({ more: paid }).invoice!.openCents, 0);
  assert.equal(readOf({}, '2026-09-15').invoice!.openCents, 12_550);
  assert.equal(readOf({}, '2026-09-16').invoice!.openCents, 0);
});

test('the stated total wins: cents of rounding are a row of their own, more is refused', () => {
  const rounded = readOf({ total: '125,55' });
  assert.deepEqual(rounded.said, []);
  assert.deepEqual(rounded.invoice!.rates.at(-1), {
    vat_class: 'zero',
    vat_rate_bp: 0,
    net_cents: 5,
    vat_cents: 0,
  });
  assert.equal(rounded.invoice!.netCents + rounded.invoice!.vatCents, 12_555);
  assert.deepEqual(readOf({ total: '225,50' }).said, ['invoice_sums_differ VatSpecificationDetails']);
});

test('what is no own sale, or lacks what no voucher is without, is named with its place', () => {
  const said = (wish: InventedInvoice) => readOf(wish).said;
  assert.deepEqual(said({ seller: '1234567-1' }), ['seller_is_another SellerPartyIdentifier']);
  assert.deepEqual(said({ seller: 'Villa' }), ['seller_missing SellerPartyIdentifier']);
  assert.deepEqual(said({ type: 'ORD01' }), ['invoice_is_no_sale InvoiceTypeCode']);
  assert.deepEqual(said({ number: '' }), ['invoice_number_missing InvoiceNumber']);
  assert.deepEqual(said({ date: '20261340' }), ['invoice_date_missing InvoiceDate']);
  assert.deepEqual(said({ total: 'paljon' }), ['invoice_total_missing InvoiceTotalVatIncludedAmount']);
  assert.deepEqual(said({ reference: '50019' }), ['invoice_reference_wrong EpiRemittanceInfoIdentifier']);
  const dollars = finvoiceOf().replaceAll('"EUR"', '"USD"');
  assert.deepEqual(read(dollars).said, ['invoice_currency_foreign InvoiceTotalVatIncludedAmount']);
});

test('hostile XML is a problem of its one invoice: the others are read', async () => {
  const lol = '<!DOCTYPE Finvoice [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n';
  const deep = finvoiceOf({ more: `${'<a>'.repeat(500)}${'</a>'.repeat(500)}` });
  const file = [
    lol + finvoiceOf({ number: '1', more: '&b;' }),
    finvoiceOf({ number: '2', more: '&xxe;' }),
    deep,
    finvoiceOf({ number: '4', more: '<Unclosed>' }),
    finvoiceOf({ number: '5' }),
    finvoiceOf({ number: '6' }).slice(0, 900),
  ].join('\n');
  const rows = await rowsIn(Buffer.from(file));
  assert.deepEqual(
    rows.map(({ faults }) => faults?.[0]),
    ['xml_dangerous', 'xml_broken', 'xml_dangerous', 'xml_broken', undefined, 'invoice_cut_off'],
  );
  assert.equal(rows[0]!.cells[xmlColumn], '');
  const endless = new FinvoiceSplitter();
  const pieces = [...endless.feed('<Finvoice>')];
  for (let at = 0; at < 90; at++) pieces.push(...endless.feed('x'.repeat(50_000)));
  pieces.push(...endless.feed('</Finvoice><Finvoice></Finvoice>'));
  assert.deepEqual(
    pieces.map(({ xml, fault }) => [xml.length, fault]),
    [
      [0, 'invoice_too_long'],
      [21, undefined],
    ],
  );
});

test('whatever stands in an amount, its reading is a whole number or nothing', () => {
  assert.deepEqual(
    [scaled('1 234,565', 2), scaled('-0,004', 2), scaled('12.5', 3), scaled('1e9', 2)],
    [123_457, 0, 12_500, undefined],
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.- e') }), (text) => {
      const read = scaled(text, 6);
      assert.ok(read === undefined || Number.isSafeInteger(read));
    }),
  );
});
