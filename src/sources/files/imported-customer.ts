import type { Language } from '../../ground/language.ts';
import type { Phone } from '../../ground/phone.ts';
import type { CustomerKind } from './value-words.ts';

export type ImportedEmail = Readonly<{ address: string; normalised: string }>;

export type AddressKind = 'postal' | 'billing' | 'delivery' | 'visiting';

export type ImportedAddress = {
  kind: AddressKind;
  careOf: string;
  street: string;
  postcode: string;
  town: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

/** A row of a file as a candidate for the register: cleaned and typed, not yet matched with anybody. Empty is ''. */
export type ImportedCustomer = {
  kind: CustomerKind;
  customerNumber?: string;
  familyName: string;
  givenNames: string;
  callName: string;
  organisationName: string;
  /** `NNNNNNN-T`; where the customer is a person with a represented organisation, it is that organisation's. */
  businessId?: string;
  language: Language | undefined;
  emails: ImportedEmail[];
  phones: Phone[];
  addresses: ImportedAddress[];
  representedOrganisation?: string;
  role?: string;
  memberNumber?: string;
  /** Dates are `2024-05-01`. */
  memberSince?: string;
  createdOn?: string;
  /** What the file says of marketing permissions. No evidence: it opens nothing (GDPR 7(1)). */
  claimed: { email?: boolean; sms?: boolean };
  /** By the key of the declared extra field. */
  extra: Record<string, string>;
};
