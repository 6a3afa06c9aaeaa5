/** What is wrong with the values of a condition, in words that say how to mend it; undefined where nothing is. */
import { isDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import { parseMoney } from '../../ground/money.ts';
import { readNumber } from './compare.ts';
import { most } from './definition.ts';
import { isBare } from './operator.ts';
import type { Asked, ViewField } from './view-field.ts';

const texts = {
  operator: {
    fi: 'Tällaista rajausta ei ole. Poista se.',
    sv: 'Det finns ingen sådan avgränsning. Ta bort den.',
    en: 'There is no such filter. Remove it.',
  },
  one: { fi: 'Anna tähän vain yksi arvo.', sv: 'Ange bara ett värde här.', en: 'Give one value only.' },
  many: {
    fi: 'Enintään 20 arvoa, kukin enintään 200 merkkiä.',
    sv: 'Högst 20 värden, vart och ett högst 200 tecken.',
    en: 'At most 20 values, each of 200 characters at most.',
  },
  yes: {
    fi: 'Tähän käy vain arvo yes.',
    sv: 'Här duger bara värdet yes.',
    en: 'Only the value yes fits here.',
  },
  choice: {
    fi: 'Valitse jokin tarjotuista.',
    sv: 'Välj ett av alternativen.',
    en: 'Choose one of those offered.',
  },
  day: {
    fi: 'Kirjoita päivä muodossa vvvv-kk-pp.',
    sv: 'Skriv dagen i formen åååå-mm-dd.',
    en: 'Write the day as yyyy-mm-dd.',
  },
  days: {
    fi: 'Kirjoita päivien määrä, esimerkiksi 30.',
    sv: 'Skriv antalet dagar, till exempel 30.',
    en: 'Write the number of days, such as 30.',
  },
  number: { fi: 'Kirjoita luku.', sv: 'Skriv ett tal.', en: 'Write a number.' },
  money: {
    fi: 'Kirjoita euromäärä, esimerkiksi 1 234,50.',
    sv: 'Skriv beloppet i euro, till exempel 1 234,50.',
    en: 'Write the amount in euros, such as 1234.50.',
  },
} as const satisfies Record<string, Text>;

/** Years that both PostgreSQL and a calendar on paper know. */
const isDayOfOurs = (text: string): boolean => isDate(text) && /^(19|20|21)/.test(text);

const ofKind = (field: ViewField, { operator, values }: Asked): Text | undefined => {
  const all = (fits: (value: string) => boolean, text: Text) => (values.every(fits) ? undefined : text);
  if (operator === 'within' || operator === 'older')
    return all((value) => /^\d{1,5}$/.test(value), texts.days);
  switch (field.kind) {
    case 'choice': {
      const known = new Set(field.options?.map(({ value }) => value));
      return field.isOpen ? undefined : all((value) => known.has(value), texts.choice);
    }
    case 'date':
    case 'moment':
    case 'written_date':
      return all(isDayOfOurs, texts.day);
    case 'number':
      return all(
        (value) => value.length < 30 && /\d/.test(value) && Number.isFinite(readNumber(value)),
        texts.number,
      );
    case 'money':
      return all((value) => value.length < 20 && parseMoney(value) !== undefined, texts.money);
    case 'key':
      return all((value) => /^\d{1,15}$/.test(value), texts.number);
    default:
      return undefined;
  }
};

const severalFit = (operator: Asked['operator']): boolean => operator === 'is' || operator === 'not';

export const valueProblem = (field: ViewField, asked: Asked): Text | undefined => {
  const { operator, values } = asked;
  if (!field.operators.includes(operator)) return texts.operator;
  if (values.length === 0 || values.length > most.values) return texts.many;
  if (values.some((value) => value.length > most.valueLength)) return texts.many;
  if (isBare(operator)) return values.every((value) => value === 'yes') ? undefined : texts.yes;
  if (values.length > 1 && !severalFit(operator)) return texts.one;
  return ofKind(field, asked);
};
