/** A condition in words: `Postitoimipaikka: ei ole Porvoo`. */
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import { agoTitles, dayTitles, isBare, type Operator, operatorTitles } from './operator.ts';
import type { Asking } from './use-definition.ts';
import type { ViewField } from './view-field.ts';

const isOfDays = ({ kind }: ViewField): boolean =>
  kind === 'date' || kind === 'moment' || kind === 'written_date';

export const operatorTitle = (field: ViewField, operator: Operator, language: Language): string => {
  const title =
    field.says?.[operator] ?? ((isOfDays(field) && dayTitles[operator]) || operatorTitles[operator]);
  return fill(title[language], { field: field.title[language] });
};

const valueText = (field: ViewField, value: string, language: Language): string => {
  if (isOfDays(field)) return formatDate(value, language);
  if (field.kind === 'money') return `${value}\u00a0€`;
  return field.options?.find((option) => option.value === value)?.title[language] ?? value;
};

export const conditionText = ({ field, condition }: Asking, language: Language): string => {
  const { operator, values } = condition;
  const title = operatorTitle(field, operator, language);
  if (isBare(operator)) return title;
  const ago = agoTitles[operator];
  if (ago) return fill(ago[language], { field: field.title[language], days: values[0] ?? '' });
  const said = values.map((value) => valueText(field, value, language)).join(', ');
  return operator === 'is' ? `${title}: ${said}` : `${title} ${said}`;
};
