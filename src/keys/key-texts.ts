import type { Text } from '../ground/language.ts';

export const keyTexts = {
  title: { fi: 'Ohjelmien avaimet', sv: 'Programnycklar', en: 'Keys of programs' },
  lead: {
    fi: 'Avaimella ohjelma pääsee rekisteriin rajapinnan kautta. Avaimella on käyttötarkoitukset kuten ihmisellä, ja se näkee vain sen, minkä seloste sallii.',
    sv: 'Med en nyckel når ett program registret via gränssnittet. Nyckeln har ändamål som en människa, och ser bara det som beskrivningen tillåter.',
    en: 'With a key a program reaches the register through the API. A key has purposes as a person does, and sees only what the notice allows.',
  },
  add: { fi: 'Tee avain', sv: 'Skapa en nyckel', en: 'Make a key' },
  one: { fi: 'Avain', sv: 'Nyckel', en: 'Key' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  nameHint: {
    fi: 'Mikä ohjelma sitä käyttää, esimerkiksi ”verkkokauppa”',
    sv: 'Vilket program som använder den, till exempel ”webbutiken”',
    en: 'Which program uses it, such as “web shop”',
  },
  owner: { fi: 'Kenen ohjelma', sv: 'Vems program', en: 'Whose program' },
  own: { fi: 'Oma järjestelmä', sv: 'Eget system', en: 'Own system' },
  ownerHint: {
    fi: 'Vastaanottajan voi valita, kun selosteessa on sen nimi ja voimassa oleva sopimus.',
    sv: 'En mottagare kan väljas när beskrivningen har dess namn och ett gällande avtal.',
    en: 'A recipient can be chosen when the notice has its name and an agreement in force.',
  },
  noAgreement: {
    fi: 'ei voimassa olevaa sopimusta',
    sv: 'inget gällande avtal',
    en: 'no agreement in force',
  },
  purposes: { fi: 'Käyttötarkoitukset', sv: 'Ändamål', en: 'Purposes' },
  networks: {
    fi: 'Verkot, joista saa käyttää',
    sv: 'Nät där den får användas',
    en: 'Networks where it may be used',
  },
  networksHint: {
    fi: 'Osoite tai verkko riviä kohti, esimerkiksi 192.0.2.0/24. Tyhjä: mistä tahansa.',
    sv: 'En adress eller ett nät per rad, till exempel 192.0.2.0/24. Tomt: var som helst.',
    en: 'An address or network on each line, such as 192.0.2.0/24. Empty: from anywhere.',
  },
  expires: { fi: 'Voimassa asti', sv: 'Gäller till', en: 'Valid until' },
  anywhere: { fi: 'mistä tahansa', sv: 'var som helst', en: 'from anywhere' },
  forever: { fi: 'toistaiseksi', sv: 'tills vidare', en: 'until further notice' },
  used: { fi: 'Käytetty viimeksi', sv: 'Senast använd', en: 'Last used' },
  never: { fi: 'ei koskaan', sv: 'aldrig', en: 'never' },
  made: { fi: 'Tehty', sv: 'Skapad', en: 'Made' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  works: { fi: 'toimii', sv: 'fungerar', en: 'works' },
  ended: { fi: 'päättynyt', sv: 'upphört', en: 'ended' },
  refused: {
    fi: 'ei toimi: sopimus tai tarkoitus puuttuu selosteesta',
    sv: 'fungerar inte: avtal eller ändamål saknas i beskrivningen',
    en: 'does not work: agreement or purpose missing from the notice',
  },
  end: { fi: 'Päätä avain', sv: 'Avsluta nyckeln', en: 'End the key' },
  endHappens: {
    fi: 'Avain lakkaa toimimasta heti eikä sitä voi palauttaa. Ohjelma, joka käyttää sitä, ei enää pääse rekisteriin.',
    sv: 'Nyckeln slutar genast fungera och kan inte återställas. Programmet som använder den når inte längre registret.',
    en: 'The key stops working at once and cannot be restored. The program that uses it no longer reaches the register.',
  },
  none: { fi: 'Ei vielä avaimia', sv: 'Inga nycklar ännu', en: 'No keys yet' },
  noneText: {
    fi: 'Tee avain jokaiselle ohjelmalle erikseen, niin voit päättää yhden koskematta muihin.',
    sv: 'Skapa en egen nyckel för varje program, så kan du avsluta en utan att röra de andra.',
    en: 'Make a key for each program, so that one can be ended without touching the others.',
  },
  secret: { fi: 'Avain on tehty', sv: 'Nyckeln är skapad', en: 'The key is made' },
  secretOnce: {
    fi: 'Kopioi avain nyt ohjelman asetuksiin. Sitä ei näytetä uudelleen: meille jää siitä vain tiiviste.',
    sv: 'Kopiera nyckeln nu till programmets inställningar. Den visas inte på nytt: vi sparar bara ett kontrollvärde.',
    en: 'Copy the key into the program’s settings now. It is not shown again: we keep only a hash of it.',
  },
  back: { fi: 'Avainten luetteloon', sv: 'Till förteckningen', en: 'To the list of keys' },
} as const satisfies Record<string, Text>;
