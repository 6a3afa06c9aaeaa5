/** `seloste oidc-keys`: what the provider of strong identification fetches from us, and a new pair. */
import { readConfig } from '../ground/config.ts';
import { fillAll } from '../ground/language.ts';
import type { Command } from './command.ts';

const shown = {
  fi: 'Avaimet ovat tiedostossa {file}. Julkaistu: {published}. Allekirjoittaa: {signs}.',
  sv: 'Nycklarna finns i filen {file}. Publicerade: {published}. Signerar: {signs}.',
  en: 'The keys are in {file}. Published: {published}. Signs: {signs}.',
};
const rotated = {
  fi: 'Uusi avainpari on julkaistu; se allekirjoittaa vuorokauden kuluttua. Kopioi {file} muille koneille.',
  sv: 'Det nya nyckelparet är publicerat; det signerar om ett dygn. Kopiera {file} till de andra maskinerna.',
  en: 'The new pair is published; it signs in a day. Copy {file} to the other machines.',
};

export const oidcKeysCommand: Command = {
  name: 'oidc-keys',
  about: {
    fi: 'vahvan tunnistautumisen avaimet',
    sv: 'nycklar för stark autentisering',
    en: 'the keys of strong identification',
  },
  options: [
    {
      flags: '--rotate',
      about: { fi: 'tekee uuden avainparin', sv: 'gör ett nytt nyckelpar', en: 'makes a new pair' },
    },
  ],
  run: async (terminal, { rotate }) => {
    const { keyFileOf, publishedKeys, readKeys, rotateKeys, signingKey } = await import(
      '../requests/strong/key-file.ts'
    );
    const file = keyFileOf(readConfig());
    const keys = rotate ? await rotateKeys(file) : await readKeys(file);
    const published = publishedKeys(keys);
    const signs = signingKey(keys, new Date()).kid;
    const kids = published.keys.map(({ use, kid }) => `${use} ${kid}`).join(', ');
    const text = rotate ? rotated : shown;
    terminal.say({ file, ...published, signs }, fillAll(text, { file, published: kids, signs }));
    return undefined;
  },
};
