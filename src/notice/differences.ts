/** What two versions of the notice say differently, section by section, sentence by sentence, word by word. */
import type { Language } from '../ground/language.ts';
import { allSections, composeForComparison, type Version } from './compose.ts';
import type { Block, NoticeDocument, Section } from './document.ts';
import { type Step, steps } from './longest-common.ts';

export type Words = Step<string>;
export type Change =
  | Readonly<{ kind: 'added' | 'removed'; text: string }>
  | Readonly<{ kind: 'changed'; words: readonly Words[] }>;

export type SectionDifference = Readonly<{
  id: string;
  /** Of the newer version, or of the older where the section is gone. */
  number: string;
  title: string;
  /** The whole section is new or gone. */
  whole?: 'added' | 'removed';
  changes: readonly Change[];
}>;

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');

const sentencesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'text':
    case 'highlight':
      return sentences(block.text);
    case 'list':
      return [...block.items];
    case 'facts':
      return block.items.flatMap(({ term, text }) => {
        const [first = '', ...rest] = sentences(text);
        return [`${term}: ${first}`, ...rest];
      });
    case 'table':
      return block.rows.map((row) => row.join(' · '));
    case 'link':
      return [];
  }
};

/** Dates and the version's number always differ; the page says them in its head. */
const compared = ({ sections }: NoticeDocument): Section[] =>
  allSections(sections).filter(({ id }) => id !== 'changes');

const said = ({ title, blocks }: Section): string[] => [title, ...blocks.flatMap(sentencesOf)];

const wordsIn = (sentence: string): string[] => sentence.split(/(?<=\s)/);

/** Neighbouring words of one kind together, so that a change reads as a phrase. */
const joined = (found: readonly Words[]): Words[] => {
  const runs: Words[] = [];
  for (const { kind, item } of found) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, item: last.item + item };
    else runs.push({ kind, item });
  }
  return runs;
};

/** At least this share of the longer sentence stayed: then it was changed, not replaced. */
const stayedAtLeast = 0.4;

const changedWords = (before: string, after: string): readonly Words[] | undefined => {
  const words = steps(wordsIn(before), wordsIn(after));
  const same = words.filter(({ kind }) => kind === 'same').reduce((sum, { item }) => sum + item.length, 0);
  return same >= stayedAtLeast * Math.max(before.length, after.length) ? joined(words) : undefined;
};

const changesBetween = (before: readonly string[], after: readonly string[]): Change[] => {
  const changes: Change[] = [];
  const waiting: string[] = [];
  const give = () => {
    for (const text of waiting.splice(0)) changes.push({ kind: 'removed', text });
  };
  for (const { kind, item } of steps(before, after)) {
    if (kind === 'removed') waiting.push(item);
    else if (kind === 'same') give();
    else {
      const at = waiting.findIndex((old) => changedWords(old, item) !== undefined);
      const words = at < 0 ? undefined : changedWords(waiting.splice(at, 1)[0]!, item);
      changes.push(words ? { kind: 'changed', words } : { kind: 'added', text: item });
    }
  }
  give();
  return changes;
};

const sectionDifference = (before: Section | undefined, after: Section | undefined): SectionDifference => {
  const { id, number, title } = (after ?? before)!;
  if (before && after) return { id, number, title, changes: changesBetween(said(before), said(after)) };
  const whole = after ? 'added' : 'removed';
  const [, ...rest] = said((after ?? before)!);
  return { id, number, title, whole, changes: rest.map((text) => ({ kind: whole, text })) };
};

/** Sections that differ, in the order of the newer version; those that are gone come last. */
export const noticeDifferences = (older: NoticeDocument, newer: NoticeDocument): SectionDifference[] => {
  const before = new Map(compared(older).map((section) => [section.id, section]));
  const after = compared(newer);
  const stayed = new Set(after.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !stayed.has(id));
  return [
    ...after.map((section) => sectionDifference(before.get(section.id), section)),
    ...gone.map((section) => sectionDifference(section, undefined)),
  ].filter(({ changes, whole }) => changes.length > 0 || whole !== undefined);
};

/** What two versions of the notice say differently, in one language. */
export const differencesBetween = (
  older: Version,
  newer: Version,
  language: Language,
): readonly SectionDifference[] => noticeDifferences(...composeForComparison(older, newer, language));
