/** Figures: counts and sums, nobody's. */
import { type FunctionDeclaration, ofCompany, type TableDeclaration } from '../ground/columns.ts';

const figures = (table: string, about: string, ...columns: string[]): TableDeclaration => ({
  table,
  about,
  subject: 'none',
  rows: 'all',
  purposes: {
    statistics: ['select', 'insert', 'update', 'delete'],
    business_development: ['select'],
  },
  columns: Object.fromEntries(columns.map((column) => [column, ofCompany])),
});

export const insightFunctions: readonly FunctionDeclaration[] = [
  { signature: 'keep_worth_of(bigint[])', purposes: ['erasure'], isDefiner: true },
  { signature: 'keep_worth_of_orders(bigint[], bigint[])', purposes: ['erasure'], isDefiner: true },
];

const worth = figures(
  'anonymous_sales',
  'What orders that have expired or whose customers were erased were worth, by month, channel and product group.',
  'month',
  'channel',
  'product_group',
  'orders',
  'orders_of_group',
  'net_cents',
  'gross_cents',
);

/** Its keys come of themselves. */
const staleMonths: TableDeclaration = {
  ...figures('stale_months', 'Months whose orders have gone since their figures were put together.', 'month'),
  columns: { id: { ...ofCompany, derived: true }, month: ofCompany },
};

export const insightData: readonly TableDeclaration[] = [
  figures(
    'order_figures',
    'Orders of a month by channel and region.',
    'month',
    'channel',
    'region',
    'orders',
    'net_cents',
    'gross_cents',
  ),
  figures(
    'group_figures',
    'Sales of a month by product group.',
    'month',
    'product_group',
    'orders',
    'net_cents',
  ),
  figures(
    'customer_figures',
    'New customers of a month by kind and source.',
    'month',
    'kind',
    'source',
    'came',
  ),
  figures('figures_made', 'How far the figures have come.', 'only_one', 'looked_to', 'counted_to', 'made_at'),
  staleMonths,
  worth,
];
