/** A value of a view's column as a person reads it. */

import { isCustomerKind, kindTitles } from '../../customers/customer.ts';
import type { ViewField } from '../../customers/views/view-field.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import type { Language } from '../../ground/language.ts';
import { formatMoney } from '../../ground/money.ts';
import { type HtmlValue, html, join } from '../../ui/html.ts';
import { iconWord } from '../../ui/icon.ts';

const noBreakSpace = '\u00a0';

const kindIcons = { person: 'person', organisation: 'organisation', sole_trader: 'desk' } as const;

const numberText = (value: string, language: Language): string =>
  Number(value).toLocaleString(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 6 });

/** The text alone, for cells and for files that people read. */
export const cellText = (field: ViewField, value: unknown, language: Language): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field.column?.show === 'phone') return formatPhone(String(value)).replaceAll(' ', noBreakSpace);
  switch (field.kind) {
    case 'choice':
      return field.options?.find((option) => option.value === value)?.title[language] ?? String(value);
    case 'moment':
      return formatDate(helsinkiDate(value as Date), language);
    case 'date':
    case 'written_date':
      return formatDate(String(value), language);
    case 'number':
      return numberText(String(value), language);
    case 'money':
      return formatMoney(BigInt(value as number));
    default:
      return String(value);
  }
};

export const cellHtml = (field: ViewField, value: unknown, language: Language): HtmlValue => {
  const text = cellText(field, value, language);
  if (field.key === 'kind' && isCustomerKind(value))
    return iconWord(kindIcons[value], kindTitles[value][language]);
  // A long address takes two lines at its sign rather than push the table wider than the page.
  return field.column?.show === 'email' ? join(text.split('@'), html`@<wbr>`) : text;
};

export const isNumeric = ({ kind }: ViewField): boolean => kind === 'number' || kind === 'money';
