import type { Language, Text } from '../../ground/language.ts';
import { percent } from '../documents/numbers.ts';
import { vatClassTitles } from '../pages/invoice-texts.ts';
import type { Basis, NamedPeriod } from './period.ts';
import type { VoucherKind } from './queries.ts';

export const words = {
  sales: { fi: 'Myynti ja arvonlisävero', sv: 'Försäljning och mervärdesskatt', en: 'Sales and VAT' },
  journal: { fi: 'Tositepäiväkirja', sv: 'Verifikatjournal', en: 'Journal of vouchers' },
  vouchers: { fi: 'Tositteita {count}', sv: '{count} verifikat', en: '{count} vouchers' },
  rate: { fi: 'Verokanta', sv: 'Skattesats', en: 'VAT rate' },
  invoiced: { fi: 'Laskutettu', sv: 'Fakturerat', en: 'Invoiced' },
  credited: { fi: 'Hyvitetty', sv: 'Krediterat', en: 'Credited' },
  net: { fi: 'Veroton', sv: 'Skattefritt', en: 'Net' },
  vat: { fi: 'Vero', sv: 'Skatt', en: 'VAT' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'Total' },
  month: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' },
  byRate: { fi: 'Verokannoittain', sv: 'Enligt skattesats', en: 'By rate' },
  byMonth: { fi: 'Kuukausittain', sv: 'Enligt månad', en: 'By month' },
  money: { fi: 'Suoritukset', sv: 'Betalningar', en: 'Payments' },
  count: { fi: 'Kappaletta', sv: 'Antal', en: 'Count' },
  sum: { fi: 'Summa', sv: 'Belopp', en: 'Sum' },
  day: { fi: 'Päivä', sv: 'Datum', en: 'Date' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  voucher: { fi: 'Tosite', sv: 'Verifikat', en: 'Voucher' },
  customer: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  customerNumber: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  reference: { fi: 'Viite', sv: 'Referens', en: 'Reference' },
  about: { fi: 'Koskee laskua', sv: 'Gäller faktura', en: 'About invoice' },
  method: { fi: 'Maksutapa', sv: 'Betalningssätt', en: 'Method' },
  period: { fi: '{from}–{to}', sv: '{from}–{to}', en: '{from}–{to}' },
} as const satisfies Record<string, Text>;

export const basisWords: Readonly<Record<Basis, Text>> = {
  issued: { fi: 'Laskun päivän mukaan', sv: 'Enligt fakturans datum', en: 'By the day of the invoice' },
  delivered: { fi: 'Toimituspäivän mukaan', sv: 'Enligt leveransdatum', en: 'By the day of delivery' },
};

export const voucherWords: Readonly<Record<VoucherKind, Text>> = {
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  credit_note: { fi: 'Hyvityslasku', sv: 'Kreditfaktura', en: 'Credit note' },
  received: { fi: 'Suoritus', sv: 'Betalning', en: 'Payment' },
  refund: { fi: 'Palautus', sv: 'Återbetalning', en: 'Refund' },
  reversal: { fi: 'Peruuntunut suoritus', sv: 'Återtagen betalning', en: 'Reversed payment' },
  written_off: { fi: 'Luottotappio', sv: 'Kreditförlust', en: 'Write-off' },
  loss_corrected: {
    fi: 'Luottotappion oikaisu',
    sv: 'Rättelse av kreditförlust',
    en: 'Correction of a write-off',
  },
};

export const namedPeriodWords: Readonly<Record<NamedPeriod, Text>> = {
  last_month: { fi: 'Viime kuukausi', sv: 'Förra månaden', en: 'Last month' },
  this_month: { fi: 'Tämä kuukausi', sv: 'Denna månad', en: 'This month' },
  quarter: { fi: 'Viime neljännes', sv: 'Förra kvartalet', en: 'Last quarter' },
  this_year: { fi: 'Tilikausi', sv: 'Räkenskapsperioden', en: 'Financial year' },
  last_year: { fi: 'Edellinen tilikausi', sv: 'Föregående räkenskapsperiod', en: 'Previous financial year' },
};

/** A rate by its number; what is not taxed by its class; what was written off is named. */
export const rateWord = (
  { is_loss, vat_class, vat_rate_bp }: Readonly<{ is_loss: boolean; vat_class: string; vat_rate_bp: number }>,
  language: Language,
): string => {
  const rate = vat_rate_bp > 0 ? percent(vat_rate_bp) : (vatClassTitles[vat_class]?.[language] ?? vat_class);
  return is_loss ? `${voucherWords.written_off[language]}, ${rate}` : rate;
};
