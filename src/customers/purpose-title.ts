import type { Language } from '../ground/language.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';

/** The title of the purpose whose number a row holds; one that is no longer declared keeps its number. */
export const purposeTitle = (policy: DeclarationInForce, number: number, language: Language): string => {
  const key = [...policy.numbers].find(([, known]) => known === number)?.[0];
  return key ? policy.words.purpose(key)[language] : String(number);
};

/** The place in the notice that says what the purpose is for. */
export const purposeLine = (policy: DeclarationInForce, key: string): string =>
  `/notice#${policy.words.line(key)}`;
