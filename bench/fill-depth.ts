/** Two customers beside the population: one with ten of everything that a card or a timeline tells, one with ten thousand. */
import type pg from 'pg';

export const depths = { shallow: 10, deep: 10_000 } as const;
export type Depth = keyof typeof depths;

/** Of `$1` the customer; `$2` how many. Spread over ten years, so that the newest page is a small part of the whole. */
const ofEach: readonly string[] = [
  `insert into orders (customer_id, ordered_on, channel, prices_include_vat, state, closed_on, source, net_cents, vat_cents, gross_cents)
   select $1, today() - (n * 3650 / $2)::int, 'web_shop', true, 'delivered', today() - (n * 3650 / $2)::int, 'webshop', 1000, 255, 1255
   from generate_series(1, $2::bigint) n`,
  `insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
     vat_basis_points, net_cents, vat_cents, gross_cents)
   select customer_id, id, 1, 'Lanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255 from orders where customer_id = $1 and $2::bigint > 0`,
  `insert into order_events (customer_id, order_id, kind, happened_at) select customer_id, id, 'delivered', now() from orders where customer_id = $1 and $2::bigint > 0`,
  `insert into invoices (customer_id, is_consumer, buyer_name, state, series, serial, number, issued_on, due_on, total_cents,
     net_cents, open_cents, reference, counted_from, kept_until, declaration_version)
   select $1::bigint, true, 'Esimerkki', 'open', 'depth', $1::bigint * 100000 + n, ($1::bigint * 100000 + n)::text, today() - (n * 3650 / $2)::int,
     today() - (n * 3650 / $2)::int + 14, 1255, 1255, case when n <= 5 then 1255 else 0 end, '13', today(), today() + 2000, 0
   from generate_series(1, $2::bigint) n`,
  `insert into mails (customer_id, purpose, to_address, subject, body, language, recorded_at)
   select $1, p, 'a@posti.example', 'Tilauksesi', 'Hei!', 'fi', now() - make_interval(hours => (n * 87600 / $2)::int)
   from generate_series(1, $2::bigint) n, unnest(array[1, 4]) p`,
  `insert into mail_steps (customer_id, mail_id, purpose, step) select customer_id, id, purpose, 'sent' from mails where customer_id = $1 and $2::bigint > 0`,
  `insert into notes (customer_id, kind, happened_at, body)
   select $1, 'call', now() - make_interval(hours => (n * 87600 / $2)::int), 'Soitti' from generate_series(1, $2::bigint) n`,
];

const nameOf = (depth: Depth): string => `Syvyys ${depth}`;

const make = async (owner: pg.Client, depth: Depth, count: number): Promise<number> => {
  await owner.query('begin');
  await owner.query(`select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`);
  const { rows } = await owner.query(
    `insert into customers (kind, family_name, source, declaration_version) values ('person', $1, 'store', 0) returning id::int`,
    [nameOf(depth)],
  );
  const id = (rows[0] as { id: number }).id;
  for (const statement of ofEach) await owner.query(statement, [id, count]);
  await owner.query('commit');
  return id;
};

/** Made once and kept with the database. `count`: of everything, where it is not as many as the depth says. */
export const customerOfDepth = async (
  owner: pg.Client,
  depth: Depth,
  count: number = depths[depth],
): Promise<number> => {
  const { rows } = await owner.query('select id::int from customers where family_name = $1', [nameOf(depth)]);
  return (rows[0] as { id: number } | undefined)?.id ?? make(owner, depth, count);
};
