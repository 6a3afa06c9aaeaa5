-- Orders whose time is over leave what they were worth as those of erased customers do, less what came back of them. An
-- order is counted once, in the group of its first line; how many orders had the group stands beside it.
alter table seloste.anonymous_sales add column orders_of_group int not null default 0;
update seloste.anonymous_sales set orders_of_group = orders;

-- Months whose orders have gone since their figures were put together: without it they would be counted twice until the
-- night. Rows are only added, so that who erases never waits for who counts.
create table seloste.stale_months (
  id bigint generated always as identity primary key,
  month date not null
);

-- By key, before the rows go. The lock waits for another who lets the same orders go: then they are not counted again.
create function seloste.keep_worth_of_orders(customers bigint[], ids bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  with gone as materialized (
    select o.customer_id, o.id, date_trunc('month', o.ordered_on)::date as month, o.channel
    from unnest(customers, ids) as k (customer_id, id) join orders o on o.customer_id = k.customer_id and o.id = k.id
    where o.state <> 'cancelled' for update of o
  ), parts as (
    select g.month, g.channel, l.product_group, row_number() over (partition by g.id order by min(l.position)) = 1 as is_first,
      sum(l.net_cents - coalesce(r.net_cents, 0)) as net_cents, sum(l.gross_cents - coalesce(r.gross_cents, 0)) as gross_cents
    from gone g join order_lines l on l.customer_id = g.customer_id and l.order_id = g.id
    left join lateral (select sum(r.net_cents) as net_cents, sum(r.gross_cents) as gross_cents from order_returns r
      where r.customer_id = l.customer_id and r.order_id = l.order_id and r.position = l.position) r on true
    group by g.month, g.channel, l.product_group, g.id
  ), kept as (
    insert into anonymous_sales as s (month, channel, product_group, orders, orders_of_group, net_cents, gross_cents)
    select month, channel, product_group, count(*) filter (where is_first), count(*), sum(net_cents), sum(gross_cents)
    from parts group by 1, 2, 3
    on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
      orders_of_group = s.orders_of_group + excluded.orders_of_group,
      net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents
  )
  insert into stale_months (month) select distinct month from gone
$$;

create or replace function seloste.keep_worth_of(customers bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  select keep_worth_of_orders(array_agg(o.customer_id), array_agg(o.id)) from orders o where o.customer_id = any(customers)
$$;
