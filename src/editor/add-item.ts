import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { accepted } from './accepted.ts';
import { categoryChoices, rightChoices } from './choices.ts';
import { declarationToEdit, saveEdited } from './declaration-to-edit.ts';
import { itemKey } from './item-key.ts';
import { itemsOf, withAdded } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemGone, titleMissing } from './problems.ts';
import { purposeNumber } from './purpose-number.ts';
import { depthOf } from './save-item.ts';
import type { Shape } from './shape.ts';
import { type Item, itemOf, type Typed } from './typed.ts';

const which = { fi: 'Mikä', sv: 'Vilken', en: 'Which' };

/** What the program knows and the declaration does not have yet: a category, a right. */
const notYetThere = (kind: ItemKind, declaration: Declaration) => {
  const there = new Set(itemsOf(declaration, kind).map(({ name }) => name));
  const all = kind.key === 'rights' ? rightChoices : categoryChoices(declaration);
  return all.filter(({ value }) => !there.has(value));
};

/** The fields of the form of a new item: the same as ever, and its key where it is one of a known few. */
export const addShapes = (kind: ItemKind, declaration: Declaration): readonly Shape[] =>
  kind.list?.key === 'chosen'
    ? [{ kind: 'select', name: 'key', label: which, choices: notYetThere(kind, declaration) }, ...kind.shapes]
    : kind.shapes;

export const newItem = (kind: ItemKind, declaration: Declaration): Item =>
  kind.list?.initial(declaration) ?? {};

const keyed = async (tx: Tx, kind: ItemKind, declaration: Declaration, item: Item): Promise<Item> => {
  if (kind.list?.key !== 'of_title') return item;
  const title = item['title'] as { fi?: string } | undefined;
  const key = itemKey(title?.fi ?? '', new Set(itemsOf(declaration, kind).map(({ name }) => name)));
  if (key === '') throw new Problem(titleMissing);
  if (kind.key !== 'purposes') return { key, ...item };
  return { key, number: await purposeNumber(tx, declaration, key), ...item };
};

/** Last in its list. Returns the name of the new item. Throws `declaration_title_missing`, `input_invalid`. */
export const addItem = async (
  tx: Tx,
  inForce: DeclarationInForce,
  { kind, typed }: { kind: ItemKind; typed: Typed },
): Promise<string> => {
  if (!kind.list) throw new Problem(itemGone);
  const edited = await declarationToEdit(tx, inForce);
  const shapes = addShapes(kind, edited.declaration);
  const filled = itemOf(shapes, typed, newItem(kind, edited.declaration));
  const item = await keyed(tx, kind, edited.declaration, filled);
  const declaration = accepted(withAdded(edited.declaration, kind, item), {
    shapes,
    item,
    depth: depthOf(kind),
  });
  const name = itemsOf(declaration, kind).at(-1)!.name;
  await Promise.all([
    saveEdited(tx, edited, declaration),
    wrote(tx, 'add-item', { about: 'declaration_draft', fields: [`${kind.key}.${name}`] }),
  ]);
  return name;
};
