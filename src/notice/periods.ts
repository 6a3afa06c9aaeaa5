/** How long, counted from what: "2 vuotta viimeisestä yhteydestä". */
import type { Language, Text } from '../ground/language.ts';
import { periodSaid } from '../ground/period-said.ts';
import type { RetentionRule } from '../policy/declaration.ts';
import { retentionTitle } from '../policy/retention-title.ts';
import type { Composing } from './composing.ts';

const starts: Readonly<Record<RetentionRule['from'], Text>> = {
  last_contact: { fi: 'viimeisestä yhteydestä', sv: 'från senaste kontakt', en: 'from the last contact' },
  calendar_year_of_financial_year_end: {
    fi: 'sen kalenterivuoden lopusta, jona tilikausi päättyi',
    sv: 'från slutet av det kalenderår då räkenskapsperioden gick ut',
    en: 'from the end of the calendar year in which the financial year ended',
  },
  financial_year_end: {
    fi: 'tilikauden päättymisestä',
    sv: 'från räkenskapsperiodens slut',
    en: 'from the end of the financial year',
  },
  due_date: { fi: 'eräpäivästä', sv: 'från förfallodagen', en: 'from the due date' },
  closing: {
    fi: 'asian päättymisestä',
    sv: 'från att ärendet avslutats',
    en: 'from the closing of the matter',
  },
  collection: { fi: 'tiedon saamisesta', sv: 'från insamlingen', en: 'from collection' },
  withdrawal: { fi: 'peruuttamisesta', sv: 'från återkallandet', en: 'from the withdrawal' },
  decision: { fi: 'päätöksestä', sv: 'från beslutet', en: 'from the decision' },
  none: {
    fi: 'niin kauan kuin tarkoitus sitä vaatii',
    sv: 'så länge som ändamålet kräver det',
    en: 'as long as the purpose needs it',
  },
};

export const keptWhat = (c: Composing, { title }: RetentionRule): string => retentionTitle(c.of(title)).what;

/** `2 vuotta viimeisestä yhteydestä`, within a sentence. */
export const keptPhrase = (c: Composing, rule: RetentionRule): string => {
  const start = retentionTitle(c.of(rule.title)).start || starts[rule.from][c.language];
  return [periodSaid(rule, c.language), start].filter(Boolean).join(' ');
};

/** `istunnon ajan`, `1 vuosi`, `30 päivää`. */
export const durationPhrase = (days: number, language: Language): string => {
  if (days === 0) return { fi: 'istunnon ajan', sv: 'under sessionen', en: 'for the session' }[language];
  return periodSaid(days % 365 === 0 ? { months: (days / 365) * 12 } : { days }, language);
};
