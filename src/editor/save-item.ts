/** One item of the declaration as it was typed; a change that another made to the same item meanwhile is not lost. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { accepted } from './accepted.ts';
import { declarationToEdit, saveEdited } from './declaration-to-edit.ts';
import { fingerprint } from './fingerprint.ts';
import { itemAt, withItem } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemChanged, itemGone } from './problems.ts';
import { itemOf, type Typed } from './typed.ts';
import { withUndertakingVersion } from './undertaking-version.ts';

/** Names from the declaration to an item: what a problem's path is cut by. */
export const depthOf = ({ at, list }: ItemKind): number => at.length + (list ? 1 : 0);

export type Saving = Readonly<{
  kind: ItemKind;
  name: string;
  typed: Typed;
  /** The item's `fingerprint` when the form was opened. */
  was: string;
}>;

/** Throws `declaration_item_changed`, `declaration_item_gone`, `input_invalid`. Returns the revision. */
export const saveItem = async (tx: Tx, inForce: DeclarationInForce, saving: Saving): Promise<number> => {
  const { kind, name, typed, was } = saving;
  const edited = await declarationToEdit(tx, inForce);
  const found = itemAt(edited.declaration, kind, name);
  if (!found && !kind.optional) throw new Problem(itemGone);
  if (fingerprint(kind.shapes, found?.value) !== was) throw new Problem(itemChanged);
  const item = itemOf(kind.shapes, typed, found?.value ?? {});
  const changed = withItem(edited.declaration, kind, name, item);
  const declaration = withUndertakingVersion(
    accepted(changed, { shapes: kind.shapes, item, depth: depthOf(kind) }),
    inForce.declaration,
  );
  const path = [kind.key, name].filter((part) => part !== '').join('.');
  const [revision] = await Promise.all([
    saveEdited(tx, edited, declaration),
    wrote(tx, 'save-item', { about: 'declaration_draft', fields: [path] }),
  ]);
  return revision;
};
