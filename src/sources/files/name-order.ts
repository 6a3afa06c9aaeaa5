/** Endings that Finnish and Swedish family names have and given names hardly. */
const familyEnding = /(?:nen|lä|la|berg|ström|qvist|sson|mäki|niemi|koski|lund)$/iu;

/** Whether whole names stand as `Virtanen Matti`: told where clearly more first words end like family names. */
export const nameOrderOf = (names: readonly string[]): 'given_first' | 'family_first' => {
  let first = 0;
  let last = 0;
  for (const name of names) {
    const words = name.trim().split(/\s+/);
    if (words.length < 2 || name.includes(',')) continue;
    if (familyEnding.test(words[0]!)) first++;
    if (familyEnding.test(words.at(-1)!)) last++;
  }
  return first >= 2 && first > last * 2 ? 'family_first' : 'given_first';
};
