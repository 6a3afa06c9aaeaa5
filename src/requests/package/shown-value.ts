/** A value as the person reads it: words for keys, euros for cents, days and moments as they are written here. */
import { titleOfMedia } from '../../customers/attachments/content-types.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import { sourceName } from '../../customers/source.ts';
import { countryName } from '../../ground/country.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import { type Language, type Text, textIn } from '../../ground/language.ts';
import { formatMoney } from '../../ground/money.ts';
import type { DeclarationInForce } from '../../policy/in-force.ts';
import type { Letter } from '../letters/letter.ts';
import { letterText } from '../letters/to-text.ts';
import { decisionTitles } from './attachment-decision.ts';
import { NotGiven, type WhyNotGiven } from './texts/not-given.ts';
import { columnTitle } from './titles/columns.ts';
import { tableTitles } from './titles/tables.ts';
import { valueWords, wordOf } from './value-words.ts';

export type Showing = Readonly<{
  language: Language;
  policy: DeclarationInForce;
  organisations: ReadonlyMap<number, string>;
  /** Acts of the log in the reader's words; the roof knows them. */
  actTitle: (act: string, language: Language) => string;
}>;

/** In the place of a text that the answer does not hold. */
export const notGivenTitles: Readonly<Record<WhyNotGiven, Text>> = {
  ...decisionTitles,
  waiting: {
    fi: '[luetaan ensin läpi]',
    sv: '[läses först igenom]',
    en: '[read through first]',
  },
};

const yesNo: Readonly<Record<'true' | 'false', Text>> = {
  true: { fi: 'kyllä', sv: 'ja', en: 'yes' },
  false: { fi: 'ei', sv: 'nej', en: 'no' },
};

const decimal = (value: number, language: Language, least = 0): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-FI`, {
    minimumFractionDigits: least,
    maximumFractionDigits: 6,
  }).format(value);

const numberShown = (column: string, value: number, language: Language): string => {
  if (column.endsWith('_cents')) return formatMoney(BigInt(value));
  if (column.endsWith('_micros')) return `${decimal(value / 1e6, language, 2)} €`;
  if (column.endsWith('_thousandths')) return decimal(value / 1_000, language);
  if (column === 'size_bytes') return formatBytes(value, language);
  if (column.endsWith('_bp') || column.endsWith('basis_points')) return `${decimal(value / 100, language)} %`;
  return String(value);
};

const sources = new Set(['source', 'old_source', 'new_source']);

/** A letter is kept in its parts and read as a text. */
const letterWords = (body: string): string => {
  try {
    return letterText(JSON.parse(body) as Letter);
  } catch {
    return body;
  }
};

/** What a key means where its column holds keys of the declaration or names of columns. */
const keyShown = (table: string, column: string, value: string, showing: Showing): string => {
  const { language, policy, actTitle } = showing;
  const { categories, extra_fields } = policy.declaration;
  const titled = (
    list: readonly { key: string; title: { fi: string; sv?: string | undefined; en?: string | undefined } }[],
  ) => {
    const found = list.find(({ key }) => key === value);
    return found && textIn(found.title, language);
  };
  if (sources.has(column)) return sourceName(policy.declaration, value, language);
  if (column === 'categories') return titled(categories) ?? value;
  if (table === 'request_letters' && column === 'body') return letterWords(value);
  if (column === 'content_type') return titleOfMedia(value)[language];
  if (column === 'e164') return formatPhone(value);
  if (column.endsWith('country')) return countryName(value, language);
  if (column === 'act') return actTitle(value, language);
  if (column === 'place') return tableTitles[value]?.[language] ?? value;
  if (column === 'field' || column === 'fields')
    return (
      columnTitle(table, value)?.[language] ?? titled(extra_fields) ?? wordOf(value)?.[language] ?? value
    );
  const words = valueWords[`${table}.${column}`] ?? valueWords[column];
  return words?.[value]?.[language] ?? value;
};

export const shownValue = (table: string, column: string, value: unknown, showing: Showing): string => {
  const { language, policy, organisations } = showing;
  if (value === null || value === undefined || value === '') return '';
  if (value instanceof NotGiven) return notGivenTitles[value.why][language];
  if (typeof value === 'boolean') return yesNo[`${value}`][language];
  if (value instanceof Date) return formatMoment(value, language);
  if (Array.isArray(value))
    return value
      .map((one) => shownValue(table, column, one, showing))
      .filter(Boolean)
      .join(', ');
  if (column === 'purpose' && typeof value === 'number') return purposeTitle(policy, value, language);
  if (column === 'organisation_id') return organisations.get(Number(value)) ?? '';
  if (typeof value === 'number') return numberShown(column, value, language);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => [
        columnTitle(table, key)?.[language] ?? key,
        shownValue(table, key, inner, showing),
      ])
      .filter(([, inner]) => inner !== '')
      .map(([key, inner]) => `${key}: ${inner}`)
      .join(', ');
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? formatDate(text, language)
    : keyShown(table, column, text, showing);
};
