/** The words of a mailing in one language, from the notice in force. */
import type { Language } from '../../ground/language.ts';
import type { LetterText } from '../../requests/letters/letter.ts';
import type { Mailing } from '../queries.ts';
import { changeLetter } from './change-letter.ts';
import type { Writing } from './composing-of.ts';
import { consentLetter } from './consent-letter.ts';
import { originLetter } from './origin-letter.ts';

export const textOf = (
  writing: Writing,
  { kind, about, cause }: Pick<Mailing, 'kind' | 'about' | 'cause'>,
  language: Language,
): LetterText => {
  if (kind === 'origin') return originLetter(writing, about, language);
  return cause === ''
    ? changeLetter(writing, about, language)
    : consentLetter(writing, { about, cause }, language);
};
