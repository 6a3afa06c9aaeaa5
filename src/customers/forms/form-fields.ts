/** The fields that every form about a customer ends with, and the page around it. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Category } from '../../ground/columns.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { cameBackField } from '../details/erased-contact.ts';
import { fromForm, sawName, type Typed } from '../merge-typed.ts';
import type { NamedCustomer } from '../named-customer.ts';
import { ownNotice, sourceTitle } from '../source.ts';
import { cameBack } from './came-back.ts';
import { confirmCode } from './confirm-code.ts';
import { inFrame, onOwnPage } from './frame.ts';

const texts = {
  now: {
    fi: 'Rekisterissä on nyt: {value}',
    sv: 'I registret står nu: {value}',
    en: 'In the register now: {value}',
  },
  empty: { fi: 'tyhjä', sv: 'tomt', en: 'empty' },
} as const satisfies Record<string, Text>;

/** What was typed before, with what is wrong of it; nothing of either when a form is opened. */
export type Again = Readonly<{ typed: Typed; problems: readonly FieldProblem[] }>;
export const afresh: Again = { typed: {}, problems: [] };

/** Texts of what was typed; anything else that a program sent is not shown again. */
export const againOf = (
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
): Again => ({
  typed: Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ),
  problems,
});

/** The value of a field: as it was typed, else as it is now. An empty field does not travel, so typed is asked whole. */
export const shownValue = ({ typed, problems }: Again, name: string, now: string): string =>
  problems.length > 0 || typed[fromForm] ? (typed[name] ?? '') : now;

export const errorOf = ({ problems }: Again, { language }: Context, name: string): string | undefined =>
  formErrors(problems, language).errorOf(name);

/** Beside a field that is in conflict or wrong: what stands there now. */
export const nowHint = (again: Again, context: Context, name: string, now: string): { hint?: string } => {
  if (errorOf(again, context, name) === undefined || (again.typed[name] ?? '') === now) return {};
  return { hint: fill(texts.now[context.language], { value: now || texts.empty[context.language] }) };
};

/** What the form saw: of a conflict, what stands there now, so that saving once more is a decision. */
export const sawFields = (now: Readonly<Record<string, string>>): HtmlValue =>
  hiddenFields({
    [fromForm]: 'yes',
    ...Object.fromEntries(Object.entries(now).map(([name, value]) => [sawName(name), value])),
  });

const sourceField = ({ policy, language }: Context, category: Category, again: Again): Html =>
  field({
    kind: 'select',
    name: 'source',
    label: sourceTitle[language],
    language,
    required: true,
    value: again.typed.source ?? ownNotice,
    options: policy.declaration.sources
      .filter(({ categories, key }) => categories.includes(category) || key === ownNotice)
      .map(({ key, title }) => ({ value: key, label: textIn(title, language) })),
  });

/** Whose thing the form is about, above it. */
export const aboutCustomer = ({ id, name }: NamedCustomer): Html =>
  html`<p class="about-customer"><a href="/customers/${id}">${name}</a></p>`;

export type FormPage = Readonly<{
  title: string;
  /** The section of the card whose place the form takes. */
  frame?: string;
  action: string;
  /** The address of the form itself, where it is not that of the deed. */
  path?: string;
  back: string;
  /** Whose source is asked for; none of what comes from the writer. */
  category?: Category;
  /** Of a form that is no part of the card. */
  breadcrumb?: Html;
  fields: HtmlValue;
  above?: HtmlValue;
  below?: HtmlValue;
  /** The words of the button, or buttons of its own. */
  submit?: HtmlValue;
  again: Again;
  /** What it changes stands outside the frame too. */
  leavesFrame?: boolean;
  /** Of a form with a file: the field of it, which stands last. */
  last?: HtmlValue;
  /** The browser sends it by itself: what came back with something to mend is sent again when it is loaded again. */
  wholePage?: boolean;
}>;

export const formPage = (context: Context, props: FormPage): Html => {
  const { language } = context;
  const inside = html`${props.above}${form({
    language,
    action: props.action,
    cancel: { href: props.back },
    errors: formErrors(props.again.problems, language).errors,
    ...(props.submit ? { submit: props.submit } : {}),
    leavesFrame: props.leavesFrame === true,
    wholePage: props.wholePage === true,
    multipart: props.last !== undefined,
    content: html`${props.fields}${props.category && sourceField(context, props.category, props.again)}${confirmCode(props.again.problems, language)}${cameBack(props.again.problems, language, errorOf(props.again, context, cameBackField))}${props.last}`,
  })}${props.below}`;
  const framed = context.frame === undefined ? onOwnPage : inFrame;
  return staffPage(context, {
    title: props.title,
    path: props.path ?? props.action,
    ...(props.breadcrumb ? { breadcrumb: props.breadcrumb } : {}),
    content: html`<div class="narrow">${props.frame ? framed(props.frame, inside) : html`<div class="stack">${inside}</div>`}</div>`,
  });
};
