/** What the page of one payment from a statement says. */
import type { Text } from '../../../ground/language.ts';

export const bankPaymentTexts = {
  account: { fi: 'Maksajan tili', sv: 'Betalarens konto', en: 'Payer’s account' },
  bank: { fi: 'Pankin tunnus', sv: 'Bankens kod', en: 'The bank’s code' },
  exchange: { fi: 'Valuutta ja kurssi', sv: 'Valuta och kurs', en: 'Currency and rate' },
  documents: { fi: 'Maksun erittely', sv: 'Betalningens specifikation', en: 'Itemised as' },
  remarks: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
  said: { fi: 'Mitä pankki kertoo', sv: 'Vad banken uppger', en: 'What the bank says' },
  recorded: { fi: 'Suoritus', sv: 'Betalning', en: 'Payment' },
  recordedOpen: { fi: 'Avaa suoritus', sv: 'Öppna betalningen', en: 'Open the payment' },
  choose: {
    fi: 'Mille laskuille maksu kuuluu?',
    sv: 'Vilka fakturor gäller betalningen?',
    en: 'Which invoices does it pay?',
  },
  open: { fi: 'avoinna {sum}', sv: 'öppet {sum}', en: '{sum} open' },
  due: { fi: 'Eräpäivä {date}.', sv: 'Förfaller {date}.', en: 'Due {date}.' },
  paid: { fi: 'ei avoinna', sv: 'inget öppet', en: 'nothing open' },
  allocate: { fi: 'Kohdista valituille', sv: 'Rikta till de valda', en: 'Allocate to the chosen' },
  noCandidates: {
    fi: 'Sopivaa avointa laskua ei löytynyt. Hae laskun numerolla, viitteellä tai asiakkaan nimellä.',
    sv: 'Ingen passande öppen faktura hittades. Sök med fakturans nummer, referens eller kundens namn.',
    en: 'No fitting open invoice was found. Search by the invoice’s number, reference or the customer’s name.',
  },
  search: {
    fi: 'Hae toinen lasku tai asiakas',
    sv: 'Sök en annan faktura eller kund',
    en: 'Find another invoice or customer',
  },
  searchHint: {
    fi: 'Laskun numero, viite tai asiakkaan nimi',
    sv: 'Fakturans nummer, referens eller kundens namn',
    en: 'Number of the invoice, reference, or the customer’s name',
  },
  searchGo: { fi: 'Hae', sv: 'Sök', en: 'Search' },
  credit: {
    fi: 'Jätä asiakkaan hyväksi',
    sv: 'Lämna till kundens godo',
    en: 'Leave as the customer’s credit',
  },
  creditSays: {
    fi: 'Maksu kirjataan asiakkaalle {name}, ja sen voi käyttää myöhemmin laskuun tai palauttaa.',
    sv: 'Betalningen registreras på kunden {name} och kan senare användas för en faktura eller återbetalas.',
    en: 'The payment is recorded for {name} and can later pay an invoice or be paid back.',
  },
  exclude: { fi: 'Ei asiakkaan maksu', sv: 'Inte en kunds betalning', en: 'Not a customer’s payment' },
  excludeSays: {
    fi: 'Korko, veronpalautus tai muu, joka ei kuulu asiakkaille, tai suoritus, joka on jo kirjattu käsin.',
    sv: 'Ränta, skatteåterbäring eller annat som inte gäller kunder, eller en betalning som redan registrerats för hand.',
    en: 'Interest, a tax refund or else that is no customer’s, or a payment that was recorded by hand already.',
  },
  reverse: { fi: 'Kirjaa palautunut maksu', sv: 'Registrera återtagandet', en: 'Record that it came back' },
  reverseSays: {
    fi: 'Suoritus {date}, {sum}, {name}: sen laskut ovat jälleen avoinna.',
    sv: 'Betalningen {date}, {sum}, {name}: dess fakturor är åter öppna.',
    en: 'The payment of {date}, {sum}, {name}: its invoices are open again.',
  },
  again: {
    fi: 'Sama maksu näyttää olevan jo kirjattu. Kohdista se vain, jos raha on tullut kahdesti.',
    sv: 'Samma betalning verkar redan vara registrerad. Rikta den bara om pengarna har kommit två gånger.',
    en: 'The same payment seems to be recorded already. Allocate it only if the money came twice.',
  },
} as const satisfies Record<string, Text>;
