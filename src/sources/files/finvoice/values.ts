/** Values of Finvoice elements: decimal commas, days without hyphens. */
import { isDate } from '../../../ground/calendar.ts';
import { childAt, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';

const number = /^([+-]?)(\d{1,15})(?:[.,](\d{1,12}))?$/;

/**
 * A decimal number in units of 10^-`scale`, rounded half away from zero: `12,5` with 2 is 1250. Undefined where it is no
 * number or too large.
 */
export const scaled = (text: string, scale: number): number | undefined => {
  const parts = number.exec(text.replace(/[\s\u00a0]/g, ''));
  if (!parts) return undefined;
  const [, sign, whole = '', decimals = ''] = parts;
  const kept = BigInt(whole + decimals.slice(0, scale).padEnd(scale, '0'));
  const size = Number(kept + (Number(decimals[scale] ?? 0) >= 5 ? 1n : 0n));
  if (!Number.isSafeInteger(size)) return undefined;
  return sign === '-' && size !== 0 ? -size : size;
};

export const cents = (text: string): number | undefined => scaled(text, 2);

/** Of an element with its `Format`, CCYYMMDD by the schema; other programs write hyphens or Finnish days. */
export const dayIn = (element: XmlElement | undefined): string | undefined => {
  const text = element?.text ?? '';
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const digits = text.replaceAll('-', '').slice(0, 8);
  const day = finnish
    ? `${finnish[3]}-${finnish[2]!.padStart(2, '0')}-${finnish[1]!.padStart(2, '0')}`
    : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isDate(day) && day >= '1990-01-01' && day <= '2199-12-31' ? day : undefined;
};

/** One line of text without the signs that a database takes not; cut where it is endless. */
export const shortText = (text: string, longest: number): string =>
  Array.from(text.replace(/\s+/g, ' ').trim().replaceAll('\0', '').toWellFormed()).slice(0, longest).join('');

export const textIn = (
  element: XmlElement | undefined,
  longest: number,
  ...path: readonly string[]
): string => shortText(textAt(element, ...path), longest);

export const centsAt = (element: XmlElement | undefined, ...path: readonly string[]): number | undefined => {
  const found = childAt(element, ...path);
  return found && found.text !== '' ? cents(found.text) : undefined;
};
