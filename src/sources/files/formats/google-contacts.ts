import { type FileFormat, notes } from './format.ts';

/** Google's export since 2024: `First Name`, `Last Name`, labels in place of types. */
export const googleContacts: FileFormat = {
  key: 'google_contacts',
  title: { fi: 'Google-yhteystiedot', sv: 'Google-kontakter', en: 'Google contacts' },
  signature: ['first name', 'last name', 'phonetic first name', 'file as'],
  fields: {
    'first name': 'given_names',
    'last name': 'family_name',
    nickname: 'call_name',
    'organization name': 'represented_organisation',
    'organization title': 'role',
    'address 1 street': 'street',
    'address 1 extended address': 'street2',
    'address 1 city': 'town',
    'address 1 postal code': 'postcode',
    'address 1 country': 'country',
  },
  patterns: [
    [/^e mail \d+ value$/, 'email'],
    [/^phone \d+ value$/, 'phone'],
  ],
  notes: [notes.freeText],
};
