/**
 * Finnish bends names: Virtasen, Mäelle, Matin. What a word may be in its nominative, many guesses of which a list of known names
 * picks the right one. Words come folded (`fold`), so ä is a and ö is o.
 */

/** The endings of the cases, the long ones first, and the Swedish and English genitive. */
const endings =
  'seen,lle,lla,lta,ssa,sta,ksi,tta,een,iin,aan,oon,uun,yyn,ta,na,in,en,an,on,un,yn,n,a,t,s'.split(',');
const clitics = /(?:kin|kaan|ko|ni|nsa)$/;

/** Consonants that grow strong again where the ending falls off: Matin, Matti; Lahden, Lahti; Mäen, Mäki. */
const gradations: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy])([ktp])(?=[aeiouy]$)/, '$1$1'],
  [/d(?=[aeiouy]$)/, 't'],
  [/v(?=[aeiouy]$)/, 'p'],
  [/ng(?=[aeiouy]$)/, 'nk'],
  [/nn(?=[aeiouy]$)/, 'nt'],
  [/mm(?=[aeiouy]$)/, 'mp'],
  [/ll(?=[aeiouy]$)/, 'lt'],
  [/rr(?=[aeiouy]$)/, 'rt'],
  [/(?<=[aeiouy])(?=[aeiouy]$)/, 'k'],
];

const strengthened = (stem: string): string[] => [
  stem,
  ...gradations.filter(([weak]) => weak.test(stem)).map(([weak, strong]) => stem.replace(weak, strong)),
];

/** Names in -e and -s go the other way: Rinteen, Rinne; Mallikkaan, Mallikas. */
const weakenings: readonly (readonly [RegExp, string])[] = [
  [/nt(?=[aeiouy]$)/, 'nn'],
  [/lt(?=[aeiouy]$)/, 'll'],
  [/rt(?=[aeiouy]$)/, 'rr'],
  [/([ktp])\1(?=[aeiouy]$)/, '$1'],
];
const weakened = (stem: string): string[] => [
  stem,
  ...weakenings.filter(([strong]) => strong.test(stem)).map(([strong, weak]) => stem.replace(strong, weak)),
];

/** Of one stem: Virtase, Markukse, Mäke, Johanssoni. */
const basesOf = (stem: string): string[] => {
  const more: string[] = [];
  if (stem.endsWith('kse')) more.push(`${stem.slice(0, -3)}s`);
  if (/s[ei]?$/.test(stem)) more.push(stem.replace(/s[ei]?$/, 'nen'));
  if (stem.endsWith('ee')) more.push(...weakened(stem.slice(0, -1)));
  // Mallikkaan, Mallikas; Kauniin, Kaunis.
  if (/([aeiouy])\1$/.test(stem)) more.push(...weakened(stem.slice(0, -1)).map((one) => `${one}s`));
  if (/[^aeiouy]i$/.test(stem)) more.push(stem.slice(0, -1));
  const strong = strengthened(stem);
  return [
    ...more,
    ...strong,
    ...strong.filter((one) => one.endsWith('e')).map((one) => `${one.slice(0, -1)}i`),
  ];
};

const least = 2;

export const nominatives = (word: string): ReadonlySet<string> => {
  const bare = word.replace(clitics, '');
  const found = new Set([word]);
  for (const form of new Set([word, bare])) {
    found.add(form);
    for (const ending of endings) {
      if (!form.endsWith(ending) || form.length - ending.length < least) continue;
      const stem = form.slice(0, -ending.length);
      for (const one of basesOf(stem)) found.add(one);
      // The vowel before a long illative belongs to the stem: Salo-on.
      if (/^([aeiouy])\1n$/.test(ending)) for (const one of basesOf(stem + ending[0]!)) found.add(one);
    }
  }
  return found;
};
