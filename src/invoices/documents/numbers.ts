/** Sums, quantities and rates as invoices and pages write them. */
import { formatMoney } from '../../ground/money.ts';

const noBreakSpace = '\u00a0';

export const euros = (cents: number): string => formatMoney(BigInt(cents));

/** Without the sign of the euro, where a heading or a form says it. */
export const amount = (cents: number): string => euros(cents).replace(/\u00a0€$/, '');

const decimal = (number: number, digits: number): string => {
  const [whole = '0', part = ''] = (Math.abs(number) / 10 ** digits).toFixed(digits).split('.');
  const kept = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, noBreakSpace);
  return `${number < 0 ? '\u2212' : ''}${grouped}${kept ? `,${kept}` : ''}`;
};

/** `1500` thousandths → `1,5`. */
export const quantity = (thousandths: number): string => decimal(thousandths, 3);

/** `2550` → `25,5 %`. */
export const percent = (basisPoints: number): string => `${decimal(basisPoints, 2)}${noBreakSpace}%`;

/** The price of one with at least two decimals and as many as it has: `12,50`, `0,07891`. */
export const unitPrice = (micros: number): string => {
  const text = decimal(micros, 6);
  const [, decimals = ''] = text.split(',');
  return decimals.length >= 2 ? text : `${text}${decimals === '' ? ',00' : '0'}`;
};
