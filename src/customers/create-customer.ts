import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { CustomerKind } from './customer.ts';
import { type FieldValues, readCustomerFields } from './customer-fields.ts';
import { insertCustomer } from './queries.ts';
import { demandSource } from './source.ts';

export type NewCustomer = Readonly<{
  kind: CustomerKind;
  fields: FieldValues;
  /** Key of a declared source. */
  source: string;
  /** What looks like an identity code is something else. */
  confirmed: boolean;
}>;

/** Returns the new customer's key; throws `WrongFields` before anything is written. */
export const createCustomer = async (
  tx: Tx,
  declaration: Declaration,
  { kind, fields, source, confirmed }: NewCustomer,
): Promise<number> => {
  demandSource(declaration, source);
  const columns = readCustomerFields(kind, fields, confirmed);
  const id = await insertCustomer(tx, { kind, ...columns, source });
  await wrote(tx, 'create-customer', { customerId: id, fields: Object.keys(columns) });
  return id;
};
