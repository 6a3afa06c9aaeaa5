/** What an item says, field by field, in the reader's language: its text in the notice, and what has changed in it. */
import { type DeclaredText, type Language, languages, textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { below, type Choices, chosen, type Shape, variantFields } from './shape.ts';
import { isItem } from './typed.ts';

export type Line = Readonly<{ label: string; text: string }>;
export type ChangedLine = Readonly<{ label: string; before?: string; after?: string }>;

type Reading = Readonly<{ declaration: Declaration; language: Language }>;

const isText = (value: unknown): value is DeclaredText => isItem(value) && typeof value['fi'] === 'string';

const yes = { fi: 'Kyllä', sv: 'Ja', en: 'Yes' };

const labelOf = (choices: Choices, value: unknown, { declaration, language }: Reading): string =>
  chosen(choices, declaration).find((choice) => choice.value === value)?.label[language] ?? String(value);

const list = (values: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'unit' }).format(values);

const one = (shape: Shape, value: unknown, reading: Reading): string => {
  switch (shape.kind) {
    case 'text':
      return isText(value) ? textIn(value, reading.language) : '';
    case 'lines':
      return list(
        (Array.isArray(value) ? value : []).filter(isText).map((text) => textIn(text, reading.language)),
        reading.language,
      );
    case 'checks':
      return list(
        (Array.isArray(value) ? value : []).map((key) => labelOf(shape.choices, key, reading)),
        reading.language,
      );
    case 'select':
      return value === undefined || value === '' ? '' : labelOf(shape.choices, value, reading);
    case 'flag':
      return value === true ? yes[reading.language] : '';
    default:
      return value === undefined ? '' : String(value);
  }
};

const inner = (shape: Shape, value: unknown): readonly (readonly [Shape, unknown])[] => {
  const part = (name: string) => (isItem(value) ? value[name] : undefined);
  if (shape.kind === 'group')
    return shape.fields.map((field) => [below(shape.name, field), part(field.name)] as const);
  if (shape.kind !== 'variant') return [];
  const fields = variantFields(shape, String(part('kind')));
  const kind: Shape = { kind: 'select', name: shape.name, label: shape.label, choices: shape.choices };
  return [
    [kind, part('kind')] as const,
    ...fields.map((field) => [below(shape.name, field), part(field.name)] as const),
  ];
};

/** Each simple field with its value, groups opened. */
const flat = (shapes: readonly Shape[], item: unknown): readonly (readonly [Shape, unknown])[] =>
  shapes.flatMap((shape) => {
    const value = isItem(item) ? item[shape.name] : undefined;
    return shape.kind === 'group' || shape.kind === 'variant'
      ? inner(shape, value)
      : [[shape, value] as const];
  });

/** Empty fields are left out. */
export const linesOf = (shapes: readonly Shape[], item: unknown, reading: Reading): Line[] =>
  flat(shapes, item)
    .map(([shape, value]) => ({ label: shape.label[reading.language], text: one(shape, value, reading) }))
    .filter(({ text }) => text !== '');

/** A text is compared language by language: a change in the Swedish one is a change for the Finnish reader too. */
const sides = (shape: Shape, value: unknown, reading: Reading): Map<string, string> => {
  const label = shape.label[reading.language];
  if (shape.kind !== 'text') return new Map([[label, one(shape, value, reading)]]);
  return new Map(
    languages.map((language) => [
      language === reading.language ? label : `${label} (${language})`,
      isText(value) ? (value[language] ?? '') : '',
    ]),
  );
};

const linesBySide = (shapes: readonly Shape[], item: unknown, reading: Reading): Map<string, string> =>
  new Map(flat(shapes, item).flatMap(([shape, value]) => [...sides(shape, value, reading)]));

type Side = Readonly<{ item: unknown; declaration: Declaration }>;

/** What differs between the version in force and the draft; a side left out has nothing there. */
export const changesOf = (
  shapes: readonly Shape[],
  before: Side,
  after: Side,
  language: Language,
): ChangedLine[] => {
  const old = linesBySide(shapes, before.item, { declaration: before.declaration, language });
  const now = linesBySide(shapes, after.item, { declaration: after.declaration, language });
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? '', after: now.get(label) ?? '' }))
    .filter((line) => line.before !== line.after)
    .map((line) => ({
      label: line.label,
      ...(line.before ? { before: line.before } : {}),
      ...(line.after ? { after: line.after } : {}),
    }));
};
