/** Every field that a view can ask and show, of all modules; made once for each declaration. */

import { readsOf } from '../customers/reads.ts';
import { customerViewFields, type Fields, fieldsByKey } from '../customers/views/customer-view-fields.ts';
import type { Definition } from '../customers/views/definition.ts';
import { type Usable, useDefinition } from '../customers/views/use-definition.ts';
import type { Reader } from '../customers/views/view-field.ts';
import { orderViewFields } from '../orders/view-field-queries.ts';
import type { Declaration } from '../policy/declaration.ts';

const made = new WeakMap<Declaration, Fields>();

export const viewFields = (declaration: Declaration): Fields => {
  const known =
    made.get(declaration) ?? fieldsByKey([...customerViewFields(declaration), ...orderViewFields]);
  made.set(declaration, known);
  return known;
};

export const readerOf = (declaration: Declaration, purpose: string): Reader => ({
  reads: readsOf(declaration, purpose),
  purpose,
});

/** A definition as the purpose can use it, with the fields of all modules. */
export const useView = (declaration: Declaration, purpose: string, definition: Definition): Usable =>
  useDefinition(definition, viewFields(declaration), readerOf(declaration, purpose));
