import type { Text } from '../../ground/language.ts';
import type { Decision } from '../import.ts';
import type { Import } from '../queries/imports.ts';

export const importTexts = {
  title: { fi: 'Tuonnit', sv: 'Importer', en: 'Imports' },
  one: { fi: 'Tuonti', sv: 'Import', en: 'Import' },
  add: { fi: 'Tuo tiedosto', sv: 'Importera en fil', en: 'Import a file' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  source: { fi: 'Mistä tiedot ovat', sv: 'Varifrån uppgifterna kommer', en: 'Where the data comes from' },
  purpose: { fi: 'Mihin niitä käytetään', sv: 'Vad de används till', en: 'What it is used for' },
  asOf: {
    fi: 'Mille päivälle tiedot ovat',
    sv: 'Vilken dag uppgifterna gäller',
    en: 'The day that the data speaks of',
  },
  uploaded: { fi: 'Tuotu järjestelmään', sv: 'Uppladdad', en: 'Uploaded' },
  step: { fi: 'Tila', sv: 'Läge', en: 'State' },
  rows: { fi: 'Rivejä', sv: 'Rader', en: 'Rows' },
  line: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  column: { fi: 'Sarake', sv: 'Kolumn', en: 'Column' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  register: { fi: 'Rekisterissä', sv: 'I registret', en: 'In the register' },
  back: { fi: 'Takaisin tuontiin', sv: 'Tillbaka till importen', en: 'Back to the import' },
} as const satisfies Record<string, Text>;

const decisionWords: Readonly<Record<Decision, Text>> = {
  new: { fi: 'Uusia asiakkaita', sv: 'Nya kunder', en: 'New customers' },
  update: { fi: 'Muuttuvia', sv: 'Ändras', en: 'To be changed' },
  unchanged: { fi: 'Ennallaan', sv: 'Oförändrade', en: 'Unchanged' },
  twin: { fi: 'Kahteen kertaan tiedostossa', sv: 'Dubbletter i filen', en: 'Twice in the file' },
  unclear: { fi: 'Ratkaistavia', sv: 'Att avgöra', en: 'To be decided' },
  restricted: { fi: 'Käsittelyä rajoitettu', sv: 'Begränsad behandling', en: 'Processing restricted' },
  refused: { fi: 'Hylättyjä', sv: 'Avvisade', en: 'Refused' },
  left_out: { fi: 'Jätetty pois', sv: 'Utelämnade', en: 'Left out' },
  erased: {
    fi: 'Poistettu omasta pyynnöstään',
    sv: 'Raderade på egen begäran',
    en: 'Erased at their own request',
  },
};

/** Of an import of orders, where the words are others. */
const orderDecisionWords: Partial<Record<Decision, Text>> = {
  new: { fi: 'Uusia tilauksia', sv: 'Nya beställningar', en: 'New orders' },
  update: { fi: 'Eteneviä tilauksia', sv: 'Beställningar som går vidare', en: 'Orders that move on' },
  unchanged: { fi: 'Rekisterissä jo', sv: 'Redan i registret', en: 'In the register already' },
};

const invoiceDecisionWords: Partial<Record<Decision, Text>> = {
  new: { fi: 'Uusia laskuja', sv: 'Nya fakturor', en: 'New invoices' },
  unchanged: { fi: 'Rekisterissä jo', sv: 'Redan i registret', en: 'In the register already' },
};

const ownWords: Readonly<Record<Import['kind'], Partial<Record<Decision, Text>>>> = {
  customers: {},
  orders: orderDecisionWords,
  invoices: invoiceDecisionWords,
};

export const decisionWord = (decision: Decision, kind: Import['kind']): Text =>
  ownWords[kind][decision] ?? decisionWords[decision];

/** By what a row was matched, or why it does not come in: the codes of `import_decisions.reason`. */
export const reasonWords: Readonly<Record<string, Text>> = {
  customer_number: { fi: 'Sama asiakasnumero.', sv: 'Samma kundnummer.', en: 'The same customer number.' },
  business_id: { fi: 'Sama Y-tunnus.', sv: 'Samma FO-nummer.', en: 'The same Business ID.' },
  email: { fi: 'Sama sähköpostiosoite.', sv: 'Samma e-postadress.', en: 'The same e-mail address.' },
  phone_and_name: {
    fi: 'Sama puhelinnumero ja nimi.',
    sv: 'Samma telefonnummer och namn.',
    en: 'The same phone number and name.',
  },
  name_and_address: {
    fi: 'Sama nimi ja osoite.',
    sv: 'Samma namn och adress.',
    en: 'The same name and address.',
  },
  member_number: { fi: 'Sama jäsennumero.', sv: 'Samma medlemsnummer.', en: 'The same member number.' },
  number_of_another: {
    fi: 'Asiakasnumero on rekisterissä toisella nimellä. Ratkaise, onko kyse samasta asiakkaasta.',
    sv: 'Kundnumret finns i registret under ett annat namn. Avgör om det är samma kund.',
    en: 'The customer number stands in the register under another name. Decide whether it is the same customer.',
  },
  email_of_another: {
    fi: 'Sähköpostiosoite on toisella nimellä, kuten perheellä voi olla. Ratkaise, onko kyse samasta asiakkaasta.',
    sv: 'E-postadressen finns under ett annat namn, så som en familj kan ha. Avgör om det är samma kund.',
    en: 'The e-mail address stands under another name, as a family may have. Decide whether it is the same customer.',
  },
  no_name: {
    fi: 'Rivillä ei ole nimeä eikä vastaavaa asiakasta ole rekisterissä. Lisää nimi.',
    sv: 'Raden saknar namn och motsvarande kund finns inte i registret. Lägg till ett namn.',
    en: 'The row has no name, and no such customer is in the register. Add a name.',
  },
  member_number_taken: {
    fi: 'Jäsennumero on toisella asiakkaalla. Tarkista numero.',
    sv: 'Medlemsnumret tillhör en annan kund. Kontrollera numret.',
    en: 'The member number belongs to another customer. Check the number.',
  },
  number_taken: {
    fi: 'Asiakasnumero annettiin toiselle asiakkaalle tarkistuksen jälkeen. Tarkista numero.',
    sv: 'Kundnumret gavs till en annan kund efter kontrollen. Kontrollera numret.',
    en: 'The customer number was given to another customer after the check. Check the number.',
  },
  order_apart: {
    fi: 'Tilauksen rivit eivät ole tiedostossa peräkkäin. Järjestä tiedosto tilausnumeron mukaan ja tuo se uudelleen.',
    sv: 'Beställningens rader står inte efter varandra i filen. Sortera filen efter ordernummer och importera den på nytt.',
    en: 'The rows of the order do not stand together in the file. Sort the file by order number and bring it in anew.',
  },
  order_is_there: {
    fi: 'Tilaus on jo rekisterissä samalla numerolla.',
    sv: 'Beställningen finns redan i registret med samma nummer.',
    en: 'The order is in the register already, under the same number.',
  },
  order_taken: {
    fi: 'Tilausnumero otettiin käyttöön tarkistuksen jälkeen. Tarkista numero.',
    sv: 'Ordernumret togs i bruk efter kontrollen. Kontrollera numret.',
    en: 'The order number came into use after the check. Check the number.',
  },
  order_touched: {
    fi: 'Tilausta on käsitelty tai se on laskutettu tuonnin jälkeen, joten se säilyi.',
    sv: 'Beställningen har behandlats eller fakturerats efter importen, så den behölls.',
    en: 'The order has been worked on or invoiced since the import, so it was kept.',
  },
  invoice_twice: {
    fi: 'Sama laskun numero on tiedostossa aiemmin.',
    sv: 'Samma fakturanummer finns tidigare i filen.',
    en: 'The same invoice number stands earlier in the file.',
  },
  invoice_is_there: {
    fi: 'Lasku on jo tuotu rekisteriin.',
    sv: 'Fakturan har redan förts in i registret.',
    en: 'The invoice has been brought in already.',
  },
  invoice_is_own: {
    fi: 'Lasku on tehty tässä rekisterissä.',
    sv: 'Fakturan har gjorts i detta register.',
    en: 'The invoice was made in this register.',
  },
  invoice_number_taken: {
    fi: 'Rekisterissä on jo toinen lasku samalla numerolla: päiväys tai loppusumma on eri. Tarkista, kumpi lasku on oikea.',
    sv: 'I registret finns redan en annan faktura med samma nummer: datumet eller slutsumman är en annan. Kontrollera vilken faktura som är riktig.',
    en: 'Another invoice stands in the register under the same number: its date or total differs. Check which of them is right.',
  },
  invoice_taken: {
    fi: 'Laskun numero otettiin käyttöön tarkistuksen jälkeen.',
    sv: 'Fakturanumret togs i bruk efter kontrollen.',
    en: 'The number of the invoice came into use after the check.',
  },
  invoice_touched: {
    fi: 'Laskuun on kohdistettu maksu tai se on muuten käsitelty tuonnin jälkeen, joten se säilyi.',
    sv: 'En betalning har prickats av mot fakturan eller den har annars behandlats efter importen, så den behölls.',
    en: 'A payment has been matched to the invoice, or it has been worked on since the import, so it was kept.',
  },
  customer_gone: {
    fi: 'Asiakas poistettiin rekisteristä tarkistuksen jälkeen.',
    sv: 'Kunden togs bort ur registret efter kontrollen.',
    en: 'The customer was taken out of the register after the check.',
  },
  restricted: {
    fi: 'Asiakkaan tietojen käsittely on rajoitettu, joten niitä ei muuteta (tietosuoja-asetus, 18 artikla).',
    sv: 'Behandlingen av kundens uppgifter är begränsad, så de ändras inte (dataskyddsförordningen, artikel 18).',
    en: 'Processing of the customer’s data is restricted, so it is not changed (GDPR, Article 18).',
  },
  objected: {
    fi: 'Asiakas on kieltänyt tämän käyttötarkoituksen, joten hänen tietonsa jäävät ennalleen (21 artikla).',
    sv: 'Kunden har motsatt sig detta ändamål, så uppgifterna förblir som de är (artikel 21).',
    en: 'The customer has objected to this purpose, so their data stays as it is (Article 21).',
  },
  touched_since: {
    fi: 'Asiakkaan tietoja on muutettu tuonnin jälkeen, joten asiakas säilyi.',
    sv: 'Kundens uppgifter har ändrats efter importen, så kunden behölls.',
    en: 'The customer’s data has been changed since the import, so the customer was kept.',
  },
};

const restrictedWord = reasonWords['restricted']!;

/** All that is known: neither who it was nor why. */
const erasedWord: Text = {
  fi: 'Henkilö on poistettu rekisteristä omasta pyynnöstään. Riviä ei tuoda, ja sen sisältö hävitettiin heti, samoin alkuperäinen tiedosto. Jos hän on itse palannut asiakkaaksi, lisää hänet rekisteriin lomakkeella: se kysyy, miten hän palasi. Sen jälkeen hänen rivinsä voi tuoda uudessa tiedostossa.',
  sv: 'Personen har raderats ur registret på egen begäran. Raden förs inte in, och dess innehåll förstördes genast, liksom originalfilen. Om personen själv har blivit kund på nytt, lägg till personen i registret med formuläret: det frågar hur det gick till. Därefter kan raden föras in med en ny fil.',
  en: 'The person has been erased from the register at their own request. The row does not come in, and what it held was destroyed at once, as was the original file. If they have become a customer again themself, add them to the register with the form: it asks how. After that their row can come in with a new file.',
};

/** One sentence for a row that does not come in, or for a match. */
export const reasonOf = (decision: Decision, reason: string | null): Text | undefined => {
  if (decision === 'restricted') return restrictedWord;
  if (decision === 'erased') return erasedWord;
  return reason === null ? undefined : reasonWords[reason];
};

/** `customers.family_name` and the like, as they stand in `changes` and `proposals`. */
export const changeWords: Readonly<Record<string, Text>> = {
  'orders.state': { fi: 'Tilauksen tila', sv: 'Beställningens läge', en: 'State of the order' },
  'customers.family_name': { fi: 'Sukunimi', sv: 'Efternamn', en: 'Last name' },
  'customers.given_names': { fi: 'Etunimet', sv: 'Förnamn', en: 'First names' },
  'customers.call_name': { fi: 'Kutsumanimi', sv: 'Tilltalsnamn', en: 'Call name' },
  'customers.organisation_name': {
    fi: 'Organisaation nimi',
    sv: 'Organisationens namn',
    en: 'Name of the organisation',
  },
  'customers.business_id': { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  'customers.language': { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  'emails.address': { fi: 'Uusi sähköpostiosoite', sv: 'Ny e-postadress', en: 'New e-mail address' },
  'phones.e164': { fi: 'Uusi puhelinnumero', sv: 'Nytt telefonnummer', en: 'New phone number' },
  'addresses.postal': { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
  'addresses.billing': { fi: 'Laskutusosoite', sv: 'Faktureringsadress', en: 'Billing address' },
  'addresses.delivery': { fi: 'Toimitusosoite', sv: 'Leveransadress', en: 'Delivery address' },
  'addresses.visiting': { fi: 'Käyntiosoite', sv: 'Besöksadress', en: 'Visiting address' },
  'memberships.number': { fi: 'Jäsenyys', sv: 'Medlemskap', en: 'Membership' },
  'choices.email': {
    fi: 'Väitetty lupa sähköpostiin (ei avaa markkinointia)',
    sv: 'Uppgivet tillstånd till e-post (öppnar ingen marknadsföring)',
    en: 'Claimed permission for e-mail (opens no marketing)',
  },
  'choices.sms': {
    fi: 'Väitetty lupa tekstiviesteihin (ei avaa markkinointia)',
    sv: 'Uppgivet tillstånd till sms (öppnar ingen marknadsföring)',
    en: 'Claimed permission for text messages (opens no marketing)',
  },
  'representations.organisation': { fi: 'Edustus', sv: 'Företrädare', en: 'Representation' },
};
