import type { Language } from '../../ground/language.ts';

const pick = <Value>(table: readonly (readonly [Value, string])[]): Map<string, Value> =>
  new Map(table.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

const languages = pick<Language>([
  ['fi', 'fi fin suomi suomeksi finska finnish fi-fi'],
  ['sv', 'sv swe se ruotsi ruotsiksi svenska swedish sv-fi sv-se'],
  ['en', 'en eng englanti englanniksi engelska english en-gb en-us'],
]);

/** `FIN`, `suomi`, `fi-FI` → `fi`. */
export const languageOf = (text: string): Language | undefined => languages.get(text.toLowerCase());

const answers = pick<boolean>([
  [true, 'kyllä k on yes y ja j 1 true x tosi lupa subscribed'],
  [false, 'ei e no n nej 0 false epätosi kielto unsubscribed not_subscribed'],
]);

/** `kyllä`, `yes`, `1` → true. */
export const answerOf = (text: string): boolean | undefined => answers.get(text.toLowerCase());

export type CustomerKind = 'person' | 'organisation' | 'sole_trader';

const kinds = pick<CustomerKind>([
  [
    'person',
    'person henkilö yksityinen yksityishenkilö kuluttaja privat privatperson konsument consumer private individual',
  ],
  [
    'organisation',
    'organisation organization organisaatio yritys yhteisö yhdistys oy företag bolag förening company business b2b org',
  ],
  ['sole_trader', 'sole_trader toiminimi tmi elinkeinonharjoittaja näringsidkare'],
]);

export const kindOf = (text: string): CustomerKind | undefined => kinds.get(text.toLowerCase());

/** Years of three digits are misprints; the year nought, which empty dates are made of, is none that a database knows. */
const isReal = (year: number, month: number, day: number): boolean =>
  year >= 1000 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `1.5.2024`, `2024-05-01 09:58:12 +0000`, `20240501`, `01/05/2024` (day first) → `2024-05-01`. */
export const dateOf = (text: string): string | undefined => {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s].*)?$/.exec(text);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s.*)?$/.exec(text);
  const [year, month, day] = iso
    ? iso.slice(1, 4).map(Number)
    : (local?.slice(1, 4).map(Number).reverse() ?? []);
  if (year === undefined || month === undefined || day === undefined || !isReal(year, month, day))
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
