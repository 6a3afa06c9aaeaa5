/** The company's own declared fields; each belongs to its own purposes. */
import { sql } from 'kysely';
import { inAll } from '../../ground/language.ts';
import type { Declaration, ExtraField } from '../../policy/declaration.ts';
import { seesEveryField } from '../../policy/visibility.ts';
import { yesNo } from '../details/detail.ts';
import { extraFieldTitle } from '../extra-field.ts';
import { childField } from './make-field.ts';
import type { Operator } from './operator.ts';
import type { Option, ViewField } from './view-field.ts';

type Kind = ExtraField['kind'];

const operators: Readonly<Record<Kind, readonly Operator[]>> = {
  text: ['is', 'begins', 'exists', 'missing'],
  choice: ['is', 'not', 'exists', 'missing'],
  yes_no: ['is', 'missing'],
  number: ['from', 'to', 'is', 'exists', 'missing'],
  date: ['from', 'to', 'exists', 'missing'],
};

const optionsOf = ({ kind, choices }: ExtraField): readonly Option[] | undefined => {
  if (kind === 'yes_no') return yesNo;
  return kind === 'choice'
    ? choices.map((choice) => ({ value: choice.fi, title: inAll(choice) }))
    : undefined;
};

/** As `customer_field_values.sought` holds it. */
const soughtLength = 80;

const extraViewField = (field: ExtraField, index: number): ViewField => {
  const { key, kind, purposes } = field;
  const options = optionsOf(field);
  const alias = `x${index}`;
  return childField({
    key: `extra.${key}`,
    title: extraFieldTitle(field),
    category: 'extra_fields',
    purposes: new Set([...purposes, ...seesEveryField]),
    // A date is kept as text that sorts like one.
    kind:
      kind === 'number' ? 'number' : kind === 'text' ? 'text' : kind === 'date' ? 'written_date' : 'choice',
    ...(options && { options }),
    table: 'customer_field_values',
    of: kind === 'number' ? 'amount' : 'sought',
    // What is known no more is kept as nothing.
    among: sql`d.field = ${key} and d.sought <> ''`,
    operators: operators[kind],
    isIndexed: true,
    written: (value) => [value.slice(0, soughtLength)],
    column: {
      value: sql`${sql.ref(alias)}.value`,
      join: {
        alias,
        sql: sql`left join customer_field_values ${sql.ref(alias)}
          on ${sql.ref(alias)}.customer_id = c.id and ${sql.ref(alias)}.field = ${key}`,
      },
    },
  });
};

export const extraViewFields = ({ extra_fields }: Declaration): readonly ViewField[] =>
  extra_fields.map(extraViewField);
