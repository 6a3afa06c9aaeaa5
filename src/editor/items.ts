/** One item of the declaration: found, replaced, added, taken away, moved. Pure. */

import type { Language } from '../ground/language.ts';
import { textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import { segment } from '../policy/path.ts';
import type { ItemKind } from './kind.ts';
import { type Item, isItem } from './typed.ts';

/** `name`: what the address says of an item in a list: its key, or its place where it has none. */
export type Placed = Readonly<{ name: string; value: Item; path: string }>;

const at = (tree: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((value, name) => (isItem(value) ? value[name] : undefined), tree);

const replaced = (tree: Item, names: readonly string[], value: unknown): Item => {
  const [first, ...rest] = names;
  if (first === undefined) return value as Item;
  const inner = rest.length === 0 ? value : replaced((tree[first] ?? {}) as Item, rest, value);
  const { [first]: _, ...others } = tree;
  return inner === undefined ? others : { ...tree, [first]: inner };
};

const listOf = (declaration: Item, kind: ItemKind): readonly Item[] => {
  const list = at(declaration, kind.at);
  return Array.isArray(list) ? list.filter(isItem) : [];
};

/** All of a kind; the one of a kind that has no list; none where an optional one is missing. */
export const itemsOf = (declaration: Declaration, kind: ItemKind): readonly Placed[] => {
  const prefix = kind.at.join('.');
  if (!kind.list) {
    const value = at(declaration, kind.at);
    return isItem(value) ? [{ name: '', value, path: prefix }] : [];
  }
  const list = listOf(declaration, kind);
  return list.map((value, index) => {
    const name = segment(list, index);
    return { name, value, path: `${prefix}.${name}` };
  });
};

export const itemAt = (declaration: Declaration, kind: ItemKind, name: string): Placed | undefined =>
  itemsOf(declaration, kind).find((item) => item.name === name);

type Changed = (list: readonly Item[], index: number) => readonly Item[];

const inList = (declaration: Item, kind: ItemKind, name: string, change: Changed): Item => {
  const list = listOf(declaration, kind);
  const index = list.findIndex((_, place) => segment(list, place) === name);
  return replaced(declaration, kind.at, change(list, index));
};

export const withItem = (declaration: Item, kind: ItemKind, name: string, value: Item | undefined): Item =>
  kind.list
    ? inList(declaration, kind, name, (list, index) => list.with(index, value ?? {}))
    : replaced(declaration, kind.at, value);

export const withAdded = (declaration: Item, kind: ItemKind, value: Item): Item =>
  replaced(declaration, kind.at, [...listOf(declaration, kind), value]);

export const withoutItem = (declaration: Item, kind: ItemKind, name: string): Item =>
  kind.list
    ? inList(declaration, kind, name, (list, index) => list.toSpliced(index, 1))
    : replaced(declaration, kind.at, undefined);

/** One place up (−1) or down (+1); at the edge it stays. */
export const withMoved = (declaration: Item, kind: ItemKind, name: string, by: -1 | 1): Item =>
  inList(declaration, kind, name, (list, index) => {
    const other = index + by;
    if (other < 0 || other >= list.length) return list;
    return list.with(index, list[other]!).with(other, list[index]!);
  });

const isText = (value: unknown): value is { fi: string } => isItem(value) && typeof value['fi'] === 'string';

/** What an item is called on the page: its title, its name, or its kind. */
export const titleOf = (kind: ItemKind, { value, name }: Placed, language: Language): string => {
  if (!kind.list) return kind.title[language];
  const title = value['title'] ?? value['name'];
  if (isText(title)) return textIn(title, language) || name;
  if (typeof title === 'string' && title !== '') return title;
  return `${kind.title[language]} ${Number(name) + 1 || ''}`.trim();
};
