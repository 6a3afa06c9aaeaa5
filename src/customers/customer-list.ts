/**
 * The list of customers as the acting purpose sees them, by the conditions of a view: keyset pages both ways, in
 * Finnish order or newest first. The place in the list is a customer's key, so that no name stands in an address.
 */
import { sql } from 'kysely';
import { lookedAtFound } from '../audit/looked.ts';
import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import {
  cappedCount,
  endOfStretch,
  fewestOf,
  foundIds,
  isOneStretch,
  type Limits,
  type Search,
  usualLimits,
} from './views/found-ids.ts';
import type { KnownMany } from './views/known-many.ts';
import { isBack, orderOf, type Place, type Way } from './views/order.ts';
import type { Usable } from './views/use-definition.ts';
import type { Sql } from './views/view-field.ts';

export type ListQuery = Readonly<
  Pick<Usable, 'conditions' | 'columns' | 'sort'> & {
    place: Place;
    /** Somebody is shown the page: each customer of it leaves a line in the log, in the statement of the page. */
    isLooked?: boolean;
    /** Whether it is known that the purpose sees more than are counted; without, they are counted. */
    many?: KnownMany;
  }
>;

/** Beside these, the values of the view's columns under their keys. */
export type ListRow = Readonly<{ id: number; kind: string; name: string }> &
  Readonly<Record<string, unknown>>;

export type ListPage = Readonly<{
  rows: readonly ListRow[];
  /** The places where the list goes on. */
  previous?: Place | undefined;
  next?: Place | undefined;
  /** At most `countMax + 1`, which means "more". */
  count: number;
  /** False where only the beginning of the register was looked through: there may be more than `count`. */
  isCounted: boolean;
}>;

export const rowsPerPage = 50;
export const countMax = 1000;

/** The page is cut out first; what is shown is looked up for its rows alone. */
const pageRows = async (tx: Tx, ids: Sql, { columns }: ListQuery, way: Way): Promise<ListRow[]> => {
  const shown = columns.flatMap(({ key, column }) => (column ? [{ key, ...column }] : []));
  const joins = new Map(shown.flatMap(({ join }) => (join ? [[join.alias, join.sql] as const] : [])));
  const values = shown.map(({ value }, at) => sql`${value} as ${sql.ref(`v${at}`)}`);
  const { rows } = await sql<Record<string, unknown>>`
    with cut as materialized (${ids})
    select ${sql.join([sql`c.id, c.kind, c.sort_name as name`, ...values])}
    from cut join customers c on c.id = cut.id ${sql.join([...joins.values()], sql` `)}
    order by ${orderOf(way.sort, false)}`.execute(tx.db);
  return rows.map(({ id, kind, name, ...cells }) => ({
    ...Object.fromEntries(shown.map(({ key }, at) => [key, cells[`v${at}`]])),
    ...({ id, kind, name } as ListRow),
  }));
};

const after = (id: number | undefined): Place | undefined => (id === undefined ? undefined : { after: id });
const before = (id: number | undefined): Place | undefined => (id === undefined ? undefined : { before: id });

/**
 * Where a stretch ended before the page was full, the next page goes on behind the stretch. From an empty page one
 * goes back to where it began, that customer included.
 */
const edges = (
  way: Way,
  rows: readonly ListRow[],
  hasMore: boolean,
  stretchEnd: number | undefined,
): Pick<ListPage, 'previous' | 'next'> => {
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  const { place } = way;
  if (isBack(way))
    return {
      previous: before(hasMore ? first : stretchEnd),
      next: after(last) ?? { after: place.before, including: 'yes' },
    };
  const isFirst = place.after === undefined;
  return {
    previous: isFirst ? undefined : (before(first) ?? { before: place.after, including: 'yes' }),
    next: after(hasMore ? last : stretchEnd),
  };
};

export const placeGone = problemKind('list_place_gone', 409, {
  fi: 'Asiakas, jonka kohdalta luettelo jatkuu, ei ole enää luettelossa. Aloita luettelo alusta.',
  sv: 'Kunden vid vilken listan fortsätter finns inte längre i listan. Börja listan från början.',
  en: 'The customer from whom the list goes on is no longer in it. Begin the list anew.',
});

/** By name the place is known by the customer's row alone: were it gone, the list would look as if it ended here. */
const placeStands = async (tx: Tx, { sort, place }: Way): Promise<boolean> => {
  const edge = place.before ?? place.after;
  if (sort === 'newest' || edge === undefined) return true;
  const { rows } = await sql`select from customers where id = ${edge}`.execute(tx.db);
  return rows.length > 0;
};

/** At most `countMax + 1`; all whom the purpose sees are counted once in a while. */
const counted = async (tx: Tx, search: Search, way: Way, many: KnownMany | undefined): Promise<number> => {
  const isOfAll = search.conditions.length === 0;
  if (isOfAll && many?.isKnown()) return countMax + 1;
  const count = await cappedCount(tx, search, way, countMax + 1);
  if (isOfAll && count > countMax) many?.remember();
  return count;
};

/** One trip, or two and three for conditions that few meet. */
export const customerList = async (
  tx: Tx,
  query: ListQuery,
  limits: Limits = usualLimits,
): Promise<ListPage> => {
  const { conditions, sort, place, many } = query;
  const way: Way = { sort, place };
  const search: Search = { conditions, few: await fewestOf(tx, conditions, limits), limits };
  const [found, count, stands] = await Promise.all([
    pageRows(tx, foundIds(search, way, rowsPerPage + 1), query, way),
    counted(tx, search, way, many),
    placeStands(tx, way),
  ]);
  if (found.length === 0 && !stands) throw new Problem(placeGone);
  const hasMore = found.length > rowsPerPage;
  const inStretches = conditions.length > 0 && search.few === undefined;
  const [stretchEnd, isCounted] = await Promise.all([
    inStretches && !hasMore ? endOfStretch(tx, search, way) : undefined,
    !inStretches || count > countMax || isOneStretch(tx, search, way),
  ]);
  const rows = hasMore ? (isBack(way) ? found.slice(1) : found.slice(0, rowsPerPage)) : found;
  if (query.isLooked)
    await lookedAtFound(
      tx,
      'list',
      rows.map(({ id }) => id),
    );
  return { rows, ...edges(way, rows, hasMore, stretchEnd), count, isCounted };
};

export type Neighbours = Readonly<{ previous?: number; next?: number }>;

/** The customers beside this one in the list that one came from. All statements go together: the card is one trip. */
export const neighboursOf = async (
  tx: Tx,
  id: number,
  { conditions, sort }: Omit<ListQuery, 'place' | 'columns'>,
): Promise<Neighbours> => {
  const beside = async (place: Place) => {
    const ids = foundIds({ conditions, few: undefined, limits: usualLimits }, { sort, place }, 1);
    return (await sql<{ id: number }>`${ids}`.execute(tx.db)).rows[0]?.id;
  };
  const [previous, next] = await Promise.all([beside({ before: id }), beside({ after: id })]);
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
};
