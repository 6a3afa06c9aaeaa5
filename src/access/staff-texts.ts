import type { Text } from '../ground/language.ts';

/** Words that several pages of the staff share. */
export const staffTexts = {
  title: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  userName: { fi: 'Käyttäjätunnus', sv: 'Användarnamn', en: 'User name' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivare', en: 'Employer' },
  company: { fi: 'Oma yritys', sv: 'Det egna företaget', en: 'The company itself' },
  purposes: { fi: 'Käyttötarkoitukset', sv: 'Ändamål', en: 'Purposes' },
  signed: { fi: 'Sitoumus allekirjoitettu', sv: 'Förbindelsen undertecknad', en: 'Undertaking signed' },
  seen: { fi: 'Viimeksi nähty', sv: 'Senast sedd', en: 'Last seen' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  never: { fi: 'Ei vielä', sv: 'Inte ännu', en: 'Not yet' },
  add: { fi: 'Lisää henkilö', sv: 'Lägg till person', en: 'Add a person' },
} as const satisfies Record<string, Text>;
