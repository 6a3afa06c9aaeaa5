/** One thing that a person asks to be corrected: where it stands, what it is, what is asked, what was decided. */
import { customerFields } from '../../customers/customer-fields.ts';
import { addressDetail } from '../../customers/details/address.ts';
import type { Detail } from '../../customers/details/detail.ts';
import { emailDetail } from '../../customers/details/email.ts';
import { phoneDetail } from '../../customers/details/phone.ts';
import type { Category } from '../../ground/columns.ts';
import { countryOf } from '../../ground/country.ts';
import { languageNamed, type Text } from '../../ground/language.ts';

export const correctedDetails: readonly Detail[] = [emailDetail, phoneDetail, addressDetail];

export type Place = 'customers' | 'emails' | 'phones' | 'addresses' | 'statement';
export type Correction = Readonly<{
  number: number;
  place: Place;
  row_id: number | null;
  field: string;
  old_value: string;
  asked_value: string;
  decision: 'changed' | 'refused' | null;
  decided_value: string;
  reason: string;
  applied_at: Date | null;
}>;

export const statementTitle: Text = {
  fi: 'Täydentävä lausunto',
  sv: 'Kompletterande utlåtande',
  en: 'Supplementary statement',
};

export const detailAt = (place: Place): Detail | undefined =>
  correctedDetails.find(({ key }) => key === place);

/** `Osoite: Postinumero`; of the customer's own row the field alone. */
export const correctionTitle = ({ place, field }: Pick<Correction, 'place' | 'field'>): Text => {
  const unknown = { fi: field, sv: field, en: field };
  if (place === 'statement') return statementTitle;
  const detail = detailAt(place);
  if (!detail) return customerFields.find(({ name }) => name === field)?.title ?? unknown;
  const of = detail.fields.find(({ name }) => name === field)?.title ?? unknown;
  if (of.fi === detail.title.fi) return of;
  const joined = (language: 'fi' | 'sv' | 'en') => `${detail.title[language]}: ${of[language].toLowerCase()}`;
  return { fi: joined('fi'), sv: joined('sv'), en: joined('en') };
};

/** What is kept of what a person wrote: the code where a field has one, whichever language they named it in. */
export const typedOf = ({ place, field }: Pick<Correction, 'place' | 'field'>, value: string): string => {
  if (place === 'customers' && field === 'language') return languageNamed(value) ?? value;
  return place === 'addresses' && field === 'country' ? (countryOf(value) ?? value) : value;
};

/** The category of the notice: who was given it is told of the correction. */
export const categoryOf = ({ place, field }: Pick<Correction, 'place' | 'field'>): Category | undefined =>
  detailAt(place)?.category ?? customerFields.find(({ name }) => name === field)?.category;
