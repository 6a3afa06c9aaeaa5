/** The list in the address: its filters, order and place, so that back and links lead to the same list. */
import { z } from 'zod';
import { customerKinds } from '../customers/customer.ts';
import type { ListQuery, Place } from '../customers/customer-list.ts';
import { isChoiceFilter } from '../customers/list-filters.ts';
import { languages } from '../ground/language.ts';
import { day } from '../http/day.ts';
import { key } from '../http/key.ts';

const yes = z.literal('yes').optional();

export const listSchema = z.object({
  kind: z.enum(customerKinds).optional(),
  language: z.enum(languages).optional(),
  town: z.string().trim().max(100).optional(),
  postcode: z.string().trim().max(12).optional(),
  email: yes,
  phone: yes,
  source: z.string().max(60).optional(),
  import: key.optional(),
  member: yes,
  since_from: day.optional(),
  since_to: day.optional(),
  choice: z.string().max(20).refine(isChoiceFilter).optional(),
  sort: z.enum(['name', 'newest']).optional(),
  after: key.optional(),
  before: key.optional(),
});
export type ListAddress = z.output<typeof listSchema>;

export const listQueryOf = ({ sort = 'name', after, before, ...filters }: ListAddress): ListQuery => ({
  filters,
  sort,
  place: { after, before },
});

/** Filters and order without the place: what a card remembers of the list that it was opened from. */
export const listSearch = (address: ListAddress, place: Place = {}): string => {
  const pairs = Object.entries({ ...address, after: place.after, before: place.before })
    .filter(([name, value]) => value !== undefined && value !== '' && !(name === 'sort' && value === 'name'))
    .map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
};

export const listHref = (address: ListAddress, place: Place = {}): string => {
  const search = listSearch(address, place);
  return search ? `/customers?${search}` : '/customers';
};

/** `list` of a card's address; what is not of a list is nothing. */
export const rememberedList = (list: string | undefined): ListAddress | undefined => {
  if (list === undefined) return undefined;
  const parsed = listSchema.safeParse(Object.fromEntries(new URLSearchParams(list)));
  return parsed.success ? parsed.data : undefined;
};

export const cardHref = (id: number, list?: string): string =>
  list === undefined ? `/customers/${id}` : `/customers/${id}?${new URLSearchParams({ list })}`;
