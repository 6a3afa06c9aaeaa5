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
  'sign-in': { fi: 'Kirjautui sisään', sv: 'Loggade in', en: 'Signed in' },
  'sign-undertaking': {
    fi: 'Allekirjoitti salassapitositoumuksen',
    sv: 'Undertecknade sekretessförbindelsen',
    en: 'Signed the confidentiality undertaking',
  },
  'set-password': { fi: 'Asetti salasanan', sv: 'Angav ett lösenord', en: 'Set a password' },
  'change-password': { fi: 'Vaihtoi salasanansa', sv: 'Bytte sitt lösenord', en: 'Changed their password' },
  'make-password-link': {
    fi: 'Teki linkin uuteen salasanaan',
    sv: 'Gjorde en länk till ett nytt lösenord',
    en: 'Made a link to a new password',
  },
  'open-first-run': { fi: 'Otti rekisterin käyttöön', sv: 'Tog registret i bruk', en: 'Opened the register' },
  'add-staff': { fi: 'Lisäsi henkilön', sv: 'Lade till en person', en: 'Added a member of the staff' },
  'give-purpose': { fi: 'Antoi käyttötarkoituksen', sv: 'Gav ett ändamål', en: 'Gave a purpose' },
  'take-purpose': {
    fi: 'Otti käyttötarkoituksen pois',
    sv: 'Tog bort ett ändamål',
    en: 'Took a purpose away',
  },
  'end-sessions': { fi: 'Lopetti istunnot', sv: 'Avslutade sessionerna', en: 'Ended the sessions' },
  'end-employment': { fi: 'Päätti työsuhteen', sv: 'Avslutade anställningen', en: 'Ended the employment' },
  'add-item': {
    fi: 'Lisäsi kohdan selosteen luonnokseen',
    sv: 'Lade till i utkastet',
    en: 'Added to the draft',
  },
  'save-item': { fi: 'Muutti selosteen luonnosta', sv: 'Ändrade utkastet', en: 'Changed the draft' },
  'move-item': {
    fi: 'Siirsi selosteen luonnoksen kohdan',
    sv: 'Flyttade en punkt i utkastet',
    en: 'Moved a part of the draft',
  },
  'remove-item': {
    fi: 'Poisti kohdan selosteen luonnoksesta',
    sv: 'Tog bort ur utkastet',
    en: 'Removed from the draft',
  },
  'discard-draft': { fi: 'Hylkäsi luonnoksen', sv: 'Förkastade utkastet', en: 'Discarded the draft' },
  'ask-publication': {
    fi: 'Pyysi selosteen julkaisua',
    sv: 'Begärde publicering',
    en: 'Asked for the notice to be published',
  },
  'save-invoicing-settings': {
    fi: 'Muutti laskutuksen asetuksia',
    sv: 'Ändrade faktureringens inställningar',
    en: 'Changed the invoicing settings',
  },
  'create-draft': { fi: 'Teki laskuluonnoksen', sv: 'Gjorde ett fakturautkast', en: 'Made a draft invoice' },
  'issue-invoice': { fi: 'Vahvisti laskun', sv: 'Fastställde fakturan', en: 'Issued the invoice' },
  'credit-invoice': { fi: 'Hyvitti laskun', sv: 'Krediterade fakturan', en: 'Credited the invoice' },
  'record-payment': { fi: 'Kirjasi suorituksen', sv: 'Registrerade betalningen', en: 'Recorded the payment' },
  'allocate-payment': {
    fi: 'Kohdisti suorituksen',
    sv: 'Riktade betalningen',
    en: 'Allocated the payment',
  },
  import: { fi: 'Toi tiedostosta', sv: 'Förde in från fil', en: 'Brought in from a file' },
  published: { fi: 'Julkaisi selosteen', sv: 'Publicerade beskrivningen', en: 'Published the notice' },
  'upload-import': { fi: 'Toi tiedoston tarkistettavaksi', sv: 'Tog in en fil', en: 'Brought a file' },
  'map-import': {
    fi: 'Valitsi tuonnin sarakkeet',
    sv: 'Valde importens kolumner',
    en: 'Mapped the columns of an import',
  },
  'mend-rows': { fi: 'Korjasi tuonnin rivejä', sv: 'Rättade rader', en: 'Mended rows of an import' },
  'decide-row': { fi: 'Ratkaisi tuonnin rivin', sv: 'Avgjorde en rad', en: 'Decided on a row of an import' },
  'close-import': { fi: 'Sulki tuonnin', sv: 'Avslutade importen', en: 'Closed the import' },
  'destroy-import-material': {
    fi: 'Hävitti tuonnin aineiston',
    sv: 'Förstörde importens material',
    en: 'Destroyed the material of an import',
  },
};

export const actTitle = (act: string, language: Language): string => titles[act]?.[language] ?? act;
