/** How a part of the declaration is typed: one small description per kind, from which form, reading and diff follow. */
import type { Text } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';

export type Choice = Readonly<{ value: string; label: Text }>;

/** What there is to choose may stand in the declaration itself: purposes, retention rules, registers. */
export type Choices = readonly Choice[] | ((declaration: Declaration) => readonly Choice[]);

type Named = Readonly<{ name: string; label: Text; hint?: Text }>;

export type Shape = Named &
  (
    | Readonly<{ kind: 'text'; rows?: number; optional?: true }>
    | Readonly<{
        kind: 'line';
        type: 'text' | 'email' | 'tel' | 'url' | 'date';
        size?: 'short' | 'medium' | 'full';
        optional?: true;
        /** What a new item begins with. */
        initial?: string;
      }>
    | Readonly<{ kind: 'number'; optional?: true }>
    | Readonly<{ kind: 'select'; choices: Choices; optional?: true }>
    | Readonly<{ kind: 'checks'; choices: Choices }>
    | Readonly<{ kind: 'flag' }>
    /** A list of texts, one on a line in each language. */
    | Readonly<{ kind: 'lines' }>
    | Readonly<{ kind: 'group'; fields: readonly Shape[]; optional?: true }>
    /** A group whose other fields depend on its `kind`. */
    | Readonly<{
        kind: 'variant';
        choices: readonly Choice[];
        fields: Readonly<Record<string, readonly Shape[]>>;
      }>
  );

export const chosen = (choices: Choices, declaration: Declaration): readonly Choice[] =>
  typeof choices === 'function' ? choices(declaration) : choices;

/** The shape of `kind` below a longer name: `agreement` and `dated` → `agreement.dated`. */
export const below = (name: string, shape: Shape): Shape => ({ ...shape, name: `${name}.${shape.name}` });

/** The fields of one of its kinds; none where the word is no kind of it (`__proto__` is a word too). */
export const variantFields = (shape: Extract<Shape, { kind: 'variant' }>, kind: string): readonly Shape[] =>
  Object.hasOwn(shape.fields, kind) ? (shape.fields[kind] ?? []) : [];

/** The fields of a group, of every variant too, under their whole names. */
export const fieldsOf = (shape: Shape): readonly Shape[] => {
  if (shape.kind === 'group') return shape.fields.map((field) => below(shape.name, field));
  if (shape.kind === 'variant')
    return Object.values(shape.fields).flatMap((fields) => fields.map((field) => below(shape.name, field)));
  return [];
};
