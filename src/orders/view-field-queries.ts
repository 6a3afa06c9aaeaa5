/** What a view of customers can ask and show of their orders. Cancelled and returned ones count for nothing. */
import { sql } from 'kysely';
import { compared } from '../customers/views/compare.ts';
import { childField } from '../customers/views/make-field.ts';
import type { Operator } from '../customers/views/operator.ts';
import type { Asked, Join, Sql, ViewField } from '../customers/views/view-field.ts';
import type { Text } from '../ground/language.ts';
import { orderChannels } from './order.ts';
import { channelNames } from './order-words.ts';

const titles = {
  order: { fi: 'Tilaus', sv: 'Beställning', en: 'Order' },
  channel: { fi: 'Tilauskanava', sv: 'Beställningskanal', en: 'Channel of an order' },
  count: { fi: 'Tilausten määrä', sv: 'Antal beställningar', en: 'Number of orders' },
  total: { fi: 'Tilausten summa', sv: 'Beställningarnas summa', en: 'Sum of orders' },
  year: {
    fi: 'Tilausten summa vuoden ajalta',
    sv: 'Beställningarnas summa under ett år',
    en: 'Sum of orders within a year',
  },
  first: { fi: 'Ensimmäinen tilaus', sv: 'Första beställningen', en: 'First order' },
  last: { fi: 'Viimeisin tilaus', sv: 'Senaste beställningen', en: 'Latest order' },
} as const satisfies Record<string, Text>;

const says = {
  exists: { fi: 'On tilannut', sv: 'Har beställt', en: 'Has ordered' },
  missing: { fi: 'Ei ole tilannut', sv: 'Har inte beställt', en: 'Has not ordered' },
} as const;

const counting = sql`d.state <> 'cancelled' and d.state <> 'returned'`;

const values = {
  order_count: sql`count(*)`,
  order_sum: sql`coalesce(sum(d.gross_cents), 0)::bigint`,
  order_sum_year: sql`coalesce(sum(d.gross_cents) filter (where d.ordered_on > (now() at time zone 'Europe/Helsinki')::date - 365), 0)::bigint`,
  first_order_on: sql`min(d.ordered_on)`,
  last_order_on: sql`max(d.ordered_on)`,
} as const satisfies Record<string, Sql>;

const sums: Join = {
  alias: 'o',
  sql: sql`left join lateral (select ${sql.join(Object.entries(values).map(([name, value]) => sql`${value} as ${sql.ref(name)}`))}
    from orders d where d.customer_id = c.id and ${counting}) o on true`,
};

const days = ['from', 'to', 'within', 'older'] as const;
const amounts = ['from', 'to'] as const;

const ofAll = (
  key: keyof typeof values,
  title: Text,
  kind: 'number' | 'money' | 'date',
  few?: ViewField['few'],
): ViewField => {
  const of = sql`(select ${values[key]} from orders d where d.customer_id = c.id and ${counting})`;
  return {
    key,
    title,
    category: 'orders',
    kind,
    operators: kind === 'date' ? days : amounts,
    test: (asked: Asked) => sql`(${compared(of, asked, kind)})`,
    ...(few && { few }),
    column: { value: sql`o.${sql.ref(key)}`, join: sums },
  };
};

/** Whoever ordered lately has an order of those days. */
const lately: readonly Operator[] = ['from', 'within'];
const ordered = (asked: Asked): Sql | undefined =>
  lately.includes(asked.operator)
    ? sql`select d.customer_id from orders d where ${compared(sql`d.ordered_on`, asked, 'date')}`
    : undefined;

const shared = { category: 'orders', table: 'orders', among: counting } as const;

export const orderViewFields: readonly ViewField[] = [
  childField({
    ...shared,
    key: 'order',
    title: titles.order,
    says,
    kind: 'presence',
    operators: ['exists', 'missing'],
  }),
  childField({
    ...shared,
    key: 'order_channel',
    title: titles.channel,
    kind: 'choice',
    of: 'channel',
    options: orderChannels.map((value) => ({ value, title: channelNames[value] })),
    operators: ['is', 'not'],
  }),
  ofAll('order_count', titles.count, 'number'),
  ofAll('order_sum', titles.total, 'money'),
  ofAll('order_sum_year', titles.year, 'money'),
  ofAll('first_order_on', titles.first, 'date'),
  ofAll('last_order_on', titles.last, 'date', ordered),
];
