/** What the tables' own limits refuse is said of the row, so that one long cell never stops a chunk. */
import type { ImportedCustomer } from './files/imported-customer.ts';
import { type RowProblem, rowProblem } from './files/row-problems.ts';

/** The same numbers as the constraints of 0003_customers.sql. */
const lengths = { name: 200, callName: 100, email: 254, careOf: 200, street: 200, town: 100, postcode: 12 };

/** The customer with values that fit; `problems` gets a line for each that did not. */
export const fitTables = (customer: ImportedCustomer, problems: RowProblem[]): ImportedCustomer => {
  const fits = (value: string, most: number): boolean => {
    if (value.length <= most) return true;
    problems.push(rowProblem('text_too_long'));
    return false;
  };
  if (!fits(customer.familyName, lengths.name)) customer.familyName = '';
  if (!fits(customer.givenNames, lengths.name)) customer.givenNames = '';
  if (!fits(customer.callName, lengths.callName)) customer.callName = '';
  if (customer.emails.some(({ address }) => address.length > lengths.email))
    customer.emails = customer.emails.filter(({ address }) => fits(address, lengths.email));
  for (const address of customer.addresses) {
    for (const part of ['careOf', 'street', 'town', 'postcode'] as const)
      if (!fits(address[part], lengths[part])) address[part] = '';
  }
  // The register wants a name: somebody who is only called something is named so.
  if (!customer.familyName && !customer.givenNames && !customer.organisationName)
    customer.givenNames = customer.callName;
  return customer;
};
