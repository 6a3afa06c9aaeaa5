/** How long, counted from what: "2 vuotta viimeisestä yhteydestä". */
import type { Language } from '../ground/language.ts';
import { periodSaid } from '../ground/period-said.ts';
import type { RetentionRule } from '../policy/declaration.ts';
import { keptFor, retentionTitle } from '../policy/retention-said.ts';
import type { Composing } from './composing.ts';

export const keptWhat = (c: Composing, { title }: RetentionRule): string => retentionTitle(c.of(title)).what;

/** `2 vuotta viimeisestä yhteydestä`, within a sentence. */
export const keptPhrase = (c: Composing, rule: RetentionRule): string =>
  keptFor(rule, c.of(rule.title), c.language);

/** `istunnon ajan`, `1 vuosi`, `30 päivää`. */
export const durationPhrase = (days: number, language: Language): string => {
  if (days === 0) return { fi: 'istunnon ajan', sv: 'under sessionen', en: 'for the session' }[language];
  return periodSaid(days % 365 === 0 ? { months: (days / 365) * 12 } : { days }, language);
};
