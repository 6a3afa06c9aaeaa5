import { looksLikeOrganisation } from '../../../ground/organisation-name.ts';
import { childAt, childrenOf, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';
import { decodeText } from '../decode-text.ts';
import type { FinvoiceShape, RawRow } from '../shape.ts';
import { type FinvoiceColumn, finvoiceHeader } from './columns.ts';
import { type FinvoicePiece, FinvoiceSplitter } from './finvoice-pieces.ts';
import { rowsOf } from './invoice-lines.ts';
import { contactOf, partyOf } from './parties.ts';
import { readXmlInvoice } from './read-xml-invoice.ts';
import { shortText } from './values.ts';

const rates = (details: XmlElement | undefined): string =>
  childrenOf(details, 'VatSpecificationDetails')
    .map(
      (one) =>
        `${textAt(one, 'VatRatePercent')} %: ${textAt(one, 'VatBaseAmount')} + ${textAt(one, 'VatRateAmount')}`,
    )
    .join('; ');

/** What a person sees of the invoice, and who bought. The customer number is the one that the seller's program gives. */
const cellsOf = (root: XmlElement): Partial<Record<FinvoiceColumn, string>> => {
  const details = childAt(root, 'InvoiceDetails');
  const buyer = partyOf(root, 'Buyer');
  const contact = contactOf(root);
  const isCompany =
    buyer.businessId !== '' || buyer.vatNumber !== '' || looksLikeOrganisation(buyer.name) !== undefined;
  const epi = childAt(root, 'EpiDetails', 'EpiPaymentInstructionDetails');
  return {
    InvoiceNumber: textAt(details, 'InvoiceNumber'),
    InvoiceDate: textAt(details, 'InvoiceDate'),
    InvoiceTypeCode: textAt(details, 'InvoiceTypeCode'),
    [isCompany ? 'BuyerOrganisationName' : 'BuyerOrganisationName (henkilö)']: buyer.name,
    InvoiceTotalVatIncludedAmount: textAt(details, 'InvoiceTotalVatIncludedAmount'),
    SellersBuyerIdentifier: textAt(details, 'SellersBuyerIdentifier'),
    BuyerPartyIdentifier: buyer.businessId,
    BuyerStreetName: buyer.street,
    BuyerPostCodeIdentifier: buyer.postcode,
    BuyerTownName: buyer.town,
    CountryCode: buyer.country,
    BuyerEmailaddressIdentifier: contact.email,
    BuyerPhoneNumberIdentifier: contact.phone,
    SellerPartyIdentifier: textAt(root, 'SellerPartyDetails', 'SellerPartyIdentifier'),
    InvoiceDueDate: textAt(details, 'PaymentTermsDetails', 'InvoiceDueDate'),
    EpiRemittanceInfoIdentifier: textAt(epi, 'EpiRemittanceInfoIdentifier'),
    VatSpecificationDetails: rates(details),
    InvoiceRow: String(rowsOf(root).length),
  };
};

const rowOf = ({ xml, fault }: FinvoicePiece, line: number): RawRow => {
  const root = fault ?? readXmlInvoice(xml);
  const faults = typeof root === 'string' ? [root] : xml.includes('\ufffd') ? ['undecodable' as const] : [];
  const cells = typeof root === 'string' ? {} : cellsOf(root);
  const kept = typeof root === 'string' ? '' : xml;
  return {
    line,
    cells: finvoiceHeader.map((name) => (name === 'Finvoice' ? kept : shortText(cells[name] ?? '', 300))),
    ...(faults.length > 0 && { faults }),
    ...(typeof root !== 'string' && { read: root }),
  };
};

/** A row for each invoice after a row with the header; `line` counts invoices. */
export async function* finvoiceRows(
  source: AsyncIterable<Buffer>,
  shape: FinvoiceShape,
): AsyncGenerator<RawRow[]> {
  yield [{ line: 0, cells: [...finvoiceHeader] }];
  const splitter = new FinvoiceSplitter();
  let line = 0;
  for await (const text of decodeText(source, shape.charset))
    for (const piece of splitter.feed(text)) yield [rowOf(piece, ++line)];
  for (const piece of splitter.rest()) yield [rowOf(piece, ++line)];
}
