/** A definition as the acting purpose can use it: what it may not read is named and left out, never asked. */
import type { Text } from '../../ground/language.ts';
import type { Fields } from './customer-view-fields.ts';
import type { Condition, Definition, Sort } from './definition.ts';
import { valueProblem } from './value-problem.ts';
import { mayUse, type Reader, type ViewField } from './view-field.ts';

export type Asking = Readonly<{ field: ViewField; condition: Condition }>;

/** `unread`: another purpose's data. `gone`: no field or no choice of the notice in force. */
export type LeftOut = Readonly<{
  what: 'condition' | 'column';
  why: 'unread' | 'gone';
  title: Text;
}>;

export type Usable = Readonly<{
  conditions: readonly Asking[];
  columns: readonly ViewField[];
  sort: Sort;
  leftOut: readonly LeftOut[];
}>;

/** What a list shows unless somebody chose columns. */
const usual = ['kind', 'customer_number', 'email', 'phone', 'town', 'language', 'recorded_at'];

const named = (key: string): Text => ({ fi: key, sv: key, en: key });

export const useDefinition = ({ where, show, sort }: Definition, fields: Fields, reader: Reader): Usable => {
  const leftOut: LeftOut[] = [];
  const used = (what: LeftOut['what'], key: string, fits: (field: ViewField) => boolean): ViewField[] => {
    const field = fields.get(key);
    const why = !field ? 'gone' : !mayUse(field, reader) ? 'unread' : fits(field) ? undefined : 'gone';
    if (why) leftOut.push({ what, why, title: field?.title ?? named(key) });
    return why ? [] : [field!];
  };
  const conditions = where.flatMap((condition) =>
    used('condition', condition.field, (field) => valueProblem(field, condition) === undefined).map(
      (field) => ({
        field,
        condition,
      }),
    ),
  );
  const columns =
    show.length > 0
      ? show.flatMap((key) => used('column', key, ({ column }) => column !== undefined))
      : usual.flatMap((key) => fields.get(key) ?? []).filter((field) => mayUse(field, reader));
  return { conditions, columns, sort, leftOut };
};
