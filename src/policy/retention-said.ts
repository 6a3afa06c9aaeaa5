/** What a rule of retention keeps and for how long, as a person reads it. */
import type { Language, Text } from '../ground/language.ts';
import { periodSaid } from '../ground/period-said.ts';
import type { RetentionRule } from './declaration.ts';

/** "Tilaukset: tilauksen päättymisestä": before the colon what is kept, after it what starts the clock. */
export const retentionTitle = (title: string): Readonly<{ what: string; start: string }> => {
  const colon = title.indexOf(': ');
  return colon < 0
    ? { what: title, start: '' }
    : { what: title.slice(0, colon), start: title.slice(colon + 2) };
};

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

/** `2 vuotta viimeisestä yhteydestä`, within a sentence; `title`: that of the rule in this language. */
export const keptFor = (rule: RetentionRule, title: string, language: Language): string =>
  [periodSaid(rule, language), retentionTitle(title).start || starts[rule.from][language]]
    .filter(Boolean)
    .join(' ');
