import { formErrors } from '../../access/form-errors.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { exceptions, exceptionTitles } from '../article-14.ts';
import { informingTexts as texts } from './informing-texts.ts';

export type Closing = Readonly<{
  action: string;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const typedText = (typed: Closing['typed'], name: string): string | undefined => {
  const value = typed?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** An exception of Article 14(5), with its reason: seldom, so folded up. */
export const closeForm = ({ language }: Context, { action, typed, problems = [] }: Closing): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  return card({
    content: more({
      summary: texts.close[language],
      open: problems.length > 0,
      content: html`<p class="muted">${texts.closeLead[language]}</p>${form({
        language,
        action,
        errors,
        submit: texts.close[language],
        danger: true,
        content: html`${field({
          kind: 'radio',
          name: 'ground',
          label: texts.ground[language],
          language,
          required: true,
          options: exceptions.map((value) => ({ value, label: exceptionTitles[value][language] })),
          value: typedText(typed, 'ground'),
          error: errorOf('ground'),
        })}${field({
          kind: 'textarea',
          name: 'reason',
          label: texts.reason[language],
          hint: texts.reasonHint[language],
          language,
          required: true,
          rows: 3,
          maxLength: 2_000,
          value: typedText(typed, 'reason'),
          error: errorOf('reason'),
        })}`,
      })}`,
    }),
  });
};
