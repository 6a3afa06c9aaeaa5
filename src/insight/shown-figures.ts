/** The figures as they may be shown, to people and to programs alike: no cell of a few. */

import type { Tx } from '../db/tx.ts';
import { addMonths, helsinkiDate } from '../ground/calendar.ts';
import { type ProductGroup, productGroups } from '../orders/product-group-queries.ts';
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
import { hiddenCells, withoutSmallCells } from './small-cells.ts';

/** Months that are looked at. */
export const spans = { year: 12, two_years: 24, five_years: 60 } as const;
export type Span = keyof typeof spans;

/** Numbers of a month with a few orders are not told, nor those of the month that would give it away. */
export type ShownMonth = Readonly<{ month: string; orders: number | null; net_cents: number | null }>;
type GroupName = Omit<ProductGroup, 'id' | 'code'>;
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
  /** Names of the groups of the list, by their code in small letters. */
  group_names: Readonly<Record<string, GroupName>>;
}>;

/** No group, channel or source is called so. */
export const othersLabel = '*';

const together = (small: readonly NamedFigure[]): NamedFigure => ({
  label: othersLabel,
  count: small.reduce((sum, { count }) => sum + count, 0),
  net_cents: small.reduce((sum, { net_cents }) => sum + net_cents, 0),
});

/** Lines say a group as it was written then: in whatever capitals, it is the one of the list. */
const asListed = (rows: readonly NamedFigure[], groups: readonly ProductGroup[]): NamedFigure[] => {
  const codes = new Map(groups.map(({ code }) => [code.toLowerCase(), code]));
  const all = new Map<string, NamedFigure>();
  for (const row of rows) {
    const label = codes.get(row.label.toLowerCase()) ?? row.label;
    const before = all.get(label) ?? { label, count: 0, net_cents: 0 };
    all.set(label, {
      label,
      count: before.count + row.count,
      net_cents: before.net_cents + row.net_cents,
    });
  }
  return [...all.values()].sort((one, other) => other.net_cents - one.net_cents);
};

/** A month that alone were hidden could be worked out from the sums of the same months by group: another is hidden with it. */
const shownMonths = (rows: readonly MonthFigure[]): ShownMonth[] => {
  const hidden = hiddenCells(rows.map((row) => ({ ...row, count: row.orders })));
  const months = new Set([...hidden].map(({ month }) => month));
  return rows.map((row) =>
    months.has(row.month) ? { month: row.month, orders: null, net_cents: null } : row,
  );
};

const shownCame = (rows: readonly { month: string; came: number }[]): ShownFigures['came'] => {
  const hidden = hiddenCells(rows.map((row) => ({ ...row, count: row.came })));
  const months = new Set([...hidden].map(({ month }) => month));
  return rows.map((row) => (months.has(row.month) ? { ...row, came: null } : row));
};

export const shownFigures = async (tx: Tx, span: Span): Promise<ShownFigures> => {
  const to = helsinkiDate(new Date());
  const period = { from: `${addMonths(to, 1 - spans[span]).slice(0, 7)}-01`, to };
  const [sales, groups, regions, channels, came, sources, made, names] = await Promise.all([
    salesByMonth(tx, period),
    salesByGroup(tx, period),
    salesByRegion(tx, period),
    salesByChannel(tx, period),
    customersByMonth(tx, period),
    customersBySource(tx),
    madeAt(tx),
    productGroups(tx),
  ]);
  const named = (rows: readonly NamedFigure[]) => withoutSmallCells(rows, together);
  return {
    span,
    sales: shownMonths(sales),
    groups: named(asListed(groups, names)),
    regions: named(regions),
    channels: named(channels),
    came: shownCame(came),
    sources: named(sources),
    made_at: made ?? null,
    group_names: Object.fromEntries(
      names.map(({ code, name_fi, name_sv, name_en }) => [code.toLowerCase(), { name_fi, name_sv, name_en }]),
    ),
  };
};
