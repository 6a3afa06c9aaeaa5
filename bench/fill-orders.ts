/**
 * Three orders for each customer over five years, two lines each, written by a superuser past triggers and keys: how long
 * it takes is not measured here, `orders-import.ts` measures the way in that people use.
 */
import pg from 'pg';
import { helsinkiDate } from '../src/ground/calendar.ts';
import type { BenchDatabase } from './database.ts';

export const ordersPerCustomer = 3;
const days = 1_826;

const statements = (today: string, orders: number): readonly string[] => [
  `set search_path = seloste; set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off`,
  // All or nothing: a fill that was stopped is begun anew.
  `begin`,
  `create temp table drawn as select n as id, 1 + (hashint8(n) & 2147483647) % ${orders / ordersPerCustomer} as customer_id,
     date '${today}' - ((n::bigint * 7919) % ${days})::int as on_day, (hashint8(n + 7) & 65535)::int as draw from generate_series(1, ${orders}) n`,
  `insert into orders (id, customer_id, order_number, ordered_on, channel, prices_include_vat, net_cents, vat_cents, gross_cents,
     state, closed_on, kept_until, archived_at, source, recorded_at)
   overriding system value select id, customer_id, 'P' || id, on_day, (array['web_shop', 'web_shop', 'shop', 'direct'])[1 + draw % 4], true,
     2 * (500 + draw), 0, 2 * (500 + draw), case when on_day > date '${today}' - 4 then 'placed' when draw % 50 = 7 then 'cancelled' else 'delivered' end,
     case when on_day > date '${today}' - 4 then null else on_day + 3 end, on_day + 1100,
     case when on_day < date '${today}' - 400 then on_day + 390 end, 'webshop', on_day from drawn`,
  `insert into order_lines (customer_id, order_id, position, name, product_group, quantity_thousandths, unit_price_cents, vat_class,
     vat_basis_points, net_cents, vat_cents, gross_cents)
   select customer_id, id, p, 'Lanka', 'ryhmä ' || (draw + 5 * p) % 24, 1000, 500 + draw, 'standard', 2550, 500 + draw, 0, 500 + draw
   from drawn cross join generate_series(1, 2) p`,
  `insert into order_addresses (customer_id, order_id, kind, postcode, town)
   select customer_id, id, 'delivery', lpad((draw % 1000 * 100)::text, 5, '0'), 'Mallila' from drawn`,
  `insert into order_events (customer_id, order_id, kind, happened_at, recorded_at, recorded_by)
   select customer_id, id, 'placed', on_day, on_day, 'bench' from drawn`,
  `select setval(pg_get_serial_sequence('orders', 'id'), ${orders})`,
  `commit`,
  `vacuum (analyze)`,
];

/** Once for each database that is kept. */
export const fillOrders = async ({ installation, raw }: BenchDatabase, customers: number): Promise<void> => {
  if ((await raw.query('select from orders limit 1')).rows.length > 0) return;
  const orders = customers * ordersPerCustomer;
  console.error(`filling ${orders.toLocaleString('en')} orders …`);
  const client = new pg.Client({ ...installation.loginAs('postgres'), database: installation.database });
  await client.connect();
  try {
    for (const statement of statements(helsinkiDate(new Date()), orders)) await client.query(statement);
  } finally {
    await client.end();
  }
};
