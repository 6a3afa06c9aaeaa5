/** The words of a mailing in one language, from the notice in force. */
import type { Language } from '../../ground/language.ts';
import type { LetterText } from '../../requests/letters/letter.ts';
import type { Mailing } from '../queries.ts';
import type { Writing } from './composing-of.ts';
import { originLetter } from './origin-letter.ts';

export const textOf = (
  writing: Writing,
  { about }: Pick<Mailing, 'kind' | 'about' | 'cause'>,
  language: Language,
): LetterText => originLetter(writing, about, language);
