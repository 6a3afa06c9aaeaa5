import { type Draw, oneOf, weighted } from './chance.ts';

const keyRows = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm', '1234567890'];

const neighbourOf = (key: string, draw: Draw): string => {
  const row = keyRows.find((keys) => keys.includes(key.toLowerCase()));
  if (!row) return key;
  const at = row.indexOf(key.toLowerCase());
  return oneOf(
    draw,
    [row[at - 1], row[at + 1]].filter((near) => near !== undefined),
  );
};

type Slip = (text: string, at: number, draw: Draw) => string;
const hitNeighbour: Slip = (text, at, draw) =>
  text.slice(0, at) + neighbourOf(text[at]!, draw) + text.slice(at + 1);
const drop: Slip = (text, at) => text.slice(0, at) + text.slice(at + 1);
const double: Slip = (text, at) => text.slice(0, at) + text[at] + text.slice(at);
const swap: Slip = (text, at) => text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);

/** One slip of the fingers among the characters that `where` matches; the first of them is seldom mistyped: never here. */
export const mistyped = (text: string, draw: Draw, where = /\p{L}/gu): string => {
  const places = [...text.matchAll(where)].map(({ index }) => index).slice(1);
  if (places.length < 2) return text;
  const at = oneOf(draw, places);
  const isInside = places.includes(at - 1) && text[at] !== text[at - 1];
  const slip = weighted(draw, [
    [30, hitNeighbour],
    [25, drop],
    [20, double],
    [25, isInside ? swap : drop],
  ]);
  return slip(text, at, draw);
};

const heardAlike =
  'v:w w:v ks:x k:c x:ks b:p d:t g:k kk:k tt:t ll:l ss:s nn:n aa:a ii:i uu:u ee:e ie:ia öö:ö ää:ä qv:kv th:t'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]);

/** As somebody writes a name that was said on the telephone: Virtanen → Wirtanen, Jaakkola → Jaakola. */
export const misheard = (word: string, draw: Draw): string => {
  const fitting = heardAlike.filter(([said]) => word.indexOf(said, 1) > 0);
  if (fitting.length === 0) return word.replace(/^V/, 'W');
  const [said, written] = oneOf(draw, fitting);
  const at = word.indexOf(said, 1);
  return word.slice(0, at) + written + word.slice(at + said.length);
};

const eachDotted = (letters: string) => (text: string) =>
  text.replace(/[äöåÄÖÅ]/g, (letter) => letters.split(' ')['äöåÄÖÅ'.indexOf(letter)]!);

const manglings: readonly (readonly [number, (text: string) => string])[] = [
  [66, eachDotted('a o a A O A')],
  [6, eachDotted('ae oe aa Ae Oe Aa')],
  [8, eachDotted('Ã¤ Ã¶ Ã¥ Ã„ Ã– Ã…')],
  [8, (text) => text.normalize('NFD')],
  [5, eachDotted('\uFFFD \uFFFD \uFFFD \uFFFD \uFFFD \uFFFD')],
  [4, eachDotted('? ? ? ? ? ?')],
  [3, eachDotted('{ | } [ \\ ]')],
];

/** How one system loses the letters ä, ö and å: the same way in every field. */
export const manglingOfDots = (draw: Draw) => weighted(draw, manglings);
