import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { declarationSchema } from '../policy/declaration.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { declarationToEdit, saveEdited } from './declaration-to-edit.ts';
import { itemAt, withMoved } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemGone } from './problems.ts';

/** One place up (−1) or down (+1) in its list. */
export const moveItem = async (
  tx: Tx,
  inForce: DeclarationInForce,
  { kind, name, by }: { kind: ItemKind; name: string; by: -1 | 1 },
): Promise<number> => {
  const edited = await declarationToEdit(tx, inForce);
  if (!kind.list || !itemAt(edited.declaration, kind, name)) throw new Problem(itemGone);
  const declaration = declarationSchema.parse(withMoved(edited.declaration, kind, name, by));
  const [revision] = await Promise.all([
    saveEdited(tx, edited, declaration),
    wrote(tx, 'move-item', { about: 'declaration_draft', fields: [`${kind.key}.${name}`] }),
  ]);
  return revision;
};
