/** Money is bigint cents of the euro. */

const noBreakSpace = '\u00a0';

/** `123450n` → `1 234,50 €` with no-break spaces, as Finnish and Swedish write it; a minus sign before debts. */
export const formatMoney = (cents: bigint): string => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, noBreakSpace);
  return `${cents < 0n ? '\u2212' : ''}${euros},${digits.slice(-2)}${noBreakSpace}€`;
};

/** Euros with or without thousands, then decimals. Each pattern: one way of writing, no two of them mixed. */
const forms = [
  /^(?<euros>\d+)(?:[.,](?<cents>\d{1,2}0*))?$/, // 1234,50 · 1234.5 · camt's and Finvoice's own
  /^(?<euros>\d{1,3}(?:[\s'’]\d{3})+)(?:[.,](?<cents>\d{1,2}0*))?$/, // 1 234,50
  /^(?<euros>[1-9]\d{0,2}(?:\.\d{3})+),(?<cents>\d{1,2}0*)$/, // 1.234,50
  /^(?<euros>[1-9]\d{0,2}(?:,\d{3})+)\.(?<cents>\d{1,2}0*)$/, // 1,234.50
  /^(?<euros>[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3}){2,})$/, // 1.234.567 · 1,234,567
];

/** `1,234` and `1.500` are a thousand to one reader and a fraction to the other. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/;

const minus = '[-\\u2010-\\u2012\\u2013\\u2212]';
const frame = new RegExp(
  `^['’]?(?<before>${minus}|\\+)?\\s*(?:€|EUR)?\\s*(?<inner>${minus})?\\s*(?<amount>\\d[\\d\\s.,'’]*?)\\s*(?<after>${minus})?\\s*(?:€|EUR|e)?$`,
  'iu',
);

/**
 * Cents of an amount in Finnish or English writing: `1 234,50 €`, `1234,5`, `€1,234.50`, `−12,00`. Undefined where
 * it is none, where it has fractions of a cent, and where it can be read two ways (`1,234`): nobody guesses money.
 */
export const parseMoney = (text: string): bigint | undefined => {
  if (text.length > 40) return undefined;
  const { before, inner, amount, after } = frame.exec(text.trim())?.groups ?? {};
  if (amount === undefined || ambiguous.test(amount)) return undefined;
  const parts = forms.map((form) => form.exec(amount)?.groups).find((groups) => groups !== undefined);
  const signs = [before, inner, after].filter(Boolean);
  if (!parts || signs.length > 1) return undefined;
  const cents = BigInt(parts.euros!.replace(/\D/g, '') + (parts.cents ?? '').slice(0, 2).padEnd(2, '0'));
  return signs.length === 1 && signs[0] !== '+' ? -cents : cents;
};
