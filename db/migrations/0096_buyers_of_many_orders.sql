-- Whoever has thousands of orders is let go in a time that grows with their orders, not with its square: what is left over
-- is looked up in a hash, and who is a buyer stands with each part.
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
    where o.state <> 'cancelled' and o.id not in (select id from gone)
  ), told as (
    select p.*,
      row_number() over (partition by p.customer_id, p.month order by p.is_first desc, p.id) = 1
        and (p.customer_id, p.month) not in (select customer_id, month from left_over) as is_buyer,
      row_number() over (partition by p.customer_id, p.month, p.channel, p.product_group order by p.id) = 1
        and (p.customer_id, p.month, p.channel, p.product_group) not in (
          select o.customer_id, o.month, o.channel, l.product_group from left_over o
          join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id) as is_buyer_of_cell
    from parts p
  ), kept as (
    insert into anonymous_sales as s
      (month, channel, product_group, orders, orders_of_group, buyers, buyers_of_cell, net_cents, gross_cents)
    select month, channel, product_group, count(*) filter (where is_first), count(*), count(*) filter (where is_buyer),
      count(*) filter (where is_buyer_of_cell), sum(net_cents), sum(gross_cents)
    from told group by 1, 2, 3
    on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
      orders_of_group = s.orders_of_group + excluded.orders_of_group, buyers = s.buyers + excluded.buyers,
      buyers_of_cell = s.buyers_of_cell + excluded.buyers_of_cell,
      net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents
  ), forgotten as (
    delete from few_buyers f where (f.customer_id, f.month) in (select customer_id, month from gone)
  )
  insert into stale_months (month) select distinct month from gone
$$;
