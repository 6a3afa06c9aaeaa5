/** A definition from an address or a form. What cannot be read is told of, never left out silently: a list would widen. */
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { FieldProblem } from '../../http/route.ts';
import type { Fields } from './customer-view-fields.ts';
import { type Condition, type Definition, most, type Sort, sorts } from './definition.ts';
import { isOperator, type Operator } from './operator.ts';
import { valueProblem } from './value-problem.ts';
import type { ViewField } from './view-field.ts';

export const viewTooLarge = problemKind('view_too_large', 422, {
  fi: 'Näkymässä voi olla enintään {conditions} rajausta ja {columns} saraketta. Poista osa niistä.',
  sv: 'En vy kan ha högst {conditions} avgränsningar och {columns} kolumner. Ta bort några av dem.',
  en: 'A view may have {conditions} filters and {columns} columns at most. Remove some of them.',
});

/** Of an extra field that the notice no longer has, or an operator that a field does not know. */
export const noSuchFilter: Text = {
  fi: 'Tällaista rajausta ei ole. Poista se.',
  sv: 'Det finns ingen sådan avgränsning. Ta bort den.',
  en: 'There is no such filter. Remove it.',
};

export type ReadDefinition = Readonly<{ definition: Definition; problems: readonly FieldProblem[] }>;

type Named = Readonly<{ field: string; operator: Operator }>;

/** Names of fields may have points themselves: `extra.size.not`. */
const named = (name: string, fields: Fields): Named | undefined => {
  if (fields.has(name)) return { field: name, operator: 'is' };
  const at = name.lastIndexOf('.');
  const [field, operator] = [name.slice(0, at), name.slice(at + 1)];
  if (at > 0 && isOperator(operator) && fields.has(field)) return { field, operator };
  return undefined;
};

/** Other names (the language, somebody's tracking) are not of the view. */
const meansField = (name: string, fields: Fields): boolean =>
  name.startsWith('extra.') || fields.has(name.split('.')[0] ?? '');

/** Names that are nothing of a view. */
export const strangersIn = (names: Iterable<string>, fields: Fields): string[] =>
  [...new Set(names)].filter(
    (name) =>
      name !== 'sort' && !/^show(\.\d+)?$/.test(name) && !named(name, fields) && !meansField(name, fields),
  );

const gathered = (pairs: Iterable<readonly [string, string]>): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const trimmed = value.trim();
    if (trimmed !== '') values.set(name, [...(values.get(name) ?? []), trimmed]);
  }
  return values;
};

/** `Porvoo; Loviisa` in one field is two values. */
const several = (field: ViewField, operator: Operator, values: readonly string[]): string[] =>
  field.kind === 'text' && (operator === 'is' || operator === 'not')
    ? values.flatMap((value) => value.split(';')).flatMap((value) => value.trim() || [])
    : [...values];

/** `show` again and again, or `show.1`, `show.2` … of a form, in the order in which they stand. */
const columnsIn = (given: ReadonlyMap<string, readonly string[]>, fields: Fields): string[] => {
  const keys = [...given].flatMap(([name, values]) => (/^show(\.\d+)?$/.test(name) ? values : []));
  return [...new Set(keys)].filter((key) => fields.get(key)?.column !== undefined);
};

const isSort = (text: string | undefined): text is Sort => sorts.some((sort) => sort === text);

/** Throws `view_too_large`; what else is wrong stands in `problems`, by the name that it has in the address. */
export const readAddress = (pairs: Iterable<readonly [string, string]>, fields: Fields): ReadDefinition => {
  const given = gathered(pairs);
  const show = columnsIn(given, fields);
  const sort = given.get('sort')?.at(-1);
  const where: Condition[] = [];
  const problems: FieldProblem[] = [];
  for (const [name, values] of given) {
    const condition = named(name, fields);
    if (!condition) {
      if (meansField(name, fields)) problems.push({ field: name, text: noSuchFilter });
      continue;
    }
    const field = fields.get(condition.field)!;
    const asked = [...new Set(several(field, condition.operator, values))];
    const text = valueProblem(field, { operator: condition.operator, values: asked });
    if (text) problems.push({ field: name, text });
    else where.push({ ...condition, values: asked });
  }
  if (where.length > most.conditions || show.length > most.columns)
    throw new Problem(viewTooLarge, { conditions: most.conditions, columns: most.columns });
  return { definition: { where, show, sort: isSort(sort) ? sort : 'name' }, problems };
};
