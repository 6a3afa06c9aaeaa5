/** Covers in a text what names somebody else, word for word, and counts the places. GDPR 15(4). */

export const hidden = '█████';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What is covered, the longest first, as whole words whatever their case. Undefined where there is nothing to cover. */
const patternOf = (covered: readonly string[]): RegExp | undefined => {
  const words = [...new Set(covered.map((one) => one.trim()).filter((one) => one.length > 1))];
  if (words.length === 0) return undefined;
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\d])`, 'giu');
};

export type Covered = Readonly<{ text: string; places: number }>;

export const cover = (text: string, covered: readonly string[]): Covered => {
  const pattern = patternOf(covered);
  if (!pattern) return { text, places: 0 };
  let places = 0;
  const shown = text.replace(pattern, () => {
    places += 1;
    return hidden;
  });
  return { text: shown, places };
};

/** The text in pieces, so that a page can show what is covered in it. */
export const pieces = (
  text: string,
  covered: readonly string[],
): readonly Readonly<{ text: string; isCovered: boolean }>[] => {
  const pattern = patternOf(covered);
  if (!pattern) return [{ text, isCovered: false }];
  const found: { text: string; isCovered: boolean }[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (index > from) found.push({ text: text.slice(from, index), isCovered: false });
    found.push({ text: match, isCovered: true });
    from = index + match.length;
  }
  return from < text.length ? [...found, { text: text.slice(from), isCovered: false }] : found;
};
