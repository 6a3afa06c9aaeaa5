/** The words of a mailing, from the notice in force; of a breach those that a person wrote. */
import { breachWords } from '../../breaches/tell-people.ts';
import type { Tx } from '../../db/tx.ts';
import { type Language, languages } from '../../ground/language.ts';
import { announcementById } from '../../policy/announcement-queries.ts';
import type { LetterText } from '../../requests/letters/letter.ts';
import type { Mailing } from '../queries.ts';
import { changeLetter } from './change-letter.ts';
import type { Writing } from './composing-of.ts';
import { consentLetter } from './consent-letter.ts';
import { originLetter } from './origin-letter.ts';

type About = Pick<Mailing, 'kind' | 'about' | 'cause'>;
type Told = About & Partial<Pick<Mailing, 'announcement_id'>>;

export const textOf = (writing: Writing, { kind, about, cause }: About, language: Language): LetterText => {
  if (kind === 'origin') return originLetter(writing, about, language);
  return cause === ''
    ? changeLetter(writing, about, language)
    : consentLetter(writing, { about, cause }, language);
};

/** A notice that is not in force yet is told in its own words. */
const writingFor = async (tx: Tx, writing: Writing, { announcement_id: id }: Told): Promise<Writing> =>
  id
    ? {
        ...writing,
        declaration: (await announcementById(tx, id)).declaration,
        known: writing.declaration,
        isAnnounced: true,
      }
    : writing;

/** In each language in which there are words; of a breach the others read Finnish. */
export const wordsOf = async (
  tx: Tx,
  writing: Writing,
  mailing: Told,
): Promise<ReadonlyMap<Language, LetterText>> => {
  if (mailing.kind === 'breach') return breachWords(tx, writing.declaration, Number(mailing.about));
  const own = await writingFor(tx, writing, mailing);
  return new Map(languages.map((language) => [language, textOf(own, mailing, language)]));
};
