/** Invented customers, the same at every run: names, `.example` addresses, phones of a series that nobody has. */

import { pick, seeded } from '../../bench/population/skew.ts';
import { artificialBusinessId } from '../../bench/population.ts';
import {
  familyNames,
  givenNames,
  type Language,
  legalForms,
  streets,
  towns,
  tradeNames,
  trades,
} from './words.ts';

export type Person = Readonly<{
  given: string;
  family: string;
  language: Language;
  email: string;
  /** National form of +358 40 000 xxxx; empty where the customer gave none. */
  phone: string;
  street: string;
  postcode: string;
  town: string;
}>;
export type Organisation = Readonly<{
  name: string;
  businessId: string;
  language: Language;
  email: string;
  street: string;
  postcode: string;
  town: string;
}>;

const draw = seeded(20261122);
const oneOf = <T>(list: readonly T[]): T => list[draw() % list.length]!;
/** True in `percent` of the draws. */
export const chance = (percent: number): boolean => draw() % 100 < percent;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '');

const taken = new Set<string>();
const unique = (wish: (attempt: number) => string): string => {
  for (let attempt = 0; ; attempt += 1) {
    const text = wish(attempt);
    if (!taken.has(text) && taken.add(text)) return text;
  }
};

const mailDomains = ['posti', 'posti', 'koti', 'kirje', 'verkko', 'laatikko'] as const;

export const emailOf = (given: string, family: string): string => {
  const domain = oneOf(mailDomains);
  return unique((attempt) => `${plain(given)}.${plain(family)}${attempt || ''}@${domain}.example`);
};

let phones = 100;
/** The series 040 000 0000–9999 is given to nobody. */
export const nextPhone = (): string => {
  phones += 1;
  return `040 000 ${String(phones).padStart(4, '0')}`;
};

export const nextAddress = (language: Language) => {
  const { postcode, fi, sv } = oneOf(towns);
  const written = language === 'sv' ? 'sv' : 'fi';
  const street = `${pick(streets[written], draw())} ${1 + (draw() % 60)}`;
  const flat = chance(45) ? ` ${oneOf(['A', 'B', 'C', 'D'])} ${1 + (draw() % 40)}` : '';
  return { street: street + flat, postcode, town: written === 'sv' ? sv : fi };
};

const nextLanguage = (): Language => {
  const percent = draw() % 100;
  if (percent < 81) return 'fi';
  return percent < 97 ? 'sv' : 'en';
};

export const nextPerson = (language: Language = nextLanguage()): Person => {
  const given = pick(givenNames[language], draw());
  const first = pick(familyNames[language], draw());
  const family = chance(5) ? `${first}-${pick(familyNames[language], draw())}` : first;
  const phone = chance(78) ? nextPhone() : '';
  return { given, family, language, email: emailOf(given, family), phone, ...nextAddress(language) };
};

let organisations = 0;
export const nextBusinessId = (): string => {
  organisations += 1;
  return artificialBusinessId(400_000 + organisations);
};

export const nextOrganisation = (): Organisation => {
  const form = oneOf(legalForms);
  const language: Language = form === 'Oy Ab' ? 'sv' : 'fi';
  const name = unique(() => `${pick(trades, draw())} ${pick(tradeNames, draw())} ${form}`);
  const word = plain(name.replace(` ${form}`, '').replaceAll(' ', '-'));
  const email = unique((attempt) => `laskut@${word}${attempt || ''}.example`);
  return { name, businessId: nextBusinessId(), language, email, ...nextAddress(language) };
};

export const someOf = oneOf;
