import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { becauseField, becauseInput } from '../change-or-correction.ts';
import type { Detail, DetailField } from '../details/detail.ts';
import { endedOn } from '../end-detail.ts';
import { fromForm } from '../merge-typed.ts';
import { type Again, errorOf, formPage, nowHint, sawFields, shownValue } from './form-fields.ts';
import { inFrame } from './frame.ts';

const texts = {
  change: { fi: 'Muuta: {what}', sv: 'Ändra: {what}', en: 'Change: {what}' },
  end: { fi: 'Päätä: {what}', sv: 'Avsluta: {what}', en: 'End: {what}' },
  endLead: {
    fi: 'Tieto jää historiaan, mutta sitä ei enää käytetä. Väärää tietoa ei tarvitse päättää: muuta se.',
    sv: 'Uppgiften blir kvar i historiken men används inte längre. En felaktig uppgift behöver inte avslutas: ändra den.',
    en: 'It stays in the history but is no longer used. What is merely wrong need not be ended: change it.',
  },
  end_submit: { fi: 'Päätä', sv: 'Avsluta', en: 'End' },
} as const satisfies Record<string, Text>;

const oneField = (context: Context, one: DetailField, again: Again, now: string): Html => {
  const { language } = context;
  const { name, title, control, choices, required = false, lengthMax, hint } = one;
  const shared = {
    name,
    label: title[language],
    language,
    required,
    error: errorOf(again, context, name),
    ...(hint ? { hint: hint[language] } : {}),
    ...(again.typed[fromForm] ? nowHint(again, context, name, now) : {}),
  };
  const value = shownValue(again, name, now);
  if (control === 'select')
    return field({
      ...shared,
      kind: 'select',
      value,
      options: (choices ?? []).map((choice) => ({ value: choice.value, label: choice.title[language] })),
    });
  const length = lengthMax === undefined ? {} : { maxLength: lengthMax };
  return field({ ...shared, kind: control, value, autocomplete: 'off', ...length });
};

/** What others are given; who represents whom and memberships are not. */
const isTold = ({ key }: Detail): boolean => key !== 'representations' && key !== 'memberships';

/** `rowId` and `now`: a change of that row; neither: a new one. */
export const detailPage = (
  context: Context,
  detail: Detail,
  customerId: number,
  again: Again,
  row?: Readonly<{ id: number; now: Readonly<Record<string, string>> }>,
): Html => {
  const { language } = context;
  const path = `/customers/${customerId}/${detail.key}`;
  const fields = detail.fields.filter((one) => !row || !one.fixed);
  const now = Object.fromEntries(
    fields.map(({ name, initial }) => [name, row ? (row.now[name] ?? '') : (initial ?? '')]),
  );
  const what = detail.title[language];
  return formPage(context, {
    title: row ? fill(texts.change[language], { what }) : detail.add[language],
    ...(detail.key === 'representations' ? {} : { frame: detail.key }),
    action: row ? `${path}/${row.id}` : path,
    path: row ? `${path}/${row.id}` : `${path}/new`,
    back: `/customers/${customerId}`,
    category: detail.category,
    again,
    fields: html`${row && sawFields(now)}${fields.map((one) => oneField(context, one, again, now[one.name] ?? ''))}${row && isTold(detail) && becauseInput(language, 'staff', again.typed[becauseField])}`,
  });
};

export const endDetailPage = (
  context: Context,
  detail: Detail,
  customerId: number,
  id: number,
  again: Again,
): Html => {
  const { language } = context;
  const inside = form({
    language,
    action: `/customers/${customerId}/${detail.key}/${id}/end`,
    cancel: { href: `/customers/${customerId}` },
    errors: formErrors(again.problems, language).errors,
    submit: texts.end_submit[language],
    content: html`<p>${texts.endLead[language]}</p>${field({
      kind: 'date',
      name: 'on',
      label: endedOn[language],
      language,
      required: true,
      value: again.typed.on ?? helsinkiDate(new Date()),
      error: errorOf(again, context, 'on'),
    })}`,
  });
  return staffPage(context, {
    title: fill(texts.end[language], { what: detail.title[language] }),
    content: html`<div class="narrow">${detail.key === 'representations' ? inside : inFrame(detail.key, inside)}</div>`,
  });
};
