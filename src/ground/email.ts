import { domainToASCII, domainToUnicode } from 'node:url';

/** `address`: to write to. `normalised`: to find and match by; mail hosts hardly ever tell capitals apart. */
export type Email = Readonly<{ address: string; normalised: string }>;

const dotted = /^[^\s\p{Cc}@<>()[\]\\,;:".]+(?:\.[^\s\p{Cc}@<>()[\]\\,;:".]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** Lower-cased, with one spelling for `xn--…` and its letters. Undefined where it is no host name with a dot. */
const parseDomain = (text: string): string | undefined => {
  const plain = /^[a-z0-9.-]+$/.test(text) && !text.includes('xn--');
  const domain = plain ? text : domainToUnicode(domainToASCII(text));
  const labels = domain.split('.');
  if (domain.length > 253 || labels.length < 2 || /^\d+$/.test(labels.at(-1)!)) return undefined;
  return labels.every((part) => part.length <= 63 && label.test(part)) ? domain : undefined;
};

/** Without the quotes that spreadsheets put before a text. */
const unquoted = (text: string): string => text.trim().replace(/^['’]+/, '');

/** `Matti <a@b.example>` and `mailto:a@b.example?subject=…` become the address in them. */
const unwrapped = (text: string): string => {
  const whole = unquoted(text);
  const open = whole.lastIndexOf('<');
  const inside = unquoted(open >= 0 && whole.endsWith('>') ? whole.slice(open + 1, -1) : whole);
  return /^mailto:/i.test(inside) ? unquoted(inside.slice('mailto:'.length).split('?', 1)[0]!) : inside;
};

/**
 * One e-mail address, or undefined. Pragmatic: no quoted local parts, no address literals. Two addresses in one
 * text are none: the importer splits them. Linear in the length of the text.
 */
export const parseEmail = (text: string): Email | undefined => {
  if (text.length > 500) return undefined;
  const whole = unwrapped(text).normalize('NFC');
  const at = whole.lastIndexOf('@');
  const user = whole.slice(0, Math.max(at, 0));
  if (user.length > 64 || !dotted.test(user)) return undefined;
  const domain = parseDomain(whole.slice(at + 1));
  if (domain === undefined) return undefined;
  const address = `${user}@${domain}`;
  return { address, normalised: address.toLowerCase() };
};
