/** The figures as they may be shown, to people and to programs alike: no cell of a few. */

import type { Tx } from '../db/tx.ts';
import { addMonths, helsinkiDate } from '../ground/calendar.ts';
import {
  customersByMonth,
  customersBySource,
  type MonthFigure,
  madeAt,
  type NamedFigure,
  salesByChannel,
  salesByGroup,
  salesByMonth,
  salesByRegion,
} from './queries.ts';
import { leastShown, withoutSmallCells } from './small-cells.ts';

/** Months that are looked at. */
export const spans = { year: 12, two_years: 24, five_years: 60 } as const;
export type Span = keyof typeof spans;

/** Numbers of a month with a few orders are not told. */
export type ShownMonth = Readonly<{ month: string; orders: number | null; net_cents: number | null }>;
export type ShownNamed = NamedFigure;
export type ShownFigures = Readonly<{
  span: Span;
  sales: readonly ShownMonth[];
  groups: readonly ShownNamed[];
  regions: readonly ShownNamed[];
  channels: readonly ShownNamed[];
  came: readonly Readonly<{ month: string; came: number | null }>[];
  sources: readonly ShownNamed[];
  made_at: Date | null;
}>;

/** No group, channel or source is called so. */
export const othersLabel = '*';

const together = (small: readonly NamedFigure[]): NamedFigure => ({
  label: othersLabel,
  count: small.reduce((sum, { count }) => sum + count, 0),
  net_cents: small.reduce((sum, { net_cents }) => sum + net_cents, 0),
});

const month = (row: MonthFigure): ShownMonth =>
  row.orders < leastShown ? { month: row.month, orders: null, net_cents: null } : row;

export const shownFigures = async (tx: Tx, span: Span): Promise<ShownFigures> => {
  const to = helsinkiDate(new Date());
  const period = { from: `${addMonths(to, 1 - spans[span]).slice(0, 7)}-01`, to };
  const [sales, groups, regions, channels, came, sources, made] = await Promise.all([
    salesByMonth(tx, period),
    salesByGroup(tx, period),
    salesByRegion(tx, period),
    salesByChannel(tx, period),
    customersByMonth(tx, period),
    customersBySource(tx),
    madeAt(tx),
  ]);
  const named = (rows: readonly NamedFigure[]) => withoutSmallCells(rows, together);
  return {
    span,
    sales: sales.map(month),
    groups: named(groups),
    regions: named(regions),
    channels: named(channels),
    came: came.map((row) => (row.came < leastShown ? { ...row, came: null } : row)),
    sources: named(sources),
    made_at: made ?? null,
  };
};
