import { type Draw, happens, oneOf, weighted } from './chance.ts';
import { mistyped } from './keyboard.ts';

const domains = 'posti koti laatikko kirje verkko sahkoposti luukku tyomaa'.split(' ');

/** Slips of the fingers in an e-mail address: a key with dots is not taken there. */
const slipInEmail = (text: string, draw: Draw): string =>
  mistyped(text, draw, /[a-z]/g).replace(/ö/g, 'k').replace(/[åä]/g, 'o');

export const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

export const otherDomain = (email: string, draw: Draw): string => {
  const [local, domain] = email.split('@');
  return `${local}@${oneOf(
    draw,
    domains.filter((word) => !domain?.startsWith(word)),
  )}.example`;
};

/** A new address of somebody of this name. */
export const personalEmail = (given: string, family: string, draw: Draw): string => {
  const [first, last] = [plain(given.split(' ')[0]!), plain(family)];
  const number = happens(draw, 55) ? String(draw() % 1000) : '';
  const local = weighted(draw, [
    [45, `${first}.${last}${number}`],
    [15, `${first}${last}${number}`],
    [12, `${first[0]}${last}${number}`],
    [10, `${last}.${first}${number}`],
    [10, `${first}${1940 + (draw() % 70)}`],
    [8, `${last}${draw() % 10_000}`],
  ]);
  return `${local}@${oneOf(draw, domains)}.example`;
};

/** Another door of the same firm. */
export const firmEmail = (email: string, draw: Draw): string =>
  `${oneOf(draw, ['info', 'laskut', 'toimisto', 'asiakaspalvelu', 'myynti', 'tilaukset'])}@${email.split('@')[1]}`;

/** The same address as another hand writes it; computers deliver to it all the same. */
export const sameEmail = (email: string, draw: Draw): string =>
  weighted(draw, [
    [86, email],
    [8, email.replace(/(^|[.@])[a-z]/g, (letter) => letter.toUpperCase())],
    [6, email.toUpperCase()],
  ]);

export const nearEmail = (email: string, draw: Draw): string => {
  const [local = '', domain = ''] = email.split('@');
  return weighted(draw, [
    [55, `${slipInEmail(local, draw)}@${domain}`],
    [30, `${local}@${slipInEmail(domain.replace('.example', ''), draw)}.example`],
    [10, `${local.replace('.', '')}@${domain}`],
    [5, `${local}+kauppa@${domain}`],
  ]);
};

export const newPhone = (draw: Draw): string => {
  const prefix = weighted(draw, [
    [75, oneOf(draw, ['40', '50', '44', '45', '41', '46', '400'])],
    [25, oneOf(draw, ['9', '3', '2', '8', '17', '14', '13', '5'])],
  ]);
  return `+358${prefix}${2_000_000 + (draw() % 7_000_000)}`;
};

const grouped = (digits: string, draw: Draw): string =>
  weighted(draw, [
    [45, `${digits.slice(0, 3)} ${digits.slice(3)}`],
    [30, digits],
    [15, `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`],
    [10, `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`],
  ]);

/** The same number of +358… as people write it. Here every subscriber number has seven digits. */
export const samePhone = (phone: string, draw: Draw): string => {
  const area = phone.slice(4, -7);
  const rest = phone.slice(-7);
  return weighted(draw, [
    [18, phone],
    [25, `0${area}${rest}`],
    [22, `0${area} ${grouped(rest, draw)}`],
    [13, `0${area}-${grouped(rest, draw)}`],
    [12, `+358 ${area} ${grouped(rest, draw)}`],
    [4, `+358 (0)${area} ${rest}`],
    [3, `00358${area}${rest}`],
    [3, `(0${area}) ${grouped(rest, draw)}`],
  ]);
};

export const nearPhone = (phone: string, draw: Draw): string =>
  samePhone(phone.slice(0, -7) + mistyped(phone.slice(-7), draw, /\d/g).padEnd(7, '0').slice(0, 7), draw);

/** The next number of the same shop: a couple that took its subscriptions together. */
export const nextPhone = (phone: string): string =>
  phone.slice(0, -7) + String((Number(phone.slice(-7)) + 1) % 10_000_000).padStart(7, '0');
