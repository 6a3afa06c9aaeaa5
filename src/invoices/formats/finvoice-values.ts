/** Elements with the types that Finvoice has: decimal comma, dates without hyphens, texts of limited length. */
import { textElement, type XmlPart } from '../../ground/xml/write-xml.ts';
import { cut, decimal, piecesOf, shortDecimal } from './pieces.ts';

export const amount = (name: string, cents: number): XmlPart =>
  textElement(name, decimal(cents, 2, ','), { AmountCurrencyIdentifier: 'EUR' })!;

/** A price of one: five decimals at most, rounded. */
export const unitPrice = (name: string, micros: number, unit: string): XmlPart => {
  const tenths = BigInt(micros);
  const rounded = (tenths < 0n ? tenths - 5n : tenths + 5n) / 10n;
  return textElement(name, shortDecimal(rounded, 5, 2, ','), {
    AmountCurrencyIdentifier: 'EUR',
    UnitPriceUnitCode: unit && `e/${cut(unit, 12)}`,
  })!;
};

export const date = (name: string, day: string | undefined): XmlPart | undefined =>
  textElement(name, day?.replaceAll('-', ''), { Format: 'CCYYMMDD' });

/** Hundredths of a percent: 2550 → `25,5`. */
export const percent = (name: string, hundredths: number): XmlPart =>
  textElement(name, shortDecimal(hundredths, 2, 0, ','))!;

export const text = (
  name: string,
  value: string | undefined,
  max: number,
  least = 1,
): XmlPart | undefined => {
  const short = cut((value ?? '').trim(), max);
  return Array.from(short).length < least ? undefined : textElement(name, short);
};

/** As many elements of that name as the text needs, at most `most`; none is shorter than `least`. */
export const texts = (name: string, value: string, max: number, most: number, least = 1): XmlPart[] =>
  piecesOf(value, max)
    .slice(0, most)
    .flatMap((piece) => text(name, piece, max, least) ?? []);
