/**
 * References of payments: the Finnish one (viitenumero) and the creditor reference RF (ISO 11649).
 * Source: reference/formats.md 4.4.
 */
import { mod97 } from './mod-97.ts';

const checkDigit = (digits: string): number => {
  const weights = [7, 3, 1] as const;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * weights[place % 3]!, 0);
  return (10 - (sum % 10)) % 10;
};

/** The Finnish reference of 3–19 digits: `12345` → `123453`. Throws where the digits are not such a number. */
export const makeReferenceNumber = (base: string | bigint): string => {
  const digits = String(base).replace(/^0+/, '');
  if (!/^\d{3,19}$/.test(digits)) throw new RangeError('a reference number is made of 3 to 19 digits');
  return digits + checkDigit(digits);
};

/**
 * The Finnish reference in a text (groups, the zeros with which banks pad it to twenty), or undefined where length
 * or check is wrong.
 */
export const parseReferenceNumber = (text: string): string | undefined => {
  if (text.length > 60) return undefined;
  const digits = text.replace(/\s/g, '').replace(/^0+/, '');
  if (!/^\d{4,20}$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : undefined;
};

/** In groups of five from the right: `123 45672`. */
export const formatReferenceNumber = (reference: string): string =>
  reference.replace(/\B(?=(?:.{5})+$)/g, ' ');

/** The creditor reference of up to 21 letters and digits: `11112` → `RF9811112`. Throws where they are others. */
export const makeCreditorReference = (reference: string): string => {
  const rest = reference.toUpperCase();
  if (!/^[A-Z0-9]{1,21}$/.test(rest))
    throw new RangeError('a creditor reference is made of 1 to 21 letters and digits');
  return `RF${String(98 - mod97(`${rest}RF00`)).padStart(2, '0')}${rest}`;
};

/** The creditor reference in a text, without spaces and in capitals, or undefined where its check is wrong. */
export const parseCreditorReference = (text: string): string | undefined => {
  if (text.length > 60) return undefined;
  const reference = text.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return undefined;
  return mod97(reference.slice(4) + reference.slice(0, 4)) === 1 ? reference : undefined;
};

/** In groups of four from the left: `RF98 1111 2`. */
export const formatCreditorReference = (reference: string): string =>
  reference.replace(/(.{4})(?=.)/g, '$1 ');
