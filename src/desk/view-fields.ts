/** Every field that a view can ask and show, of all modules; made once for each declaration. */

import { readsOf } from '../customers/reads.ts';
import { customerViewFields, type Fields, fieldsByKey } from '../customers/views/customer-view-fields.ts';
import type { Reader } from '../customers/views/view-field.ts';
import type { Context } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';

const made = new WeakMap<Declaration, Fields>();

export const viewFields = (declaration: Declaration): Fields => {
  const known = made.get(declaration) ?? fieldsByKey(customerViewFields(declaration));
  made.set(declaration, known);
  return known;
};

export const readerOf = ({ policy, purpose }: Pick<Context, 'policy' | 'purpose'>): Reader => ({
  reads: readsOf(policy.declaration, purpose),
  purpose,
});
