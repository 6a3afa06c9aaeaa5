/** First names and family names that are known as such: `Jari` is no slip for `Kari`. Read when a search begins. */
type NamesOfFinland = Readonly<{
  dictionary: Readonly<Record<'femaleFirstnames' | 'maleFirstnames' | 'lastnames', readonly string[]>>;
}>;

export const knownNames = async (): Promise<Readonly<Record<'first' | 'family', readonly string[]>>> => {
  const { dictionary } = (await import('@zxcvbn-ts/language-fi')) as unknown as NamesOfFinland;
  return {
    first: [...dictionary.femaleFirstnames, ...dictionary.maleFirstnames],
    family: dictionary.lastnames,
  };
};
