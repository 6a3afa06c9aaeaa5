import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Language } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { asInLetter } from '../pages/letter-language.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { requestPath, stepPath } from '../paths.ts';
import type { Proposed } from './decide-excess.ts';
import { excessAnswers, excessGrounds, groundTitles } from './excess.ts';
import { excessTexts as texts } from './excess-texts.ts';

export type ShownExcess = Readonly<{
  id: number;
  /** Of the letter. */
  written: Language;
  proposed: Proposed;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const fields = (
  { language }: Context,
  { written, proposed, typed = {}, problems = [] }: ShownExcess,
): Html => {
  const { errorOf } = formErrors(problems, language);
  const of = (name: string) => ({
    name,
    language,
    value: typed[name] as string | undefined,
    error: errorOf(name),
  });
  const titled = (name: 'ground' | 'answer', options: { value: string; label: string }[]) =>
    field({ ...of(name), kind: 'radio', label: texts[name][language], required: true, options });
  const { count, times } = proposed;
  return html`${titled(
    'ground',
    excessGrounds.map((value) => ({ value, label: groundTitles[value][language] })),
  )}${field({
    ...of('count'),
    kind: 'text',
    inputMode: 'numeric',
    size: 'short',
    label: texts.count[language],
    required: true,
    value: of('count').value ?? String(count),
  })}${field({
    ...of('times'),
    kind: 'textarea',
    rows: 2,
    maxLength: 1_000,
    label: texts.times[language],
    hint: texts.timesHint[language],
    required: true,
    value: of('times').value ?? times,
  })}${field({
    ...of('why'),
    kind: 'textarea',
    maxLength: 4_000,
    label: texts.why[language],
    hint: asInLetter({ language: written }, language),
    required: true,
  })}${titled(
    'answer',
    excessAnswers.map((value) => ({ value, label: texts[value][language] })),
  )}${field({
    ...of('fee'),
    kind: 'text',
    inputMode: 'decimal',
    size: 'short',
    label: texts.amount[language],
    hint: texts.amountHint[language],
  })}${field({
    ...of('pay_by'),
    kind: 'date',
    label: texts.payBy[language],
    hint: texts.payByHint[language],
    value: of('pay_by').value ?? proposed.payBy,
  })}${field({
    ...of('how'),
    kind: 'text',
    maxLength: 500,
    autocomplete: 'off',
    label: texts.how[language],
    hint: texts.howHint[language],
    value: of('how').value ?? proposed.how,
  })}`;
};

export const excessPage = (context: Context, shown: ShownExcess): Html => {
  const { language } = context;
  const { id, problems = [] } = shown;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: stepPath(id, 'excess'),
    breadcrumb: requestTrail(language, id, texts.title[language]),
    content: html`<div class="narrow">${form({
      language,
      action: stepPath(id, 'excess'),
      errors: formErrors(problems, language).errors,
      submit: texts.write[language],
      cancel: { href: requestPath(id) },
      content: fields(context, shown),
    })}</div>`,
  });
};
