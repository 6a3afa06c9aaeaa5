/** "Kohta 12.7", "kohdat 3.1 ja 3.9–3.11": how the notice points at its own lines. */
import { fill, type Text } from '../ground/language.ts';
import type { Composing } from './composing.ts';

const one: Text = { fi: 'kohta {n}', sv: 'punkt {n}', en: 'section {n}' };
const many: Text = { fi: 'kohdat {n}', sv: 'punkterna {n}', en: 'sections {n}' };

const order = (number: string): number[] => number.split('.').map(Number);
const follows = (before: string, after: string): boolean => {
  const [chapter, line] = order(before);
  const [nextChapter, nextLine] = order(after);
  return chapter === nextChapter && line !== undefined && nextLine === line + 1;
};

/** Neighbours become a range: `3.1, 3.9–3.11`. */
const ranges = (numbers: readonly string[]): string[] => {
  const runs: string[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && follows(last.at(-1)!, number)) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
};

/** `kohdat 3.1 ja 3.9–3.11`; empty where none of the sections is there. */
export const reference = (c: Composing, ids: readonly string[]): string => {
  const numbers = [...new Set(ids.map(c.number))].filter((number) => number !== '');
  if (numbers.length === 0) return '';
  const list = new Intl.ListFormat(c.language === 'en' ? 'en-GB' : c.language).format(ranges(numbers));
  return fill((numbers.length === 1 ? one : many)[c.language], { n: list });
};

/** The same in parentheses after other words, with its space before it. */
export const inParentheses = (c: Composing, ids: readonly string[]): string => {
  const place = reference(c, ids);
  return place === '' ? '' : ` (${place})`;
};

export const purposeId = (key: string): string => `purpose-${key}`;
export const rightId = (key: string): string => `right-${key}`;
