import { textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { ExtraField } from '../../policy/declaration.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { yesNo } from '../details/detail.ts';
import { extraFieldTitle } from '../extra-field.ts';
import { type Again, errorOf, formPage, sawFields, shownValue } from './form-fields.ts';

const valueField = (context: Context, declared: ExtraField, again: Again, now: string): Html => {
  const { language } = context;
  const shared = {
    name: 'value',
    label: extraFieldTitle(declared)[language],
    language,
    hint: textIn(declared.explanation, language),
    error: errorOf(again, context, 'value'),
  };
  const value = shownValue(again, 'value', now);
  switch (declared.kind) {
    case 'yes_no':
      return field({
        ...shared,
        kind: 'select',
        value,
        blank: '–',
        options: yesNo.map((choice) => ({ value: choice.value, label: choice.title[language] })),
      });
    case 'choice':
      return field({
        ...shared,
        kind: 'select',
        value,
        blank: '–',
        options: declared.choices.map((choice) => ({ value: choice.fi, label: textIn(choice, language) })),
      });
    case 'date':
      return field({ ...shared, kind: 'date', value });
    default:
      return field({ ...shared, kind: 'text', value, maxLength: 2000, autocomplete: 'off' });
  }
};

export const extraFieldPage = (
  context: Context,
  declared: ExtraField,
  customerId: number,
  now: string,
  again: Again,
): Html =>
  formPage(context, {
    title: extraFieldTitle(declared)[context.language],
    action: `/customers/${customerId}/fields/${declared.key}`,
    back: `/customers/${customerId}`,
    category: 'extra_fields',
    again,
    fields: html`${sawFields({ value: now })}${valueField(context, declared, again, now)}`,
  });
