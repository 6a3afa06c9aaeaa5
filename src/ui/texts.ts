import type { Language, Text } from '../ground/language.ts';

export const say = (text: Text, language: Language): string => text[language];

/** The frame's own words; a component's own words stand in its file. */
export const texts = {
  product: { fi: 'Seloste', sv: 'Seloste', en: 'Seloste' },
  skip: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to content' },
  menu: { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  mainMenu: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  session: { fi: 'Istunto', sv: 'Session', en: 'Session' },
  search: { fi: 'Hae asiakkaita', sv: 'Sök kunder', en: 'Search customers' },
  desk: { fi: 'Työpiste', sv: 'Arbetsbord', en: 'Desk' },
  deskChange: { fi: 'Vaihda', sv: 'Byt', en: 'Change' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  signedIn: { fi: 'Kirjautuneena', sv: 'Inloggad som', en: 'Signed in as' },
  notice: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy notice' },
  theme: { fi: 'Ulkoasu', sv: 'Utseende', en: 'Theme' },
  themeDevice: { fi: 'Laitteen mukaan', sv: 'Enligt enheten', en: 'As on the device' },
  themeLight: { fi: 'Vaalea', sv: 'Ljust', en: 'Light' },
  themeDark: { fi: 'Tumma', sv: 'Mörkt', en: 'Dark' },
  palette: { fi: 'Siirry tai tee', sv: 'Gå till eller gör', en: 'Go to or do' },
  paletteHint: {
    fi: 'Kirjoita sivun tai toiminnon nimi',
    sv: 'Skriv namnet på en sida eller åtgärd',
    en: 'Type the name of a page or an act',
  },
  paletteNone: { fi: 'Mikään ei vastaa hakua.', sv: 'Inget motsvarar sökningen.', en: 'Nothing matches.' },
  paletteCount: { fi: 'Vaihtoehtoja: {count}', sv: 'Alternativ: {count}', en: 'Choices: {count}' },
  shortcuts: { fi: 'Pikanäppäimet', sv: 'Kortkommandon', en: 'Keyboard shortcuts' },
  shortcutsOn: {
    fi: 'Käytä yhden näppäimen pikanäppäimiä',
    sv: 'Använd kortkommandon med en tangent',
    en: 'Use single-key shortcuts',
  },
  keySearch: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  keyPalette: {
    fi: 'Siirry mille tahansa sivulle',
    sv: 'Gå till vilken sida som helst',
    en: 'Go to any page',
  },
  keyNextRow: { fi: 'Seuraava rivi', sv: 'Nästa rad', en: 'Next row' },
  keyPreviousRow: { fi: 'Edellinen rivi', sv: 'Föregående rad', en: 'Previous row' },
  keyOpenRow: { fi: 'Avaa rivi', sv: 'Öppna raden', en: 'Open the row' },
  keyShortcuts: { fi: 'Näytä tämä luettelo', sv: 'Visa den här listan', en: 'Show this list' },
  close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
  breadcrumb: { fi: 'Polku', sv: 'Sökväg', en: 'Breadcrumb' },
} as const satisfies Record<string, Text>;

export const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const satisfies Record<
  Language,
  string
>;
