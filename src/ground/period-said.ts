/** A time in words: whole years as years. */
import { fill, type Language, type Text } from './language.ts';

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
export const periodSaid = (
  { months = 0, days = 0 }: Readonly<{ months?: number | undefined; days?: number | undefined }>,
  language: Language,
): string => {
  const parts: string[] = [];
  if (months > 0)
    parts.push(
      months % 12 === 0 ? counted(months / 12, 'year', language) : counted(months, 'month', language),
    );
  if (days > 0) parts.push(counted(days, 'day', language));
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts);
};
