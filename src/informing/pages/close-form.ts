import { formErrors } from '../../access/form-errors.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { groundsOf, groundTitles } from '../article-14.ts';
import type { MailingKind } from '../mailing.ts';
import { informingTexts as texts } from './informing-texts.ts';

export type Closing = Readonly<{
  kind: MailingKind;
  action: string;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const typedText = (typed: Closing['typed'], name: string): string | undefined => {
  const value = typed?.[name];
  return typeof value === 'string' ? value : undefined;
};

const leads: Readonly<Record<MailingKind, Text>> = {
  origin: texts.closeLead,
  change: texts.closeLead,
  consent: texts.closeQuestion,
  breach: texts.closeBreach,
};

/** An exception of the law, with its reason: seldom, so folded up. */
export const closeForm = ({ language }: Context, { kind, action, typed, problems = [] }: Closing): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  return more({
    summary: texts.close[language],
    open: problems.length > 0,
    content: html`<p class="muted">${leads[kind][language]}</p>${form({
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
        options: groundsOf[kind].map((value) => ({ value, label: groundTitles[value][language] })),
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
  });
};
