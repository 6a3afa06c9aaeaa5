/** The giro part (tilisiirto) of an invoice or a reminder, as data for the template. */
import { code128Svg } from '../../ground/code-128.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatIban } from '../../ground/iban.ts';
import type { Language } from '../../ground/language.ts';
import { formatCreditorReference, formatReferenceNumber } from '../../ground/reference-number.ts';
import { virtualBarcode } from '../../ground/virtual-barcode.ts';
import type { Seller } from '../invoice.ts';
import { amount } from './numbers.ts';
import { giroWords, words } from './words.ts';

export type Giro = Readonly<{
  seller: Seller;
  payer: readonly string[];
  message: readonly string[];
  reference: string;
  dueOn: string;
  cents: number;
  language: Language;
}>;

export const shownReference = (reference: string): string =>
  reference.startsWith('RF') ? formatCreditorReference(reference) : formatReferenceNumber(reference);

const barcodeOf = ({ seller, reference, dueOn, cents, language }: Giro) => {
  const digits = virtualBarcode({ iban: seller.iban, cents, reference, dueOn });
  return digits === undefined ? null : { svg: code128Svg(digits), digits, alt: words.barcode[language] };
};

export const giroOf = (giro: Giro) => ({
  labels: giroWords,
  terms: giroWords.terms,
  iban: formatIban(giro.seller.iban),
  bic: giro.seller.bic,
  payee: [giro.seller.name, giro.seller.street, `${giro.seller.postcode} ${giro.seller.town}`],
  payer: giro.payer,
  message: [...giro.message, '', ...giroWords.alwaysReference],
  reference: shownReference(giro.reference),
  // The form is Finnish and Swedish, so are its dates.
  due: formatDate(giro.dueOn),
  amount: amount(giro.cents),
  barcode: barcodeOf(giro),
});
