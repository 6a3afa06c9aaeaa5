import type { Text } from '../../ground/language.ts';

export const importPageTexts = {
  run: { fi: 'Tuo rekisteriin', sv: 'För in i registret', en: 'Bring into the register' },
  runSays: {
    fi: 'Luodaan {made} asiakasta ja muutetaan {changed} asiakkaan tietoja. Muut rivit jäävät pois. Kaiken voi perua tältä sivulta.',
    sv: '{made} kunder skapas och uppgifterna ändras för {changed} kunder. Övriga rader utelämnas. Allt kan tas tillbaka på den här sidan.',
    en: '{made} customers are made and the data of {changed} customers is changed. Other rows are left out. All of it can be undone on this page.',
  },
  runOrdersSays: {
    fi: 'Tuotavia tilauksia {made}, eteenpäin vietäviä avoimia tilauksia {changed}. Tilaajat, joita rekisterissä ei ole, lisätään asiakkaiksi. Kaiken voi perua tältä sivulta.',
    sv: 'Beställningar att föra in: {made}, öppna beställningar att föra vidare: {changed}. Beställare som inte finns i registret läggs till som kunder. Allt kan tas tillbaka på den här sidan.',
    en: 'Orders to bring in: {made}, open orders to move on: {changed}. Whoever ordered and is not in the register is added as a customer. All of it can be undone on this page.',
  },
  undoOrdersSays: {
    fi: 'Poistettavia tilauksia {made}, entiseen tilaansa palaavia {changed}. Myös asiakkaat, jotka tuonti loi, poistetaan. Mitä tuonnin jälkeen on käsitelty tai laskutettu, säilyy, ja siitä kerrotaan.',
    sv: 'Beställningar att ta bort: {made}, att återföra till sitt tidigare läge: {changed}. Också kunder som importen skapade tas bort. Det som har behandlats eller fakturerats efteråt behålls, och det sägs.',
    en: 'Orders to remove: {made}, to put back where they stood: {changed}. Customers that the import made are removed too. What has been worked on or invoiced since is kept, and told.',
  },
  runInvoicesSays: {
    fi: 'Tuotavia laskuja {made}; ne säilyttävät numeronsa. Ostajat, joita rekisterissä ei ole, lisätään asiakkaiksi. Kaiken voi perua tältä sivulta.',
    sv: 'Fakturor att föra in: {made}; de behåller sina nummer. Köpare som inte finns i registret läggs till som kunder. Allt kan tas tillbaka på den här sidan.',
    en: 'Invoices to bring in: {made}; they keep their numbers. Buyers who are not in the register are added as customers. All of it can be undone on this page.',
  },
  undoInvoicesSays: {
    fi: 'Poistettavia laskuja {made}. Myös asiakkaat, jotka tuonti loi, poistetaan. Laskut, joihin on kohdistettu maksu tai joita on muuten käsitelty, säilyvät, ja siitä kerrotaan.',
    sv: 'Fakturor att ta bort: {made}. Också kunder som importen skapade tas bort. Fakturor med en betalning eller som annars har behandlats behålls, och det sägs.',
    en: 'Invoices to remove: {made}. Customers that the import made are removed too. Invoices with a payment, or that have been worked on otherwise, are kept, and told.',
  },
  pause: { fi: 'Keskeytä', sv: 'Pausa', en: 'Pause' },
  pauseSays: {
    fi: 'Tuonti pysähtyy tähän, ja sitä voi jatkaa milloin vain.',
    sv: 'Importen stannar här och kan fortsättas när som helst.',
    en: 'The import stops here and can go on at any time.',
  },
  goOnSays: {
    fi: 'Tuonti jatkuu siitä, mihin se jäi.',
    sv: 'Importen fortsätter där den stannade.',
    en: 'The import goes on from where it stopped.',
  },
  program: { fi: 'Ohjelma', sv: 'Programmet', en: 'The program' },
  undoNothing: {
    fi: 'Mitään ei ole vielä tuotu: rekisterissä ei muutu mikään, ja tuontia ei enää jatketa.',
    sv: 'Ingenting har ännu förts in: i registret ändras ingenting, och importen fortsätts inte.',
    en: 'Nothing has been brought in yet: nothing changes in the register, and the import does not go on.',
  },
  goOn: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
  undo: { fi: 'Peru koko tuonti', sv: 'Ta tillbaka hela importen', en: 'Undo the whole import' },
  undoSays: {
    fi: 'Tuonnin luomat {made} asiakasta poistetaan ja {changed} asiakkaan tiedot palautetaan. Jos asiakkaan tietoja on muutettu tuonnin jälkeen, ne säilyvät ja siitä kerrotaan.',
    sv: 'De {made} kunder som importen skapade tas bort och uppgifterna för {changed} kunder återställs. Det som någon har ändrat efteråt behålls, och det sägs.',
    en: 'The {made} customers that the import made are removed, and the data of {changed} customers is restored. What somebody has changed since is kept, and told.',
  },
  close: { fi: 'Sulje tuonti', sv: 'Avsluta importen', en: 'Close the import' },
  closeSays: {
    fi: 'Kun suljet tuonnin, alkuperäinen tiedosto hävitetään heti, luetut rivit ja perumistiedot 30 päivän kuluttua. Tiiviste ja määrät jäävät.',
    sv: 'När du avslutar importen förstörs originalfilen genast, de lästa raderna och uppgifterna för återtagande efter 30 dagar. Kontrollsumman och antalen blir kvar.',
    en: 'When you close the import, the original file is destroyed at once, the rows that were read and the undo records after 30 days. The hash and the numbers stay.',
  },
  reading: { fi: 'Luetaan tiedostoa', sv: 'Filen läses', en: 'Reading the file' },
  checking: {
    fi: 'Etsitään samoja asiakkaita',
    sv: 'Samma kunder söks',
    en: 'Looking for the same customers',
  },
  running: { fi: 'Tuodaan rekisteriin', sv: 'Förs in i registret', en: 'Bringing into the register' },
  undoing: { fi: 'Perutaan', sv: 'Tas tillbaka', en: 'Being undone' },
  codes: {
    fi: 'Tiedostossa oli henkilötunnuksia. Ne jätettiin pois, eikä alkuperäistä tiedostoa säilytetä: vain sen tiiviste jää.',
    sv: 'Filen innehöll personbeteckningar. De utelämnades och originalfilen bevaras inte: bara dess kontrollsumma blir kvar.',
    en: 'The file held personal identity codes. They were left out and the original file is not kept: only its hash stays.',
  },
  duty: {
    fi: '{people} ihmiselle on kerrottava viimeistään {date}, mistä heidän tietonsa on saatu (tietosuoja-asetus, 14 artikla).',
    sv: '{people} personer ska senast den {date} få veta varifrån deras uppgifter kommer (dataskyddsförordningen, artikel 14).',
    en: '{people} people must be told by {date} where their data came from (GDPR, Article 14).',
  },
  dutyDone: {
    fi: '{people} ihmiselle on kerrottu, mistä heidän tietonsa on saatu (tietosuoja-asetus, 14 artikla).',
    sv: '{people} personer har fått veta varifrån deras uppgifter kommer (dataskyddsförordningen, artikel 14).',
    en: '{people} people have been told where their data came from (GDPR, Article 14).',
  },
  dutyTold: {
    fi: 'Kirjeet odottavat hyväksyntää ilmoittamisvelvollisuuksissa.',
    sv: 'Breven väntar på godkännande bland informationsskyldigheterna.',
    en: 'The letters wait for approval among the duties to inform.',
  },
  toLetters: { fi: 'Avaa kirjeet', sv: 'Öppna breven', en: 'Open the letters' },
  same: {
    fi: 'Sama tiedosto on tuotu jo ennen: tuonti {id}.',
    sv: 'Samma fil har förts in tidigare: import {id}.',
    en: 'The same file has been brought in before: import {id}.',
  },
  expires: { fi: 'Aineisto hävitetään', sv: 'Materialet förstörs', en: 'Material destroyed on' },
  history: { fi: 'Vaiheet', sv: 'Steg', en: 'Steps' },
  about: { fi: 'Tiedostosta', sv: 'Om filen', en: 'About the file' },
  hash: { fi: 'Tiiviste (SHA-256)', sv: 'Kontrollsumma (SHA-256)', en: 'Hash (SHA-256)' },
  failed: {
    fi: 'Tiedostoa ei voitu lukea. Vie luettelo uudelleen CSV-muotoon ja tuo se, tai sulje tämä tuonti.',
    sv: 'Filen kunde inte läsas. Exportera listan på nytt som CSV och ta in den, eller avsluta den här importen.',
    en: 'The file could not be read. Export the list again as CSV and bring that in, or close this import.',
  },
} as const satisfies Record<string, Text>;
