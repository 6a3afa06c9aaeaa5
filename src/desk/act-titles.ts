/** The acts of the log in the reader's words; an act that has none here shows its own name. */
import type { Language, Text } from '../ground/language.ts';

const titles: Readonly<Record<string, Text>> = {
  card: { fi: 'Katsoi asiakkaan tiedot', sv: 'Tittade på kundens uppgifter', en: 'Looked at the customer' },
  hits: { fi: 'Näki haun tuloksissa', sv: 'Såg i sökresultat', en: 'Saw in search results' },
  list: { fi: 'Näki luettelossa', sv: 'Såg i listan', en: 'Saw in a list' },
  export: { fi: 'Vei tiedostoon', sv: 'Exporterade till fil', en: 'Exported to a file' },
  'create-customer': { fi: 'Lisäsi asiakkaan', sv: 'Lade till kunden', en: 'Added the customer' },
  'change-customer': { fi: 'Muutti perustietoja', sv: 'Ändrade basuppgifter', en: 'Changed the details' },
  'add-detail': { fi: 'Lisäsi tiedon', sv: 'Lade till en uppgift', en: 'Added a detail' },
  'change-detail': { fi: 'Muutti tietoa', sv: 'Ändrade en uppgift', en: 'Changed a detail' },
  'end-detail': { fi: 'Päätti tiedon', sv: 'Avslutade en uppgift', en: 'Ended a detail' },
  'set-extra-field': {
    fi: 'Kirjasi lisäkentän',
    sv: 'Antecknade ett tilläggsfält',
    en: 'Set an extra field',
  },
  'record-choice': { fi: 'Kirjasi valinnan', sv: 'Antecknade ett val', en: 'Recorded a choice' },
  'let-consents-expire': {
    fi: 'Päätti vanhentuneet suostumukset',
    sv: 'Avslutade utgångna samtycken',
    en: 'Ended the consents that had run out',
  },
};

export const actTitle = (act: string, language: Language): string => titles[act]?.[language] ?? act;
