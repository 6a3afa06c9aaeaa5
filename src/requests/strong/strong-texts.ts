import type { Text } from '../../ground/language.ts';

export const strongTexts = {
  title: { fi: 'Vahva tunnistautuminen', sv: 'Stark autentisering', en: 'Strong identification' },
  keys: {
    fi: 'Tunnistuspalvelulle julkaistut avaimet',
    sv: 'Nycklar som publiceras för identifieringstjänsten',
    en: 'Keys published for the identification service',
  },
  signIn: {
    fi: 'Tunnistaudu vahvasti',
    sv: 'Identifiera dig starkt',
    en: 'Identify yourself strongly',
  },
  or: {
    fi: 'Tai vahvasti tunnistautuen',
    sv: 'Eller med stark autentisering',
    en: 'Or by strong identification',
  },
  signInHint: {
    fi: 'Pankkitunnuksilla, mobiilivarmenteella tai muulla vahvalla tunnisteella. Saamme nimesi ja syntymäaikasi. Henkilötunnusta emme tallenna.',
    sv: 'Med bankkoder, mobilcertifikat eller ett annat starkt identifieringsmedel. Vi får ditt namn och födelsedatum. Personbeteckningen sparar vi inte.',
    en: 'By online banking codes, mobile certificate or another strong means. We receive your name and birth date. The identity code is not stored.',
  },
  link: {
    fi: 'Ota vahva tunnistautuminen käyttöön',
    sv: 'Ta stark autentisering i bruk',
    en: 'Take strong identification into use',
  },
  linkLead: {
    fi: 'Seuraavalla kerralla pääset sivulle tunnistautumalla, ilman sähköpostilinkkiä. Nimen on oltava sama kuin rekisterissä. Henkilötunnusta emme tallenna.',
    sv: 'Nästa gång kommer du in genom att identifiera dig, utan länk i e-posten. Namnet måste vara detsamma som i registret. Personbeteckningen sparar vi inte.',
    en: 'Next time you get here by identifying yourself, without a link by e-mail. The name must be that of the register. The identity code is not stored.',
  },
  isLinked: {
    fi: 'Pääset tälle sivulle myös tunnistautumalla vahvasti.',
    sv: 'Du kommer till den här sidan också med stark autentisering.',
    en: 'You get to this page by strong identification too.',
  },
  end: {
    fi: 'Poista käytöstä',
    sv: 'Ta ur bruk',
    en: 'Take out of use',
  },
  ended: {
    fi: 'Vahva tunnistautuminen ei ole enää käytössä, ja sen tunniste on poistettu.',
    sv: 'Stark autentisering är inte längre i bruk, och dess beteckning är raderad.',
    en: 'Strong identification is no longer in use, and its identifier has been erased.',
  },
  linked: {
    fi: 'Vahva tunnistautuminen on nyt käytössä.',
    sv: 'Stark autentisering är nu i bruk.',
    en: 'Strong identification is in use now.',
  },
  notProvenTitle: {
    fi: 'Tunnistautuminen ei onnistunut',
    sv: 'Identifieringen lyckades inte',
    en: 'The identification did not succeed',
  },
  again: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
  openAgain: {
    fi: 'Avaa viestissäsi oleva linkki uudelleen. Jos et voi tunnistautua, vastaa viestiin: keksimme toisen tavan.',
    sv: 'Öppna länken i meddelandet på nytt. Om du inte kan identifiera dig, svara på meddelandet: vi hittar ett annat sätt.',
    en: 'Open the link in your message again. If you cannot identify yourself, answer the message: we find another way.',
  },
  notFoundTitle: {
    fi: 'Emme löytäneet tietojasi varmasti',
    sv: 'Vi hittade inte dina uppgifter med säkerhet',
    en: 'We did not find your data with certainty',
  },
  notFound: {
    fi: 'Tunnistautuminen onnistui. Nimi ja syntymäaika eivät kuitenkaan riitä osoittamaan, ketä rekisterimme asiakasta olet, vai oletko asiakas ollenkaan. Emme arvaa, joten tietoja ei näytetä.',
    sv: 'Identifieringen lyckades. Namnet och födelsedatumet räcker ändå inte för att visa vilken kund i vårt register du är, eller om du är kund alls. Vi gissar inte, så inga uppgifter visas.',
    en: 'The identification succeeded. Yet the name and birth date are not enough to show which customer of our register you are, or whether you are one. We do not guess, so no data is shown.',
  },
  clerkLooks: {
    fi: 'Asiakaspalvelumme katsoo asian. Sitä varten säilytämme nimesi ja syntymäaikasi enintään kaksi viikkoa. Voit myös kirjautua heti sähköpostilinkillä tai soittaa meille.',
    sv: 'Vår kundtjänst ser på saken. För det sparar vi ditt namn och födelsedatum i högst två veckor. Du kan också logga in genast med en länk i e-posten eller ringa oss.',
    en: 'Our customer service looks into it. For that we keep your name and birth date for two weeks at most. You can also sign in at once by a link to your e-mail, or call us.',
  },
  byLink: {
    fi: 'Kirjaudu sähköpostilinkillä',
    sv: 'Logga in med en länk i e-posten',
    en: 'Sign in by a link to your e-mail',
  },
} as const satisfies Record<string, Text>;
