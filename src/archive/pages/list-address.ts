/** The list in the address: its filters and place, so that back and links lead to the same list. */
import { z } from 'zod';
import { day } from '../../http/day.ts';
import { key } from '../../http/key.ts';
import { standings } from '../document.ts';
import type { Place } from '../list-queries.ts';

export const documentListSchema = z.object({
  q: z.string().trim().max(200).optional(),
  kind: z.string().max(60).optional(),
  standing: z.enum(standings).optional(),
  folder: key.optional(),
  customer: key.optional(),
  from: day.optional(),
  to: day.optional(),
  after: key.optional(),
  before: key.optional(),
});
export type DocumentListAddress = z.output<typeof documentListSchema>;

export const isFiltered = ({ after: _after, before: _before, ...filters }: DocumentListAddress): boolean =>
  Object.values(filters).some((value) => value !== undefined && value !== '');

export const documentListHref = (address: DocumentListAddress, place: Place = {}): string => {
  const pairs = Object.entries({ ...address, after: place.after, before: place.before })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return search ? `/archive?${search}` : '/archive';
};
