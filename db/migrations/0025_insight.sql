-- Figures for the company: sums and counts by month, put together for the purpose `statistics` and so without those whom
-- it does not see. No person stands in them; cells of a few are not shown (GDPR 5(1)(e), 89).

create table seloste.order_figures (
  month date not null,
  channel text not null,
  -- The first two digits of the postcode, a country's letters elsewhere, or nothing.
  region text not null,
  orders int not null,
  net_cents bigint not null,
  gross_cents bigint not null,
  primary key (month, channel, region)
);
create table seloste.group_figures (
  month date not null,
  product_group text not null,
  orders int not null,
  net_cents bigint not null,
  primary key (month, product_group)
);
create table seloste.customer_figures (
  month date not null,
  kind text not null,
  source text not null,
  came int not null,
  primary key (month, kind, source)
);

-- How far the figures have come: a month is put together anew when something in it has happened since.
create table seloste.figures_made (
  only_one boolean primary key default true,
  looked_to timestamptz not null,
  -- New customers are counted by their keys; all anew at night.
  last_customer_id bigint not null default 0,
  made_at timestamptz not null,
  constraint figures_made_is_one check (only_one)
);

-- What orders of erased customers were worth, by month, channel and group alone: GDPR recital 26. A line is the sum of all
-- of its month, so one order of one person cannot be told from it once there are others; see src/insight/keep-worth.ts.
create table seloste.anonymous_sales (
  month date not null,
  channel text not null,
  product_group text not null,
  orders int not null,
  net_cents bigint not null,
  gross_cents bigint not null,
  primary key (month, channel, product_group)
);

create index order_events_by_recording on seloste.order_events (recorded_at);
create index orders_by_recording on seloste.orders (recorded_at);

-- Before the rows of erased customers go: what their orders were worth is added to the sums of their months. The purpose
-- that erases reads none of it.
create function seloste.keep_worth_of(customers bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  insert into anonymous_sales as s (month, channel, product_group, orders, net_cents, gross_cents)
  select date_trunc('month', o.ordered_on)::date, o.channel, l.product_group, count(distinct o.id), sum(l.net_cents), sum(l.gross_cents)
  from orders o join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id
  where o.customer_id = any(customers) and o.state <> 'cancelled' group by 1, 2, 3
  on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
    net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents
$$;
