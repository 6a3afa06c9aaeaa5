/** What happens to a word on its way into a register: slips of the hand, lost letters, habits of systems. */

export type Draw = () => number;

const neighbours: Readonly<Record<string, string>> = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kopö',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'olöå',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
  ä: 'ölp',
  ö: 'läp',
  å: 'pä',
};

const at = (text: string, draw: Draw): number => draw() % Math.max(1, text.length);
const alike = (letter: string, like: string): string =>
  letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? like.toUpperCase() : like;

const slipKinds: readonly ((text: string, place: number, draw: Draw) => string)[] = [
  // the key beside
  (text, place, draw) => {
    const letter = text[place]!;
    const near = neighbours[letter.toLowerCase()] ?? letter;
    return text.slice(0, place) + alike(letter, near[draw() % near.length]!) + text.slice(place + 1);
  },
  // one left out
  (text, place) => (text.length > 3 ? text.slice(0, place) + text.slice(place + 1) : text),
  // one twice
  (text, place) => text.slice(0, place + 1) + (text[place] ?? '').toLowerCase() + text.slice(place + 1),
  // two the wrong way round
  (text, place) => {
    const first = Math.min(place, text.length - 2);
    if (first < 0) return text;
    return text.slice(0, first) + text[first + 1] + text[first] + text.slice(first + 2);
  },
];

/** One slip somewhere in the text, hardly ever in its first letter. */
export const slip = (text: string, draw: Draw): string => {
  if (text.length < 2) return text;
  const place = draw() % 12 === 0 ? 0 : 1 + (draw() % (text.length - 1));
  return slipKinds[draw() % slipKinds.length]!(text, place, draw);
};

/** A digit beside, two the wrong way round, or one left out. */
export const slipOfDigits = (digits: string, draw: Draw): string => {
  const place = 6 + at(digits.slice(6), draw);
  const digit = digits[place] ?? '0';
  if (draw() % 2 === 0)
    return digits.slice(0, place) + String((Number(digit) + 1 + (draw() % 8)) % 10) + digits.slice(place + 1);
  const first = Math.min(place, digits.length - 2);
  return digits.slice(0, first) + digits[first + 1] + digits[first] + digits.slice(first + 2);
};

/** Systems that know no ä, å or ö. */
export const withoutDots = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Systems that write ä as ae, as e-mail addresses and old files do. */
export const spelledOut = (text: string): string =>
  text
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ö', 'Oe');

export const chance = (draw: Draw, perMille: number): boolean => draw() % 1000 < perMille;

/** The first of `[perMille, …]` whose turn it is; the last takes the rest. */
export const oneOf = <T>(draw: Draw, choices: readonly (readonly [number, T])[]): T => {
  let left = draw() % 1000;
  for (const [weight, choice] of choices) {
    if (left < weight) return choice;
    left -= weight;
  }
  return choices.at(-1)![1];
};
