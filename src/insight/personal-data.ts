/** Figures: counts and sums, nobody's. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

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
  // Whoever reads regions counts them, and reads no address for it.
  { signature: 'customers_by_region(integer[])', purposes: [], whoeverReads: 'region', isDefiner: true },
  {
    signature: 'blocks_of_new_addresses(timestamp with time zone)',
    purposes: [],
    whoeverReads: 'region',
    isDefiner: true,
  },
];

const worth = figures(
  'anonymous_sales',
  'What orders that have expired or whose customers were erased were worth, by month, channel and product group.',
  'month',
  'channel',
  'product_group',
  'orders',
  'orders_of_group',
  'buyers',
  'buyers_of_cell',
  'net_cents',
  'gross_cents',
);

/** Its keys come of themselves. */
const staleMonths: TableDeclaration = {
  ...figures('stale_months', 'Months whose orders have gone since their figures were put together.', 'month'),
  columns: { id: { ...ofCompany, derived: true }, month: ofCompany },
};

const ofCell: Column = { category: 'system', access: 'link', erasure: 'with_row', fixed: true };

/** Where somebody’s orders are one of a few in a month. It goes with them, and with the next count of the month. */
const fewBuyers: TableDeclaration = {
  table: 'few_buyers',
  about:
    'Who bought in a month where fewer than five did, so that it is known how many they are over several months.',
  subject: 'customer',
  rows: 'all',
  goesWith: 'customers',
  purposes: { statistics: ['select', 'insert', 'delete'], business_development: ['select'] },
  columns: { customer_id: { ...key, customer: 'goes' }, month: ofCell, dimension: ofCell, label: ofCell },
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
  figures(
    'buyer_figures',
    'How many different customers bought in a month, in all and by channel, region and product group.',
    'month',
    'dimension',
    'label',
    'buyers',
  ),
  fewBuyers,
  figures('region_figures', 'Customers by region, in blocks.', 'block', 'region', 'customers'),
  figures('figures_made', 'How far the figures have come.', 'only_one', 'looked_to', 'counted_to', 'made_at'),
  staleMonths,
  worth,
];
