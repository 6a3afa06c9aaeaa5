/**
 * The columns that an invoice of a Finvoice file is laid out in, by the names of its elements: who bought, for the customer
 * to be found or made; what a person wants to see of it; and the XML itself, from which the invoice is read.
 */
import type { TargetField } from '../fields.ts';

const targets = {
  InvoiceNumber: 'ignore',
  InvoiceDate: 'ignore',
  InvoiceTypeCode: 'ignore',
  BuyerOrganisationName: 'organisation_name',
  'BuyerOrganisationName (henkilö)': 'full_name',
  InvoiceTotalVatIncludedAmount: 'ignore',
  SellersBuyerIdentifier: 'customer_number',
  BuyerPartyIdentifier: 'business_id',
  BuyerStreetName: 'street',
  BuyerPostCodeIdentifier: 'postcode',
  BuyerTownName: 'town',
  CountryCode: 'country',
  BuyerEmailaddressIdentifier: 'email',
  BuyerPhoneNumberIdentifier: 'phone',
  SellerPartyIdentifier: 'ignore',
  InvoiceDueDate: 'ignore',
  EpiRemittanceInfoIdentifier: 'ignore',
  VatSpecificationDetails: 'ignore',
  InvoiceRow: 'ignore',
  Finvoice: 'finvoice',
} as const satisfies Record<string, TargetField>;

export type FinvoiceColumn = keyof typeof targets;

export const finvoiceHeader = Object.keys(targets) as FinvoiceColumn[];
export const finvoiceMapping: readonly TargetField[] = Object.values(targets);

/** Where something of an invoice is said. */
export const columnIn = (name: FinvoiceColumn): number => finvoiceHeader.indexOf(name);

export const personColumn = columnIn('BuyerOrganisationName (henkilö)');
export const xmlColumn = columnIn('Finvoice');

/** A file is one of invoices where some column is the whole of one. */
export const isOfInvoices = (mapping: readonly string[]): boolean => mapping.includes('finvoice');
