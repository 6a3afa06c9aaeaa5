import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration, ExtraField } from '../policy/declaration.ts';
import type { NewDetail } from './add-detail.ts';
import { extraFieldsOf, extraFieldTitle, readExtraValue } from './extra-field.ts';
import { forbiddenText } from './forbidden-text.ts';
import { isSeen } from './is-seen.ts';
import { keepHistory } from './keep-history.ts';
import { mergeTyped } from './merge-typed.ts';
import {
  changedMeanwhile,
  customerNotFound,
  fieldNotDeclared,
  fieldTooLong,
  fieldValueNotValid,
} from './problems.ts';
import { demandSource } from './source.ts';
import { demandRight, type Wrong } from './wrong-fields.ts';

const lengthMax = 2000;

/** What cannot be kept as the field's value, and why. */
export const wrongExtraValue = (field: ExtraField, typed: string, confirmed: boolean): Wrong[] => {
  const title = extraFieldTitle(field);
  if (typed.length > lengthMax)
    return [{ field: 'value', problem: new Problem(fieldTooLong, { field: title, max: lengthMax }) }];
  if (readExtraValue(field, typed) === undefined)
    return [{ field: 'value', problem: new Problem(fieldValueNotValid, { field: title }) }];
  return field.kind === 'date' ? [] : forbiddenText([{ field: 'value', title, text: typed }], confirmed);
};

/** Sets a declared extra field of a customer; an empty value means that nothing is known any more. */
export const setExtraField = async (
  tx: Tx,
  declaration: Declaration,
  { customerId, key }: { customerId: number; key: string },
  { typed, source, confirmed }: NewDetail,
): Promise<void> => {
  demandSource(declaration, source);
  const field = extraFieldsOf(declaration, tx.purpose).find((declared) => declared.key === key);
  if (!field) throw new Problem(fieldNotDeclared);
  const [seen, row] = await Promise.all([
    isSeen(tx, customerId),
    tx.db
      .selectFrom('customer_field_values')
      .select(['value', 'source'])
      .where('customer_id', '=', customerId)
      .where('field', '=', key)
      .forUpdate()
      .executeTakeFirst(),
  ]);
  if (!seen) throw new Problem(customerNotFound);
  const { values, conflicts } = mergeTyped(['value'], typed, { value: row?.value ?? '' });
  if (conflicts.length > 0) demandRight([{ field: 'value', problem: new Problem(changedMeanwhile) }]);
  demandRight(wrongExtraValue(field, values.value ?? '', confirmed));
  const value = readExtraValue(field, values.value ?? '') ?? '';
  if (value === (row?.value ?? '')) return;
  const before = { [key]: row?.value ?? null };
  await Promise.all([
    keepHistory(tx, { table: 'customer_field_values', customerId }, before, {
      columns: [key],
      oldSource: row?.source ?? source,
      newSource: source,
    }),
    sql`insert into customer_field_values (customer_id, field, value, source)
      values (${customerId}, ${key}, ${value}, ${source})
      on conflict (customer_id, field) do update
        set value = excluded.value, source = excluded.source, import_id = null, recorded_at = now()`.execute(
      tx.db,
    ),
    wrote(tx, 'set-extra-field', { customerId, fields: [key] }),
  ]);
};
