/** Numbers as people type them, in whole parts of a power of ten; no guessing. */

/** `12,5` with 3 decimals → 12500; undefined where it is none, has more decimals, or is beyond what an invoice holds. */
export const readDecimal = (text: string, decimals: number): number | undefined => {
  const plain = text.replace(/[\s\u00a0€%]/g, '').replace(/^\u2212/, '-');
  const match = /^(-?)(\d{1,9})(?:[.,](\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', part = ''] = match;
  const kept = part.replace(/0+$/, '');
  if (kept.length > decimals) return undefined;
  const number = Number(whole + kept.padEnd(decimals, '0'));
  return Number.isSafeInteger(number) ? (sign === '-' ? -number : number) : undefined;
};

/** The same back into a field: `12500` thousandths → `12,5`. */
export const writeDecimal = (number: number, decimals: number, least = 0): string => {
  const digits = String(Math.abs(number)).padStart(decimals + 1, '0');
  const part = digits.slice(-decimals).replace(/0+$/, '').padEnd(least, '0');
  return `${number < 0 ? '-' : ''}${digits.slice(0, -decimals)}${part === '' ? '' : `,${part}`}`;
};
