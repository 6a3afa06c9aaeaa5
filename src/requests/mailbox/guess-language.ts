/** In which language somebody writes, by words that no text is without. A proposal for the clerk: the receipt goes at once. */
import type { Language } from '../../ground/language.ts';

const common: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'ja',
    'on',
    'ei',
    'että',
    'minun',
    'mitä',
    'jos',
    'tietoja',
    'tietoni',
    'olen',
    'haluan',
    'hei',
    'terveisin',
  ],
  sv: [
    'och',
    'jag',
    'att',
    'det',
    'inte',
    'är',
    'som',
    'ni',
    'min',
    'mina',
    'vill',
    'hej',
    'uppgifter',
    'hälsningar',
  ],
  en: [
    'and',
    'the',
    'you',
    'is',
    'my',
    'to',
    'of',
    'what',
    'data',
    'please',
    'have',
    'me',
    'regards',
    'hello',
  ],
};
const longest = 4_000;

/** Finnish where nothing speaks for another. */
export const guessLanguage = (text: string): Language => {
  const words =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const countOf = (language: Language): number =>
    words.filter((word) => common[language].includes(word)).length;
  return (['fi', 'sv', 'en'] as const).reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
};
