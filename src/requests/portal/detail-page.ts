/** A contact detail of the person’s own, corrected or added by themselves. */
import { formErrors } from '../../access/form-errors.ts';
import { becauseField, becauseInput } from '../../customers/change-or-correction.ts';
import type { Detail, DetailField } from '../../customers/details/detail.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { ownPage } from './own-page.ts';
import { newOwnDetailPath, ownDetailPath, ownPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnDetail } from './queries.ts';

export type ShownDetail = Readonly<{
  detail: Detail;
  row: OwnDetail | undefined;
  typed: Readonly<Record<string, string>>;
  problems: readonly FieldProblem[];
}>;

const autocomplete: Readonly<Record<string, string>> = {
  address: 'email',
  number: 'tel',
  street: 'street-address',
  postcode: 'postal-code',
  town: 'address-level2',
};

const oneField = (
  { language }: Context,
  one: DetailField,
  value: string,
  error: string | undefined,
): Html => {
  const { name, title, control, choices, required = false, lengthMax, hint } = one;
  const shared = {
    name,
    label: title[language],
    language,
    required,
    error,
    ...(hint ? { hint: hint[language] } : {}),
  };
  if (control === 'select') {
    const options = (choices ?? []).map((choice) => ({ value: choice.value, label: choice.title[language] }));
    return field({ ...shared, kind: 'select', value, options });
  }
  const known = autocomplete[name];
  return field({
    ...shared,
    kind: control,
    value,
    ...(known ? { autocomplete: known } : {}),
    ...(lengthMax === undefined ? {} : { maxLength: lengthMax }),
  });
};

export const ownDetailPage = (context: Context, { detail, row, typed, problems }: ShownDetail): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const now = row ? detail.typedOf(row) : {};
  const shownOf = ({ name, initial = '' }: DetailField): string =>
    problems.length > 0 ? (typed[name] ?? '') : (now[name] ?? initial);
  const path = row ? ownDetailPath(detail.key, row.id) : newOwnDetailPath(detail.key);
  const action = row ? path : `/own/details/${detail.key}`;
  const end =
    row &&
    card({
      title: texts.remove[language],
      content: html`<p>${texts[detail.key === 'emails' ? 'removeEmail' : 'removeOther'][language]}</p>${actionButton(
        { language, action: `${path}/ending`, label: texts.removeNow[language], kind: 'danger' },
      )}`,
    });
  return ownPage(context, {
    place: 'start',
    path,
    title: row ? `${texts.change[language]}: ${detail.title[language]}` : detail.add[language],
    content: html`<div class="narrow stack">${card({
      content: form({
        language,
        action,
        errors,
        cancel: { href: ownPath },
        content: html`${detail.fields.map((one) => oneField(context, one, shownOf(one), errorOf(one.name)))}${row && becauseInput(language, 'person', typed[becauseField])}`,
      }),
    })}${end}</div>`,
  });
};
