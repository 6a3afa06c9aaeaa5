import { findingKind, type Rule } from './finding.ts';
import { allTexts } from './texts.ts';

const finnishMissing = findingKind('finnish_missing', 'blocks', {
  fi: 'Suomenkielinen teksti puuttuu. Kirjoita se, tai poista koko kohta.',
  sv: 'Den finska texten saknas. Skriv den, eller ta bort hela punkten.',
  en: 'The Finnish text is missing. Write it, or remove the whole item.',
});
const halfTranslated = findingKind('half_translated', 'warns', {
  fi: 'Selosteella on ruotsin- tai englanninkielisiä tekstejä, mutta tämä puuttuu, ja lukija näkee sen suomeksi. Käännä se.',
  sv: 'Beskrivningen har texter på svenska eller engelska, men den här saknas, och läsaren ser den på finska. Översätt den.',
  en: 'The notice has texts in Swedish or English, but this one is missing, and readers see it in Finnish. Translate it.',
});

/** The rules of grounds say themselves what is missing there, in words of their own. */
const saidElsewhere = /\.ground\.(?:interest|balancing|statute)$|^transfers\./;

export const finnishTexts: Rule = (declaration) =>
  allTexts(declaration)
    .filter(({ path, text }) => text.fi.trim() === '' && !saidElsewhere.test(path))
    .map(({ path }) => finnishMissing(`${path}.fi`));

/** A language that is used anywhere must be there everywhere: a notice half in Swedish is clear to nobody (C52). */
export const translations: Rule = (declaration) => {
  const texts = allTexts(declaration).filter(({ text }) => text.fi.trim() !== '');
  return (['sv', 'en'] as const).flatMap((language) => {
    const missing = texts.filter(({ text }) => !text[language]?.trim());
    if (missing.length === texts.length) return [];
    return missing.map(({ path }) => halfTranslated(`${path}.${language}`));
  });
};
