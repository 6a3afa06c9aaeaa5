/** What no text about a customer may hold: identity codes (tietosuojalaki 29 §) and payment card numbers. */
import { containsCardNumber } from '../ground/card-number.ts';
import { identityCodeLevel } from '../ground/identity-code.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { cardNumberRefused, identityCodeLikely, identityCodeRefused } from './problems.ts';
import type { Wrong } from './wrong-fields.ts';

export type Written = Readonly<{ field: string; title: Text; text: string }>;

/**
 * `confirmed`: the person has said that what looks like an identity code, but whose check is wrong, is something
 * else. A code whose check is right is refused whatever is said (reference/formats.md 4.3).
 */
export const forbiddenText = (written: readonly Written[], confirmed: boolean): Wrong[] =>
  written.flatMap(({ field, title, text }) => {
    const level = identityCodeLevel(text);
    if (level === 'certain') return { field, problem: new Problem(identityCodeRefused, { field: title }) };
    if (level === 'likely' && !confirmed)
      return { field, problem: new Problem(identityCodeLikely, { field: title }) };
    return containsCardNumber(text)
      ? { field, problem: new Problem(cardNumberRefused, { field: title }) }
      : [];
  });
