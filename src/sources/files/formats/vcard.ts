import type { FileFormat } from './format.ts';

/** The header that `vcard-rows.ts` gives to every file of cards. */
export const vcard: FileFormat = {
  key: 'vcard',
  title: { fi: 'vCard-käyntikortit', sv: 'vCard-visitkort', en: 'vCard cards' },
  signature: ['vcard fn', 'vcard family'],
  fields: {
    'vcard fn': 'full_name',
    'vcard family': 'family_name',
    'vcard given': 'given_names',
    'vcard nickname': 'call_name',
    'vcard kind': 'kind',
    'vcard org': 'represented_organisation',
    'vcard role': 'role',
    'vcard email': 'email',
    'vcard tel': 'phone',
    'vcard lang': 'language',
    'vcard postal street': 'street',
    'vcard postal postcode': 'postcode',
    'vcard postal town': 'town',
    'vcard postal country': 'country',
    'vcard delivery street': 'delivery_street',
    'vcard delivery postcode': 'delivery_postcode',
    'vcard delivery town': 'delivery_town',
    'vcard delivery country': 'delivery_country',
    'vcard visiting street': 'visiting_street',
    'vcard visiting postcode': 'visiting_postcode',
    'vcard visiting town': 'visiting_town',
    'vcard visiting country': 'visiting_country',
  },
  notes: [
    {
      fi: 'Kortista luetaan enintään kolme osoitetta: posti-, toimitus- ja käyntiosoite. Muistiinpanot, syntymäpäivät ja kuvat jäävät pois.',
      sv: 'Av ett kort läses högst tre adresser: post-, leverans- och besöksadress. Anteckningar, födelsedagar och bilder utelämnas.',
      en: 'At most three addresses of a card are read: postal, delivery and visiting. Notes, birthdays and pictures are left out.',
    },
  ],
};
