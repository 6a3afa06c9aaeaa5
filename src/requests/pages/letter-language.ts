/** What a clerk writes stands in a letter in the person's language, as they wrote it: nobody translates it. */
import type { Language, Text } from '../../ground/language.ts';

const asItStands: Text = {
  fi: 'Kirjoita se niin kuin se lukee kirjeessä.',
  sv: 'Skriv det så som det står i brevet.',
  en: 'Write it as it will stand in the letter.',
};

const written: Readonly<Record<Language, Text>> = {
  fi: {
    fi: 'Kirje on suomeksi. Kirjoita tämä suomeksi, niin kuin se lukee kirjeessä.',
    sv: 'Brevet är på finska. Skriv det här på finska, så som det står i brevet.',
    en: 'The letter is in Finnish. Write this in Finnish, as it will stand in the letter.',
  },
  sv: {
    fi: 'Kirje on ruotsiksi. Kirjoita tämä ruotsiksi, niin kuin se lukee kirjeessä.',
    sv: 'Brevet är på svenska. Skriv det här på svenska, så som det står i brevet.',
    en: 'The letter is in Swedish. Write this in Swedish, as it will stand in the letter.',
  },
  en: {
    fi: 'Kirje on englanniksi. Kirjoita tämä englanniksi, niin kuin se lukee kirjeessä.',
    sv: 'Brevet är på engelska. Skriv det här på engelska, så som det står i brevet.',
    en: 'The letter is in English. Write this in English, as it will stand in the letter.',
  },
};

/** Below a field whose words go into a letter about `request`; its language is named where the clerk works in another. */
export const asInLetter = (request: Readonly<{ language: Language }>, language: Language): string =>
  (request.language === language ? asItStands : written[request.language])[language];
