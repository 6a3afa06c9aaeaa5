import { type FileFormat, notes } from './format.ts';

/** The older form, which Shopify's own import template still has: no customer number. */
export const shopifyCustomersOld: FileFormat = {
  key: 'shopify_customers_old',
  title: { fi: 'Shopify, asiakkaat (vanha)', sv: 'Shopify, kunder (gammal)', en: 'Shopify customers (old)' },
  signature: ['first name', 'last name', 'email', 'company', 'address1', 'city', 'zip', 'tax exempt'],
  fields: {
    'first name': 'given_names',
    'last name': 'family_name',
    email: 'email',
    'accepts email marketing': 'claimed_email_marketing',
    'accepts marketing': 'claimed_email_marketing',
    'accepts sms marketing': 'claimed_sms_marketing',
    company: 'represented_organisation',
    address1: 'street',
    address2: 'street2',
    city: 'town',
    'country code': 'country',
    zip: 'postcode',
    phone: 'phone',
  },
  notes: [notes.claim, notes.freeText],
};
