/** What is asked of every request that a clerk records, typed from the beginning or from a mail. */
import { type Language, languages } from '../../ground/language.ts';
import { field } from '../../ui/field.ts';
import type { Html } from '../../ui/html.ts';
import { languageNames } from '../../ui/texts.ts';
import { kindTitles, requestKinds } from '../request.ts';
import { requestTexts as texts } from './request-texts.ts';

type Field = (language: Language, value: string | undefined, error: string | undefined) => Html;

export const kindField: Field = (language, value, error) =>
  field({
    kind: 'radio',
    name: 'kind',
    label: texts.kind[language],
    language,
    required: true,
    options: requestKinds.map((kind) => ({ value: kind, label: kindTitles[kind][language] })),
    value,
    error,
  });

export const requesterField: Field = (language, value, error) =>
  field({
    kind: 'text',
    name: 'requester',
    label: texts.requester[language],
    language,
    required: true,
    maxLength: 200,
    autocomplete: 'off',
    value,
    error,
  });

/** Of the answer. */
export const languageField = (language: Language, value: string): Html =>
  field({
    kind: 'select',
    name: 'language',
    label: texts.language[language],
    hint: texts.languageHint[language],
    language,
    required: true,
    options: languages.map((one) => ({ value: one, label: languageNames[one] })),
    value,
  });

export const customerNumberField: Field = (language, value, error) =>
  field({
    kind: 'text',
    name: 'customer_number',
    label: texts.customerNumber[language],
    hint: texts.customerNumberHint[language],
    language,
    size: 'short',
    autocomplete: 'off',
    value,
    error,
  });
