import { findingKind, type Rule } from './finding.ts';
import { allWords, sentences } from './texts.ts';

const saidTwice = findingKind('said_twice', 'warns', {
  fi: 'Sama virke on jo kohdassa {first}. Jätä se vain toiseen: kahdessa paikassa ne alkavat ennen pitkää olla eri mieltä.',
  sv: 'Samma mening finns redan i {first}. Behåll den bara på ett ställe: på två börjar de förr eller senare säga olika saker.',
  en: 'The same sentence stands already at {first}. Keep it in one place only: in two they will sooner or later disagree.',
});

/** Short sentences may recur ("Lagen om preskription av skulder"); a long one twice is the seed's C32 and C33. */
const lettersAtLeast = 50;

export const repetition: Rule = (declaration) => {
  const first = new Map<string, string>();
  const repeated = new Map<string, string>();
  for (const { path, language, words } of allWords(declaration)) {
    if (language === undefined) continue;
    for (const sentence of sentences(words).filter(({ length }) => length >= lettersAtLeast)) {
      const before = first.get(sentence);
      if (before === undefined) first.set(sentence, path);
      else if (!/\.statute\.\w+$/.test(path)) repeated.set(path, before);
    }
  }
  return [...repeated].map(([path, before]) => saidTwice(path, { first: before }));
};
