/** Where an order went and who was billed, as the file says; one address where both are the same. */
import { fullName } from '../../../customers/customer.ts';
import type { ImportedAddress, ImportedCustomer } from '../imported-customer.ts';
import type { RawRow } from '../shape.ts';
import { type Columns, cellOf } from './columns.ts';
import type { StagedAddress } from './staged-order.ts';

const nameMax = 250;

const nameOf = (company: string, person: string): string =>
  [company, person].filter(Boolean).join(', ').slice(0, nameMax);

const snapshot = (
  kind: StagedAddress['kind'],
  name: string,
  { careOf, street, postcode, town, country }: ImportedAddress,
): StagedAddress => ({
  kind,
  name,
  careOf,
  street: street.slice(0, 200),
  postcode: postcode.slice(0, 12),
  town: town.slice(0, 100),
  country,
});

const isSame = (one: StagedAddress, other: StagedAddress): boolean =>
  [one.name, one.street, one.postcode, one.town].join('|').toLowerCase() ===
  [other.name, other.street, other.postcode, other.town].join('|').toLowerCase();

export const addressesOf = (
  head: RawRow,
  buyer: ImportedCustomer | undefined,
  columns: Columns,
): StagedAddress[] => {
  if (!buyer) return [];
  const own = fullName({
    kind: buyer.kind,
    family_name: buyer.familyName,
    given_names: buyer.givenNames,
    organisation_name: buyer.organisationName,
  });
  const of = (...kinds: ImportedAddress['kind'][]) =>
    kinds.map((kind) => buyer.addresses.find((one) => one.kind === kind)).find(Boolean);
  const billed = of('billing', 'postal');
  const delivered = of('delivery') ?? billed;
  if (!delivered) return [];
  const billing =
    billed && snapshot('billing', nameOf(cellOf(head, columns, 'billing_company'), own), billed);
  const receiver = nameOf(cellOf(head, columns, 'delivery_company'), cellOf(head, columns, 'delivery_name'));
  const delivery = snapshot('delivery', receiver || billing?.name || own, delivered);
  return billing && !isSame(billing, delivery) ? [delivery, billing] : [delivery];
};
