import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type PhoneKind = 'mobile' | 'landline' | 'other';
/** `e164`: `+358401234567`, for matching and sending. `original`: as the customer or the file gave it. */
export type Phone = Readonly<{ e164: string; original: string; kind: PhoneKind }>;

/** Finnish numbers after `+358`: mobile, geographic, and the rest (010, 020, 029, 0600, 0800 …). Traficom 32/2022. */
const mobile = /^(?:4\d|50)/;
const geographic = /^(?:1[3-9]|2[1-8]|[3568][1-9]|9)/;

const finnishKind = (national: string): PhoneKind =>
  mobile.test(national) ? 'mobile' : geographic.test(national) ? 'landline' : 'other';

const decoration = /[\s()./\u00ad\u2010-\u2015\u2212-]/g;
const ordinaryFinnish = /^(?:(?:\+|00)3580?|0)((?:4\d|50)\d{6,7}|[235689]\d{6,8})$/;

/** What libphonenumber would say of an ordinary Finnish number, some hundred times faster: files have millions. */
const parseOrdinaryFinnish = (bare: string, original: string): Phone | undefined => {
  const national = ordinaryFinnish.exec(bare)?.[1];
  return national ? { e164: `+358${national}`, original, kind: finnishKind(national) } : undefined;
};

const parseAny = (text: string, original: string, country: CountryCode): Phone | undefined => {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!number?.isValid()) return undefined;
  if (number.countryCallingCode === '358')
    return { e164: number.number, original, kind: finnishKind(number.nationalNumber) };
  const type = number.getType();
  const kind = type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'landline' : 'other';
  return { e164: number.number, original, kind };
};

/**
 * One telephone number, or undefined where the text is none (also where it holds two). `country` is for numbers
 * without a country code. An apostrophe that a shop wrote before it (reference/formats.md 4.10) falls off; an
 * extension stays in `original` only. Foreign mobiles are `other` where the small metadata cannot tell.
 */
export const parsePhone = (text: string, country: CountryCode = 'FI'): Phone | undefined => {
  if (text.length > 60) return undefined;
  const original = text.trim();
  const plain = original.replace(/^['’]+|^tel:/i, '').trim();
  const bare = plain.replace(decoration, '');
  if (country === 'FI' || country === 'AX' || bare.startsWith('+')) {
    const ordinary = parseOrdinaryFinnish(bare, original);
    if (ordinary) return ordinary;
  }
  return parseAny(plain, original, country);
};
