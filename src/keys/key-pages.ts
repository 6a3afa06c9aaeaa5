import { formErrors, typedText } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { textIn } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { button } from '../ui/button.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { copyText } from '../ui/copy.ts';
import { definitionList } from '../ui/definition-list.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { table } from '../ui/table.ts';
import { type ApiKey, purposesOfKey } from './key.ts';
import { keyTexts as texts } from './key-texts.ts';
import { ownerName, ownerOptions, ownSystem } from './owner.ts';

const today = (): string => helsinkiDate(new Date());

const titlesOf = ({ policy, language }: Context, purposes: readonly string[]): string =>
  purposes
    .map((key) => policy.declaration.purposes.find((one) => one.key === key))
    .flatMap((purpose) => (purpose ? [textIn(purpose.title, language)] : []))
    .join(', ');

const stateBadge = ({ policy, language }: Context, key: ApiKey): Html => {
  const isOver = key.ended_at !== null || (key.expires_on !== null && key.expires_on < today());
  if (isOver) return badge({ state: 'neutral', label: texts.ended[language] });
  const works = purposesOfKey(key, policy.declaration, today()).length > 0;
  return works
    ? badge({ state: 'done', label: texts.works[language] })
    : badge({ state: 'overdue', label: texts.refused[language] });
};

export const keysPage = (context: Context, keys: readonly ApiKey[]): Html => {
  const { language } = context;
  const add = button({ label: texts.add[language], href: '/keys/new', kind: 'main', icon: 'add' });
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: add,
    content: table({
      caption: texts.title[language],
      captionHidden: true,
      rows: keys,
      href: ({ id }) => `/keys/${id}`,
      empty: { title: texts.none[language], text: texts.noneText[language], action: add },
      columns: [
        { title: texts.name[language], main: true, cell: ({ name, hint }) => `${name} (…${hint})` },
        { title: texts.owner[language], cell: ({ recipient }) => ownerName(context, recipient) },
        { title: texts.purposes[language], cell: ({ purposes }) => titlesOf(context, purposes) },
        {
          title: texts.used[language],
          cell: ({ last_used_on }) =>
            last_used_on ? formatDate(last_used_on, language) : texts.never[language],
        },
        { title: texts.state[language], cell: (key) => stateBadge(context, key) },
      ],
    }),
  });
};

type Typed = Readonly<Record<string, unknown>>;
type ErrorOf = (name: string) => string | undefined;

const whatFields = (context: Context, typed: Typed, errorOf: ErrorOf): Html => {
  const { language, policy } = context;
  return html`${field({
    kind: 'text',
    name: 'name',
    label: texts.name[language],
    hint: texts.nameHint[language],
    language,
    required: true,
    maxLength: 200,
    autocomplete: 'off',
    value: typedText(typed, 'name'),
    error: errorOf('name'),
  })}${field({
    kind: 'select',
    name: 'recipient',
    label: texts.owner[language],
    hint: texts.ownerHint[language],
    language,
    required: true,
    options: ownerOptions(context),
    value: typedText(typed, 'recipient') ?? ownSystem,
  })}${field({
    kind: 'checkboxes',
    name: 'purposes',
    label: texts.purposes[language],
    language,
    required: true,
    options: policy.declaration.purposes.map(({ key, title }) => ({
      value: key,
      label: textIn(title, language),
    })),
    values: Array.isArray(typed['purposes']) ? (typed['purposes'] as string[]) : [],
    error: errorOf('purposes'),
  })}`;
};

const whereFields = ({ language }: Context, typed: Typed, errorOf: ErrorOf): Html =>
  html`${field({
    kind: 'textarea',
    name: 'networks',
    label: texts.networks[language],
    hint: texts.networksHint[language],
    language,
    rows: 2,
    value: typedText(typed, 'networks'),
    error: errorOf('networks'),
  })}${field({
    kind: 'date',
    name: 'expires_on',
    label: texts.expires[language],
    language,
    value: typedText(typed, 'expires_on'),
    error: errorOf('expires_on'),
  })}`;

const crumbs = ({ language }: Context, label: string): HtmlValue =>
  breadcrumb({ language, items: [{ label: texts.title[language], href: '/keys' }, { label }] });

export const newKeyPage = (
  context: Context,
  typed: Typed = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.add[language],
    path: '/keys/new',
    breadcrumb: crumbs(context, texts.add[language]),
    content: html`<div class="narrow">${form({
      language,
      action: '/keys',
      errors,
      submit: texts.add[language],
      cancel: { href: '/keys' },
      content: html`${whatFields(context, typed, errorOf)}${whereFields(context, typed, errorOf)}`,
    })}</div>`,
  });
};

export const keyMadePage = (context: Context, secret: string): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.secret[language],
    path: '/keys',
    content: html`<div class="stack narrow">${noticeBox({
      language,
      kind: 'done',
      sentence: texts.secretOnce[language],
    })}${copyText({ language, value: secret })}<p>${button({ label: texts.back[language], href: '/keys', kind: 'plain' })}</p></div>`,
  });
};

export const keyPage = (context: Context, key: ApiKey): Html => {
  const { language } = context;
  const orElse = (value: string, otherwise: { fi: string; sv: string; en: string }) =>
    value || otherwise[language];
  return staffPage(context, {
    title: key.name,
    breadcrumb: crumbs(context, key.name),
    lead: stateBadge(context, key),
    content: html`<div class="stack">${definitionList({
      language,
      items: [
        { term: texts.owner[language], value: ownerName(context, key.recipient) },
        { term: texts.purposes[language], value: titlesOf(context, key.purposes) },
        { term: texts.networks[language], value: orElse(key.networks.join(', '), texts.anywhere) },
        {
          term: texts.expires[language],
          value: key.expires_on ? formatDate(key.expires_on, language) : texts.forever[language],
        },
        { term: texts.made[language], value: formatDate(helsinkiDate(key.made_at), language) },
        {
          term: texts.used[language],
          value: key.last_used_on ? formatDate(key.last_used_on, language) : texts.never[language],
        },
      ],
    })}${
      key.ended_at === null &&
      confirmStep({
        language,
        title: texts.end[language],
        happens: texts.endHappens[language],
        action: `/keys/${key.id}/ending`,
        confirm: texts.end[language],
        cancelHref: '/keys',
        danger: true,
      })
    }</div>`,
  });
};
