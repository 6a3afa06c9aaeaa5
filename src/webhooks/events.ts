/** What a webhook may hear of: acts of the log that other systems build on, in plain names. */
import type { Language, Text } from '../ground/language.ts';

type Group = Readonly<{ key: string; title: Text; events: Readonly<Record<string, Text>> }>;

export const eventGroups: readonly Group[] = [
  {
    key: 'customers',
    title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
    events: {
      'create-customer': { fi: 'Asiakas lisätään', sv: 'En kund läggs till', en: 'A customer is added' },
      'change-customer': {
        fi: 'Asiakkaan perustiedot muuttuvat',
        sv: 'Kundens basuppgifter ändras',
        en: 'A customer’s details change',
      },
      'add-detail': {
        fi: 'Osoite, puhelin tai sähköposti lisätään',
        sv: 'En adress, telefon eller e-post läggs till',
        en: 'An address, phone or e-mail is added',
      },
      'change-detail': {
        fi: 'Osoite, puhelin tai sähköposti muuttuu',
        sv: 'En adress, telefon eller e-post ändras',
        en: 'An address, phone or e-mail changes',
      },
      'end-detail': {
        fi: 'Osoite, puhelin tai sähköposti poistuu käytöstä',
        sv: 'En adress, telefon eller e-post tas ur bruk',
        en: 'An address, phone or e-mail is no longer used',
      },
      'set-extra-field': {
        fi: 'Oman kentän arvo muuttuu',
        sv: 'Värdet i ett eget fält ändras',
        en: 'The value of an own field changes',
      },
      'record-choice': {
        fi: 'Suostumus, kielto tai rajoitus kirjataan',
        sv: 'Ett samtycke, förbud eller en begränsning antecknas',
        en: 'A consent, objection or restriction is recorded',
      },
      'bulk-edit': {
        fi: 'Joukkomuutos muuttaa asiakasta',
        sv: 'En massändring ändrar kunden',
        en: 'A bulk edit changes the customer',
      },
      import: {
        fi: 'Tuonti lisää asiakkaan tai muuttaa tätä',
        sv: 'En import lägger till eller ändrar en kund',
        en: 'An import adds or changes a customer',
      },
      'merge-customers': {
        fi: 'Kaksi asiakasta yhdistetään',
        sv: 'Två kunder slås ihop',
        en: 'Two customers are merged',
      },
      'erase-customers': {
        fi: 'Asiakas poistetaan',
        sv: 'En kund raderas',
        en: 'A customer is erased',
      },
    },
  },
  {
    key: 'orders',
    title: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
    events: {
      'place-order': { fi: 'Tilaus kirjataan', sv: 'En beställning antecknas', en: 'An order is placed' },
      'change-order': { fi: 'Tilaus muuttuu', sv: 'En beställning ändras', en: 'An order changes' },
      'confirm-order': {
        fi: 'Tilaus vahvistetaan',
        sv: 'En beställning bekräftas',
        en: 'An order is confirmed',
      },
      'deliver-order': {
        fi: 'Tilaus toimitetaan',
        sv: 'En beställning levereras',
        en: 'An order is delivered',
      },
      'cancel-order': { fi: 'Tilaus perutaan', sv: 'En beställning annulleras', en: 'An order is cancelled' },
      'return-order': {
        fi: 'Tilausta palautetaan',
        sv: 'En beställning returneras',
        en: 'An order comes back',
      },
    },
  },
  {
    key: 'invoices',
    title: { fi: 'Laskut', sv: 'Fakturor', en: 'Invoices' },
    events: {
      'issue-invoice': { fi: 'Lasku vahvistetaan', sv: 'En faktura utfärdas', en: 'An invoice is issued' },
      'credit-invoice': { fi: 'Lasku hyvitetään', sv: 'En faktura krediteras', en: 'An invoice is credited' },
      'record-payment': { fi: 'Maksu kirjataan', sv: 'En betalning antecknas', en: 'A payment is recorded' },
      'allocate-payment': {
        fi: 'Maksu kohdistetaan laskulle',
        sv: 'En betalning riktas till en faktura',
        en: 'A payment is put to an invoice',
      },
      'send-reminder': {
        fi: 'Maksumuistutus lähtee',
        sv: 'En betalningspåminnelse går ut',
        en: 'A reminder goes out',
      },
      'hand-to-collection': {
        fi: 'Lasku siirretään perintään',
        sv: 'En faktura går till indrivning',
        en: 'An invoice goes to collection',
      },
      'write-off-invoice': {
        fi: 'Lasku kirjataan luottotappioksi',
        sv: 'En faktura skrivs av',
        en: 'An invoice is written off',
      },
    },
  },
];

const titles = new Map(eventGroups.flatMap(({ events }) => Object.entries(events)));

export const isEvent = (act: string): boolean => titles.has(act);

/** A webhook that was made before the list may hear of more: such an act is called by its own name. */
export const eventTitle = (act: string, language: Language): string => titles.get(act)?.[language] ?? act;
