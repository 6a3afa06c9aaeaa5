/** What a view is: conditions that must all hold, columns in their order, and the order of its rows. */
import { z } from 'zod';
import { isBare, type Operator, operators } from './operator.ts';

export const sorts = ['name', 'newest'] as const;
export type Sort = (typeof sorts)[number];

export type Condition = Readonly<{ field: string; operator: Operator; values: readonly string[] }>;

/** `show`: keys of columns beside the name; none: those that a list shows by itself. */
export type Definition = Readonly<{
  where: readonly Condition[];
  show: readonly string[];
  sort: Sort;
}>;

export const most = { conditions: 20, values: 20, valueLength: 200, columns: 12, address: 4_000 } as const;

const fieldKey = z.string().regex(/^[a-z][a-z0-9_.]{0,60}$/);

/** As it is stored. What a field of today's declaration makes of it is asked when it is used (`use-definition.ts`). */
export const definitionSchema = z.strictObject({
  where: z
    .array(
      z.strictObject({
        field: fieldKey,
        operator: z.enum(operators),
        values: z.array(z.string().max(most.valueLength)).min(1).max(most.values),
      }),
    )
    .max(most.conditions),
  show: z.array(fieldKey).max(most.columns),
  sort: z.enum(sorts),
});

export const everybody: Definition = { where: [], show: [], sort: 'name' };

/** `town` for `is`, `town.not` … */
export const conditionName = (field: string, operator: Operator): string =>
  operator === 'is' ? field : `${field}.${operator}`;

/** Names and values of an address: every link to a view is made of these. */
export const addressPairs = ({ where, show, sort }: Definition): [string, string][] => [
  ...where.flatMap(({ field, operator, values }) =>
    values.map((value): [string, string] => [conditionName(field, operator), value]),
  ),
  ...show.map((key): [string, string] => ['show', key]),
  ...(sort === 'name' ? [] : [['sort', sort] as [string, string]]),
];

export const isBareCondition = ({ operator }: Condition): boolean => isBare(operator);
