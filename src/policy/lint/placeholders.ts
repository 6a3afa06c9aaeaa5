import { findingKind, type Rule } from './finding.ts';
import { allWords } from './texts.ts';

const placeholder = findingKind('placeholder', 'blocks', {
  fi: 'Tekstiin on jäänyt täyttämätön kohta: ”{found}”. Kirjoita sen tilalle oikea tieto tai poista se.',
  sv: 'I texten finns en ofylld plats: ”{found}”. Skriv den rätta uppgiften i stället eller ta bort den.',
  en: 'The text holds an unfilled blank: “{found}”. Write the right words in its place or remove it.',
});

/** The blanks that notices have been published with (C22), and those of templates and drafts. */
const blanks: readonly RegExp[] = [
  /\([^()]*\?\s*\)/,
  /(?<!\p{L})(?:muuta|annat|övrigt|other|anything else)\s*\?/iu,
  /\(\s*(?:s-?posti(?:osoite)?|sähköposti(?:osoite)?|osoite|nimi|puhelin(?:numero)?|yritys|yrityksen nimi)\s*\)/iu,
  /\(\s*(?:e-post(?:adress)?|adress|namn|telefon(?:nummer)?|företag)\s*\)/iu,
  /\(\s*(?:e-?mail(?: address)?|address|name|phone(?: number)?|company)\s*\)/iu,
  /(?<!\p{L})x{3,}(?!\p{L})/iu,
  /(?<!\p{L})lorem(?!\p{L})/iu,
  /(?<!\p{L})(?:TO(?:DO)|TBD|FIXME)(?!\p{L})/u,
  /\{[^{}]*\}/,
  /\[[^[\]]*\]/,
  /_{3,}/,
  /\?{2,}/,
];

export const placeholders: Rule = (declaration) =>
  allWords(declaration).flatMap(({ path, words }) => {
    const found = blanks.map((blank) => blank.exec(words)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [placeholder(path, { found })];
  });
