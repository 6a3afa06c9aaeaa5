/** Categories of data and purposes as words, shorter where it is nearly everything. */
import type { Category } from '../ground/columns.ts';
import { fill, type Text } from '../ground/language.ts';
import { listed } from '../ground/wording.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Composing } from './composing.ts';

const all: Text = {
  fi: 'kaikki kohdassa {n} luetellut tiedot',
  sv: 'alla uppgifter som räknas upp i punkt {n}',
  en: 'all data listed in section {n}',
};
const allBut: Text = {
  fi: 'kaikki kohdassa {n} luetellut tiedot lukuun ottamatta seuraavia: {rest}',
  sv: 'alla uppgifter som räknas upp i punkt {n} förutom följande: {rest}',
  en: 'all data listed in section {n} except the following: {rest}',
};
const allPurposes: Text = {
  fi: 'kaikki kohdan {n} tarkoitukset',
  sv: 'alla ändamål i punkt {n}',
  en: 'all the purposes in section {n}',
};

/** The company's own fields are a category only once it has some. */
export const shownCategories = ({ categories, extra_fields }: Declaration): Declaration['categories'] =>
  categories.filter(({ key }) => key !== 'extra_fields' || extra_fields.length > 0);

/** More than this share of all categories is told by what is missing. */
const nearlyAll = 0.75;

export const dataPhrase = (c: Composing, keys: readonly Category[]): string => {
  const shown = shownCategories(c.declaration);
  const used = new Set(keys);
  const rest = shown.filter(({ key }) => !used.has(key));
  const n = c.number('data');
  if (shown.length > 1 && rest.length === 0) return fill(all[c.language], { n });
  if (rest.length < shown.length * (1 - nearlyAll) && shown.length > 4)
    return fill(allBut[c.language], { n, rest: listed(rest.map(({ title }) => c.of(title))) });
  return listed(shown.filter(({ key }) => used.has(key)).map(({ title }) => c.of(title)));
};

export const purposesPhrase = (c: Composing, keys: readonly string[]): string => {
  const { purposes } = c.declaration;
  const chosen = purposes.filter(({ key }) => keys.includes(key));
  if (chosen.length === purposes.length && chosen.length > 1)
    return fill(allPurposes[c.language], { n: c.number('purposes') });
  return listed(chosen.map(({ title }) => c.of(title)));
};
