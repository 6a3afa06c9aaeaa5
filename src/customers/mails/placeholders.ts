/**
 * The places in a text that are filled in for each customer. The list is closed: what a template may take from the
 * register stands here, and nothing else is ever put into a mail by itself.
 */
import { type Language, languages, type Text } from '../../ground/language.ts';

export const placeholderKeys = [
  'name',
  'first_name',
  'customer_number',
  'company',
  'company_email',
  'company_phone',
  'sender',
  'today',
] as const;
export type PlaceholderKey = (typeof placeholderKeys)[number];

/** As one writes it in a text of the language, without the braces. */
export const placeholders: Readonly<Record<PlaceholderKey, Readonly<{ word: Text; title: Text }>>> = {
  name: {
    word: { fi: 'nimi', sv: 'namn', en: 'name' },
    title: { fi: 'Asiakkaan nimi', sv: 'Kundens namn', en: 'Name of the customer' },
  },
  first_name: {
    word: { fi: 'etunimi', sv: 'förnamn', en: 'first name' },
    title: { fi: 'Etunimi tai kutsumanimi', sv: 'Förnamn eller tilltalsnamn', en: 'First or call name' },
  },
  customer_number: {
    word: { fi: 'asiakasnumero', sv: 'kundnummer', en: 'customer number' },
    title: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  },
  company: {
    word: { fi: 'yritys', sv: 'företag', en: 'company' },
    title: { fi: 'Yrityksen nimi', sv: 'Företagets namn', en: 'Name of the company' },
  },
  company_email: {
    word: { fi: 'yrityksen sähköposti', sv: 'företagets e-post', en: 'company e-mail' },
    title: { fi: 'Yrityksen sähköpostiosoite', sv: 'Företagets e-postadress', en: 'E-mail of the company' },
  },
  company_phone: {
    word: { fi: 'yrityksen puhelin', sv: 'företagets telefon', en: 'company phone' },
    title: { fi: 'Yrityksen puhelinnumero', sv: 'Företagets telefonnummer', en: 'Phone of the company' },
  },
  sender: {
    word: { fi: 'lähettäjä', sv: 'avsändare', en: 'sender' },
    title: { fi: 'Sinun nimesi', sv: 'Ditt namn', en: 'Your name' },
  },
  today: {
    word: { fi: 'tänään', sv: 'i dag', en: 'today' },
    title: { fi: 'Lähetyspäivä', sv: 'Avsändningsdagen', en: 'The day of sending' },
  },
};

/** Each of the words of any language: who copies a text from one language to another need not translate them. */
const keyOfWord: ReadonlyMap<string, PlaceholderKey> = new Map(
  placeholderKeys.flatMap((key) =>
    languages.map((language): [string, PlaceholderKey] => [placeholders[key].word[language], key]),
  ),
);

const written = /\{([^{}\r\n]{1,60})\}/g;
const asWord = (inside: string): string => inside.trim().toLowerCase().replace(/\s+/g, ' ').normalize('NFC');
const keyOf = (inside: string): PlaceholderKey | undefined => keyOfWord.get(asWord(inside));

/** `{nimi}, {asiakasnumero} …` in the words of the language. */
export const wordsOfPlaceholders = (language: Language): string =>
  placeholderKeys.map((key) => `{${placeholders[key].word[language]}}`).join(', ');

/** As they stand in the text: those that the list does not know. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(written)].filter(([, inside]) => !keyOf(inside!)).map(([whole]) => whole);

/** Those of the list that still stand in the text: nobody has filled them in. */
export const openPlaceholders = (text: string): string[] =>
  [...text.matchAll(written)].filter(([, inside]) => keyOf(inside!)).map(([whole]) => whole);

export type PlaceholderValues = Readonly<Partial<Record<PlaceholderKey, string>>>;

/** What has no value stays as it stands, to be seen and written by hand; so does what only looks like a place. */
export const fillPlaceholders = (text: string, values: PlaceholderValues): string =>
  text.replace(written, (whole, inside: string) => {
    const key = keyOf(inside);
    return (key && values[key]) || whole;
  });
