/** What speaks for two customers being one, and against it (`-email`), in the reader's words. */
import type { Language, Text } from '../../ground/language.ts';

const titles: Readonly<Record<string, Text>> = {
  business_id: { fi: 'Sama Y-tunnus', sv: 'Samma FO-nummer', en: 'Same Business ID' },
  name: { fi: 'Sama nimi', sv: 'Samma namn', en: 'Same name' },
  name_part: { fi: 'Osa nimestä sama', sv: 'Del av namnet lika', en: 'Part of the name is the same' },
  name_typo: { fi: 'Lähes sama nimi', sv: 'Nästan samma namn', en: 'Nearly the same name' },
  call_name: {
    fi: 'Saman nimen toinen muoto',
    sv: 'Annan form av samma namn',
    en: 'Another form of the name',
  },
  initial: { fi: 'Nimikirjain täsmää', sv: 'Initialen stämmer', en: 'The initial fits' },
  family_name: { fi: 'Sama sukunimi', sv: 'Samma efternamn', en: 'Same last name' },
  other_given_name: { fi: 'Yksi etunimi sama', sv: 'Ett förnamn lika', en: 'One first name is the same' },
  email: { fi: 'Sama sähköposti', sv: 'Samma e-post', en: 'Same e-mail' },
  email_typo: { fi: 'Lähes sama sähköposti', sv: 'Nästan samma e-post', en: 'Nearly the same e-mail' },
  email_name: {
    fi: 'Sama sähköpostin alku',
    sv: 'Samma början av e-posten',
    en: 'The e-mail begins alike',
  },
  phone: { fi: 'Sama puhelin', sv: 'Samma telefon', en: 'Same phone' },
  phone_typo: { fi: 'Lähes sama puhelin', sv: 'Nästan samma telefon', en: 'Nearly the same phone' },
  address: { fi: 'Sama osoite', sv: 'Samma adress', en: 'Same address' },
  address_typo: { fi: 'Lähes sama osoite', sv: 'Nästan samma adress', en: 'Nearly the same address' },
  house: { fi: 'Sama talo', sv: 'Samma hus', en: 'Same building' },
  '-email': { fi: 'Eri sähköposti', sv: 'Annan e-post', en: 'Different e-mail' },
  '-phone': { fi: 'Eri puhelin', sv: 'Annan telefon', en: 'Different phone' },
  '-address': { fi: 'Eri osoite', sv: 'Annan adress', en: 'Different address' },
  '-second_name': { fi: 'Eri toinen etunimi', sv: 'Annat andra förnamn', en: 'Different second name' },
  '-family_name': { fi: 'Eri sukunimi', sv: 'Annat efternamn', en: 'Different last name' },
};

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

const isWrittenAlike = (one: string, other: string): boolean => {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return few.every((word) => many.includes(word));
};

/** The search compares names as they are heard (`Suominnen`, `Suominen`); a reader is told of what is written. */
export const reasonsAsWritten = (reasons: readonly string[], one: string, other: string): readonly string[] =>
  reasons.map((reason) => (reason === 'name' && !isWrittenAlike(one, other) ? 'name_typo' : reason));

export type Reasons = Readonly<{ pro: readonly string[]; contra: readonly string[] }>;

export const reasonsSaid = (reasons: readonly string[], language: Language): Reasons => {
  const said = (those: readonly string[]) => those.map((reason) => titles[reason]?.[language] ?? reason);
  return {
    pro: said(reasons.filter((reason) => !reason.startsWith('-'))),
    contra: said(reasons.filter((reason) => reason.startsWith('-'))),
  };
};
