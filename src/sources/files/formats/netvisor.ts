import { type FileFormat, notes } from './format.ts';

/** Source: Netvisor's guide to the import of customer details (reference/formats.md 4.10). */
export const netvisor: FileFormat = {
  key: 'netvisor',
  title: { fi: 'Netvisor, asiakkaat', sv: 'Netvisor, kunder', en: 'Netvisor customers' },
  signature: ['asiakaskoodi', 'nimi', 'osoite', 'postinumero', 'postitoimipaikka', 'maksuehto'],
  fields: {
    asiakaskoodi: 'customer_number',
    nimi: 'full_name',
    osoite: 'street',
    postinumero: 'postcode',
    postitoimipaikka: 'town',
    maa: 'country',
    laskutuskieli: 'language',
    'nimen jatke': 'care_of',
    'y tunnus': 'business_id',
    sähköposti: 'email',
    sähköpostiosoite: 'email',
    puhelin: 'phone',
    puhelinnumero: 'phone',
    toimitusosoite: 'delivery_street',
    'toimitusosoitteen postinumero': 'delivery_postcode',
    'toimitusosoitteen postitoimipaikka': 'delivery_town',
  },
  notes: [notes.freeText],
};
