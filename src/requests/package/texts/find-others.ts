/**
 * Who else may be named in texts about a person: everybody in the register by both names, in either order and in the cases of
 * Finnish, and every e-mail address, phone number and identity code that is not the person's own. Names of people who are not
 * in the register, and names that stand alone, are for whoever reads the text.
 */
import type { Tx } from '../../../db/tx.ts';
import { nominatives } from '../../../ground/name-forms.ts';
import { fold } from '../../../ground/search-words.ts';
import { contactsOfOthers, type Own } from './contacts.ts';
import { knownNameWords, type Pair, peopleNamed } from './held-queries.ts';

type Word = Readonly<{ text: string; start: number; end: number; readings: readonly string[] }>;

/** A text is as long as it is; whoever wrote a book has it read by a person. */
const wordsMost = 20_000;

const readingsOf = (known: Map<string, readonly string[]>, text: string): readonly string[] => {
  const folded = fold(text);
  const found = known.get(folded) ?? [...nominatives(folded)];
  known.set(folded, found);
  return found;
};

const wordsOf = (text: string, known: Map<string, readonly string[]>): Word[] =>
  [...text.matchAll(/\p{L}+/gu)].slice(0, wordsMost).map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    readings: readingsOf(known, word),
  }));

const atOnce = 20_000;

/** In portions, so that no statement is endless. */
const inPortions = async <T, R>(
  items: readonly T[],
  ask: (some: readonly T[]) => Promise<R[]>,
): Promise<R[]> => {
  const found: R[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    found.push(...(await ask(items.slice(from, from + atOnce))));
  return found;
};

/** `Virtanen, Matti` too; a full stop or a line between them makes two sentences of them. */
const areNeighbours = (text: string, first: Word, second: Word): boolean =>
  /^[^\S\n]*[,-]?[^\S\n]*$/.test(text.slice(first.end, second.start));

const pairOf = (first: string, second: string): string => `${first} ${second}`;

type Read = Readonly<{ text: string; words: readonly Word[] }>;

/** Neighbours that could be a name by the words alone. */
const likelyPairs = ({ text, words }: Read, names: ReadonlySet<string>): { at: number; pairs: Pair[] }[] =>
  words.slice(0, -1).flatMap((word, at) => {
    const next = words[at + 1]!;
    const firsts = word.readings.filter((one) => names.has(one));
    const seconds = firsts.length > 0 ? next.readings.filter((one) => names.has(one)) : [];
    if (seconds.length === 0 || !areNeighbours(text, word, next)) return [];
    return [{ at, pairs: firsts.flatMap((first) => seconds.map((second) => ({ first, second }))) }];
  });

/** Neighbours of neighbours are one name: Anna-Maija Virtanen. */
const runsOf = (places: readonly number[]): [number, number][] => {
  const runs: [number, number][] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs;
};

/** Somebody's name as it stands in the text, and wherever else in it one of its words stands alone. */
const namesIn = (
  { text, words }: Read,
  found: readonly Readonly<{ at: number; pair: Pair }>[],
  own: ReadonlySet<string>,
): string[] => {
  const whole = runsOf(found.map(({ at }) => at)).map(([from, to]) =>
    text.slice(words[from]!.start, words[to + 1]!.end),
  );
  const parts = new Set(
    found.flatMap(({ pair }) => [pair.first, pair.second]).filter((one) => !own.has(one)),
  );
  const taken = new Set(found.flatMap(({ at }) => [at, at + 1]));
  const alone = words.filter(
    (word, at) => !taken.has(at) && /^\p{Lu}/u.test(word.text) && word.readings.some((one) => parts.has(one)),
  );
  return [...whole, ...alone.map(({ text: word }) => word)];
};

export type Self = Readonly<{ contacts: Own; names: ReadonlySet<string> }>;

/** For each text what is to be covered in it, as it stands there. */
export const findOthers = async (tx: Tx, texts: readonly string[], self: Self): Promise<string[][]> => {
  const known = new Map<string, readonly string[]>();
  const read = texts.map((text): Read => ({ text, words: wordsOf(text, known) }));
  const words = [...new Set([...known.values()].flat())];
  const names = new Set(await inPortions(words, (some) => knownNameWords(tx, some)));
  const likely = read.map((one) => likelyPairs(one, names));
  const asked = new Map(
    likely
      .flatMap((of) => of.flatMap(({ pairs }) => pairs))
      // The person's own name is nobody else's, whoever shares it.
      .filter(({ first, second }) => !(self.names.has(first) && self.names.has(second)))
      .flatMap((pair): Pair[] => [pair, { first: pair.second, second: pair.first }])
      .map((pair) => [pairOf(pair.first, pair.second), pair]),
  );
  const people = new Set(
    (await inPortions([...asked.values()], (some) => peopleNamed(tx, some))).map(({ first, second }) =>
      pairOf(first, second),
    ),
  );
  const isSomebody = ({ first, second }: Pair): boolean =>
    people.has(pairOf(first, second)) || people.has(pairOf(second, first));
  return read.map((one, index) => {
    const found = likely[index]!.flatMap(({ at, pairs }) => {
      const pair = pairs.find(isSomebody);
      return pair ? [{ at, pair }] : [];
    });
    return [...new Set([...namesIn(one, found, self.names), ...contactsOfOthers(one.text, self.contacts)])];
  });
};
