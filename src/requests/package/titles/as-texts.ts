import type { Text } from '../../../ground/language.ts';

/** In the order of the languages; a table of a hundred short words is read better so. */
export type Words = Readonly<Record<string, readonly [fi: string, sv: string, en: string]>>;

export const asTexts = (words: Words): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(words).map(([name, [fi, sv, en]]) => [name, { fi, sv, en }]));
