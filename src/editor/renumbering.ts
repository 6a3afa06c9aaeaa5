/** A purpose that goes moves the numbers of those after it: references to them say nothing new. */
import type { Change, SectionDifference } from '../notice/differences.ts';

/** As src/notice/references.ts writes them. */
const references = /\(?(?:kohdat|kohta|punkterna|punkt|sections|section) \d[^)]*\)?/giu;

const side = (change: Extract<Change, { kind: 'changed' }>, left: 'removed' | 'added'): string =>
  change.words
    .filter(({ kind }) => kind === 'same' || kind === left)
    .map(({ item }) => item)
    .join('')
    .replace(references, '')
    .replace(/\s+/g, ' ');

const saysNew = (change: Change): boolean =>
  change.kind !== 'changed' || side(change, 'removed') !== side(change, 'added');

export const withoutRenumbering = (differences: readonly SectionDifference[]): SectionDifference[] =>
  differences
    .map((difference) => ({ ...difference, changes: difference.changes.filter(saysNew) }))
    .filter(({ changes, whole }) => changes.length > 0 || whole !== undefined);
