/** Addresses of bank statements, so that links and tests cannot disagree with the routes. */
import type { Outcome, Place } from './bank-file.ts';

export const bankFilesPath = '/bank-statements';
export const newBankFilePath = '/bank-statements/new';
export const unmatchedPath = '/unmatched-payments';
export const bankFilePath = (id: number): string => `/bank-statements/${id}`;
export const bankFilePartPath = (id: number, part: 'accounts' | 'matching' | 'undoing'): string =>
  `/bank-statements/${id}/${part}`;
export const bankPaymentsPath = (id: number, outcome: Outcome, after?: Place): string =>
  `/bank-statements/${id}/payments?outcome=${outcome}${after ? `&entry=${after.entry}&part=${after.part}` : ''}`;
export const bankPaymentPath = (id: number, { entry, part }: Place): string =>
  `/bank-statements/${id}/payments/${entry}/${part}`;
export type BankPaymentPart = 'allocation' | 'reversal' | 'credit' | 'exclusion';
export const bankPaymentPartPath = (id: number, place: Place, part: BankPaymentPart): string =>
  `${bankPaymentPath(id, place)}/${part}`;
