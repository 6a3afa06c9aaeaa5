-- The financial year that was running when its end was declared anew ends on the new day, and its vouchers are counted from there.
-- What was already counted from later stays. KPL 1336/1997 1:4, 2:10.
create function seloste.vouchers_follow_year(began date, ended date, counted date) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  with billed as (
    update invoices set counted_from = counted,
      kept_until = (kept_until + make_interval(years => date_part('year', counted)::int - date_part('year', counted_from)::int))::date
    where number is not null and issued_on between began and ended and counted_from between began and counted - 1
    returning 1
  ), paid as (
    update payments set counted_from = counted,
      kept_until = (kept_until + make_interval(years => date_part('year', counted)::int - date_part('year', counted_from)::int))::date
    where paid_on between began and ended and counted_from between began and counted - 1
    returning 1
  )
  select (select count(*) from billed) + (select count(*) from paid)
$$;
