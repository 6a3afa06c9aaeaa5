/** How words are put together so that they read as one sentence. */
import type { DeclaredText, Language } from './language.ts';

/** Abbreviations and Y-tunnus keep their capital: "e-postadress" but "FO-nummer". */
const keepsCapital = /^(?:\p{Lu}{2}|\p{Lu}\p{P}?\d|Y-)/u;

export const lowerFirst = (words: string): string =>
  keepsCapital.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Titles in the middle of a sentence. */
export const listed = (titles: readonly string[]): string => titles.map(lowerFirst).join(', ');

export const sentence = (words: string): string =>
  words === '' || /[.!?]$/.test(words) ? upperFirst(words) : `${upperFirst(words)}.`;

/** English acts keep their capital in the middle of a sentence, Finnish and Swedish ones lose it. */
export const lawWithin = (law: string, language: Language): string =>
  language === 'en' ? law : lowerFirst(law);

export const isUntranslated = (text: DeclaredText, language: Language): boolean =>
  language !== 'fi' && !text[language] && text.fi !== '';

/** `31 December`, `31. joulukuuta`, `31 december` of `12-31`. */
export const dayOfYear = (monthAndDay: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`2000-${monthAndDay}T00:00:00Z`));
