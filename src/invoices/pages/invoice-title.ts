/** What an invoice is called on pages: its kind and number; a draft has none yet. */
import type { Language } from '../../ground/language.ts';
import type { Invoice } from '../invoice.ts';
import { texts as words } from './invoice-texts.ts';

export const titleOf = ({ kind, number }: Pick<Invoice, 'kind' | 'number'>, language: Language): string => {
  const isCredit = kind === 'credit_note';
  if (number === null) return (isCredit ? words.creditDraft : words.draft)[language];
  return `${(isCredit ? words.creditNote : words.invoice)[language]} ${number}`;
};
