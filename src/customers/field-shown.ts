/** A value of the customer's own row or of a detail as a person reads it: words for codes, a day and a number as they are written here. */
import { isDate } from '../ground/calendar.ts';
import { countryName } from '../ground/country.ts';
import { formatDate } from '../ground/format-date.ts';
import { formatPhone } from '../ground/format-phone.ts';
import { isLanguage, type Language, languageTitles } from '../ground/language.ts';
import { type CustomerField, customerFields } from './customer-fields.ts';
import { type DetailField, yesNo } from './details/detail.ts';
import { details } from './details/index.ts';

/** `place`: `customers` or the table of a detail; `field`: as the form or as the table calls it. */
export type FieldAt = Readonly<{ place: string; field: string }>;

/** Columns whose form field has another name. */
const fieldOfColumn: Readonly<Record<string, string>> = { e164: 'number', organisation_id: 'organisation' };

export const fieldAt = ({ place, field }: FieldAt): CustomerField | DetailField | undefined =>
  place === 'customers'
    ? customerFields.find(({ name }) => name === field)
    : details
        .find(({ key }) => key === place)
        ?.fields.find(({ name }) => name === (fieldOfColumn[field] ?? field));

const ofChoices = (at: FieldAt, value: string, language: Language): string | undefined => {
  const field = fieldAt(at);
  const choices = field && 'choices' in field ? field.choices : undefined;
  return choices?.find((one) => one.value === value)?.title[language];
};

export const fieldShown = (at: FieldAt, value: string | null, language: Language): string => {
  if (!value) return '';
  if (at.field === 'e164') return formatPhone(value);
  if (at.place === 'customers' && at.field === 'language')
    return isLanguage(value) ? languageTitles[value][language] : value;
  if (at.place === 'addresses' && at.field === 'country') return countryName(value, language);
  if (value === 'true' || value === 'false')
    return yesNo.find((choice) => choice.value === (value === 'true' ? 'yes' : 'no'))!.title[language];
  return ofChoices(at, value, language) ?? (isDate(value) ? formatDate(value, language) : value);
};
