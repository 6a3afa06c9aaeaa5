/** The certificate of the seed: why not, and the way to the ombudsman and to court. GDPR 12(4), 12(5). */
import { aboutRequest } from './about-request.ts';
import { facts, heading, type LetterBlock, type LetterText, quote, text } from './letter.ts';
import { remedies } from './remedies.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Kieltäytymistodistus: emme voi hyväksyä pyyntöäsi',
    sv: 'Skriftligt intyg om vägran: vi kan inte godkänna din begäran',
    en: 'Refusal certificate: we cannot grant your request',
  },
  what: {
    fi: 'Olemme käsitelleet pyyntösi, mutta emme voi tehdä sitä, mitä pyysit. Tämä kirje on todistus siitä.',
    sv: 'Vi har behandlat din begäran, men vi kan inte göra det som du bad om. Det här brevet är ett intyg om det.',
    en: 'We have considered your request but cannot do what you asked. This letter certifies it.',
  },
  reasons: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
} as const;

/** `more`: what was decided item by item. */
export const refusalLetter = (told: Told, more: readonly LetterBlock[] = []): LetterText => {
  const { say, reason } = told;
  return {
    title: say(words.title),
    blocks: [
      text(say(words.what)),
      facts(aboutRequest(told)),
      heading(say(words.reasons)),
      ...more,
      ...(reason ? [quote(reason)] : []),
      ...remedies(told),
    ],
  };
};
