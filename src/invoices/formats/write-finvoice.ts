/**
 * An invoice or credit note as Finvoice 3.0 (Finance Finland). Order and lengths are the schema's; what the schema leaves
 * open follows the practice of Finnish operators (reference/formats.md 4.5). Decision 010.
 */

import { virtualBarcode } from '../../ground/virtual-barcode.ts';
import { element, writeXml, type XmlPart } from '../../ground/xml/write-xml.ts';
import type { Invoice } from '../invoice.ts';
import {
  type ElectronicInvoice,
  electronicInvoice,
  overdueText,
  type TaxTotal,
} from './electronic-invoice.ts';
import { buyerParts, deliveryParty, sellerParts, transmission } from './finvoice-parties.ts';
import { rows } from './finvoice-rows.ts';
import { amount, date, percent, text, texts } from './finvoice-values.ts';

const typeText = {
  invoice: { fi: 'LASKU', sv: 'FAKTURA', en: 'INVOICE' },
  credit_note: { fi: 'HYVITYSLASKU', sv: 'KREDITFAKTURA', en: 'CREDIT NOTE' },
} as const;
const termText = { fi: '{} päivää netto', sv: '{} dagar netto', en: '{} days net' } as const;

const tax = ({ taxation, rate_bp, net_cents, vat_cents }: TaxTotal, invoice: ElectronicInvoice): XmlPart =>
  element('VatSpecificationDetails', [
    amount('VatBaseAmount', net_cents),
    percent('VatRatePercent', rate_bp),
    element('VatCode', taxation.category),
    amount('VatRateAmount', vat_cents),
    text('VatFreeText', taxation.reason?.[invoice.language], 70),
    text('VatExemptionReasonCode', taxation.reasonCode, 20),
  ]);

const terms = ({ kind, language, termDays, dueOn }: ElectronicInvoice): XmlPart | undefined =>
  kind === 'credit_note'
    ? undefined
    : element('PaymentTermsDetails', [
        text('PaymentTermsFreeText', termText[language].replace('{}', String(termDays)), 70),
        date('InvoiceDueDate', dueOn),
        element('PaymentOverDueFineDetails', [text('PaymentOverDueFineFreeText', overdueText[language], 70)]),
      ]);

const credited = ({ credits }: ElectronicInvoice): (XmlPart | undefined)[] =>
  credits
    ? [text('OriginalInvoiceNumber', credits.number, 20), date('OriginalInvoiceDate', credits.issued_on)]
    : [];

const details = (invoice: ElectronicInvoice): XmlPart => {
  const isCredit = invoice.kind === 'credit_note';
  const free = [invoice.notes, invoice.terms].flatMap((one) => texts('InvoiceFreeText', one, 512, 10));
  return element('InvoiceDetails', [
    element('InvoiceTypeCode', isCredit ? 'INV02' : 'INV01'),
    element('InvoiceTypeCodeUN', isCredit ? '381' : '380'),
    element('InvoiceTypeText', typeText[invoice.kind][invoice.language]),
    element('OriginCode', 'Original'),
    text('InvoiceNumber', invoice.number, 20),
    date('InvoiceDate', invoice.issuedOn),
    ...credited(invoice),
    text('SellerReferenceIdentifier', invoice.ourReference, 70),
    text('OrderIdentifier', invoice.orderNumber, 70),
    text('BuyerReferenceIdentifier', invoice.yourReference, 70),
    amount('RowsTotalVatExcludedAmount', invoice.net_cents),
    amount('InvoiceTotalVatExcludedAmount', invoice.net_cents),
    amount('InvoiceTotalVatAmount', invoice.vat_cents),
    amount('InvoiceTotalVatIncludedAmount', invoice.total_cents),
    ...invoice.taxes.map((one) => tax(one, invoice)),
    ...free,
    terms(invoice),
  ]);
};

const remittance = (reference: string): XmlPart | undefined =>
  reference === ''
    ? undefined
    : element('EpiRemittanceInfoIdentifier', reference, {
        IdentificationSchemeName: reference.startsWith('RF') ? 'ISO' : 'SPY',
      });

const payment = ({ seller, reference, dueOn, issuedOn, total_cents }: ElectronicInvoice): XmlPart =>
  element('EpiDetails', [
    element('EpiIdentificationDetails', [date('EpiDate', issuedOn), element('EpiReference')]),
    element('EpiPartyDetails', [
      element('EpiBfiPartyDetails', [
        element('EpiBfiIdentifier', seller.bic, { IdentificationSchemeName: 'BIC' }),
      ]),
      element('EpiBeneficiaryPartyDetails', [
        text('EpiNameAddressDetails', seller.name.replace(/\s+/g, ' '), 35, 2),
        element('EpiAccountID', seller.iban.replace(/\s/g, ''), { IdentificationSchemeName: 'IBAN' }),
      ]),
    ]),
    element('EpiPaymentInstructionDetails', [
      remittance(reference),
      amount('EpiInstructedAmount', total_cents),
      element('EpiCharge', 'SLEV', { ChargeOption: 'SLEV' }),
      date('EpiDateOptionDate', dueOn),
    ]),
  ]);

const barcode = ({ kind, seller, reference, dueOn, total_cents }: ElectronicInvoice): XmlPart | undefined => {
  if (kind === 'credit_note' || reference === '') return undefined;
  return text(
    'VirtualBankBarcode',
    virtualBarcode({ iban: seller.iban, cents: total_cents, reference, dueOn }),
    512,
  );
};

const delivery = (invoice: ElectronicInvoice): (XmlPart | undefined)[] => [
  deliveryParty(invoice.delivery, invoice.language),
  element('DeliveryDetails', [date('DeliveryDate', invoice.deliveredOn)]),
];

/** The file in UTF-8. Throws a Problem that names all that is missing. `writtenAt`: told in the message's frame. */
export const writeFinvoice = (invoice: Invoice, writtenAt: Date): string => {
  const one = electronicInvoice(invoice);
  const root = element(
    'Finvoice',
    [
      transmission(one, writtenAt),
      ...sellerParts(one.seller, one.language),
      element('InvoiceRecipientLanguageCode', one.language.toUpperCase()),
      ...buyerParts(one.buyer, one.language),
      ...delivery(one),
      details(one),
      barcode(one),
      ...rows(one),
      payment(one),
    ],
    { Version: '3.0' },
  );
  return writeXml(root);
};
