/**
 * An invoice or credit note as UBL 2.1 of EN 16931, in the profile Peppol BIS Billing 3. A credit note's amounts are
 * positive there: the kind of document says which way they go. Act 241/2019. Decision 010.
 */
import { Problem, problemKind } from '../../ground/problem.ts';
import { element, textElement, writeXml, type XmlPart } from '../../ground/xml/write-xml.ts';
import type { Invoice } from '../invoice.ts';
import { peppolAddress } from './electronic-address.ts';
import {
  type ElectronicInvoice,
  electronicInvoice,
  overdueText,
  type TaxTotal,
} from './electronic-invoice.ts';
import { shortDecimal } from './pieces.ts';
import { euros, lines } from './ubl-lines.ts';
import { buyerReference, customer, delivery, supplier, vatScheme } from './ubl-parties.ts';

export const buyerHasNoAddress = problemKind('electronic_invoice_no_address', 422, {
  fi: 'Ostajalla ei ole verkkolaskuosoitetta, Y-tunnusta eikä sähköpostiosoitetta, joten laskua ei voi välittää Peppol-verkossa. Lisää osoite asiakkaan laskutustietoihin tai lähetä lasku muulla tavalla.',
  sv: 'Köparen har ingen e-fakturaadress, inget FO-nummer och ingen e-postadress, så fakturan kan inte förmedlas i Peppol-nätet. Lägg till adressen i kundens faktureringsuppgifter eller skicka fakturan på annat sätt.',
  en: 'The buyer has no e-invoice address, Business ID or e-mail address, so the invoice cannot travel in the Peppol network. Add the address to the customer’s invoicing details, or send the invoice another way.',
});

const spaces = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const head = (invoice: ElectronicInvoice): (XmlPart | undefined)[] => {
  const isCredit = invoice.kind === 'credit_note';
  const notes = [invoice.notes, invoice.terms].filter((note) => note !== '').join('\n');
  return [
    element('cbc:CustomizationID', customization),
    element('cbc:ProfileID', profile),
    element('cbc:ID', invoice.number),
    element('cbc:IssueDate', invoice.issuedOn),
    isCredit ? undefined : element('cbc:DueDate', invoice.dueOn),
    element(isCredit ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', isCredit ? '381' : '380'),
    textElement('cbc:Note', notes),
    element('cbc:DocumentCurrencyCode', 'EUR'),
    textElement('cbc:BuyerReference', buyerReference(invoice)),
    invoice.orderNumber === '' && invoice.ourReference === ''
      ? undefined
      : element('cac:OrderReference', [
          // The buyer's order is mandatory in the reference; where only ours is known, NA stands for it (Peppol).
          element('cbc:ID', invoice.orderNumber || 'NA'),
          textElement('cbc:SalesOrderID', invoice.ourReference),
        ]),
    invoice.credits
      ? element('cac:BillingReference', [
          element('cac:InvoiceDocumentReference', [
            element('cbc:ID', invoice.credits.number),
            textElement('cbc:IssueDate', invoice.credits.issued_on),
          ]),
        ])
      : undefined,
  ];
};

const payment = ({ seller, reference, kind, language }: ElectronicInvoice): (XmlPart | undefined)[] => [
  element('cac:PaymentMeans', [
    element('cbc:PaymentMeansCode', '58'),
    textElement('cbc:PaymentID', reference),
    element('cac:PayeeFinancialAccount', [
      element('cbc:ID', seller.iban.replace(/\s/g, '')),
      element('cbc:Name', seller.name),
      element('cac:FinancialInstitutionBranch', [element('cbc:ID', seller.bic)]),
    ]),
  ]),
  kind === 'credit_note'
    ? undefined
    : element('cac:PaymentTerms', [element('cbc:Note', overdueText[language])]),
];

const subtotal = (
  { taxation, rate_bp, ...sums }: TaxTotal,
  invoice: ElectronicInvoice,
  sign: 1 | -1,
): XmlPart =>
  element('cac:TaxSubtotal', [
    euros('cbc:TaxableAmount', sign * sums.net_cents),
    euros('cbc:TaxAmount', sign * sums.vat_cents),
    element('cac:TaxCategory', [
      element('cbc:ID', taxation.category),
      taxation.category !== 'O' && element('cbc:Percent', shortDecimal(rate_bp, 2, 0)),
      textElement('cbc:TaxExemptionReasonCode', taxation.reasonCode),
      textElement('cbc:TaxExemptionReason', taxation.reason?.[invoice.language]),
      vatScheme,
    ]),
  ]);

const totals = (invoice: ElectronicInvoice, sign: 1 | -1): XmlPart[] => [
  element('cac:TaxTotal', [
    euros('cbc:TaxAmount', sign * invoice.vat_cents),
    ...invoice.taxes.map((tax) => subtotal(tax, invoice, sign)),
  ]),
  element('cac:LegalMonetaryTotal', [
    euros('cbc:LineExtensionAmount', sign * invoice.net_cents),
    euros('cbc:TaxExclusiveAmount', sign * invoice.net_cents),
    euros('cbc:TaxInclusiveAmount', sign * invoice.total_cents),
    euros('cbc:PayableAmount', sign * invoice.total_cents),
  ]),
];

/** The file in UTF-8. Throws a Problem that names all that is missing. */
export const writeUbl = (invoice: Invoice): string => {
  const one = electronicInvoice(invoice);
  if (!peppolAddress(one.buyer)) throw new Problem(buyerHasNoAddress);
  const isCredit = one.kind === 'credit_note';
  const kind = isCredit ? 'CreditNote' : 'Invoice';
  const root = element(
    kind,
    [
      ...head(one),
      supplier(one),
      customer(one),
      delivery(one),
      ...payment(one),
      ...totals(one, isCredit ? -1 : 1),
      ...lines(one),
    ],
    { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${kind}-2`, ...spaces },
  );
  return writeXml(root);
};
