/** An expression against the values of a condition, by leakproof operators alone. */
import { sql } from 'kysely';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { parseMoney } from '../../ground/money.ts';
import type { Asked, Sql, ValueKind } from './view-field.ts';

/** Sorts behind every letter, in Finnish order and by code point. */
const last = '\uffff';

/** Days from `from` up to and without `before`. Relative ones count from today in Finland. */
const bounds = ({ operator, values: [value = ''] }: Asked): { from?: string; before?: string } => {
  const today = helsinkiDate(new Date());
  switch (operator) {
    case 'from':
      return { from: value };
    case 'to':
      return { before: addDays(value, 1) };
    case 'within':
      return { from: addDays(today, -Number(value)) };
    case 'older':
      return { before: addDays(today, -Number(value)) };
    default:
      return { from: value, before: addDays(value, 1) };
  }
};

const both = (conditions: readonly (Sql | undefined)[]): Sql =>
  sql.join(
    conditions.filter((one) => one !== undefined),
    sql` and `,
  );

const days = (expression: Sql, asked: Asked, at: (day: string) => Sql): Sql => {
  const { from, before } = bounds(asked);
  return both([
    from === undefined ? undefined : sql`${expression} >= ${at(from)}`,
    before === undefined ? undefined : sql`${expression} < ${at(before)}`,
  ]);
};

const amounts = (
  expression: Sql,
  { operator, values }: Asked,
  type: Sql,
  read: (text: string) => unknown,
): Sql => {
  if (operator === 'from') return sql`${expression} >= ${read(values[0]!)}::${type}`;
  if (operator === 'to') return sql`${expression} <= ${read(values[0]!)}::${type}`;
  return sql`${expression} = any(${values.map(read)}::${type}[])`;
};

const texts = (expression: Sql, { operator, values }: Asked): Sql =>
  operator === 'begins'
    ? sql`${expression} >= ${values[0]}::text and ${expression} < ${`${values[0]}${last}`}::text`
    : sql`${expression} = any(${[...values]}::text[])`;

/** `1 234,5` and `1234.5` alike. */
export const readNumber = (text: string): number => Number(text.replaceAll(/\s/g, '').replace(',', '.'));

/** True for what meets the condition; null and false for the rest. `not` is the opposite of what this says. */
export const compared = (expression: Sql, asked: Asked, kind: ValueKind): Sql => {
  switch (kind) {
    case 'date':
      return days(expression, asked, (day) => sql`${day}::date`);
    case 'moment':
      return days(expression, asked, (day) => sql`(${day}::timestamp at time zone 'Europe/Helsinki')`);
    case 'written_date':
      return days(expression, asked, (day) => sql`${day}::text`);
    case 'number':
      return amounts(expression, asked, sql`float8`, readNumber);
    case 'money':
      return amounts(expression, asked, sql`bigint`, (text) => String(parseMoney(text) ?? 0n));
    case 'key':
      return amounts(expression, asked, sql`bigint`, Number);
    default:
      return texts(expression, asked);
  }
};
