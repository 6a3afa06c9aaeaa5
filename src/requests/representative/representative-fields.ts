import { formErrors, typedText } from '../../access/form-errors.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { capacities, capacityTitles } from './representative.ts';
import { representativeTexts as texts } from './representative-texts.ts';

type Typed = Readonly<Record<string, unknown>>;

export const representativeFields = (
  { language }: Context,
  typed: Typed,
  problems: readonly FieldProblem[],
  required = false,
): Html => {
  const { errorOf } = formErrors(problems, language);
  const shared = { language, autocomplete: 'off', required: false } as const;
  return html`${field({
    ...shared,
    kind: 'text',
    name: 'representative_name',
    label: texts.name[language],
    maxLength: 200,
    required,
    value: typedText(typed, 'representative_name'),
    error: errorOf('representative_name'),
  })}${field({
    kind: 'select',
    name: 'representative_capacity',
    label: texts.capacity[language],
    language,
    required,
    options: capacities.map((one) => ({ value: one, label: capacityTitles[one][language] })),
    value: typedText(typed, 'representative_capacity') ?? 'attorney',
    error: errorOf('representative_capacity'),
  })}${field({
    ...shared,
    kind: 'email',
    name: 'representative_email',
    label: texts.email[language],
    maxLength: 254,
    value: typedText(typed, 'representative_email'),
    error: errorOf('representative_email'),
  })}${field({
    kind: 'textarea',
    name: 'representative_address',
    label: texts.address[language],
    hint: texts.addressHint[language],
    language,
    rows: 3,
    value: typedText(typed, 'representative_address'),
    error: errorOf('representative_address'),
  })}`;
};

/** Seldom needed: folded up until somebody has typed there. */
export const representativeFold = (context: Context, typed: Typed, problems: readonly FieldProblem[]): Html =>
  more({
    summary: texts.somebodyElse[context.language],
    content: html`<div class="stack">${representativeFields(context, typed, problems)}</div>`,
    open:
      Boolean(typedText(typed, 'representative_name')) ||
      problems.some(({ field: name }) => name.startsWith('representative_')),
  });
