import { type DeclaredText, isLanguage, type Language } from '../../ground/language.ts';
import type { Declaration } from '../declaration.ts';
import { segment } from '../path.ts';

/** Words of the declaration; `language` where they belong to a translated text. */
export type Words = Readonly<{ path: string; language: Language | undefined; words: string }>;

const isText = (value: object): value is DeclaredText => 'fi' in value && typeof value.fi === 'string';

const children = (value: object): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((item: unknown, index): [string, unknown] => [segment(value, index), item])
    : Object.entries(value);

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const wordsIn = (value: unknown, path: string, language: Language | undefined): Words[] => {
  if (typeof value === 'string') return [{ path, language, words: value }];
  if (typeof value !== 'object' || value === null) return [];
  const translated = isText(value);
  return children(value).flatMap(([name, item]) =>
    wordsIn(item, below(path, name), translated && isLanguage(name) ? name : undefined),
  );
};

/** Every string of the declaration with its place. */
export const allWords = (declaration: Declaration): Words[] => wordsIn(declaration, '', undefined);

const textsIn = (value: unknown, path: string): { path: string; text: DeclaredText }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  return children(value).flatMap(([name, item]) => textsIn(item, below(path, name)));
};

/** Every translated text of the declaration with its place. */
export const allTexts = (declaration: Declaration) => textsIn(declaration, '');

/** Rules on wording look at one sentence: its own "not" belongs to it and to no other. */
export const sentences = (words: string): string[] =>
  words
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
