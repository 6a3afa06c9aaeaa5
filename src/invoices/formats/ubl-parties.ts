/** Seller, buyer and place of delivery in UBL, as EN 16931 and Peppol BIS Billing 3 take them. */
import { isBusinessId } from '../../ground/business-id.ts';
import { element, textElement, type XmlPart } from '../../ground/xml/write-xml.ts';
import type { Buyer, Seller } from '../invoice.ts';
import { peppolAddress } from './electronic-address.ts';
import type { ElectronicInvoice } from './electronic-invoice.ts';

type Address = Readonly<{ street: string; postcode: string; town: string; country: string }>;

export const vatScheme = element('cac:TaxScheme', [element('cbc:ID', 'VAT')]);

const postal = (name: string, at: Address, more = ''): XmlPart =>
  element(name, [
    textElement('cbc:StreetName', at.street),
    textElement('cbc:AdditionalStreetName', more),
    textElement('cbc:CityName', at.town),
    textElement('cbc:PostalZone', at.postcode),
    element('cac:Country', [element('cbc:IdentificationCode', at.country)]),
  ]);

/** EN 16931 BR-CO-09: a VAT identifier begins with its country. */
const vatId = (number: string): string | undefined => {
  const id = number.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(id) ? id : undefined;
};

type Party = Readonly<{ of: Seller | Buyer; more: string; hasVat: boolean; contact: XmlPart | undefined }>;

const party = ({ of, more, hasVat, contact }: Party): XmlPart => {
  const endpoint = peppolAddress(of);
  const vat = hasVat ? vatId(of.vat_number) : undefined;
  return element('cac:Party', [
    endpoint && element('cbc:EndpointID', endpoint.address, { schemeID: endpoint.scheme }),
    element('cac:PartyName', [element('cbc:Name', of.name)]),
    postal('cac:PostalAddress', of, more),
    vat && element('cac:PartyTaxScheme', [element('cbc:CompanyID', vat), vatScheme]),
    element('cac:PartyLegalEntity', [
      element('cbc:RegistrationName', of.name),
      textElement('cbc:CompanyID', of.business_id, { schemeID: isBusinessId(of.business_id) && '0212' }),
    ]),
    contact,
  ]);
};

const contactOf = (name: string, phone: string, email: string): XmlPart | undefined =>
  name || phone || email
    ? element('cac:Contact', [
        textElement('cbc:Name', name),
        textElement('cbc:Telephone', phone),
        textElement('cbc:ElectronicMail', email),
      ])
    : undefined;

/** Nobody on an invoice outside the scope of VAT has a VAT identifier there (BR-O-02). */
const hasVat = ({ taxes }: ElectronicInvoice): boolean =>
  taxes.every(({ taxation }) => taxation.category !== 'O');

export const supplier = (invoice: ElectronicInvoice): XmlPart => {
  const { seller } = invoice;
  const contact = contactOf('', seller.phone, seller.email);
  return element('cac:AccountingSupplierParty', [
    party({ of: seller, more: '', hasVat: hasVat(invoice), contact }),
  ]);
};

export const customer = (invoice: ElectronicInvoice): XmlPart => {
  const { buyer } = invoice;
  const more = buyer.care_of && `c/o ${buyer.care_of.replace(/^c\/o\s+/i, '')}`;
  const contact = contactOf(buyer.contact, '', buyer.email);
  return element('cac:AccountingCustomerParty', [
    party({ of: buyer, more, hasVat: hasVat(invoice), contact }),
  ]);
};

/** Where it went: to the buyer, unless another place is told. The country is what an intra-Community supply must name. */
export const delivery = ({ delivery: told, buyer, deliveredOn }: ElectronicInvoice): XmlPart => {
  const place = told?.town ? told : buyer;
  const at = { ...place, country: /^[A-Z]{2}$/.test(place.country) ? place.country : buyer.country };
  return element('cac:Delivery', [
    element('cbc:ActualDeliveryDate', deliveredOn),
    element('cac:DeliveryLocation', [postal('cac:Address', at)]),
    told?.name
      ? element('cac:DeliveryParty', [element('cac:PartyName', [element('cbc:Name', told.name)])])
      : undefined,
  ]);
};

export const buyerReference = ({ yourReference, orderNumber, number }: ElectronicInvoice): string =>
  // Peppol R003 asks for a reference or an order; where neither was given, the invoice's own number is one.
  yourReference || (orderNumber ? '' : number);
