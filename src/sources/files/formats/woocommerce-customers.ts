import { type FileFormat, notes } from './format.ts';

/** WooCommerce Analytics. There is no street: the address is not made of a town and a postcode alone. */
export const wooCommerceCustomers: FileFormat = {
  key: 'woocommerce_customers',
  title: { fi: 'WooCommerce, asiakkaat', sv: 'WooCommerce, kunder', en: 'WooCommerce customers' },
  signature: ['name', 'username', 'last active', 'sign up', 'email', 'postal code'],
  fields: {
    name: 'full_name',
    'sign up': 'created_on',
    email: 'email',
    'country region': 'country',
    city: 'town',
    'postal code': 'postcode',
  },
  notes: [notes.freeText],
};
