/** E-mail addresses, phone numbers and identity codes in a text, whoever’s they are, but for the person’s own. */
import { parseEmail } from '../../../ground/email.ts';
import { findIdentityCodes } from '../../../ground/identity-code.ts';
import { parsePhone } from '../../../ground/phone.ts';
import type { Row } from '../package.ts';

/** Bounded, with one @ in each: an endless row of letters and dots takes no longer than any other text. */
const emails = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,255}\.[\p{L}\d-]{2,63}/gu;
/** Behind a digit and a dash there is the day of a date. */
const phones = /(?<![\p{L}\d]|\d-)(?:\+\d{1,3}[ -]?|0)\d{1,3}(?:[ -]?\d{2,4}){2,4}(?![\p{L}\d])/gu;

export type Own = ReadonlySet<string>;

const digitsOf = (text: string): string => parsePhone(text)?.e164 ?? text.replace(/\D/g, '');
const addressOf = (text: string): string => (parseEmail(text)?.normalised ?? text).toLowerCase();

/** The person's own contact points, those of the past too. */
export const ownContacts = (
  emailRows: readonly Row[],
  phoneRows: readonly Row[],
  history: readonly Row[],
): Own =>
  new Set([
    ...emailRows.map(({ address }) => addressOf(String(address))),
    ...phoneRows.flatMap(({ e164, original }) => [digitsOf(String(e164)), digitsOf(String(original))]),
    ...history.flatMap(({ old_value: old }) =>
      typeof old === 'string' ? [addressOf(old), digitsOf(old)] : [],
    ),
  ]);

/** As they stand in the text. The register keeps no identity codes, so no code is known to be the person's own. */
export const contactsOfOthers = (text: string, own: Own): string[] => {
  const codes = findIdentityCodes(text).map(({ start, end }) => text.slice(start, end));
  const mails = (text.match(emails) ?? []).filter((one) => !own.has(addressOf(one)));
  const numbers = (text.match(phones) ?? []).filter((one) => parsePhone(one) && !own.has(digitsOf(one)));
  return [...codes, ...mails, ...numbers];
};
