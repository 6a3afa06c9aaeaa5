/** How long, counted from what: "2 vuotta viimeisestä yhteydestä". */
import { fill, type Language, type Text } from '../ground/language.ts';
import type { RetentionRule } from '../policy/declaration.ts';
import type { Composing } from './composing.ts';

type Unit = 'year' | 'month' | 'day';

const units: Readonly<Record<Unit, Readonly<{ one: Text; many: Text }>>> = {
  year: {
    one: { fi: '1 vuosi', sv: '1 år', en: '1 year' },
    many: { fi: '{n} vuotta', sv: '{n} år', en: '{n} years' },
  },
  month: {
    one: { fi: '1 kuukausi', sv: '1 månad', en: '1 month' },
    many: { fi: '{n} kuukautta', sv: '{n} månader', en: '{n} months' },
  },
  day: {
    one: { fi: '1 päivä', sv: '1 dag', en: '1 day' },
    many: { fi: '{n} päivää', sv: '{n} dagar', en: '{n} days' },
  },
};

const counted = (n: number, unit: Unit, language: Language): string =>
  n === 1 ? units[unit].one[language] : fill(units[unit].many[language], { n });

/** `2 vuotta`, `1 vuosi ja 30 päivää`; empty where no time is set. */
const periodPhrase = ({ months = 0, days = 0 }: RetentionRule, language: Language): string => {
  const parts: string[] = [];
  if (months > 0)
    parts.push(
      months % 12 === 0 ? counted(months / 12, 'year', language) : counted(months, 'month', language),
    );
  if (days > 0) parts.push(counted(days, 'day', language));
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts);
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

/** "Tilaukset: tilauksen päättymisestä": before the colon what is kept, after it what starts the clock. */
const titleParts = (c: Composing, { title }: RetentionRule): [what: string, start: string] => {
  const words = c.of(title);
  const colon = words.indexOf(': ');
  return colon < 0 ? [words, ''] : [words.slice(0, colon), words.slice(colon + 2)];
};

export const keptWhat = (c: Composing, rule: RetentionRule): string => titleParts(c, rule)[0];

/** `2 vuotta viimeisestä yhteydestä`, within a sentence. */
export const keptPhrase = (c: Composing, rule: RetentionRule): string => {
  const start = titleParts(c, rule)[1] || starts[rule.from][c.language];
  return [periodPhrase(rule, c.language), start].filter(Boolean).join(' ');
};

/** `istunnon ajan`, `1 vuosi`, `30 päivää`. */
export const durationPhrase = (days: number, language: Language): string => {
  if (days === 0) return { fi: 'istunnon ajan', sv: 'under sessionen', en: 'for the session' }[language];
  return days % 365 === 0 ? counted(days / 365, 'year', language) : counted(days, 'day', language);
};
