/** ISO 3166 codes and their names in the three languages of the program; Intl knows them all. */
import { type Language, languages } from './language.ts';

/** A code by its name; what is no code stays as it is. */
export const countryName = (code: string, language: Language): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code;

/** Regions that are no countries, or are none any more. */
const notCountries = ['UK', 'EU', 'UN', 'EZ', 'ZZ', 'QO', 'XA', 'XB', 'SU'];
const otherNames = 'FIN=FI SWE=SE NOR=NO DNK=DK EST=EE DEU=DE GBR=GB UK=GB USA=US ALA=AX SF=FI D=DE S=SE';
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

const codesByName = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes.filter((one) => !notCountries.includes(one))) {
      const name = names.of(code);
      if (!name) continue;
      found.set(name.toLowerCase(), code);
      found.set(code.toLowerCase(), code);
    }
  }
  for (const pair of otherNames.split(' ')) {
    const [name = '', code = ''] = pair.split('=');
    found.set(name.toLowerCase(), code);
  }
  return found;
};

let known: ReadonlyMap<string, string> | undefined;

/** `Suomi`, `Finland`, `FIN`, `fi` → `FI`. */
export const countryOf = (text: string): string | undefined => {
  known ??= codesByName();
  return known.get(text.trim().toLowerCase());
};
