/** The words of the pages about invoices and payments. */
import type { Text } from '../../ground/language.ts';
import type { AgeBucket } from '../queries/ageing.ts';
import type { InvoiceView } from '../queries/invoice-list.ts';

export const viewTitles: Readonly<Record<InvoiceView, Text>> = {
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  draft: { fi: 'Luonnokset', sv: 'Utkast', en: 'Drafts' },
  open: { fi: 'Avoimet', sv: 'Öppna', en: 'Open' },
  overdue: { fi: 'Erääntyneet', sv: 'Förfallna', en: 'Overdue' },
  collection: { fi: 'Perinnässä', sv: 'Under indrivning', en: 'In collection' },
  paid: { fi: 'Maksetut', sv: 'Betalda', en: 'Paid' },
  credited: { fi: 'Hyvitetyt', sv: 'Krediterade', en: 'Credited' },
  written_off: { fi: 'Luottotappiot', sv: 'Kreditförluster', en: 'Written off' },
};

export const stateTitles = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  open: { fi: 'Avoin', sv: 'Öppen', en: 'Open' },
  overdue: { fi: 'Erääntynyt', sv: 'Förfallen', en: 'Overdue' },
  paid: { fi: 'Maksettu', sv: 'Betald', en: 'Paid' },
  credited: { fi: 'Hyvitetty', sv: 'Krediterad', en: 'Credited' },
  collection: { fi: 'Perinnässä', sv: 'Under indrivning', en: 'In collection' },
  written_off: { fi: 'Luottotappio', sv: 'Kreditförlust', en: 'Written off' },
  disputed: { fi: 'Kiistetty', sv: 'Bestridd', en: 'Disputed' },
  unused: { fi: 'Käyttämättä', sv: 'Oanvänd', en: 'Unused' },
  used: { fi: 'Käytetty', sv: 'Använd', en: 'Used' },
  credit_note: { fi: 'Hyvityslasku', sv: 'Kreditfaktura', en: 'Credit note' },
} as const satisfies Record<string, Text>;

export const bucketTitles: Readonly<Record<AgeBucket, Text>> = {
  not_due: { fi: 'Ei vielä erääntynyt', sv: 'Ännu inte förfallna', en: 'Not yet due' },
  '1_14': { fi: '1–14 päivää myöhässä', sv: '1–14 dagar sena', en: '1–14 days late' },
  '15_30': { fi: '15–30 päivää', sv: '15–30 dagar', en: '15–30 days' },
  '31_60': { fi: '31–60 päivää', sv: '31–60 dagar', en: '31–60 days' },
  '61_90': { fi: '61–90 päivää', sv: '61–90 dagar', en: '61–90 days' },
  over_90: { fi: 'yli 90 päivää', sv: 'över 90 dagar', en: 'over 90 days' },
};

export const eventTitles: Readonly<Record<string, Text>> = {
  issued: { fi: 'Vahvistettu', sv: 'Fastställd', en: 'Issued' },
  imported: {
    fi: 'Tuotu toisesta ohjelmasta',
    sv: 'Importerad från ett annat program',
    en: 'Brought in from another program',
  },
  sent: { fi: 'Lähetetty', sv: 'Skickad', en: 'Sent' },
  reminder_sent: { fi: 'Muistutus lähetetty', sv: 'Påminnelse skickad', en: 'Reminder sent' },
  paid: { fi: 'Maksettu kokonaan', sv: 'Betald i sin helhet', en: 'Paid in full' },
  reopened: { fi: 'Avattu uudelleen', sv: 'Öppnad på nytt', en: 'Opened again' },
  credited: { fi: 'Hyvitetty', sv: 'Krediterad', en: 'Credited' },
  reminded: { fi: 'Muistutettu', sv: 'Påmind', en: 'Reminded of' },
  disputed: { fi: 'Asiakas kiisti', sv: 'Kunden bestred', en: 'Disputed by the customer' },
  dispute_ended: { fi: 'Kiista ratkaistu', sv: 'Tvisten avgjord', en: 'Dispute settled' },
  collection: { fi: 'Siirretty perintään', sv: 'Överförd till indrivning', en: 'Handed to collection' },
  collection_ended: {
    fi: 'Palautettu perinnästä',
    sv: 'Tagen tillbaka från indrivning',
    en: 'Taken back from collection',
  },
  written_off: { fi: 'Kirjattu luottotappioksi', sv: 'Bokförd som kreditförlust', en: 'Written off' },
  write_off_ended: { fi: 'Luottotappio peruttu', sv: 'Kreditförlusten återtagen', en: 'Write-off undone' },
};

