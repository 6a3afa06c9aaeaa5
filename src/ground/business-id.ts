/**
 * The Finnish Business ID (Y-tunnus, FO-nummer): seven digits, a hyphen and a check digit.
 * Source: reference/formats.md 4.1.
 */

const weights = [7, 9, 10, 5, 8, 4, 2] as const;

/** The remainder 1 has no check digit: such a number is never given out. */
const checkDigit = (seven: string): string | undefined => {
  const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(seven[place]), 0) % 11;
  if (remainder === 1) return undefined;
  return String(remainder === 0 ? 0 : 11 - remainder);
};

const canonical = /^(\d{7})-(\d)$/;

/** True for the canonical form `NNNNNNN-T` with a right check digit, and for nothing else. */
export const isBusinessId = (text: string): boolean => {
  const parts = canonical.exec(text);
  return parts !== null && checkDigit(parts[1]!) === parts[2];
};

/** Hyphens and dashes as people and programs write them, spaces of every kind, a spreadsheet's apostrophe. */
const decoration = /[\s'’\p{Pd}\u2212\u00ad]/gu;

/** Registers write the scheme before the number (EN 16931: 0212 Business ID, 0213 VAT, 0215 and 0216 OVT). */
const scheme = /^(?:0212|0213|0215|0216):/;
const ovt = /^0037(\d{8})[0-9A-Z]{0,5}$/;

/**
 * The canonical `NNNNNNN-T`, or undefined where the text is no valid Business ID. Accepts old numbers of six
 * digits, missing hyphens, spaces, the VAT number `FI…` and the e-invoicing address (OVT) `0037…`.
 */
export const parseBusinessId = (text: string): string | undefined => {
  if (text.length > 40) return undefined;
  const bare = text.replace(decoration, '').toUpperCase().replace(scheme, '');
  const digits = ovt.exec(bare)?.[1] ?? /^(?:FI)?(\d{7,8})$/.exec(bare)?.[1]?.padStart(8, '0');
  if (digits === undefined) return undefined;
  const id = `${digits.slice(0, 7)}-${digits.slice(7)}`;
  return isBusinessId(id) ? id : undefined;
};

/** The VAT number of a canonical Business ID: `2345678-0` → `FI23456780`. */
export const vatNumber = (businessId: string): string => `FI${businessId.replace('-', '')}`;
