import { ecom } from './ecom.ts';
import { finvoice } from './finvoice.ts';
import { fivaldi } from './fivaldi.ts';
import type { FileFormat } from './format.ts';
import { googleContacts } from './google-contacts.ts';
import { googleContactsClassic } from './google-contacts-classic.ts';
import { heeros } from './heeros.ts';
import { netvisor } from './netvisor.ts';
import { outlookContacts } from './outlook-contacts.ts';
import { shopifyCustomers } from './shopify-customers.ts';
import { shopifyCustomersOld } from './shopify-customers-old.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { vcard } from './vcard.ts';
import { wooCommerceCustomers } from './woocommerce-customers.ts';
import { wooCommerceOrders } from './woocommerce-orders.ts';

/** The formats with a header of their own. A file may match several: the one with the longest signature is meant. */
export const formats: readonly FileFormat[] = [
  shopifyCustomers,
  shopifyCustomersOld,
  wooCommerceCustomers,
  shopifyOrders,
  wooCommerceOrders,
  netvisor,
  fivaldi,
  heeros,
  ecom,
  googleContactsClassic,
  googleContacts,
  outlookContacts,
  vcard,
  finvoice,
];
