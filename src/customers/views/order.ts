/** The order of a list, and the place in it: behind or before a customer, by key. `c` is the customer. */
import { sql } from 'kysely';
import type { Sort } from './definition.ts';
import type { Sql } from './view-field.ts';

/** `after` and `before`: the customer at the edge of the page that was left; `including`: that one is of the page too. */
export type Place = Readonly<{
  after?: number | undefined;
  before?: number | undefined;
  including?: 'yes' | undefined;
}>;

export type Way = Readonly<{ sort: Sort; place: Place }>;

export const isBack = ({ place }: Way): boolean => place.before !== undefined;

export const orderOf = (sort: Sort, backwards: boolean): Sql => {
  if (sort === 'newest') return backwards ? sql`c.id asc` : sql`c.id desc`;
  return backwards ? sql`c.sort_name desc, c.id desc` : sql`c.sort_name, c.id`;
};

const isAfter = (including: boolean): Sql => (including ? sql`>=` : sql`>`);
const isBefore = (including: boolean): Sql => (including ? sql`<=` : sql`<`);

export const beyond = ({ sort, place: { after, before, including } }: Way): Sql => {
  const edge = before ?? after;
  if (edge === undefined) return sql`true`;
  const isWith = including === 'yes';
  const goesUp = (before === undefined) === (sort === 'name');
  const sign = goesUp ? isAfter(isWith) : isBefore(isWith);
  if (sort === 'newest') return sql`c.id ${sign} ${edge}`;
  return sql`(c.sort_name, c.id) ${sign} (select k.sort_name, k.id from customers k where k.id = ${edge})`;
};
