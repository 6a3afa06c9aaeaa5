/** What a letter of a mailing is composed with: the notice in force, in the words of the notice’s own composer. */
import { fill, type Language, type Text } from '../../ground/language.ts';
import { type Composing, composing } from '../../notice/composing.ts';
import type { Declaration } from '../../policy/declaration.ts';

export type Writing = Readonly<{
  declaration: Declaration;
  version: number;
  /** Where the notice and the own page are. */
  baseUrl: string;
  /** Of a notice that comes into force when its letters have gone. */
  isAnnounced?: boolean;
  /** The notice that people know, of a letter about one that is to come. */
  known?: Declaration;
}>;

export type Composer = Composing &
  Readonly<{
    baseUrl: string;
    isAnnounced: boolean;
    tell: (text: Text, values?: Readonly<Record<string, string | number>>) => string;
  }>;

export const composerOf = (
  { declaration, version, baseUrl, isAnnounced = false }: Writing,
  language: Language,
): Composer => {
  return {
    // A letter has no numbered sections to point at.
    ...composing(declaration, { language, version }, () => ''),
    baseUrl,
    isAnnounced,
    tell: (text, values = {}) => fill(text[language], values),
  };
};
