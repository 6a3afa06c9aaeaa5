/** Names of people and of businesses as files give them: guesses to offer, never to force. */

export type PersonName = Readonly<{ family: string; given: string }>;

/** Words that begin a family name; the name sorts and stands with them. */
const particles = new Set('von af av de den der van zu du di da la le ten ter'.split(' '));

const familyStart = (words: readonly string[]): number => {
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1]!.toLowerCase())) start -= 1;
  return start;
};

/**
 * Splits a whole name: `Virtanen, Matti`, `Matti Virtanen`, `Carl Gustaf von Wright`. Without a comma the last
 * word is taken for the family name, so `Virtanen Matti` comes out the wrong way round: only the file's own
 * description can tell. A single word is a family name.
 */
export const splitName = (full: string): PersonName => {
  const name = full.trim().replace(/\s+/g, ' ');
  const comma = name.indexOf(',');
  if (comma >= 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const words = name.split(' ');
  const start = familyStart(words);
  return { family: words.slice(start).join(' '), given: words.slice(0, Math.max(start, 0)).join(' ') };
};
