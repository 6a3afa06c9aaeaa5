/** What a condition may ask of a field. In an address `town=Porvoo` is `town.is`, `recorded_at.within=30` names it. */
import type { Text } from '../../ground/language.ts';

export const operators = [
  'is',
  'not',
  'begins',
  'exists',
  'missing',
  'from',
  'to',
  'within',
  'older',
] as const;
export type Operator = (typeof operators)[number];

export const isOperator = (text: string): text is Operator => operators.some((known) => known === text);

/** Asks nothing more than itself: its value is `yes`. */
export const isBare = (operator: Operator): boolean => operator === 'exists' || operator === 'missing';

/** `{field}` is the field's title. */
export const operatorTitles: Readonly<Record<Operator, Text>> = {
  is: { fi: '{field}', sv: '{field}', en: '{field}' },
  not: { fi: '{field}: ei ole', sv: '{field}: är inte', en: '{field}: is not' },
  begins: { fi: '{field} alkaa', sv: '{field} börjar med', en: '{field} begins with' },
  exists: { fi: '{field} on tiedossa', sv: '{field} finns', en: '{field} is known' },
  missing: { fi: '{field} puuttuu', sv: '{field} saknas', en: '{field} is missing' },
  from: { fi: '{field}: vähintään', sv: '{field}: minst', en: '{field}: at least' },
  to: { fi: '{field}: enintään', sv: '{field}: högst', en: '{field}: at most' },
  within: {
    fi: '{field}: enintään näin monta päivää sitten',
    sv: '{field}: för högst så här många dagar sedan',
    en: '{field}: at most this many days ago',
  },
  older: {
    fi: '{field}: yli näin monta päivää sitten',
    sv: '{field}: för mer än så här många dagar sedan',
    en: '{field}: more than this many days ago',
  },
};

/** Of days: a day is not "at least" another. */
export const dayTitles: Readonly<Partial<Record<Operator, Text>>> = {
  from: { fi: '{field}: aikaisintaan', sv: '{field}: tidigast', en: '{field}: at the earliest' },
  to: { fi: '{field}: viimeistään', sv: '{field}: senast', en: '{field}: at the latest' },
};

/** In a sentence, with the number itself. */
export const agoTitles: Readonly<Partial<Record<Operator, Text>>> = {
  within: {
    fi: '{field}: enintään {days} päivää sitten',
    sv: '{field}: för högst {days} dagar sedan',
    en: '{field}: at most {days} days ago',
  },
  older: {
    fi: '{field}: yli {days} päivää sitten',
    sv: '{field}: för mer än {days} dagar sedan',
    en: '{field}: more than {days} days ago',
  },
};
