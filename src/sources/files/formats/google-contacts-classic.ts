import { type FileFormat, notes } from './format.ts';

/** Google's export until 2024. Several values of one kind are joined by ` ::: `. */
export const googleContactsClassic: FileFormat = {
  key: 'google_contacts_classic',
  title: {
    fi: 'Google-yhteystiedot (vanha)',
    sv: 'Google-kontakter (gammal)',
    en: 'Google contacts (classic)',
  },
  signature: ['name', 'given name', 'family name', 'yomi name'],
  fields: {
    name: 'full_name',
    'given name': 'given_names',
    'family name': 'family_name',
    nickname: 'call_name',
    language: 'language',
    'organization 1 name': 'represented_organisation',
    'organization 1 title': 'role',
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
