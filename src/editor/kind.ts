/** A kind of item in the declaration: where it stands, how it is typed, what a new one begins with. */
import type { Text } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Shape } from './shape.ts';
import type { Item } from './typed.ts';

/** The parts of the page, in the order of the notice. */
export const parts = [
  'controller',
  'purposes',
  'categories',
  'sources',
  'recipients',
  'transfers',
  'retention',
  'protection',
  'cookies',
  'rights',
  'undertaking',
] as const;
export type Part = (typeof parts)[number];

export type ItemKind = Readonly<{
  /** In the address: `/declaration/edit/purposes/orders`. */
  key: string;
  part: Part;
  /** What one is called: "Käyttötarkoitus". */
  title: Text;
  /** Where it stands in the declaration; the root itself where this is empty. */
  at: readonly string[];
  /** There are several, with an order of their own. `add`: the words of the button. */
  list?: Readonly<{
    add: Text;
    key: 'of_title' | 'chosen' | 'none';
    initial: (declaration: Declaration) => Item;
  }>;
  /** May be missing altogether (a data protection officer). */
  optional?: true;
  shapes: readonly Shape[];
}>;
