import { splitName } from '../../ground/name.ts';
import { looksLikeOrganisation } from '../../ground/organisation-name.ts';
import { finishAddresses } from './finish-addresses.ts';
import type { ImportedCustomer } from './imported-customer.ts';
import type { Draft } from './read-cell.ts';
import { rowProblem } from './row-problems.ts';

/** What only all cells together tell: who the customer is, what kind, which addresses are whole. */
export const finishCustomer = (draft: Draft): ImportedCustomer => {
  const { customer } = draft;
  if (draft.fullName) readFullName(draft);
  customer.kind = draft.kind ?? kindOf(customer);
  placeNames(customer);
  customer.addresses = finishAddresses(draft);
  if (!namesSomebody(customer)) draft.problems.push(rowProblem('nobody_named'));
  return customer;
};

const readFullName = (draft: Draft): void => {
  const { customer, fullName } = draft;
  if (customer.familyName || customer.givenNames) return;
  const look = looksLikeOrganisation(fullName);
  const isOrganisation =
    draft.kind === 'organisation' || look === 'organisation' || fullName === customer.representedOrganisation;
  if (look === 'sole_trader') draft.kind ??= 'sole_trader';
  const hasId = Boolean(customer.businessId) && draft.kind !== 'person' && !customer.organisationName;
  if (isOrganisation || look === 'sole_trader' || hasId) customer.organisationName ||= fullName;
  if (isOrganisation || look === 'sole_trader') return;
  if (!hasId || /^[\p{L}-]+ [\p{L}-]+$/u.test(fullName)) Object.assign(customer, namesOf(fullName, draft));
};

const namesOf = (full: string, draft: Draft): { familyName: string; givenNames: string } => {
  if (draft.options.nameOrder === 'family_first' && !full.includes(',')) {
    const [family = '', ...given] = full.split(/\s+/);
    return { familyName: family, givenNames: given.join(' ') };
  }
  const { family, given } = splitName(full);
  return { familyName: family, givenNames: given };
};

/** A Business ID beside a person's own name is a sole trader's; with a company's name it is the company's. */
const kindOf = (customer: ImportedCustomer): ImportedCustomer['kind'] => {
  const hasPerson = Boolean(customer.familyName || customer.givenNames);
  const { organisationName, representedOrganisation, businessId } = customer;
  if (organisationName && looksLikeOrganisation(organisationName) === 'sole_trader') return 'sole_trader';
  if (!hasPerson)
    return organisationName || representedOrganisation || businessId ? 'organisation' : 'person';
  return businessId && !representedOrganisation && isOwnName(customer) ? 'sole_trader' : 'person';
};

const isOwnName = ({ organisationName, familyName, givenNames }: ImportedCustomer): boolean =>
  organisationName === '' ||
  organisationName.split(/\s+/).every((word) => `${familyName} ${givenNames}`.includes(word));

/** A person beside a company's name acts for it; an organisation has no names of a person. */
const placeNames = (customer: ImportedCustomer): void => {
  if (customer.kind === 'organisation') {
    customer.organisationName ||= customer.representedOrganisation ?? '';
    delete customer.representedOrganisation;
  } else if (customer.kind === 'person' && customer.organisationName) {
    customer.representedOrganisation ??= customer.organisationName;
    customer.organisationName = '';
  }
};

const namesSomebody = (customer: ImportedCustomer): boolean =>
  Boolean(
    customer.familyName ||
      customer.givenNames ||
      customer.callName ||
      customer.organisationName ||
      customer.customerNumber ||
      customer.businessId ||
      customer.memberNumber,
  ) ||
  customer.emails.length > 0 ||
  customer.phones.length > 0;
