/** Seller, buyer and receiver of an invoice. */
import { parseBusinessId } from '../../../ground/business-id.ts';
import { looksLikeOrganisation } from '../../../ground/organisation-name.ts';
import { childAt, childrenOf, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';
import { textIn } from './values.ts';

export type Party = Readonly<{
  name: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
  businessId: string;
  vatNumber: string;
}>;

const joined = (elements: readonly XmlElement[], between: string): string =>
  elements
    .map(({ text }) => text)
    .filter(Boolean)
    .join(between);

/** `role` is how the elements of the party begin: Seller, Buyer, Delivery. */
export const partyOf = (root: XmlElement, role: 'Seller' | 'Buyer' | 'Delivery'): Party => {
  const party = childAt(root, `${role}PartyDetails`);
  const address = childAt(party, `${role}PostalAddressDetails`);
  const identifier = textAt(party, `${role}PartyIdentifier`);
  const taxCode = textAt(party, `${role}OrganisationTaxCode`);
  const streets = childrenOf(address, `${role}StreetName`);
  return {
    name: joined(childrenOf(party, `${role}OrganisationName`), ' ').slice(0, 250),
    street: joined(streets, ', ').slice(0, 200),
    postcode: textIn(address, 20, `${role}PostCodeIdentifier`),
    town: textIn(address, 100, `${role}TownName`),
    country: /^[A-Z]{2}$/.test(textAt(address, 'CountryCode')) ? textAt(address, 'CountryCode') : '',
    businessId: parseBusinessId(identifier) ?? parseBusinessId(taxCode) ?? '',
    vatNumber: /^[A-Z]{2}[\dA-Z]{2,13}$/.test(taxCode) ? taxCode : '',
  };
};

/** A name without a Business ID or a form of business is a person's. */
export const isConsumer = ({ name, businessId, vatNumber }: Party): boolean =>
  businessId === '' && vatNumber === '' && looksLikeOrganisation(name) === undefined;

export const contactOf = (root: XmlElement) => ({
  name: textIn(root, 100, 'BuyerContactPersonName'),
  email: textIn(root, 250, 'BuyerCommunicationDetails', 'BuyerEmailaddressIdentifier'),
  phone: textIn(root, 60, 'BuyerCommunicationDetails', 'BuyerPhoneNumberIdentifier'),
});

const routing = (root: XmlElement, name: string): string =>
  textIn(root, 60, 'MessageTransmissionDetails', 'MessageReceiverDetails', name);

/** As `import_invoices.buyer` and `.delivery` have them. */
export const buyerColumns = (root: XmlElement, buyer: Party): string[] => {
  const contact = contactOf(root);
  return [
    buyer.name,
    contact.name,
    buyer.street,
    buyer.postcode,
    buyer.town,
    buyer.country || 'FI',
    buyer.businessId,
    buyer.vatNumber,
    contact.email,
    routing(root, 'ToIdentifier'),
    routing(root, 'ToIntermediator'),
  ];
};

export const deliveryColumns = (root: XmlElement): string[] => {
  const { name, street, postcode, town, country } = partyOf(root, 'Delivery');
  return [name, street, postcode, town, country];
};
