import type { Text } from '../../../ground/language.ts';
import type { Outcome } from '../bank-file.ts';
import type { BankWarning } from '../bank-payment.ts';

export const bankTexts = {
  title: { fi: 'Tiliotteet', sv: 'Kontoutdrag', en: 'Bank statements' },
  one: { fi: 'Tiliote', sv: 'Kontoutdrag', en: 'Bank statement' },
  add: { fi: 'Tuo tiliote', sv: 'Ta in ett kontoutdrag', en: 'Bring in a statement' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  step: { fi: 'Tila', sv: 'Läge', en: 'State' },
  uploaded: { fi: 'Tuotu', sv: 'Togs in', en: 'Brought in' },
  payments: { fi: 'Maksuja', sv: 'Betalningar', en: 'Payments' },
  toDecide: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  payer: { fi: 'Maksaja', sv: 'Betalare', en: 'Payer' },
  paidOn: { fi: 'Maksupäivä', sv: 'Betalningsdag', en: 'Paid on' },
  sum: { fi: 'Summa', sv: 'Belopp', en: 'Sum' },
  reference: { fi: 'Viite', sv: 'Referens', en: 'Reference' },
  message: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  reason: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  unmatched: {
    fi: 'Kohdistamattomat maksut',
    sv: 'Oavprickade betalningar',
    en: 'Unmatched payments',
  },
} as const satisfies Record<string, Text>;

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  read: { fi: 'Luettu', sv: 'Lästa', en: 'Read' },
  matched: { fi: 'Kohdistettu laskulle', sv: 'Avprickade mot faktura', en: 'Matched with an invoice' },
  doubtful: {
    fi: 'Ehdotettu, odottaa sinua',
    sv: 'Föreslagna, väntar på dig',
    en: 'Proposed, waiting for you',
  },
  unknown: { fi: 'Laskua ei löytynyt', sv: 'Ingen faktura hittades', en: 'No invoice found' },
  duplicate: { fi: 'Tuotu jo aiemmin', sv: 'Redan införda', en: 'Brought in before' },
  replaced: {
    fi: 'Eritelty toisessa tiedostossa',
    sv: 'Specificerade i en annan fil',
    en: 'Itemised in another file',
  },
  accepted: { fi: 'Kohdistettu käsin', sv: 'Avprickade för hand', en: 'Matched by hand' },
  credited: { fi: 'Jätetty asiakkaan hyväksi', sv: 'Till kundens godo', en: 'Left as a customer’s credit' },
  excluded: { fi: 'Ei asiakkaan maksu', sv: 'Inte en kunds betalning', en: 'Not a customer’s payment' },
  undone: { fi: 'Otettu takaisin', sv: 'Tillbakatagna', en: 'Undone' },
};

