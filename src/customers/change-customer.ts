/** A change of the customer's own row: names, Business ID, language. What stood there goes to the history. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { type CustomerKind, isCustomerKind } from './customer.ts';
import { customerFields, type FieldName, fieldsOf, readCustomerFields } from './customer-fields.ts';
import { changedColumns, keepHistory } from './keep-history.ts';
import { mergeTyped, type Typed } from './merge-typed.ts';
import { changedMeanwhile, customerNotFound } from './problems.ts';
import { lockCustomer, type OwnRow, updateCustomer } from './queries.ts';
import { demandSource } from './source.ts';
import { WrongFields } from './wrong-fields.ts';

export type Change = Readonly<{ typed: Typed; source: string; confirmed: boolean }>;

const asTyped = (row: OwnRow): Record<FieldName, string> =>
  Object.fromEntries(customerFields.map(({ name }) => [name, row[name] ?? ''])) as Record<FieldName, string>;

const kindOf = (row: OwnRow): CustomerKind => (isCustomerKind(row.kind) ? row.kind : 'person');

/**
 * Writes what the person touched; `typed` may carry `was_…` of each field. Throws `WrongFields`, also where another
 * has changed a field meanwhile. Returns the names of the columns that changed.
 */
export const changeCustomer = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  { typed, source, confirmed }: Change,
): Promise<string[]> => {
  demandSource(declaration, source);
  const row = await lockCustomer(tx, id);
  if (!row) throw new Problem(customerNotFound);
  const kind = kindOf(row);
  const now = asTyped(row);
  const { values, conflicts } = mergeTyped(
    fieldsOf(kind).map(({ name }) => name),
    typed,
    now,
  );
  if (conflicts.length > 0)
    throw new WrongFields(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  const after = readCustomerFields(kind, { ...now, ...values }, confirmed);
  const columns = changedColumns(row, after);
  if (columns.length === 0) return [];
  await Promise.all([
    keepHistory(tx, { table: 'customers', customerId: id }, row, {
      columns,
      oldSource: row.source,
      newSource: source,
    }),
    updateCustomer(tx, id, { columns, after, source }),
    wrote(tx, 'change-customer', { customerId: id, fields: columns }),
  ]);
  return columns;
};
