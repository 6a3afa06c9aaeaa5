/** A new address: for events of one purpose, or for the notices of one recipient or source. */
import { formErrors, typedText } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import { fill, textIn } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { ownerOptions, ownSystem } from '../keys/owner.ts';
import { field, fieldset } from '../ui/field.ts';
import type { Option } from '../ui/field-control.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { eventGroups } from './events.ts';
import type { WebhookKind } from './webhook.ts';
import { crumbs } from './webhook-pages.ts';
import { webhookTexts as texts } from './webhook-texts.ts';

export const noticesPath = '/webhooks/notices/new';

type Typed = Readonly<Record<string, unknown>>;

type ErrorOf = (name: string) => string | undefined;

const addressFields = ({ language }: Context, typed: Typed, errorOf: ErrorOf): Html => {
  const line = (name: 'name' | 'url') =>
    field({
      kind: name === 'url' ? 'url' : 'text',
      name,
      label: texts[name][language],
      language,
      required: true,
      maxLength: name === 'url' ? 1_000 : 200,
      autocomplete: 'off',
      value: typedText(typed, name),
      error: errorOf(name),
    });
  return html`${line('name')}${line('url')}`;
};

const eventFields = (context: Context, typed: Typed, errorOf: ErrorOf): Html => {
  const { language, policy } = context;
  return html`${addressFields(context, typed, errorOf)}${field({
    kind: 'select',
    name: 'recipient',
    label: texts.owner[language],
    language,
    required: true,
    options: ownerOptions(context),
    value: typedText(typed, 'recipient') ?? ownSystem,
  })}${field({
    kind: 'select',
    name: 'purpose',
    label: texts.purpose[language],
    hint: texts.purposeHint[language],
    language,
    required: true,
    options: policy.declaration.purposes.map(({ key, title }) => ({
      value: key,
      label: textIn(title, language),
    })),
    value: typedText(typed, 'purpose'),
    error: errorOf('purpose'),
  })}${eventChoice(context, typed, errorOf)}`;
};

const eventChoice = ({ language }: Context, typed: Typed, errorOf: ErrorOf): Html => {
  const values = Array.isArray(typed['acts']) ? (typed['acts'] as string[]) : [];
  return fieldset({
    legend: texts.acts[language],
    hint: texts.actsHint[language],
    content: html`${eventGroups.map(({ key, title, events }, at) =>
      field({
        kind: 'checkboxes',
        name: 'acts',
        within: key,
        label: title[language],
        language,
        unmarked: true,
        options: Object.entries(events).map(([value, label]) => ({ value, label: label[language] })),
        values,
        error: at === 0 ? errorOf('acts') : undefined,
      }),
    )}`,
  });
};

/** The value names what it is: a recipient and a source may have one key. */
const noticeOwners = ({ language, policy }: Context): Option[] => {
  const { recipients, sources } = policy.declaration;
  return [
    ...recipients
      .filter(({ role }) => role !== 'authority')
      .map(({ key, name, title }) => ({
        value: `recipient:${key}`,
        label: fill(texts.recipients[language], { name: name || textIn(title, language) }),
      })),
    ...sources
      .filter(({ from_person }) => !from_person)
      .map(({ key, title }) => ({
        value: `source:${key}`,
        label: fill(texts.sources[language], { name: textIn(title, language) }),
      })),
  ];
};

const noticeFields = (context: Context, typed: Typed, errorOf: ErrorOf): Html => {
  const { language } = context;
  return html`${addressFields(context, typed, errorOf)}${field({
    kind: 'select',
    name: 'to',
    label: texts.whose[language],
    language,
    required: true,
    options: noticeOwners(context),
    value: typedText(typed, 'to'),
    error: errorOf('to'),
  })}`;
};

export const newWebhookPage = (
  context: Context,
  kind: WebhookKind,
  typed: Typed = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const isOfNotices = kind === 'notices';
  const title = texts[isOfNotices ? 'addNotices' : 'add'][language];
  const fields = isOfNotices ? noticeFields : eventFields;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title,
    ...(isOfNotices ? { lead: texts.noticesLead[language] } : {}),
    path: isOfNotices ? noticesPath : '/webhooks/new',
    breadcrumb: crumbs(context, title),
    content: html`<div class="narrow">${form({
      language,
      action: isOfNotices ? '/webhooks/notices' : '/webhooks',
      errors,
      submit: title,
      cancel: { href: '/webhooks' },
      content: fields(context, typed, errorOf),
    })}</div>`,
  });
};
