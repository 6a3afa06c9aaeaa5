/**
 * Finnish personal identity codes (henkilötunnus, personbeteckning) in any text: Seloste has no use for them
 * and refuses to keep them (tietosuojalaki 29 §). Shapes and signs: reference/formats.md 4.3.
 */

/** `certain`: the check is right, refuse. `likely`: the shape is there but not the check, warn and ask. */
export type IdentityCodeLevel = 'certain' | 'likely';
export type FoundIdentityCode = Readonly<{ level: IdentityCodeLevel; start: number; end: number }>;

const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Six digits in a row begin every form; nearly all cells of a file have none, and stop here. */
const sixDigits = /\d{6}/;

/** Every dash that keyboards, word processors and PDF files put there, also as the address of a page escapes it. */
const dash =
  '[-\\u00ad\\u2010-\\u2015\\u2043\\u207b\\u2212\\ufe58\\ufe63\\uff0d]|%2[BD]|%E2%80%9[0-5]|%E2%88%92';
const code = new RegExp(
  // A digit before it belongs to a longer number, unless it ends an escape such as %20.
  `(?:(?<!\\d)|(?<=%[\\dA-F]{2}))(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{2})` +
    `(?:\\s{0,3}(?<sign>[+A-FU-Y]|${dash})\\s{0,3}|(?<gap>[\\s_./]?))` +
    `(?<number>\\d{3})(?<check>[\\dA-Z])(?![\\p{L}\\d])`,
  'giu',
);

const centuries: Readonly<Record<string, number>> = {
  '+': 1800,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};

/** Without a sign the century is unknown; 2000 is the most generous to 29 February. */
const isRealDate = (day: number, month: number, year: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

type Parts = Readonly<Record<string, string | undefined>>;

const isPossible = (parts: Parts): boolean => {
  const sign = parts.sign?.toUpperCase();
  const century = sign === undefined ? 2000 : sign === '%2B' ? 1800 : (centuries[sign] ?? 1900);
  return (
    Number(parts.number) >= 2 &&
    isRealDate(Number(parts.day), Number(parts.month), century + Number(parts.year))
  );
};

/**
 * Ten digits without a sign are more often a telephone or an order number. 040, 041 and 050 are mobile prefixes
 * and real dates at once, so those are let through; of other such numbers about one in 900 warns.
 */
const levelOfDigits = (parts: Parts): IdentityCodeLevel | undefined =>
  parts.gap || /^0(?:40|41|50)/.test(`${parts.day}${parts.month}`) ? undefined : 'likely';

const levelOf = (parts: Parts, glued: boolean): IdentityCodeLevel | undefined => {
  if (!isPossible(parts)) return undefined;
  const remainder = Number(`${parts.day}${parts.month}${parts.year}${parts.number}`) % 31;
  const right = checks[remainder] === parts.check!.toUpperCase();
  if (parts.sign !== undefined) return right ? 'certain' : glued ? undefined : 'likely';
  if (!right) return undefined;
  return /\d/.test(parts.check!) ? levelOfDigits(parts) : 'certain';
};

/**
 * Every personal identity code in the text, with its place (UTF-16 units, end excluded). Temporary codes
 * (900–999) count. Tells nothing of the code itself, so that the answer may be logged.
 */
export const findIdentityCodes = (text: string): FoundIdentityCode[] => {
  if (text.length < 10 || !sixDigits.test(text)) return [];
  const found: FoundIdentityCode[] = [];
  for (const match of text.matchAll(code)) {
    const level = levelOf(match.groups!, /\p{L}/u.test(text[match.index - 1] ?? ''));
    if (level) found.push({ level, start: match.index, end: match.index + match[0].length });
  }
  return found;
};

/** The gravest level in the text, or undefined where no code is in it. */
export const identityCodeLevel = (text: string): IdentityCodeLevel | undefined => {
  const found = findIdentityCodes(text);
  return found.some(({ level }) => level === 'certain') ? 'certain' : found[0]?.level;
};
