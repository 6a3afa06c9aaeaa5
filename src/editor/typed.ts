/** From a value of the declaration to what stands in its form, and back from what was typed. */
import { languages } from '../ground/language.ts';
import { fieldsOf, type Shape, variantFields } from './shape.ts';

/** Names and values as a form sends them; a group's field is named `agreement.dated`, a text's `title.sv`. */
export type Typed = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const part = (value: unknown, name: string): unknown => (isItem(value) ? value[name] : undefined);

const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const linesOf = (value: unknown, language: string): string =>
  (Array.isArray(value) ? value : []).map((text) => String(part(text, language) ?? '')).join('\n');

const typedOne = (shape: Shape, value: unknown): [string, unknown][] => {
  switch (shape.kind) {
    case 'text':
      return languages.map((language) => [`${shape.name}.${language}`, part(value, language) ?? '']);
    case 'lines':
      return languages.map((language) => [`${shape.name}.${language}`, linesOf(value, language)]);
    case 'checks':
      return [[shape.name, Array.isArray(value) ? value : []]];
    case 'flag':
      return [[shape.name, value === true ? 'yes' : '']];
    case 'group':
      return fieldsOf(shape).flatMap((field) => typedOne(field, part(value, lastName(field.name))));
    case 'variant':
      return [
        [`${shape.name}.kind`, part(value, 'kind') ?? ''],
        ...fieldsOf(shape).flatMap((field) => typedOne(field, part(value, lastName(field.name)))),
      ];
    default:
      return [[shape.name, value === undefined ? '' : String(value)]];
  }
};

/** What the form of `item` holds before anybody types. */
export const typedOf = (shapes: readonly Shape[], item: unknown): Typed =>
  Object.fromEntries(shapes.flatMap((shape) => typedOne(shape, part(item, shape.name))));

/** A browser sends line ends as CRLF (HTML, form submission). */
const words = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
};

const listed = (typed: Typed, name: string): string[] => {
  const value = typed[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** What stays keeps its place, what is new comes after it: ticking boxes reorders nothing. */
const inOrderOf = (before: unknown, ticked: readonly string[]): string[] => {
  const order = (Array.isArray(before) ? before : []).map(String);
  return [
    ...order.filter((value) => ticked.includes(value)),
    ...ticked.filter((value) => !order.includes(value)),
  ];
};

const readText = (typed: Typed, name: string, optional = false): unknown => {
  const [fi, sv, en] = languages.map((language) => words(typed, `${name}.${language}`));
  if (optional && !fi && !sv && !en) return undefined;
  return { fi, ...(sv ? { sv } : {}), ...(en ? { en } : {}) };
};

const readLines = (typed: Typed, name: string): unknown[] => {
  const columns = languages.map((language) => words(typed, `${name}.${language}`).split('\n'));
  const [fi = []] = columns;
  return fi
    .map((_, row) => columns.map((column) => (column[row] ?? '').trim()))
    .filter(([first]) => first !== '')
    .map(([first, sv, en]) => ({ fi: first, ...(sv ? { sv } : {}), ...(en ? { en } : {}) }));
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isItem(value) && Object.values(value).every(isEmpty));

const readGroup = (fields: readonly Shape[], typed: Typed, before: unknown): Item =>
  Object.fromEntries(
    fields
      .map((field) => [lastName(field.name), readOne(field, typed, part(before, lastName(field.name)))])
      .filter(([, value]) => value !== undefined),
  );

/** A number that is none stays as it was typed, so that the schema says what is wrong with it. */
const readNumber = (typed: Typed, name: string): unknown => {
  const value = words(typed, name).trim();
  if (value === '') return undefined;
  return /^\d{1,9}$/.test(value) ? Number(value) : value;
};

const readVariant = (shape: Extract<Shape, { kind: 'variant' }>, typed: Typed, before: unknown): Item => {
  const kind = words(typed, `${shape.name}.kind`);
  const fields = variantFields(shape, kind).map((field) => ({
    ...field,
    name: `${shape.name}.${field.name}`,
  }));
  return { kind, ...readGroup(fields, typed, before) };
};

const readOne = (shape: Shape, typed: Typed, before: unknown): unknown => {
  switch (shape.kind) {
    case 'text':
      return readText(typed, shape.name, shape.optional);
    case 'lines':
      return readLines(typed, shape.name);
    case 'checks':
      return inOrderOf(before, listed(typed, shape.name));
    case 'flag':
      return words(typed, shape.name) === 'yes';
    case 'number':
      return readNumber(typed, shape.name);
    case 'group': {
      const value = readGroup(fieldsOf(shape), typed, before);
      return shape.optional && isEmpty(value) ? undefined : value;
    }
    case 'variant':
      return readVariant(shape, typed, before);
    default: {
      const value = words(typed, shape.name);
      return value === '' && shape.optional ? undefined : value;
    }
  }
};

/** `before` with what was typed in place of what its form shows; what no form shows (key, number) stays. */
export const itemOf = (shapes: readonly Shape[], typed: Typed, before: Item): Item => {
  const merged: Record<string, unknown> = { ...before };
  for (const shape of shapes) {
    const value = readOne(shape, typed, before[shape.name]);
    if (value === undefined) delete merged[shape.name];
    else merged[shape.name] = value;
  }
  return merged;
};
