/** Letters that Unicode does not take apart: what people type instead of them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const undivided = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Lower-cased and without diacritics: `Pyöriäinen` and `Pyoriainen`, `Širšov` and `Sirsov` are the same. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(undivided, (letter) => letters[letter]!);

/** The words by which a text is found: folded, split at anything but letters and digits. */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
