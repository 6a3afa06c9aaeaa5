/** Fields of a view from columns: of the customer's own row, or of rows that a customer may have several of. */
import { sql } from 'kysely';
import { compared } from './compare.ts';
import type { Operator } from './operator.ts';
import type { Asked, Sql, ViewField } from './view-field.ts';

type Said = Omit<ViewField, 'test' | 'few' | 'uses'>;
type Reading = Readonly<{
  /** What was written as it stands in the column: a phone in E.164, a town in its spellings. */
  written?: (value: string) => readonly string[];
}>;

const readAs = (asked: Asked, { written }: Reading): Asked =>
  written ? { ...asked, values: asked.values.flatMap(written) } : asked;

const swept: readonly Operator[] = ['not', 'missing'];

export type OwnField = Said & Reading & Readonly<{ own: string; isIndexed?: boolean }>;

/** Of the customer's own row. */
export const ownField = ({ own, isIndexed, written, ...said }: OwnField): ViewField => {
  const expression = sql`c.${sql.ref(own)}`;
  const test = (asked: Asked): Sql => {
    if (asked.operator === 'exists') return sql`${expression} is not null`;
    if (asked.operator === 'missing') return sql`${expression} is null`;
    const holds = compared(expression, readAs(asked, { ...(written && { written }) }), said.kind);
    return asked.operator === 'not' ? sql`(${holds}) is not true` : sql`(${holds})`;
  };
  const few = (asked: Asked): Sql | undefined =>
    swept.includes(asked.operator)
      ? undefined
      : sql`select c.id as customer_id from customers c where ${test(asked)}`;
  return { ...said, uses: [own], test, ...(isIndexed && { few }) };
};

export type ChildField = Said &
  Reading &
  Readonly<{
    table: string;
    /** Of the child, as `d`; absent where only its being there is asked. */
    of?: string;
    /** Which rows count. */
    among?: Sql;
    isIndexed?: boolean;
  }>;

export const holding = sql`d.ended_on is null`;

/** Of rows beside the customer: it is met where one of them meets it. One probe of their key for each customer. */
export const childField = (field: ChildField): ViewField => {
  const { table, of, among = holding, isIndexed, written, ...said } = field;
  const rows = (asked: Asked): Sql => {
    if (of === undefined || asked.operator === 'exists' || asked.operator === 'missing') return among;
    const holds = compared(sql`d.${sql.ref(of)}`, readAs(asked, { ...(written && { written }) }), said.kind);
    return sql`${among} and ${holds}`;
  };
  /** With a limit it is a probe for each row; `exists` would be hashed over the whole table. */
  const found = (asked: Asked): Sql =>
    sql`(select true from ${sql.table(table)} d where d.customer_id = c.id and ${rows(asked)} limit 1)`;
  const test = (asked: Asked): Sql =>
    swept.includes(asked.operator) ? sql`${found(asked)} is not true` : sql`${found(asked)}`;
  const few = (asked: Asked): Sql | undefined =>
    swept.includes(asked.operator)
      ? undefined
      : sql`select d.customer_id from ${sql.table(table)} d where ${rows(asked)}`;
  return { ...said, test, ...(isIndexed && { few }) };
};
