/** The company's own fields: what the declaration says of them decides what may be kept. */
import { isDate } from '../ground/calendar.ts';
import { inAll, type Text } from '../ground/language.ts';
import type { Declaration, ExtraField } from '../policy/declaration.ts';
import { seesEveryField } from '../policy/visibility.ts';
import { yesNo } from './details/detail.ts';

/** Fields that the purpose reads, as its policy has them: upkeep and the answer to a request have them all. */
export const extraFieldsOf = (declaration: Declaration, purpose: string): readonly ExtraField[] =>
  declaration.extra_fields.filter(
    ({ purposes }) => seesEveryField.has(purpose) || purposes.includes(purpose),
  );

export const extraFieldTitle = ({ title }: ExtraField): Text => inAll(title);

/** What decides which values a field takes. */
export type DeclaredKind = Pick<ExtraField, 'kind' | 'choices'>;

/** The value as it is kept: a number with a point, a date as `YYYY-MM-DD`, a choice by its Finnish text. */
export const readExtraValue = ({ kind, choices }: DeclaredKind, typed: string): string | undefined => {
  const value = typed.trim();
  if (value === '') return '';
  switch (kind) {
    case 'number':
      return /^-?\d{1,15}([.,]\d{1,6})?$/.test(value) ? value.replace(',', '.') : undefined;
    case 'date':
      return isDate(value) ? value : undefined;
    case 'yes_no':
      return yesNo.some((choice) => choice.value === value) ? value : undefined;
    case 'choice':
      return choices.some(({ fi }) => fi === value) ? value : undefined;
    default:
      return value;
  }
};
