/** The words of printed invoices, in the languages of customers. */
import type { Text } from '../../ground/language.ts';

export const words = {
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  credit_note: { fi: 'Hyvityslasku', sv: 'Kreditfaktura', en: 'Credit note' },
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  number: { fi: 'Laskun numero', sv: 'Fakturans nummer', en: 'Invoice number' },
  date: { fi: 'Laskun päivä', sv: 'Fakturadatum', en: 'Invoice date' },
  delivered: { fi: 'Toimituspäivä', sv: 'Leveransdag', en: 'Date of delivery' },
  due: { fi: 'Eräpäivä', sv: 'Förfallodag', en: 'Due date' },
  reference: { fi: 'Viitenumero', sv: 'Referensnummer', en: 'Reference' },
  customer: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  term: { fi: 'Maksuehto', sv: 'Betalningsvillkor', en: 'Terms of payment' },
  termDays: { fi: '{days} pv netto', sv: '{days} dgr netto', en: '{days} days net' },
  termNow: { fi: 'heti', sv: 'genast', en: 'at once' },
  interest: { fi: 'Viivästyskorko', sv: 'Dröjsmålsränta', en: 'Late interest' },
  interestLaw: {
    fi: 'korkolain mukaan, nyt {rate}',
    sv: 'enligt räntelagen, nu {rate}',
    en: 'by the Interest Act, now {rate}',
  },
  yourReference: { fi: 'Viitteenne', sv: 'Er referens', en: 'Your reference' },
  ourReference: { fi: 'Viitteemme', sv: 'Vår referens', en: 'Our reference' },
  order: { fi: 'Tilausnumero', sv: 'Ordernummer', en: 'Order number' },
  buyerId: { fi: 'Y-tunnuksenne', sv: 'Ert FO-nummer', en: 'Your Business ID' },
  buyerVat: { fi: 'ALV-tunnuksenne', sv: 'Ert momsnummer', en: 'Your VAT number' },
  credits: { fi: 'Hyvittää laskun', sv: 'Krediterar fakturan', en: 'Credits invoice' },
  attention: { fi: 'Yhteyshenkilö: {name}', sv: 'Att. {name}', en: 'Attn. {name}' },
  description: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
  quantity: { fi: 'Määrä', sv: 'Mängd', en: 'Quantity' },
  price: { fi: 'À-hinta', sv: 'À-pris', en: 'Unit price' },
  discount: { fi: 'Alennus', sv: 'Rabatt', en: 'Discount' },
  vat: { fi: 'ALV', sv: 'Moms', en: 'VAT' },
  sum: { fi: 'Yhteensä', sv: 'Summa', en: 'Total' },
  sumWithVat: { fi: 'Yhteensä, sis. ALV', sv: 'Summa inkl. moms', en: 'Total incl. VAT' },
  sumWithoutVat: { fi: 'Yhteensä, ALV 0', sv: 'Summa exkl. moms', en: 'Total excl. VAT' },
  rate: { fi: 'Verokanta', sv: 'Skattesats', en: 'VAT rate' },
  net: { fi: 'Veroton', sv: 'Skattefritt', en: 'Net' },
  vatSum: { fi: 'Vero', sv: 'Skatt', en: 'VAT' },
  gross: { fi: 'Verollinen', sv: 'Med skatt', en: 'Gross' },
  netTotal: { fi: 'Veroton yhteensä', sv: 'Summa utan moms', en: 'Total without VAT' },
  vatTotal: { fi: 'Arvonlisävero', sv: 'Mervärdesskatt', en: 'VAT' },
  toPay: { fi: 'Maksettava', sv: 'Att betala', en: 'To pay' },
  credited: { fi: 'Hyvitys', sv: 'Kreditering', en: 'Credit' },
  delivery: { fi: 'Toimitusosoite', sv: 'Leveransadress', en: 'Delivery address' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  vatNumber: { fi: 'ALV-tunnus', sv: 'Momsnummer', en: 'VAT number' },
  einvoice: { fi: 'Verkkolaskuosoite', sv: 'E-fakturaadress', en: 'E-invoicing address' },
  barcode: {
    fi: 'Virtuaaliviivakoodi, samat numerot lukevat alla',
    sv: 'Virtuell streckkod, samma siffror står nedan',
    en: 'Virtual barcode, the same digits stand below',
  },
  unpriced: {
    fi: 'Hyvityslaskua ei makseta. Hyvitys vähennetään avoimesta laskusta, tai maksamme sen takaisin.',
    sv: 'Kreditfakturan ska inte betalas. Krediteringen dras av från en öppen faktura, eller så betalar vi tillbaka den.',
    en: 'A credit note is not to be paid. It is set off against an open invoice, or we pay it back.',
  },
} as const satisfies Record<string, Text>;

/** Why no VAT is charged, as AVL 209 e § 2 mom. 11–12 k. wants it said. */
export const vatGrounds: Readonly<Record<string, Text>> = {
  zero: {
    fi: 'Verokanta 0 %: myynti on nollaverokannan alaista (AVL 56 §, 58 §, 70 § tai 72 a §).',
    sv: 'Skattesats 0 %: försäljningen har nollskattesats (mervärdesskattelagen 56 §, 58 §, 70 § eller 72 a §).',
    en: 'VAT 0%: a zero-rated supply (Finnish VAT Act, sections 56, 58, 70 or 72a).',
  },
  reverse_charge: {
    fi: 'Käännetty verovelvollisuus: ostaja on verovelvollinen (AVL 8 a–8 d §, 9 §).',
    sv: 'Omvänd skattskyldighet: köparen är skattskyldig (mervärdesskattelagen 8 a–8 d §, 9 §).',
    en: 'Reverse charge: the buyer is liable for the VAT (Finnish VAT Act, sections 8a–8d and 9).',
  },
  exempt: {
    fi: 'Myynti on verotonta (AVL 3 § tai 4 luku).',
    sv: 'Försäljningen är skattefri (mervärdesskattelagen 3 § eller 4 kap.).',
    en: 'The supply is exempt from VAT (Finnish VAT Act, section 3 or chapter 4).',
  },
};

/** The form is bilingual by its own rules, whatever the language of the letter; an English one says it in English too. */
export const giroWords = {
  account: ['Saajan', 'tilinumero', 'Mottagarens', 'kontonummer'],
  payee: ['Saaja', 'Mottagare'],
  payer: ['Maksaja', 'Betalare'],
  signature: ['Allekirjoitus', 'Underskrift'],
  from: ['Tililtä nro', 'Från konto nr'],
  reference: ['Viitenumero', 'Ref. nr'],
  due: ['Eräpäivä', 'Förf. dag'],
  euro: ['EUR'],
  alwaysReference: [
    'Viitenumero on aina mainittava maksettaessa.',
    'Referensnumret bör alltid anges vid betalning.',
  ],
  form: 'TILISIIRTO  GIRERING',
  terms:
    'Maksu välitetään saajalle maksujenvälityksen ehtojen mukaisesti ja vain maksajan ilmoittaman tilinumeron perusteella. Betalningen förmedlas till mottagaren enligt villkoren för betalningsförmedling och endast till det kontonummer som betalaren angivit.',
} as const;
