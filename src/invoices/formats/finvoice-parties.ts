/** Seller, buyer and where it was delivered, in Finvoice. */
import type { Language } from '../../ground/language.ts';
import { element, type XmlPart } from '../../ground/xml/write-xml.ts';
import type { Buyer, Delivery, Seller } from '../invoice.ts';
import type { ElectronicInvoice } from './electronic-invoice.ts';
import { text, texts } from './finvoice-values.ts';

type Address = Readonly<{ street: string; postcode: string; town: string; country: string }>;

export const countryName = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Nothing where a part is missing that the schema demands. */
const address = (whose: string, at: Address, language: Language): XmlPart | undefined => {
  const parts = [
    ...texts(`${whose}StreetName`, at.street, 35, 3, 2),
    text(`${whose}TownName`, at.town, 35, 2),
    text(`${whose}PostCodeIdentifier`, at.postcode, 35, 2),
  ];
  if (parts.length < 3 || parts.includes(undefined)) return undefined;
  return element(`${whose}PostalAddressDetails`, [
    ...parts,
    text('CountryCode', at.country, 2, 2),
    text('CountryName', countryName(at.country, language), 35),
  ]);
};

export const sellerParts = (seller: Seller, language: Language): (XmlPart | undefined)[] => [
  element('SellerPartyDetails', [
    text('SellerPartyIdentifier', seller.business_id, 35),
    ...texts('SellerOrganisationName', seller.name, 70, 4, 2),
    text('SellerOrganisationTaxCode', seller.vat_number, 35),
    address('Seller', seller, language),
  ]),
  element('SellerCommunicationDetails', [
    text('SellerPhoneNumberIdentifier', seller.phone, 35),
    text('SellerEmailaddressIdentifier', seller.email, 70),
  ]),
  element('SellerInformationDetails', [
    text('SellerVatRegistrationText', seller.vat_number && 'Alv.rek', 35),
    text('SellerPhoneNumber', seller.phone, 35),
    text('SellerCommonEmailaddressIdentifier', seller.email, 70),
    text('SellerWebaddressIdentifier', seller.web, 70),
    element('SellerAccountDetails', [
      element('SellerAccountID', seller.iban.replace(/\s/g, ''), { IdentificationSchemeName: 'IBAN' }),
      element('SellerBic', seller.bic, { IdentificationSchemeName: 'BIC' }),
    ]),
  ]),
];

export const buyerParts = (buyer: Buyer, language: Language): (XmlPart | undefined)[] => [
  element('BuyerPartyDetails', [
    text('BuyerPartyIdentifier', buyer.business_id, 35),
    ...texts('BuyerOrganisationName', buyer.name, 70, 4, 2),
    ...texts(
      'BuyerOrganisationDepartment',
      buyer.care_of && `c/o ${buyer.care_of.replace(/^c\/o\s+/i, '')}`,
      35,
      2,
    ),
    text('BuyerOrganisationTaxCode', buyer.vat_number, 35),
    address('Buyer', buyer, language),
  ]),
  text('BuyerContactPersonName', buyer.contact, 70),
  buyer.email === ''
    ? undefined
    : element('BuyerCommunicationDetails', [text('BuyerEmailaddressIdentifier', buyer.email, 70)]),
];

/** The day of delivery is what the tax rate follows; the place is told where it is another than the buyer's. */
export const deliveryParty = (delivery: Delivery | null, language: Language): XmlPart | undefined => {
  const place = delivery && address('Delivery', delivery, language);
  const names = delivery ? texts('DeliveryOrganisationName', delivery.name, 35, 2, 2) : [];
  return place && names.length > 0 ? element('DeliveryPartyDetails', [...names, place]) : undefined;
};

/** The frame of the message, where both sides have an address and an operator. */
export const transmission = (
  { seller, buyer, number, issuedOn }: ElectronicInvoice,
  writtenAt: Date,
): XmlPart | undefined => {
  const ends = [
    seller.einvoice_address,
    seller.einvoice_operator,
    buyer.einvoice_address,
    buyer.einvoice_operator,
  ];
  if (ends.some((end) => end.length < 2)) return undefined;
  return element('MessageTransmissionDetails', [
    element('MessageSenderDetails', [
      text('FromIdentifier', seller.einvoice_address.replace(/\s/g, ''), 35, 2),
      text('FromIntermediator', seller.einvoice_operator, 35, 2),
    ]),
    element('MessageReceiverDetails', [
      text('ToIdentifier', buyer.einvoice_address.replace(/\s/g, ''), 35, 2),
      text('ToIntermediator', buyer.einvoice_operator, 35, 2),
    ]),
    element('MessageDetails', [
      text('MessageIdentifier', `${seller.business_id}-${issuedOn}-${number}`, 48, 2),
      element('MessageTimeStamp', writtenAt.toISOString()),
      element('SpecificationIdentifier', 'EN16931'),
    ]),
  ]);
};
