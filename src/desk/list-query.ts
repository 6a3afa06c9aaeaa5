/** The list in the address: its view and place, so that back and links lead to the same list. */
import { z } from 'zod';
import type { Fields } from '../customers/views/customer-view-fields.ts';
import { addressPairs, type Definition, everybody, most } from '../customers/views/definition.ts';
import type { Place } from '../customers/views/order.ts';
import { readAddress } from '../customers/views/read-address.ts';
import { key } from '../http/key.ts';

const values = z.array(z.string()).optional();

/** Conditions of a view stand under their own names, `town=Porvoo`, `email.missing=yes`; these are the usual ones. */
const conditions = {
  kind: values,
  language: values,
  town: values,
  postcode: values,
  source: values,
  import: values,
  choice: values,
  'email.exists': values,
  'recorded_at.within': values,
};

/** Loose: every field of a view may be asked of; what is none is told of by the list itself. */
export const listSchema = z.looseObject({
  ...conditions,
  show: values,
  sort: values,
  after: key.optional(),
  before: key.optional(),
  including: z.literal('yes').optional(),
  /** Opens a saved view; with `base` the address says all itself and began from one. */
  view: key.optional(),
  base: key.optional(),
  /** A field that the form shall ask of too. */
  add: z.string().max(80).optional(),
});

const notBounding = new Set(['after', 'before', 'including', 'base', 'show', 'sort', 'add', 'lang']);

/** The address opens no view and has no condition: nothing is asked of the database that an answer of it must come before. */
export const isOfEverybody = (query: object): boolean =>
  Object.keys(query).every((name) => notBounding.has(name));

export type ListAddress = Readonly<{ definition: Definition; base?: number | undefined }>;

/** Conditions, columns and order without the place: what a card remembers of the list that it was opened from. */
export const listSearch = ({ definition, base }: ListAddress, place: Place = {}): string =>
  new URLSearchParams([
    ...addressPairs(definition),
    ...Object.entries({ base, ...place }).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ]).toString();

export const listHref = (address: ListAddress, place: Place = {}): string => {
  const search = listSearch(address, place);
  return search ? `/customers?${search}` : '/customers';
};

export const longestList = most.address;

/** `list` of a card's address; what is not of a list is nothing. */
export const rememberedList = (list: string | undefined, fields: Fields): ListAddress | undefined => {
  if (list === undefined) return undefined;
  const search = new URLSearchParams(list);
  const base = Number(search.get('base') ?? Number.NaN);
  try {
    const { definition } = readAddress(search, fields);
    return { definition, ...(Number.isSafeInteger(base) && base > 0 && { base }) };
  } catch {
    return { definition: everybody };
  }
};

export const cardHref = (id: number, list?: string): string =>
  list === undefined ? `/customers/${id}` : `/customers/${id}?${new URLSearchParams({ list })}`;
