import type { Text } from '../../ground/language.ts';

export const importPageTexts = {
  run: { fi: 'Tuo rekisteriin', sv: 'För in i registret', en: 'Bring into the register' },
  runSays: {
    fi: 'Luodaan {made} asiakasta ja muutetaan {changed} asiakkaan tietoja. Muut rivit jäävät pois. Kaiken voi perua tältä sivulta.',
    sv: '{made} kunder skapas och uppgifterna ändras för {changed} kunder. Övriga rader utelämnas. Allt kan tas tillbaka på den här sidan.',
    en: '{made} customers are made and the data of {changed} customers is changed. Other rows are left out. All of it can be undone on this page.',
  },
  runOrdersSays: {
    fi: 'Tuodaan {made} tilausta ja viedään {changed} avointa tilausta eteenpäin. Tilaajat, joita rekisterissä ei ole, lisätään asiakkaiksi. Kaiken voi perua tältä sivulta.',
    sv: '{made} beställningar förs in och {changed} öppna beställningar förs vidare. Beställare som inte finns i registret läggs till som kunder. Allt kan tas tillbaka på den här sidan.',
    en: '{made} orders are brought in and {changed} open orders are moved on. Whoever ordered and is not in the register is added as a customer. All of it can be undone on this page.',
  },
  undoOrdersSays: {
    fi: 'Tuonnin {made} tilausta poistetaan, {changed} palaa entiseen tilaansa, ja asiakkaat, jotka tuonti loi, poistetaan. Mitä tuonnin jälkeen on käsitelty tai laskutettu, säilyy, ja siitä kerrotaan.',
    sv: 'Importens {made} beställningar tas bort, {changed} återgår till sitt tidigare läge, och kunder som importen skapade tas bort. Det som har behandlats eller fakturerats efteråt behålls, och det sägs.',
    en: 'The {made} orders of the import are removed, {changed} go back to where they stood, and customers that the import made are removed. What has been worked on or invoiced since is kept, and told.',
  },
  runInvoicesSays: {
    fi: 'Tuodaan {made} laskua omilla numeroillaan. Ostajat, joita rekisterissä ei ole, lisätään asiakkaiksi. Kaiken voi perua tältä sivulta.',
    sv: '{made} fakturor förs in med sina egna nummer. Köpare som inte finns i registret läggs till som kunder. Allt kan tas tillbaka på den här sidan.',
    en: '{made} invoices are brought in under their own numbers. Buyers who are not in the register are added as customers. All of it can be undone on this page.',
  },
  undoInvoicesSays: {
    fi: 'Tuonnin {made} laskua poistetaan, samoin asiakkaat, jotka tuonti loi. Laskut, joihin on kohdistettu maksu tai joita on muuten käsitelty, säilyvät, ja siitä kerrotaan.',
    sv: 'Importens {made} fakturor tas bort, likaså kunder som importen skapade. Fakturor med en betalning eller som annars har behandlats behålls, och det sägs.',
    en: 'The {made} invoices of the import are removed, and customers that it made. Invoices with a payment, or that have been worked on otherwise, are kept, and told.',
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
    fi: 'Alkuperäinen tiedosto, luetut rivit ja perumistiedot hävitetään 30 päivän kuluttua sulkemisesta. Tiiviste ja määrät jäävät.',
    sv: 'Originalfilen, de lästa raderna och uppgifterna för återtagande förstörs 30 dagar efter avslutandet. Kontrollsumman och antalen blir kvar.',
    en: 'The original file, the rows that were read and the undo records are destroyed 30 days after closing. The hash and the numbers stay.',
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
