/** The list in the address: its filters and place, so that back and links lead to the same list. */
import { z } from 'zod';
import { day } from '../../http/day.ts';
import { key } from '../../http/key.ts';
import type { Place } from '../list-queries.ts';
import { orderChannels, orderStates } from '../order.ts';

export const orderListSchema = z.object({
  number: z.string().trim().max(60).optional(),
  state: z.enum(['open', ...orderStates]).optional(),
  channel: z.enum(orderChannels).optional(),
  from: day.optional(),
  to: day.optional(),
  customer: key.optional(),
  after: key.optional(),
  before: key.optional(),
  /** One has just been archived. */
  archived: z.literal('yes').optional(),
});
export type OrderListAddress = z.output<typeof orderListSchema>;

export const isFiltered = ({
  after: _after,
  before: _before,
  archived: _archived,
  ...filters
}: OrderListAddress): boolean => Object.values(filters).some((value) => value !== undefined && value !== '');

export const orderListHref = (address: OrderListAddress, place: Place = {}): string => {
  const pairs = Object.entries({ ...address, archived: undefined, after: place.after, before: place.before })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return search ? `/orders?${search}` : '/orders';
};
