-- The newest looks at many people, as a page of the list, of which one was the customer or whoever was merged into them:
-- without who else was there. An index on an array is used under no row policy of a customer's own, so this runs past the
-- policies and asks the masks of the acting purpose itself; who calls it joins `customers` besides. GDPR 15 with C-579/21.
-- The newest months are read first, twice as many each time: somebody on the first page of the list is on each page opened.
create function seloste.looks_among(customer bigint, most int)
returns table (at timestamptz, purpose int, kind text, act text, fields text[])
language plpgsql stable security definer rows 50 set search_path = seloste, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  named bigint[] := (
    select c.id || array(select m.merged_id from merges m where m.customer_id = c.id and m.undone_at is null)
    from customers c, search_masks s where c.id = customer and is_visible(c, s)
      and s.purpose = substring(session_user from '_p([0-9]+)$')::int);
  oldest timestamptz := (select min(to_date(right(p.relname, 7), 'YYYY_MM'))::timestamp at time zone 'Europe/Helsinki'
    from pg_inherits i join pg_class p on p.oid = i.inhrelid where i.inhparent = 'audit_log'::regclass);
  months int := 1;
  since timestamptz := date_trunc('month', now(), 'Europe/Helsinki');
  until timestamptz := 'infinity';
  wanted int := least(greatest(most, 0), 200);
  found_now int;
begin
  while named is not null and wanted > 0 and until > oldest loop
    return query select l.at, l.purpose, l.kind, l.act, l.fields from audit_log l
      where l.customer_ids && named and l.at >= since and l.at < until order by l.at desc limit wanted;
    get diagnostics found_now = row_count;
    wanted := wanted - found_now;
    months := months * 2;
    until := since;
    since := since - make_interval(months => months);
  end loop;
end $$;
