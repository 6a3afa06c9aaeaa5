/** What the acting purpose reads: queries ask for that and no more, pages say of the rest why it is not there. */
import type { Category } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';

export type Reads = ReadonlySet<Category>;

export const readsOf = (declaration: Declaration, purpose: string): Reads =>
  new Set(declaration.purposes.find(({ key }) => key === purpose)?.reads ?? []);

export const writesOf = (declaration: Declaration, purpose: string): Reads =>
  new Set(declaration.purposes.find(({ key }) => key === purpose)?.writes ?? []);
