import { mod97 } from './mod-97.ts';

/** Account numbers (IBAN, ISO 13616): letters of the country, two check digits, the national number. */
const shape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/**
 * The account number without spaces, in capitals, or undefined where length or check is wrong. Banks' own examples
 * fail this check (reference/formats.md 4.4): an importer warns, it does not reject the file.
 */
export const parseIban = (text: string): string | undefined => {
  if (text.length > 60) return undefined;
  const iban = text.replace(/\s/g, '').toUpperCase();
  if (!shape.test(iban) || (iban.startsWith('FI') && !/^FI\d{16}$/.test(iban))) return undefined;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined;
};

/** In groups of four, as invoices print it. */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
