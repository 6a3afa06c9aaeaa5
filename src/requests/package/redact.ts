/**
 * Hides what would name somebody else in texts that people wrote in their own words (GDPR 15(4)): e-mail addresses, phone
 * numbers and identity codes that are not the person's own. Names in running text are for the clerk to see.
 */
import { parseEmail } from '../../ground/email.ts';
import { findIdentityCodes } from '../../ground/identity-code.ts';
import { parsePhone } from '../../ground/phone.ts';
import type { Row } from './package.ts';

export const hidden = '█████';

/** Bounded, with one @ in each: an endless row of letters and dots takes no longer than any other text. */
const emails = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,255}\.[\p{L}\d-]{2,63}/gu;
const phones = /(?<![\p{L}\d])(?:\+\d{1,3}[ -]?|0)\d{1,3}(?:[ -]?\d{2,4}){2,4}(?![\p{L}\d])/gu;

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

const withoutCodes = (text: string, count: () => void): string => {
  let shown = text;
  for (const { start, end } of findIdentityCodes(text).toReversed()) {
    shown = `${shown.slice(0, start)}${hidden}${shown.slice(end)}`;
    count();
  }
  return shown;
};

/** The text without what is somebody else's, and how often something was hidden. */
export const redact = (text: string, own: Own): { text: string; hidden: number } => {
  let times = 0;
  const count = () => {
    times += 1;
  };
  const unlessOwn = (form: (found: string) => string) => (found: string) => {
    if (own.has(form(found)) || (form === digitsOf && !parsePhone(found))) return found;
    count();
    return hidden;
  };
  const shown = withoutCodes(text, count)
    .replace(emails, unlessOwn(addressOf))
    .replace(phones, unlessOwn(digitsOf));
  return { text: shown, hidden: times };
};
