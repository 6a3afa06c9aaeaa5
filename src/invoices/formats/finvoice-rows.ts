/** Lines of the invoice as Finvoice rows. A credit note's quantities and amounts are negative, as ours are. */
import { element, textElement, type XmlPart, xmlText } from '../../ground/xml/write-xml.ts';
import { lineAmount } from '../totals.ts';
import type { ElectronicInvoice, ElectronicLine } from './electronic-invoice.ts';
import { amount, date, percent, text, unitPrice } from './finvoice-values.ts';
import { cut, shortDecimal } from './pieces.ts';
import { unitCode } from './unit-code.ts';

const quantity = (name: string, line: ElectronicLine, unit: string): XmlPart | undefined => {
  const value = shortDecimal(line.quantity_thousandths, 3, 0, ',');
  return textElement(name, value, {
    QuantityUnitCode: cut(unit, 14),
    QuantityUnitCodeUN: unitCode(unit),
  });
};

/** Before discount, as the price is meant: with VAT or without. */
const discountOf = (line: ElectronicLine): number =>
  lineAmount({ ...line, discount_bp: 0, discount_cents: 0 }) - lineAmount(line);

const discount = (line: ElectronicLine): (XmlPart | undefined)[] => {
  const cents = discountOf(line);
  if (cents === 0) return [];
  const isPercentage = line.discount_bp > 0 && line.discount_cents === 0;
  return [
    isPercentage ? percent('RowDiscountPercent', line.discount_bp) : undefined,
    amount('RowDiscountAmount', cents),
  ];
};

const rowOf = (line: ElectronicLine, invoice: ElectronicInvoice): XmlPart => {
  const unit = xmlText(line.unit);
  const { description } = line;
  const isLong = Array.from(description).length > 100;
  const price = invoice.pricesIncludeVat ? 'UnitPriceVatIncludedAmount' : 'UnitPriceAmount';
  return element('InvoiceRow', [
    text('ArticleIdentifier', line.product_code, 70),
    text('ArticleName', description, 100),
    isLong && text('ArticleDescription', description, 512),
    quantity('DeliveredQuantity', line, unit),
    quantity('InvoicedQuantity', line, unit),
    unitPrice(price, line.price_micros, unit),
    element('RowPositionIdentifier', String(line.line)),
    date('RowDeliveryDate', invoice.deliveredOn),
    ...discount(line),
    percent('RowVatRatePercent', line.vat_rate_bp),
    element('RowVatCode', line.taxation.category),
    amount('RowVatAmount', line.total_cents - line.net_cents),
    amount('RowVatExcludedAmount', line.net_cents),
    amount('RowAmount', line.total_cents),
  ]);
};

export const rows = (invoice: ElectronicInvoice): XmlPart[] =>
  invoice.lines.map((line) => rowOf(line, invoice));
