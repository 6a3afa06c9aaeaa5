/**
 * Lines in UBL. Prices there are without VAT and never negative (BR-27), and quantity × price − allowance is the line's
 * amount to the cent (Peppol R120).
 */
import { element, textElement, type XmlPart } from '../../ground/xml/write-xml.ts';
import { lineAmount, roundedDivision } from '../totals.ts';
import type { ElectronicInvoice, ElectronicLine } from './electronic-invoice.ts';
import { cut, decimal, shortDecimal } from './pieces.ts';
import { vatScheme } from './ubl-parties.ts';
import { unitCode } from './unit-code.ts';

export const euros = (name: string, cents: number): XmlPart =>
  element(name, decimal(cents, 2), { currencyID: 'EUR' });

type Priced = Readonly<{ quantity: number; price: string; allowance: number; base: number }>;

const discountWord = { fi: 'Alennus', sv: 'Rabatt', en: 'Discount' } as const;

/** Of one, from the line's amount: with VAT in the price, or a discount on a return, no other price is exact. */
const fromAmount = (quantity: number, net: number): Priced => {
  const counted = quantity === 0 ? 1000 : Math.abs(quantity);
  const hundredMillionths = roundedDivision(BigInt(Math.abs(net)) * 1_000_000_000n, BigInt(counted));
  return {
    quantity: net < 0 ? -counted : counted,
    price: shortDecimal(hundredMillionths, 8, 2),
    allowance: 0,
    base: 0,
  };
};

const priced = (line: ElectronicLine, sign: 1 | -1, includesVat: boolean): Priced => {
  const net = sign * line.net_cents;
  const gross = sign * lineAmount({ ...line, discount_bp: 0, discount_cents: 0 });
  const isPlain = !includesVat && gross >= net && gross >= 0;
  if (!isPlain) return fromAmount(line.quantity_thousandths, net);
  const isTurned = line.price_micros < 0;
  return {
    quantity: sign * (isTurned ? -line.quantity_thousandths : line.quantity_thousandths),
    price: shortDecimal(Math.abs(line.price_micros), 6, 2),
    allowance: gross - net,
    base: gross,
  };
};

const allowanceOf = ({ allowance, base }: Priced, invoice: ElectronicInvoice): XmlPart | undefined =>
  allowance === 0
    ? undefined
    : element('cac:AllowanceCharge', [
        element('cbc:ChargeIndicator', 'false'),
        element('cbc:AllowanceChargeReasonCode', '95'),
        element('cbc:AllowanceChargeReason', discountWord[invoice.language]),
        euros('cbc:Amount', allowance),
        euros('cbc:BaseAmount', base),
      ]);

const taxCategory = ({ taxation, vat_rate_bp }: ElectronicLine): XmlPart =>
  element('cac:ClassifiedTaxCategory', [
    element('cbc:ID', taxation.category),
    taxation.category !== 'O' && element('cbc:Percent', shortDecimal(vat_rate_bp, 2, 0)),
    vatScheme,
  ]);

const lineOf = (line: ElectronicLine, invoice: ElectronicInvoice): XmlPart => {
  const isCredit = invoice.kind === 'credit_note';
  const one = priced(line, isCredit ? -1 : 1, invoice.pricesIncludeVat);
  const net = isCredit ? -line.net_cents : line.net_cents;
  const name = cut(line.description.replace(/\s+/g, ' ').trim(), 100) || '-';
  return element(isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
    element('cbc:ID', String(line.line)),
    element(isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', shortDecimal(one.quantity, 3, 0), {
      unitCode: unitCode(line.unit),
    }),
    euros('cbc:LineExtensionAmount', net),
    allowanceOf(one, invoice),
    element('cac:Item', [
      Array.from(line.description).length > 100 && textElement('cbc:Description', line.description),
      element('cbc:Name', name),
      line.product_code !== '' &&
        element('cac:SellersItemIdentification', [element('cbc:ID', line.product_code)]),
      taxCategory(line),
    ]),
    element('cac:Price', [element('cbc:PriceAmount', one.price, { currencyID: 'EUR' })]),
  ]);
};

export const lines = (invoice: ElectronicInvoice): XmlPart[] =>
  invoice.lines.map((line) => lineOf(line, invoice));
