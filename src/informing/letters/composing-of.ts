/** What a letter of a mailing is composed with: the notice in force, in the words of the notice’s own composer. */
import { fill, type Language, type Text } from '../../ground/language.ts';
import { allSections, composeNotice } from '../../notice/compose.ts';
import { type Composing, composing } from '../../notice/composing.ts';
import type { Declaration } from '../../policy/declaration.ts';

export type Writing = Readonly<{
  declaration: Declaration;
  version: number;
  /** Where the notice and the own page are. */
  baseUrl: string;
}>;

export type Composer = Composing &
  Readonly<{
    baseUrl: string;
    tell: (text: Text, values?: Readonly<Record<string, string | number>>) => string;
  }>;

export const composerOf = ({ declaration, version, baseUrl }: Writing, language: Language): Composer => {
  const { sections } = composeNotice(declaration, { language, version });
  const numbers = new Map(allSections(sections).map(({ id, number }) => [id, number]));
  return {
    ...composing(declaration, { language, version }, (id) => numbers.get(id) ?? ''),
    baseUrl,
    tell: (text, values = {}) => fill(text[language], values),
  };
};
