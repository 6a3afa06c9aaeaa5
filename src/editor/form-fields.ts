/** The fields of a form from the shapes of its item; texts in three languages side by side. */
import { type Language, languages } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { field, fieldset } from '../ui/field.ts';
import type { Option } from '../ui/field-control.ts';
import { type Html, html } from '../ui/html.ts';
import { below, type Choices, chosen, type Shape } from './shape.ts';
import type { Typed } from './typed.ts';
import { say } from './words.ts';

export type Filled = Readonly<{
  typed: Typed;
  declaration: Declaration;
  language: Language;
  errorOf: (name: string) => string | undefined;
}>;

const typedText = ({ typed }: Filled, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};

const typedList = ({ typed }: Filled, name: string): string[] => {
  const value = typed[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** A value that the declaration no longer knows stays to be seen: saving must not change it silently. */
const optionsOf = (
  choices: Choices,
  values: readonly string[],
  { declaration, language }: Filled,
): Option[] => {
  const known = chosen(choices, declaration).map(({ value, label }) => ({ value, label: label[language] }));
  const stale = values.filter((value) => value !== '' && !known.some((option) => option.value === value));
  return [...known, ...stale.map((value) => ({ value, label: `${value} (${say('stale', language)})` }))];
};

/** Each in its own language, as the words below it are (WCAG 3.1.2). */
const ownNames = { fi: 'suomi', sv: 'svenska', en: 'English' } as const;

const inThree = (shape: Extract<Shape, { kind: 'text' | 'lines' }>, filled: Filled): Html => {
  const rows = shape.kind === 'text' ? (shape.rows ?? 4) : 4;
  const { language, errorOf } = filled;
  const columns = languages.map((one) => {
    const name = `${shape.name}.${one}`;
    const shared = {
      name,
      language,
      label: ownNames[one],
      value: typedText(filled, name),
      required: one === 'fi' && shape.kind === 'text' && !shape.optional,
      error: errorOf(name),
    };
    return html`<div lang="${one}">${rows === 1 ? field({ ...shared, kind: 'text' }) : field({ ...shared, kind: 'textarea', rows })}</div>`;
  });
  return fieldset({
    legend: shape.label[language],
    ...(shape.hint ? { hint: shape.hint[language] } : {}),
    content: html`<div class="three-languages">${columns}</div>`,
  });
};

const variant = (shape: Extract<Shape, { kind: 'variant' }>, filled: Filled): Html => {
  const { language, errorOf } = filled;
  const name = `${shape.name}.kind`;
  const value = typedText(filled, name);
  const select = field({
    kind: 'select',
    name,
    label: shape.label[language],
    language,
    required: true,
    value,
    options: optionsOf(shape.choices, [value], filled),
    error: errorOf(name),
  });
  const more = Object.entries(shape.fields).map(
    ([kind, fields]) =>
      fields.length > 0 &&
      html`<div class="only-${kind}">${fields.map((inner) => fieldHtml(below(shape.name, inner), filled))}</div>`,
  );
  return html`${select}${more}`;
};

const named = (shape: Shape, { language, errorOf }: Filled) => ({
  name: shape.name,
  label: shape.label[language],
  language,
  error: errorOf(shape.name),
  ...(shape.hint ? { hint: shape.hint[language] } : {}),
});

const isRequired = (shape: Shape): boolean => !('optional' in shape && shape.optional);

export const fieldHtml = (shape: Shape, filled: Filled): Html => {
  const { language } = filled;
  const value = typedText(filled, shape.name);
  switch (shape.kind) {
    case 'text':
    case 'lines':
      return inThree(shape, filled);
    case 'line':
      return field({
        ...named(shape, filled),
        kind: shape.type === 'date' ? 'date' : 'text',
        value,
        required: isRequired(shape),
        size: shape.size ?? 'full',
        autocomplete: 'off',
      });
    case 'number':
      return field({
        ...named(shape, filled),
        kind: 'text',
        inputMode: 'numeric',
        size: 'short',
        value,
        required: isRequired(shape),
      });
    case 'select':
      return field({
        ...named(shape, filled),
        kind: 'select',
        value,
        required: isRequired(shape),
        options: optionsOf(shape.choices, [value], filled),
        ...(shape.optional ? { blank: say('blank', language) } : {}),
      });
    case 'checks': {
      const values = typedList(filled, shape.name);
      const options = optionsOf(shape.choices, values, filled);
      const many = options.length > 6 ? ' many' : '';
      return html`<div class="editor-checks${many}">${field({ ...named(shape, filled), kind: 'checkboxes', required: true, options, values })}</div>`;
    }
    case 'flag':
      return field({ ...named(shape, filled), kind: 'checkbox', checked: value === 'yes' });
    case 'group':
      return fieldset({
        legend: shape.label[language],
        ...(shape.hint ? { hint: shape.hint[language] } : {}),
        content: html`${shape.fields.map((inner) => fieldHtml(asOptional(below(shape.name, inner), shape.optional), filled))}`,
      });
    case 'variant':
      return variant(shape, filled);
  }
};

/** Within a group that may be left empty, the browser demands nothing. */
const asOptional = (shape: Shape, optional: true | undefined): Shape =>
  optional && (shape.kind === 'line' || shape.kind === 'text') ? { ...shape, optional } : shape;
