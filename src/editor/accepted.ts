/** Whether the declaration still has its form with the changed item; what is wrong is said at the item's own fields. */
import { z } from 'zod';
import { fieldProblems } from '../http/field-problems.ts';
import { InputProblem } from '../http/input.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import type { Shape } from './shape.ts';
import { type Item, typedOf } from './typed.ts';

/** The field of the form in which a wrong value stands: `reads.0` is in `reads`. */
export const fieldIn = (names: readonly string[], path: string): string =>
  names.find((name) => path === name || path.startsWith(`${name}.`)) ??
  names.find((name) => name.startsWith(`${path}.`)) ??
  '';

type Place = Readonly<{ shapes: readonly Shape[]; item: Item; depth: number }>;

/** `depth`: how many names lead from the declaration to the item. Throws `input_invalid`. */
export const accepted = (declaration: Item, { shapes, item, depth }: Place): Declaration => {
  const result = declarationSchema.safeParse(declaration);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(depth) }));
  const names = Object.keys(typedOf(shapes, item));
  const problems = fieldProblems(new z.ZodError(issues), item);
  throw new InputProblem(problems.map(({ field, text }) => ({ field: fieldIn(names, field), text })));
};
