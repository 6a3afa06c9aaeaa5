import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { filesTexts } from '../files/files-texts.ts';
import { requestsPath } from '../paths.ts';
import { representativeFold } from '../representative/representative-fields.ts';
import { channelTitles, typedChannels } from '../request.ts';
import { customerNumberField, kindField, languageField, requesterField } from './request-fields.ts';
import { requestTexts as texts } from './request-texts.ts';

export type TypedRequest = Readonly<Record<string, string | undefined>>;

const whatFields = (
  context: Context,
  typed: TypedRequest,
  errorOf: (name: string) => string | undefined,
): Html => {
  const { language } = context;
  return html`${kindField(language, typed['kind'], errorOf('kind'))}${field({
    kind: 'textarea',
    name: 'words',
    label: texts.words[language],
    language,
    rows: 5,
    value: typed['words'],
    error: errorOf('words'),
  })}`;
};

const howFields = (
  context: Context,
  typed: TypedRequest,
  errorOf: (name: string) => string | undefined,
): Html => {
  const { language } = context;
  return html`${field({
    kind: 'select',
    name: 'channel',
    label: texts.channel[language],
    language,
    required: true,
    options: typedChannels.map((channel) => ({ value: channel, label: channelTitles[channel][language] })),
    value: typed['channel'] ?? 'email',
  })}${field({
    kind: 'date',
    name: 'received_on',
    label: texts.received[language],
    language,
    required: true,
    value: typed['received_on'] ?? helsinkiDate(new Date()),
    error: errorOf('received_on'),
  })}`;
};

const whoFields = (
  context: Context,
  typed: TypedRequest,
  errorOf: (name: string) => string | undefined,
): Html => {
  const { language } = context;
  return html`${requesterField(language, typed['requester'], errorOf('requester'))}${field({
    kind: 'text',
    name: 'contact',
    label: texts.contact[language],
    hint: texts.contactHint[language],
    language,
    maxLength: 254,
    autocomplete: 'off',
    value: typed['contact'],
    error: errorOf('contact'),
  })}${languageField(language, typed['language'] ?? 'fi')}${customerNumberField(
    language,
    typed['customer_number'],
    errorOf('customer_number'),
  )}`;
};

export const newRequestPage = (
  context: Context,
  typed: TypedRequest = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.add[language],
    lead: filesTexts.noSignatureNeeded[language],
    path: `${requestsPath}/new`,
    content: html`<div class="narrow">${form({
      language,
      action: requestsPath,
      errors,
      submit: texts.add[language],
      cancel: { href: requestsPath },
      content: html`${whatFields(context, typed, errorOf)}${howFields(context, typed, errorOf)}${whoFields(context, typed, errorOf)}${representativeFold(context, typed, problems)}`,
    })}</div>`,
  });
};
