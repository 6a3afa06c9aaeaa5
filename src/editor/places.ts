/** The addresses of the editor. */
import type { ItemKind } from './kind.ts';

const item = (kind: ItemKind, name: string): string =>
  name === '' ? kind.key : `${kind.key}/${encodeURIComponent(name)}`;

export const places = {
  declaration: '/declaration',
  asNotice: '/declaration/notice',
  findings: '/declaration/findings',
  preview: '/declaration/preview',
  publish: '/declaration/publish',
  publications: '/declaration/publications',
  publication: (id: number): string => `/declaration/publications/${id}`,
  withdrawal: '/declaration/announcement/withdrawal',
  versions: '/declaration/versions',
  version: (version: number): string => `/declaration/versions/${version}`,
  check: '/declaration/check',
  counts: '/declaration/counts',
  discard: '/declaration/discard',
  edit: (kind: ItemKind, name: string): string => `/declaration/edit/${item(kind, name)}`,
  add: (kind: ItemKind): string => `/declaration/add/${kind.key}`,
  order: (kind: ItemKind): string => `/declaration/order/${kind.key}`,
  remove: (kind: ItemKind, name: string): string => `/declaration/remove/${item(kind, name)}`,
  /** The item on the page of the whole declaration. */
  item: (kind: ItemKind, name: string): string => `/declaration#${itemId(kind, name)}`,
};

/** Of the turbo-frame around an item, and what a link to it points at. */
export const itemId = (kind: ItemKind, name: string): string =>
  ['item', kind.key, name]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w-]/g, '-');
