/** What is wrong with a field, in plain words and three languages. A module's own rule brings its own words. */
import type { z } from 'zod';
import type { Text } from '../ground/language.ts';
import type { FieldProblem } from './route.ts';

type Issue = z.core.$ZodIssue;

const both = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });

const formats: Readonly<Record<string, Text>> = {
  email: both(
    'Kirjoita sähköpostiosoite, esim. etunimi@yritys.example.',
    'Skriv en e-postadress, t.ex. namn@foretag.example.',
    'Write an e-mail address, such as name@company.example.',
  ),
  url: both(
    'Kirjoita koko verkko-osoite, alussa https://.',
    'Skriv hela webbadressen med https:// i början.',
    'Write the whole web address, beginning with https://.',
  ),
  date: both(
    'Kirjoita päivä muodossa vvvv-kk-pp.',
    'Skriv dagen i formen åååå-mm-dd.',
    'Write the day as yyyy-mm-dd.',
  ),
};
const otherFormat = both('Muoto ei ole oikea.', 'Formen är inte rätt.', 'The form is not right.');
const missing = both('Täytä tämä kenttä.', 'Fyll i det här fältet.', 'Fill in this field.');
const number = both('Kirjoita luku.', 'Skriv ett tal.', 'Write a number.');
const one = both('Anna tähän vain yksi arvo.', 'Ange bara ett värde här.', 'Give one value only.');
const choice = both(
  'Valitse jokin tarjotuista.',
  'Välj ett av alternativen.',
  'Choose one of those offered.',
);
const unknown = both('Tällaista kenttää ei ole.', 'Ett sådant fält finns inte.', 'There is no such field.');
const wrong = both('Arvo ei kelpaa.', 'Värdet duger inte.', 'The value does not fit.');

const tooSmall = (origin: string, minimum: number | bigint): Text => {
  if (origin === 'string' && Number(minimum) <= 1) return missing;
  if (origin === 'string')
    return both(
      `Kirjoita vähintään ${minimum} merkkiä.`,
      `Skriv minst ${minimum} tecken.`,
      `Write at least ${minimum} characters.`,
    );
  if (origin === 'array' || origin === 'set')
    return both(`Valitse vähintään ${minimum}.`, `Välj minst ${minimum}.`, `Choose at least ${minimum}.`);
  return both(`Vähintään ${minimum}.`, `Minst ${minimum}.`, `At least ${minimum}.`);
};

const tooBig = (origin: string, maximum: number | bigint): Text => {
  if (origin === 'string')
    return both(
      `Kirjoita enintään ${maximum} merkkiä.`,
      `Skriv högst ${maximum} tecken.`,
      `Write at most ${maximum} characters.`,
    );
  if (origin === 'array' || origin === 'set')
    return both(`Valitse enintään ${maximum}.`, `Välj högst ${maximum}.`, `Choose at most ${maximum}.`);
  return both(`Enintään ${maximum}.`, `Högst ${maximum}.`, `At most ${maximum}.`);
};

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && ['fi', 'sv', 'en'].every((language) => language in value);

const wrongType = (issue: Extract<Issue, { code: 'invalid_type' }>, input: unknown): Text => {
  if (input === undefined || input === null || input === '') return missing;
  if (Array.isArray(input)) return one;
  return ['number', 'int', 'bigint'].includes(issue.expected) ? number : wrong;
};

const textOf = (issue: Issue, input: unknown): Text => {
  if (issue.code === 'custom') return isText(issue.params?.['text']) ? issue.params['text'] : wrong;
  if (issue.code === 'invalid_type') return wrongType(issue, input);
  if (issue.code === 'too_small') return tooSmall(issue.origin, issue.minimum);
  if (issue.code === 'too_big') return tooBig(issue.origin, issue.maximum);
  if (issue.code === 'invalid_format') return formats[issue.format] ?? otherFormat;
  if (issue.code === 'invalid_value') return input === undefined || input === '' ? missing : choice;
  return issue.code === 'unrecognized_keys' ? unknown : wrong;
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<PropertyKey, unknown> | null | undefined)?.[name], input);

/**
 * One problem for each field, named by its path (`lines.0.price`). A rule of one's own says its words with
 * `.refine(isRight, { params: { text: { fi, sv, en } } })`.
 */
export const fieldProblems = (error: z.ZodError, input: unknown): FieldProblem[] => {
  const byField = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
    for (const field of names)
      if (!byField.has(field)) byField.set(field, { field, text: textOf(issue, valueAt(input, issue.path)) });
  }
  return [...byField.values()];
};