/** Why a payment is where it is: one sentence. */
export const reasonWords: Readonly<Record<string, Text>> = {
  reference: {
    fi: 'Viite sopii, mutta summa tai asiakas ei ole yksiselitteinen.',
    sv: 'Referensen stämmer, men beloppet eller kunden är inte entydig.',
    en: 'The reference fits, but the sum or the customer is not certain.',
  },
  number: {
    fi: 'Viestissä on laskun numero.',
    sv: 'Meddelandet innehåller ett fakturanummer.',
    en: 'The message holds the number of an invoice.',
  },
  documents: {
    fi: 'Maksu erittelee laskuja, mutta summat eivät täsmää avoimiin laskuihin.',
    sv: 'Betalningen specificerar fakturor, men beloppen stämmer inte med de öppna fakturorna.',
    en: 'The payment itemises invoices, but the sums do not fit what is open.',
  },
  already_paid: {
    fi: 'Viitteen lasku on jo maksettu.',
    sv: 'Referensens faktura är redan betald.',
    en: 'The invoice of the reference has been paid already.',
  },
  reversal: {
    fi: 'Pankki on ottanut maksun takaisin.',
    sv: 'Banken har återtagit betalningen.',
    en: 'The bank has taken the payment back.',
  },
  twin: {
    fi: 'Samassa tiedostossa on toinen samanlainen maksu.',
    sv: 'Samma fil har en likadan betalning.',
    en: 'The same file has another payment just like it.',
  },
  sum_taken: {
    fi: 'Tämän maksun summa on jo kohdistettu toisesta tiedostosta yhtenä eränä.',
    sv: 'Betalningens belopp har redan prickats av som en post ur en annan fil.',
    en: 'The sum of this payment has been matched already, as one entry of another file.',
  },
  foreign: {
    fi: 'Maksu on muuta valuuttaa kuin euroa.',
    sv: 'Betalningen är i en annan valuta än euro.',
    en: 'The payment is in another currency than the euro.',
  },
  no_reference: {
    fi: 'Maksussa ei ole viitettä.',
    sv: 'Betalningen saknar referens.',
    en: 'The payment has no reference.',
  },
  no_invoice: {
    fi: 'Viitteellä ei löydy laskua.',
    sv: 'Ingen faktura har referensen.',
    en: 'No invoice has the reference.',
  },
  no_amount: {
    fi: 'Tiedosto ei kerro maksun summaa.',
    sv: 'Filen anger inte betalningens belopp.',
    en: 'The file does not tell the sum of the payment.',
  },
  own_reversal: {
    fi: 'Yrityksen oma maksu on palautunut.',
    sv: 'Företagets egen betalning har återkommit.',
    en: 'A payment of the company itself has come back.',
  },
  overpaid: {
    fi: 'Maksettu enemmän kuin oli avoinna: loppu on asiakkaan hyvänä.',
    sv: 'Mer betalt än vad som var öppet: resten står till kundens godo.',
    en: 'More was paid than was open: the rest is the customer’s credit.',
  },
  netted: {
    fi: 'Laskut ja hyvitykset kuitattu yhdellä maksulla.',
    sv: 'Fakturor och krediteringar kvittade med en betalning.',
    en: 'Invoices and credits settled by one payment.',
  },
  known: {
    fi: 'Sama maksu on toisessa tiedostossa.',
    sv: 'Samma betalning finns i en annan fil.',
    en: 'The same payment is in another file.',
  },
  details_came: {
    fi: 'Maksut on eritelty toisessa tiedostossa.',
    sv: 'Betalningarna är specificerade i en annan fil.',
    en: 'The payments are itemised in another file.',
  },
  sum: { fi: 'Summa on sama.', sv: 'Beloppet är detsamma.', en: 'The sum is the same.' },
  name: {
    fi: 'Summa ja maksajan nimi sopivat.',
    sv: 'Beloppet och betalarens namn stämmer.',
    en: 'The sum and the payer’s name fit.',
  },
  sought: { fi: 'Haettu.', sv: 'Sökt.', en: 'Sought.' },
};

export const warningWords: Readonly<Record<BankWarning, Text>> = {
  account_check_fails: {
    fi: 'Tilinumeron tarkiste ei täsmää',
    sv: 'Kontonumrets kontrollsiffra stämmer inte',
    en: 'The check of the account number fails',
  },
  reference_check_fails: {
    fi: 'Viitteen tarkiste ei täsmää',
    sv: 'Referensens kontrollsiffra stämmer inte',
    en: 'The check of the reference fails',
  },
  currency_is_foreign: {
    fi: 'Muu valuutta kuin euro',
    sv: 'Annan valuta än euro',
    en: 'Another currency than the euro',
  },
  amount_is_missing: { fi: 'Summa puuttuu', sv: 'Beloppet saknas', en: 'The sum is missing' },
  details_do_not_add_up: {
    fi: 'Erittelyn summa ei täsmää tapahtumaan',
    sv: 'Specifikationens summa stämmer inte med händelsen',
    en: 'The itemised sums do not come to the entry',
  },
  identity_code_left_out: {
    fi: 'Henkilötunnus jätettiin tallentamatta',
    sv: 'En personbeteckning sparades inte',
    en: 'A personal identity code was left out',
  },
  letters_unreadable: {
    fi: 'Osa kirjaimista ei ole luettavissa',
    sv: 'En del bokstäver kan inte läsas',
    en: 'Some letters cannot be read',
  },
  date_is_missing: { fi: 'Päivä puuttuu', sv: 'Datumet saknas', en: 'The day is missing' },
  text_cut: {
    fi: 'Pitkä viesti lyhennettiin',
    sv: 'Ett långt meddelande kortades',
    en: 'A long message was cut',
  },
};
