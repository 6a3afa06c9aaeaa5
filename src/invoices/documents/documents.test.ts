import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canSay, countOf, lookIntoPdf } from '../../documents/fixtures/look-into-pdf.ts';
import { typeset } from '../../documents/typeset.ts';
import { printedInvoice, seller } from '../fixtures/printed.ts';
import { invoiceDocument } from './invoice-document.ts';
import { percent, quantity, unitPrice } from './numbers.ts';
import { reminderDocument } from './reminder-document.ts';

const today = '2026-11-25';
/** All that a reader finds, with plain spaces. */
const said = (document: unknown): string => JSON.stringify(document).replaceAll('\u00a0', ' ');
const print = (more: Parameters<typeof printedInvoice>[0] = {}) =>
  invoiceDocument({ invoice: printedInvoice(more), seller, customerNumber: '1042', today });

const demanded = [
  // AVL 209 e § 2 mom., point by point
  ['1 the day of issue', '25.11.2026'],
  ['2 a running number', '20260017'],
  ['3 the seller’s VAT number', 'FI23456780'],
  ['4 the buyer’s VAT number where the buyer is liable', 'FI12345671'],
  ['5 names and addresses', 'Lankakerätie 1', 'Kutomo Oy', 'Kutojantie 3 B'],
  ['6 amount and nature of the goods', '12 kpl', 'Alpakkalanka'],
  ['7 the day of delivery', '23.11.2026'],
  ['8 base for each rate, price of one, discount', '118,80', '9,90', '10 %'],
  ['9 the rate', '25,5 %'],
  ['10 the amount of VAT', '30,29'],
  ['12 the ground where no VAT is charged', 'Käännetty verovelvollisuus'],
] as const;

for (const [what, ...texts] of demanded)
  test(`an invoice says ${what}`, () => {
    for (const text of texts) assert.ok(said(print()).includes(text), text);
  });

test('due date, reference in groups of five, account, and late interest of a business', () => {
  const text = said(print());
  for (const part of [
    '9.12.2026',
    '2026 00172',
    'FI37 1590 3000 0007 76',
    'NDEAFIHH',
    'korkolain mukaan, nyt 10,5 %',
  ])
    assert.ok(text.includes(part), part);
});

test('the giro carries the barcode of what is to be paid', () => {
  assert.equal(print().giro?.barcode?.digits, '437159030000007760002560100000000000000202600172261209');
});

test('a credit note names the invoice that it credits and asks for no payment', () => {
  const document = print({
    kind: 'credit_note',
    credits: { id: 2, number: '20260012', issued_on: '2026-11-02' },
  });
  assert.match(said(document), /Hyvittää laskun.*20260012, 2\.11\.2026/);
  assert.equal(document.giro, null);
  assert.match(document.title, /^Hyvityslasku/);
});

test('a draft says that it is one', () => {
  assert.equal(print({ number: null, reference: null, due_on: null }).title, 'Lasku, luonnos');
});

const letter = (more = {}) =>
  reminderDocument({
    ...{
      invoice: printedInvoice({ is_consumer: true }),
      seller,
      ordinal: 1,
      sentOn: '2026-12-28',
      dueOn: '2027-01-11',
    },
    ...{ openCents: 20_000, feesCents: 500, interestCents: 99, interestUntil: '2026-12-28' },
    ...more,
  });

test('a reminder names creditor, ground, itemisation, whom to pay and when, and the right to dispute', () => {
  const text = said(letter());
  const parts = [
    'Villa Esimerkki Oy, Lankakerätie 1',
    'Lasku 20260017, 25.11.2026: Alpakkalanka',
    '11.1.2027',
    '205,99 €',
  ];
  for (const part of [
    ...parts,
    '5,00',
    '0,99',
    'kiistää',
    'laskutus@villa-esimerkki.example',
    'keskeytetään',
  ])
    assert.ok(text.includes(part), part);
  assert.ok(!text.includes('muistutus numero'));
  assert.match(said(letter({ ordinal: 2 })), /muistutus numero 2/);
});

test('in the customer’s language, as a tagged file that a screen reader can read', async () => {
  const pdf = lookIntoPdf(await typeset('invoice', print({ language: 'sv' }), today));
  assert.match(pdf, /\/Lang\s*\(sv\)/);
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
  for (const tag of ['Table', 'TH', 'Figure', 'P']) assert.ok(countOf(pdf, tag) > 0, tag);
  for (const sign of 'äåö€') assert.ok(canSay(pdf, sign), sign);
  assert.ok((await typeset('invoice', letter(), '2026-12-28')).length > 10_000);
});

test('numbers are written as a Finn writes them', () => {
  assert.equal(quantity(1500), '1,5');
  assert.equal(quantity(-12_000), '\u221212');
  assert.equal(quantity(1_234_567_000), '1\u00a0234\u00a0567');
  assert.equal(unitPrice(9_900_000), '9,90');
  assert.equal(unitPrice(12_000_000), '12,00');
  assert.equal(unitPrice(78_912), '0,078912');
  assert.equal(percent(2550), '25,5\u00a0%');
});

test('a unit that is known stands in the language of the invoice', () => {
  assert.match(said(print({ language: 'sv' })), /12 st/);
  assert.match(said(print({ language: 'en' })), /12 pcs/);
});
