import type { FileFormat } from './format.ts';

/** Source: Ecom's guide to the import of customers. Several e-mails and phones stand in one cell. */
export const ecom: FileFormat = {
  key: 'ecom',
  title: { fi: 'Ecom, asiakkaat', sv: 'Ecom, kunder', en: 'Ecom customers' },
  signature: ['asiakasnumero', 'nimi', 'katuosoite osoite', 'katuosoite postinumero'],
  fields: {
    asiakasnumero: 'customer_number',
    nimi: 'full_name',
    'y tunnus': 'business_id',
    'katuosoite osoite': 'street',
    'katuosoite postinumero': 'postcode',
    'katuosoite kaupunki': 'town',
    'laskutusosoite osoite': 'billing_street',
    'laskutusosoite postinumero': 'billing_postcode',
    'laskutusosoite kaupunki': 'billing_town',
    sähköpostiosoitteet: 'email',
    sähköpostiosoiteet: 'email',
    puhelinnumerot: 'phone',
  },
  notes: [],
};
