/** The letters that go with an invoice, a credit note and a reminder by mail. */
import type { Text } from '../ground/language.ts';

export const mailWords = {
  invoiceSubject: { fi: 'Lasku {number}', sv: 'Faktura {number}', en: 'Invoice {number}' },
  creditSubject: { fi: 'Hyvityslasku {number}', sv: 'Kreditfaktura {number}', en: 'Credit note {number}' },
  reminderSubject: {
    fi: 'Maksumuistutus laskusta {number}',
    sv: 'Betalningspåminnelse för faktura {number}',
    en: 'Payment reminder of invoice {number}',
  },
  invoiceBody: {
    fi: 'Hei!\n\nLiitteenä on lasku {number}.\n\nSumma: {sum}\nEräpäivä: {due}\nTilinumero: {iban}\nViitenumero: {reference}\n\n{seller}\n{contact}\n',
    sv: 'Hej!\n\nBifogat finns faktura {number}.\n\nBelopp: {sum}\nFörfallodag: {due}\nKontonummer: {iban}\nReferensnummer: {reference}\n\n{seller}\n{contact}\n',
    en: 'Hello!\n\nInvoice {number} is attached.\n\nSum: {sum}\nDue date: {due}\nAccount: {iban}\nReference: {reference}\n\n{seller}\n{contact}\n',
  },
  creditBody: {
    fi: 'Hei!\n\nLiitteenä on hyvityslasku {number}, {sum}.\n\n{seller}\n{contact}\n',
    sv: 'Hej!\n\nBifogat finns kreditfaktura {number}, {sum}.\n\n{seller}\n{contact}\n',
    en: 'Hello!\n\nCredit note {number}, {sum}, is attached.\n\n{seller}\n{contact}\n',
  },
  reminderBody: {
    fi: 'Hei!\n\nEmme ole saaneet maksua laskusta {number}. Liitteenä on maksumuistutus, jossa saatava on eritelty.\n\nMaksettava: {sum}\nViimeistään: {due}\nTilinumero: {iban}\nViitenumero: {reference}\n\nJos saatava on mielestäsi virheellinen, vastaa tähän viestiin.\n\n{seller}\n{contact}\n',
    sv: 'Hej!\n\nVi har inte fått betalning för faktura {number}. Bifogat finns en betalningspåminnelse där fordran specificeras.\n\nAtt betala: {sum}\nSenast: {due}\nKontonummer: {iban}\nReferensnummer: {reference}\n\nOm du anser att fordran är felaktig kan du svara på det här meddelandet.\n\n{seller}\n{contact}\n',
    en: 'Hello!\n\nWe have not received payment of invoice {number}. A reminder that itemises the claim is attached.\n\nTo pay: {sum}\nBy: {due}\nAccount: {iban}\nReference: {reference}\n\nIf you find the claim wrong, please answer this message.\n\n{seller}\n{contact}\n',
  },
} as const satisfies Record<string, Text>;
