/** Invented people for the tests of this module. */

import { testDeclaration } from '../../test/test-declaration.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { createCustomer } from './create-customer.ts';
import type { CustomerKind } from './customer.ts';
import type { FieldValues } from './customer-fields.ts';

export const declaration = testDeclaration();
export const clerk: Actor = { kind: 'staff', id: 1 };

const blank: FieldValues = {
  family_name: '',
  given_names: '',
  call_name: '',
  organisation_name: '',
  business_id: '',
  language: '',
};

export const person = (family: string, given = 'Aino', more: Partial<FieldValues> = {}) => ({
  kind: 'person' as CustomerKind,
  fields: { ...blank, family_name: family, given_names: given, ...more },
  source: 'registration',
  confirmed: false,
});

export const organisation = (name: string, businessId = '') => ({
  kind: 'organisation' as CustomerKind,
  fields: { ...blank, organisation_name: name, business_id: businessId },
  source: 'store',
  confirmed: false,
});

/** As upkeep, which sees everybody. */
export const asUpkeep = <T>(gate: Gate, act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('register_upkeep', clerk, act);

export const addPerson = (gate: Gate, family: string, given?: string): Promise<number> =>
  asUpkeep(gate, (tx) => createCustomer(tx, declaration, person(family, given)));
