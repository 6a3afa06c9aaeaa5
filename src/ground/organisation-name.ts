/** Words that only the names of businesses, associations and public bodies have. */
const anywhere = new Set(
  (
    'oy oyj ab abp ry rf osk osuuskunta andelslag säätiö stiftelse stiftelsen yhdistys förening föreningen ' +
    'kunta kommun kaupunki stad kuntayhtymä samkommun seurakunta församling taloyhtiö ' +
    'ltd limited inc llc plc gmbh oü aps uab'
  ).split(' '),
);
/** Given names elsewhere: forms of business only as the last word, some of them only in capitals. */
const last = new Set(['ky', 'kb']);
const lastInCapitals = new Set(['AS', 'BV', 'RS', 'SIA', 'SR']);
const compound = /.(?:yhdistys|säätiö|osuuskunta|seurakunta|kuntayhtymä|aktiebolag|osakeyhtiö)$/;
const soleTrader = new Set(['tmi', 'toiminimi', 'firma', 'fma']);

const isForm = (word: string, place: number, words: readonly string[]): boolean => {
  const lower = word.toLowerCase();
  if (anywhere.has(lower) || compound.test(lower)) return true;
  return place > 0 && place === words.length - 1 && (last.has(lower) || lastInCapitals.has(word));
};

/**
 * What a name says of its bearer: an organisation, a sole trader (`Tmi`, a natural person with all the rights of
 * one: GDPR 4(1), reference/law.md C17), or undefined where it may well be a person.
 */
export const looksLikeOrganisation = (name: string): 'organisation' | 'sole_trader' | undefined => {
  const words = name
    .normalize('NFC')
    .replace(/[.:/]/g, '') // r.y., T:mi, A/S
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.some((word) => soleTrader.has(word.toLowerCase()))) return 'sole_trader';
  return words.some(isForm) ? 'organisation' : undefined;
};
