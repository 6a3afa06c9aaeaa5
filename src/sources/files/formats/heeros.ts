import type { FileFormat } from './format.ts';

/** Source: Heeros' sample file. Three header rows, then rows of customers (A), invoices (L) and lines (R). */
export const heeros: FileFormat = {
  key: 'heeros',
  title: { fi: 'Heeros, tietuetiedosto', sv: 'Heeros, postfil', en: 'Heeros record file' },
  signature: ['tietueasiakas', 'koodi', 'nimi', 'lyhytnimi', 'y tunnus'],
  fields: {
    koodi: 'customer_number',
    nimi: 'full_name',
    'y tunnus': 'business_id',
    laskutusosoite: 'street',
    laskutuspostinro: 'postcode',
    laskutuskaupunki: 'town',
    laskutusmaa: 'country',
    toimitusosoite: 'delivery_street',
    toimituspostinro: 'delivery_postcode',
    toimituskaupunki: 'delivery_town',
    toimitusmaa: 'delivery_country',
    yhteyshenkilöemail: 'email',
    yhteyshenkilöpuh: 'phone',
  },
  rowMark: { column: 0, value: 'A' },
  notes: [
    {
      fi: 'Tiedostosta luetaan vain asiakasrivit (A). Laskut (L) ja laskurivit (R) jäävät pois.',
      sv: 'Av filen läses bara kundraderna (A). Fakturor (L) och fakturarader (R) utelämnas.',
      en: 'Only the rows of customers (A) are read. Invoices (L) and their lines (R) are left out.',
    },
  ],
};
