import { type Draw, happens, weighted } from './chance.ts';
import type { Customer } from './customer.ts';
import { manglingOfDots } from './keyboard.ts';

const written = ['given_names', 'family_name', 'organisation_name', 'street', 'town'] as const;

const inWritten = (customer: Customer, how: (text: string) => string): Customer => ({
  ...customer,
  ...Object.fromEntries(written.map((column) => [column, how(customer[column])])),
});

const capitalised = (text: string): string =>
  text.toLowerCase().replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());

/** What the system or the person who wrote the row does to all of it: capitals, none, letters lost. */
export const throughOtherHands = (customer: Customer, draw: Draw): Customer => {
  const hand = weighted<(text: string) => string>(draw, [
    [80, (text) => text],
    [9, (text) => text.toUpperCase()],
    [6, (text) => text.toLowerCase()],
    [3, capitalised],
    [2, (text) => (text ? `${text} ` : '').replace(' ', '  ')],
  ]);
  const cased = inWritten(customer, hand);
  return happens(draw, 12) ? inWritten(cased, manglingOfDots(draw)) : cased;
};
