import { type FileFormat, notes } from './format.ts';

/** The customer export since 2022. Ids, postcodes and phones begin with an apostrophe: `'00100`. */
export const shopifyCustomers: FileFormat = {
  key: 'shopify_customers',
  title: { fi: 'Shopify, asiakkaat', sv: 'Shopify, kunder', en: 'Shopify customers' },
  signature: [
    'customer id',
    'first name',
    'last name',
    'email',
    'default address address1',
    'default address zip',
  ],
  fields: {
    'customer id': 'customer_number',
    'first name': 'given_names',
    'last name': 'family_name',
    email: 'email',
    'accepts email marketing': 'claimed_email_marketing',
    'accepts sms marketing': 'claimed_sms_marketing',
    'default address company': 'represented_organisation',
    'default address address1': 'street',
    'default address address2': 'street2',
    'default address city': 'town',
    'default address country code': 'country',
    'default address zip': 'postcode',
    'default address phone': 'phone',
    phone: 'phone',
  },
  notes: [notes.claim, notes.freeText],
};
