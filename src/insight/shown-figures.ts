/** The figures as they may be shown, to people and to programs alike: no cell of a few. */

import type { Tx } from '../db/tx.ts';
import { addMonths, helsinkiDate } from '../ground/calendar.ts';
import { type ProductGroup, productGroups } from '../orders/product-group-queries.ts';
import {
  customersByMonth,
  customersByRegion,
  customersBySource,
  isCounting,
  type MonthFigure,
  madeAt,
  type NamedFigure,
  type SoldFigure,
  salesByChannel,
  salesByGroup,
  salesByMonth,
  salesByRegion,
} from './queries.ts';
import { buyersOf, counted, hiddenCells, withoutSmallCells } from './small-cells.ts';

/** Months that are looked at. */
export const spans = { year: 12, two_years: 24, five_years: 60 } as const;
export type Span = keyof typeof spans;

/** Numbers of a month with a few buyers are not told, nor those of the month that would give it away. */
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
  customer_regions: readonly ShownNamed[];
  /** It is not known yet how many people are behind the figures, so none are told: after an upgrade, for minutes. */
  counting: boolean;
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

/** Who is behind a figure is left behind with the cells: nobody is told. */
const shownSales = (rows: readonly SoldFigure[]): ShownNamed[] =>
  withoutSmallCells(rows, buyersOf, (small) => ({ ...together(small), buyers: 0, known: [] })).map(
    ({ label, count, net_cents }) => ({ label, count, net_cents }),
  );

const shownPeople = (rows: readonly NamedFigure[]): ShownNamed[] =>
  withoutSmallCells(rows, counted, together);

/** Lines say a group as it was written then: it is told as the list has it. */
const asListed = (rows: readonly ShownNamed[], groups: readonly ProductGroup[]): ShownNamed[] => {
  const codes = new Map(groups.map(({ code }) => [code.toLowerCase(), code]));
  return rows.map((row) => ({ ...row, label: codes.get(row.label.toLowerCase()) ?? row.label }));
};

/** A month that alone were hidden could be worked out from the sums of the same months by group: another is hidden with it. */
const shownMonths = (rows: readonly MonthFigure[]): ShownMonth[] => {
  const hidden = hiddenCells(
    rows.map((row) => ({ ...row, count: row.orders })),
    buyersOf,
  );
  const months = new Set([...hidden].map(({ month }) => month));
  return rows.map(({ month, orders, net_cents }) =>
    months.has(month) ? { month, orders: null, net_cents: null } : { month, orders, net_cents },
  );
};

const shownCame = (rows: readonly { month: string; came: number }[]): ShownFigures['came'] => {
  const hidden = hiddenCells(
    rows.map((row) => ({ ...row, count: row.came })),
    counted,
  );
  const months = new Set([...hidden].map(({ month }) => month));
  return rows.map((row) => (months.has(row.month) ? { ...row, came: null } : row));
};

type Sales = Pick<ShownFigures, 'sales' | 'groups' | 'regions' | 'channels'>;
const noSales: Sales = { sales: [], groups: [], regions: [], channels: [] };

const salesWithin = async (
  tx: Tx,
  period: { from: string; to: string },
  names: readonly ProductGroup[],
): Promise<Sales> => {
  const [sales, groups, regions, channels] = await Promise.all([
    salesByMonth(tx, period),
    salesByGroup(tx, period),
    salesByRegion(tx, period),
    salesByChannel(tx, period),
  ]);
  return {
    sales: shownMonths(sales),
    groups: asListed(shownSales(groups), names),
    regions: shownSales(regions),
    channels: shownSales(channels),
  };
};

export const shownFigures = async (tx: Tx, span: Span): Promise<ShownFigures> => {
  const to = helsinkiDate(new Date());
  const period = { from: `${addMonths(to, 1 - spans[span]).slice(0, 7)}-01`, to };
  const [counting, names] = await Promise.all([isCounting(tx), productGroups(tx)]);
  const [sold, came, sources, regions, made] = await Promise.all([
    counting ? noSales : salesWithin(tx, period, names),
    customersByMonth(tx, period),
    customersBySource(tx),
    customersByRegion(tx),
    madeAt(tx),
  ]);
  return {
    span,
    ...sold,
    came: shownCame(came),
    sources: shownPeople(sources),
    customer_regions: shownPeople(regions),
    counting,
    made_at: made ?? null,
    group_names: Object.fromEntries(
      names.map(({ code, name_fi, name_sv, name_en }) => [code.toLowerCase(), { name_fi, name_sv, name_en }]),
    ),
  };
};
