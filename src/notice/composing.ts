/** What every section is composed with: the declaration, the reader's language, and the numbers of the others. */
import { type DeclaredText, type Language, textIn } from '../ground/language.ts';
import { isUntranslated } from '../ground/wording.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Block, Fact } from './document.ts';
import { say, type words } from './words.ts';

export type SectionDraft = Readonly<{
  id: string;
  title: string;
  lang?: Language;
  from: string;
  blocks: readonly Block[];
  sections?: readonly (SectionDraft | undefined)[];
}>;

export type Composing = Readonly<{
  declaration: Declaration;
  language: Language;
  version: number;
  /** A declared text in the reader's language. */
  of: (text: DeclaredText) => string;
  /** One of the notice's own words. */
  say: (key: keyof typeof words) => string;
  /** The number of a section by its id; empty where there is none. */
  number: (id: string) => string;
}>;

/** Undefined where there is nothing to say. */
export type ComposeSection = (composing: Composing) => SectionDraft | undefined;

export const composing = (
  declaration: Declaration,
  { language, version }: { language: Language; version: number },
  number: (id: string) => string,
): Composing => ({
  declaration,
  language,
  version,
  of: (text) => textIn(text, language).trim(),
  say: (key) => say(key, language),
  number,
});

export const langOf = ({ language }: Composing, text: DeclaredText): { lang?: Language } =>
  isUntranslated(text, language) ? { lang: 'fi' } : {};

/** A declared text as paragraphs. */
export const paragraphs = (c: Composing, text: DeclaredText): Block[] =>
  c
    .of(text)
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'text', text: one.trim(), ...langOf(c, text) }));

export const said = (text: string): Block[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** Facts without a text are left out, and the whole list where none is left. */
export const facts = (items: readonly Fact[]): Block[] => {
  const filled = items.filter(({ text }) => text !== '');
  return filled.length === 0 ? [] : [{ kind: 'facts', items: filled }];
};

export const titled = (c: Composing, title: DeclaredText): { title: string; lang?: Language } => ({
  title: c.of(title),
  ...langOf(c, title),
});
