import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { declarationSchema } from '../policy/declaration.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { declarationToEdit, saveEdited } from './declaration-to-edit.ts';
import { fingerprint } from './fingerprint.ts';
import { itemAt, withoutItem } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemChanged, itemGone, lastOfKind } from './problems.ts';

/** A removed purpose keeps its number for ever; what refers to the item is named by the lint. */
export const removeItem = async (
  tx: Tx,
  inForce: DeclarationInForce,
  { kind, name, was }: { kind: ItemKind; name: string; was: string },
): Promise<number> => {
  const edited = await declarationToEdit(tx, inForce);
  const found = itemAt(edited.declaration, kind, name);
  if (!found || !(kind.list || kind.optional)) throw new Problem(itemGone);
  if (fingerprint(kind.shapes, found.value) !== was) throw new Problem(itemChanged);
  const left = declarationSchema.safeParse(withoutItem(edited.declaration, kind, name));
  if (!left.success) throw new Problem(lastOfKind);
  const [revision] = await Promise.all([
    saveEdited(tx, edited, left.data),
    wrote(tx, 'remove-item', { about: 'declaration_draft', fields: [`${kind.key}.${name}`] }),
  ]);
  return revision;
};
