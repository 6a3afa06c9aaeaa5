import { formatMoney } from '../ground/money.ts';

/** `123450` → `1 234,50 €`. */
export const formatCents = (cents: number): string => formatMoney(BigInt(cents));

/** `123450` → `1234,50`, as it stands in a field to be written over. */
export const formatAmount = (cents: number): string =>
  formatCents(cents)
    .replace(/[\u00a0€]/g, '')
    .replace('\u2212', '-');