export const methodTitles = {
  bank: { fi: 'Tilisiirto', sv: 'Kontoöverföring', en: 'Bank transfer' },
  cash: { fi: 'Käteinen', sv: 'Kontant', en: 'Cash' },
  card: { fi: 'Kortti', sv: 'Kort', en: 'Card' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
} as const satisfies Record<string, Text>;

export const vatClassTitles: Readonly<Record<string, Text>> = {
  standard: { fi: 'Yleinen', sv: 'Allmän', en: 'Standard' },
  reduced: { fi: 'Alennettu', sv: 'Reducerad', en: 'Reduced' },
  books: { fi: 'Alennettu (kirjat ym.)', sv: 'Reducerad (böcker m.m.)', en: 'Reduced (books etc.)' },
  low: { fi: 'Lehdet', sv: 'Tidningar', en: 'Newspapers' },
  zero: { fi: 'Nollaverokanta', sv: 'Nollskattesats', en: 'Zero rate' },
  reverse_charge: { fi: 'Käännetty', sv: 'Omvänd', en: 'Reverse charge' },
  exempt: { fi: 'Veroton', sv: 'Skattefri', en: 'Exempt' },
};

export const texts = {
  invoices: { fi: 'Laskut', sv: 'Fakturor', en: 'Invoices' },
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  creditNote: { fi: 'Hyvityslasku', sv: 'Kreditfaktura', en: 'Credit note' },
  draft: { fi: 'Laskuluonnos', sv: 'Fakturautkast', en: 'Draft invoice' },
  creditDraft: { fi: 'Hyvityslaskun luonnos', sv: 'Utkast till kreditfaktura', en: 'Draft credit note' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  buyer: { fi: 'Ostaja', sv: 'Köpare', en: 'Buyer' },
  issued: { fi: 'Päivä', sv: 'Datum', en: 'Date' },
  due: { fi: 'Eräpäivä', sv: 'Förfallodag', en: 'Due date' },
  total: { fi: 'Summa', sv: 'Summa', en: 'Total' },
  open: { fi: 'Avoinna', sv: 'Öppet', en: 'Open' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  search: {
    fi: 'Laskun numero tai viite',
    sv: 'Fakturans nummer eller referens',
    en: 'Invoice number or reference',
  },
  bringIn: { fi: 'Tuo laskuja', sv: 'Importera fakturor', en: 'Import invoices' },
  noInvoices: { fi: 'Ei laskuja', sv: 'Inga fakturor', en: 'No invoices' },
  noInvoicesYet: {
    fi: 'Laskut tehdään asiakkaan kortilta. Avaa asiakas ja valitse Uusi lasku.',
    sv: 'Fakturor görs från kundens kort. Öppna kunden och välj Ny faktura.',
    en: 'Invoices are made from the customer’s card. Open the customer and choose New invoice.',
  },
  noneSuch: {
    fi: 'Tässä näkymässä ei ole laskuja, jotka täyttävät ehdot.',
    sv: 'I den här vyn finns inga fakturor som uppfyller villkoren.',
    en: 'No invoice in this view meets the conditions.',
  },
  ofCustomer: {
    fi: 'Vain yhden asiakkaan laskut',
    sv: 'Bara en kunds fakturor',
    en: 'Invoices of one customer only',
  },
  showAll: { fi: 'Näytä kaikkien', sv: 'Visa allas', en: 'Show everybody’s' },
  newInvoice: { fi: 'Uusi lasku', sv: 'Ny faktura', en: 'New invoice' },
} as const satisfies Record<string, Text>;
