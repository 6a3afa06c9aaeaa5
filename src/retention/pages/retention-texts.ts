import type { Text } from '../../ground/language.ts';

export const retentionTexts = {
  title: { fi: 'Säilytysajat', sv: 'Lagringstider', en: 'Retention periods' },
  lead: {
    fi: 'Selosteen säilytysajat toteutuvat itsestään joka yö. Tästä näet etukäteen, mitä poistuu, ja jälkikäteen, mitä poistui.',
    sv: 'Beskrivningens lagringstider genomförs av sig själva varje natt. Här ser du på förhand vad som raderas, och efteråt vad som raderades.',
    en: 'The retention periods of the notice carry themselves out each night. Here you see beforehand what will go, and afterwards what went.',
  },
  rules: { fi: 'Säännöt', sv: 'Regler', en: 'Rules' },
  runs: { fi: 'Tehdyt poistot', sv: 'Genomförda raderingar', en: 'What was erased' },
  holds: { fi: 'Estot', sv: 'Uppehåll', en: 'Held back' },
  told: {
    fi: 'Rekisterin ylläpidolle lähti sähköposti {on} ({told} henkilölle): {count} poistuu {up_to} mennessä.',
    sv: 'Registrets underhåll fick e-post {on} ({told} personer): {count} raderas senast {up_to}.',
    en: 'Those who keep the register were sent a mail on {on} ({told} people): {count} go by {up_to}.',
  },
  toldOne: {
    fi: 'Rekisterin ylläpidolle lähti sähköposti {on} (yhdelle henkilölle): {count} poistuu {up_to} mennessä.',
    sv: 'Registrets underhåll fick e-post {on} (en person): {count} raderas senast {up_to}.',
    en: 'Those who keep the register were sent a mail on {on} (one person): {count} go by {up_to}.',
  },
  toldNobody: {
    fi: 'Rekisteristä poistuu {count} tietoa {up_to} mennessä, eikä siitä voitu kertoa kenellekään sähköpostilla: kukaan rekisterin ylläpidossa ei ole antanut osoitettaan.',
    sv: '{count} uppgifter raderas ur registret senast {up_to}, och ingen kunde meddelas per e-post: ingen som sköter registret har gett sin adress.',
    en: '{count} records go from the register by {up_to}, and nobody could be told by mail: nobody who keeps the register has given an address.',
  },
  giveAddress: { fi: 'Anna osoitteesi', sv: 'Ge din adress', en: 'Give your address' },
  actsFrom: {
    fi: 'uusi tai lyhentynyt: ensimmäiset poistuvat {day}',
    sv: 'ny eller förkortad: de första raderas {day}',
    en: 'new or shortened: the first go on {day}',
  },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Act' },
  months: { fi: '{n} kuukautta', sv: '{n} månader', en: '{n} months' },
  days: { fi: '{n} päivää', sv: '{n} dagar', en: '{n} days' },
  goesOn: { fi: 'Poistuu', sv: 'Raderas', en: 'Goes' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  heldUntil: { fi: 'estetty {day} asti', sv: 'hålls tillbaka till {day}', en: 'held back until {day}' },
  hold: { fi: 'Estä poistuminen', sv: 'Håll tillbaka', en: 'Hold back' },
  rule: { fi: 'Säilytysaika', sv: 'Lagringstid', en: 'Retention period' },
  what: { fi: 'Mitä poistuu', sv: 'Vad som raderas', en: 'What goes' },
  soon: { fi: 'Poistuu kuukaudessa', sv: 'Raderas inom en månad', en: 'Goes within a month' },
  last: { fi: 'Viimeksi', sv: 'Senast', en: 'Last time' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  erased: { fi: 'Poistettiin', sv: 'Raderades', en: 'Erased' },
  kept: { fi: 'Jäi velvoitteen vuoksi', sv: 'Blev kvar på grund av skyldighet', en: 'Kept for a duty' },
  wholeCustomer: { fi: 'Asiakas kokonaan', sv: 'Kunden helt och hållet', en: 'The whole customer' },
  importMaterial: {
    fi: 'Alkuperäiset tiedostot ja niiden rivit',
    sv: 'Originalfiler och deras rader',
    en: 'Original files and their rows',
  },
  lookups: { fi: 'Kokonaisia kuukausia', sv: 'Hela månader', en: 'Whole months' },
  evidence: {
    fi: 'Valvojalle kootut tiedostot',
    sv: 'Filer som sammanställts för tillsynsmyndigheten',
    en: 'Files put together for the supervisor',
  },
  signIns: { fi: 'Kirjautumiset', sv: 'Inloggningar', en: 'Sign-ins' },
  byItself: { fi: 'oman ajastuksensa mukaan', sv: 'enligt eget schema', en: 'by a schedule of its own' },
  untilFurther: { fi: 'säilyy toistaiseksi', sv: 'bevaras tills vidare', en: 'kept until further notice' },
  keeps: {
    fi: 'pitää tiedon tallessa velvoitteen ajan',
    sv: 'bevarar uppgiften så länge skyldigheten varar',
    en: 'keeps the data while the duty lasts',
  },
  noMachine: {
    fi: 'ei tässä rekisterissä: hävittäkää se siellä, missä sitä säilytätte',
    sv: 'finns inte i det här registret: förstör det där ni bevarar det',
    en: 'not in this register: destroy it where you keep it',
  },
  notYet: { fi: 'ei vielä laskettu', sv: 'inte räknat än', en: 'not counted yet' },
  going: { fi: 'kesken', sv: 'pågår', en: 'under way' },
  nothing: { fi: 'ei mitään', sv: 'inget', en: 'nothing' },
  noRuns: {
    fi: 'Mitään ei ole vielä poistettu',
    sv: 'Inget har raderats än',
    en: 'Nothing has been erased yet',
  },
  noRunsText: {
    fi: 'Ensimmäinen poisto tulee tähän, kun jonkin säilytysaika on päättynyt.',
    sv: 'Den första raderingen visas här när en lagringstid har gått ut.',
    en: 'The first erasure comes here when a retention period has ended.',
  },
  unpublished: {
    fi: 'Säilytysajat alkavat toteutua, kun ensimmäinen seloste on julkaistu.',
    sv: 'Lagringstiderna börjar genomföras när den första beskrivningen har publicerats.',
    en: 'The retention periods begin to carry themselves out when the first notice has been published.',
  },
  due: { fi: 'Poistuu {day} mennessä', sv: 'Raderas senast {day}', en: 'Goes by {day}' },
  dueLead: {
    fi: 'Viimeinen yhteydenotto ratkaisee. Jos asiakas ottaa yhteyttä tai tilaa, aika alkaa alusta. Avoin lasku, jäsenyys ja voimassa oleva suostumus pitävät hänet rekisterissä.',
    sv: 'Den senaste kontakten avgör. Om kunden tar kontakt eller beställer börjar tiden om. En öppen faktura, ett medlemskap och ett gällande samtycke håller kunden kvar i registret.',
    en: 'The last contact decides. When the customer is in touch or orders, the time begins anew. An open invoice, a membership and a consent in force keep them in the register.',
  },
  dueRowsLead: {
    fi: 'Asiakas jää rekisteriin. Häneltä poistuu vain se tieto, jonka säilytysaika päättyy.',
    sv: 'Kunden blir kvar i registret. Bara den uppgift vars lagringstid går ut raderas.',
    en: 'The customer stays in the register. Only the data whose period ends goes.',
  },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  lastContact: { fi: 'Viimeksi yhteydessä', sv: 'Senaste kontakt', en: 'Last contact' },
  nobody: { fi: 'Ketään ei poistu', sv: 'Ingen raderas', en: 'Nobody goes' },
  nobodyText: {
    fi: 'Luku lasketaan joka yö. Luettelossa on enintään 200 asiakasta, pisimpään odottaneet ensin.',
    sv: 'Antalet räknas varje natt. Listan har högst 200 kunder, de som väntat längst först.',
    en: 'The number is counted each night. The list has at most 200 customers, the longest overdue first.',
  },
  some: {
    fi: 'Näytetään {shown} pisimpään odottanutta, kaikkiaan {all}.',
    sv: 'De {shown} som väntat längst visas, sammanlagt {all}.',
    en: 'The {shown} longest overdue are shown, of {all} in all.',
  },
  house: { fi: 'Varmuuskopiot ja levy', sv: 'Säkerhetskopior och disk', en: 'Backups and disk' },
  backup: { fi: 'Viimeisin varmuuskopio', sv: 'Senaste säkerhetskopian', en: 'Latest backup' },
  backupFacts: {
    fi: '{at}, {megabytes} Mt, hävitetään {until}',
    sv: '{at}, {megabytes} MB, förstörs {until}',
    en: '{at}, {megabytes} MB, destroyed on {until}',
  },
  noBackup: {
    fi: 'Varmuuskopiota ei ole. Palvelimen hoitaja ottaa kopiot käyttöön asetuksella SELOSTE_BACKUP.',
    sv: 'Det finns ingen säkerhetskopia. Den som sköter servern tar kopiorna i bruk med inställningen SELOSTE_BACKUP.',
    en: 'There is no backup. Whoever keeps the server turns them on with the setting SELOSTE_BACKUP.',
  },
  oldBackup: {
    fi: 'Viimeisin varmuuskopio on yli kaksi päivää vanha. Katso palvelimen loki.',
    sv: 'Den senaste säkerhetskopian är över två dagar gammal. Se serverns logg.',
    en: 'The latest backup is more than two days old. Look at the server’s log.',
  },
  backupFailed: {
    fi: 'Varmuuskopio jäi tekemättä {at}.',
    sv: 'Ingen säkerhetskopia gjordes {at}.',
    en: 'No backup was made on {at}.',
  },
  seeLog: {
    fi: 'Syy on palvelimen lokissa.',
    sv: 'Orsaken finns i serverns logg.',
    en: 'The reason stands in the server’s log.',
  },
  overdueBackup: {
    fi: 'Varmuuskopion {file} aika on ohi, mutta sitä ei ole saatu hävitettyä. Kytke sen levy tai hävitä tiedosto itse.',
    sv: 'Tiden för säkerhetskopian {file} har gått ut, men den har inte kunnat förstöras. Anslut dess disk eller förstör filen själv.',
    en: 'The time of the backup {file} is over, but it could not be destroyed. Connect its disk, or destroy the file yourself.',
  },
  rewrite: {
    fi: 'Poistetut tiedot pyyhitty levyltä',
    sv: 'Raderade uppgifter borttagna från disken',
    en: 'Erased data wiped from the disk',
  },
  rewriteFacts: {
    fi: '{at}, tauluja {tables}',
    sv: '{at}, {tables} tabeller',
    en: '{at}, {tables} tables',
  },
  rewriteLeft: {
    fi: '{at}, tauluja {tables}; käytössä oli {left}, yritetään uudelleen seuraavana yönä',
    sv: '{at}, {tables} tabeller; {left} var i bruk och försöks på nytt nästa natt',
    en: '{at}, {tables} tables; in use: {left}, tried again the next night',
  },
  rewriteNever: {
    fi: 'Ei vielä tarvittu: ketään ei ole poistettu.',
    sv: 'Har inte behövts än: ingen har raderats.',
    en: 'Not needed yet: nobody has been erased.',
  },
} as const satisfies Record<string, Text>;

/** Where the notice has one name for several, the page says which. */
export const tableWords: Readonly<Record<string, Text>> = {
  requests: {
    fi: 'Pyynnöt kirjeineen ja tiedostoineen',
    sv: 'Begäranden med brev och filer',
    en: 'Requests with their letters and files',
  },
  access_packages: {
    fi: 'Kootut vastaukset tiedostoineen',
    sv: 'Sammanställda svar med filer',
    en: 'Answers put together, with their files',
  },
  mailing_letters: {
    fi: 'Ilmoitukset asiakkaille',
    sv: 'Meddelanden till kunder',
    en: 'Notices to customers',
  },
  mailing_letter_steps: {
    fi: 'Ilmoitusten lähetystiedot',
    sv: 'Uppgifter om meddelandenas avsändning',
    en: 'How notices were sent',
  },
  held_texts: {
    fi: 'Ratkaisut teksteistä, joissa voi olla muita',
    sv: 'Avgöranden om texter som kan gälla andra',
    en: 'Decisions about texts that may be about others',
  },
  breach_customers: {
    fi: 'Keitä tietoturvaloukkaus koski',
    sv: 'Vem en personuppgiftsincident gällde',
    en: 'Whom a breach concerned',
  },
};
