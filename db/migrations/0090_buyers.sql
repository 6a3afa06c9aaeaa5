-- A cell of the figures is small by the people behind it, not by their orders (decision 036): five orders of one customer
-- are the figures of one. How many different people bought is counted with the sums, by the month.
create table seloste.buyer_figures (
  month date not null,
  dimension text not null,
  -- A channel, a region, a product group in small letters; '' of all.
  label text not null,
  buyers int not null,
  primary key (month, dimension, label),
  constraint buyer_figures_dimension_is_known check (dimension in ('all', 'channel', 'region', 'product_group'))
);

-- Who they are where they are fewer than five: without it nobody could say whether the four of one month and the four of
-- the next are the same. The rows go with the customer, and with each new count of their month.
create table seloste.few_buyers (
  customer_id bigint not null references seloste.customers on delete cascade,
  month date not null,
  dimension text not null,
  label text not null,
  primary key (customer_id, month, dimension, label),
  constraint few_buyers_dimension_is_known check (dimension in ('all', 'channel', 'region', 'product_group'))
);
create index few_buyers_by_dimension on seloste.few_buyers (dimension, month, label);

-- Customers by region, in blocks of 10,000 keys, so that a minute counts anew only where addresses have come. Each block
-- that has been counted has a row of the region '', of whom no region is known.
create table seloste.region_figures (
  block int not null,
  region text not null,
  customers int not null,
  primary key (block, region)
);
create index addresses_by_recording on seloste.addresses (recorded_at);

-- The purpose reads no addresses: the database counts for it those whom it sees, and hands out numbers alone.
create function seloste.customers_by_region(blocks int[]) returns table (block int, region text, customers int)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select b.block, coalesce(a.region, ''), count(c.id)::int
  from unnest(blocks) b (block)
  join customers c on c.id between b.block * 10000::bigint and b.block * 10000::bigint + 9999
  join search_masks m on m.purpose = substring(session_user from '_p([0-9]+)$')::int and is_visible(c, m)
  left join lateral (
    select case when d.country = 'FI' then left(d.postcode, 2) else d.country end as region from addresses d
    where d.customer_id = c.id and not d.is_protected and (d.ended_on is null or d.ended_on > today())
    order by d.kind <> 'postal', d.id desc limit 1) a on true
  group by 1, 2
$$;
create function seloste.blocks_of_new_addresses(since timestamptz) returns setof int
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct (customer_id / 10000)::int from addresses where recorded_at > since
$$;

-- How many people a cell tells of at the least. `buyers` counts each person once in a month, in one of its cells: cells of a
-- month can be added. `buyers_of_cell` counts all whose order was in it. Both count a person when their last order goes, so
-- nobody is counted here and by name. What stands here already was kept without it and is nobody's.
alter table seloste.anonymous_sales add column buyers int not null default 0;
alter table seloste.anonymous_sales add column buyers_of_cell int not null default 0;

create or replace function seloste.keep_worth_of_orders(customers bigint[], ids bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  with gone as materialized (
    select o.customer_id, o.id, date_trunc('month', o.ordered_on)::date as month, o.channel
    from unnest(customers, ids) as k (customer_id, id) join orders o on o.customer_id = k.customer_id and o.id = k.id
    where o.state <> 'cancelled' for update of o
  ), parts as materialized (
    select g.month, g.channel, l.product_group, g.customer_id, g.id,
      row_number() over (partition by g.id order by min(l.position)) = 1 as is_first,
      sum(l.net_cents - coalesce(r.net_cents, 0)) as net_cents, sum(l.gross_cents - coalesce(r.gross_cents, 0)) as gross_cents
    from gone g join order_lines l on l.customer_id = g.customer_id and l.order_id = g.id
    left join lateral (select sum(r.net_cents) as net_cents, sum(r.gross_cents) as gross_cents from order_returns r
      where r.customer_id = l.customer_id and r.order_id = l.order_id and r.position = l.position) r on true
    group by g.month, g.channel, l.product_group, g.customer_id, g.id
  ), left_over as materialized (
    select k.customer_id, k.month, o.id, o.channel from (select distinct customer_id, month from gone) k
    join orders o on o.customer_id = k.customer_id and o.ordered_on >= k.month and o.ordered_on < (k.month + interval '1 month')::date
    where o.state <> 'cancelled' and not exists (select from gone g where g.id = o.id)
  ), buyers as (
    select distinct on (p.customer_id, p.month) p.month, p.channel, p.product_group, 1 as of_month, 0 as of_cell
    from parts p where p.is_first
      and not exists (select from left_over o where o.customer_id = p.customer_id and o.month = p.month)
    order by p.customer_id, p.month, p.id
  ), buyers_of_cell as (
    select distinct on (p.customer_id, p.month, p.channel, p.product_group) p.month, p.channel, p.product_group, 0, 1
    from parts p where not exists (select from left_over o
      join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id and l.product_group = p.product_group
      where o.customer_id = p.customer_id and o.month = p.month and o.channel = p.channel)
  ), people as (
    select month, channel, product_group, sum(of_month) as of_month, sum(of_cell) as of_cell
    from (select * from buyers union all select * from buyers_of_cell) b group by 1, 2, 3
  ), kept as (
    insert into anonymous_sales as s
      (month, channel, product_group, orders, orders_of_group, buyers, buyers_of_cell, net_cents, gross_cents)
    select p.month, p.channel, p.product_group, count(*) filter (where p.is_first), count(*),
      coalesce(min(b.of_month), 0), coalesce(min(b.of_cell), 0), sum(p.net_cents), sum(p.gross_cents)
    from parts p left join people b on b.month = p.month and b.channel = p.channel and b.product_group = p.product_group
    group by 1, 2, 3
    on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
      orders_of_group = s.orders_of_group + excluded.orders_of_group, buyers = s.buyers + excluded.buyers,
      buyers_of_cell = s.buyers_of_cell + excluded.buyers_of_cell,
      net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents
  ), forgotten as (
    delete from few_buyers f using gone g where f.customer_id = g.customer_id and f.month = g.month
  )
  insert into stale_months (month) select distinct month from gone
$$;

-- The people of the months that stand already are counted by the job, a month at a time; until then the page says so.
insert into seloste.stale_months (month) select distinct month from seloste.order_figures;
