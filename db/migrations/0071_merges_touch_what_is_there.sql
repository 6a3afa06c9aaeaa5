-- Merges cost what they move. One look tells which tables have rows of those who go: only these are touched. Statements
-- name the keys themselves (`= any`): the tables of merges are empty by their statistics while a bulk merge fills them, and a
-- plan that trusts those goes through all of them for every row.

-- A line hangs on its invoice by (customer_id, invoice_id), and the invoice on its customer: asked a second time at every line
-- that is written and every customer that is deleted, it said the same.
alter table seloste.collections drop constraint collections_customer_id_fkey;
alter table seloste.invoice_events drop constraint invoice_events_customer_id_fkey;
alter table seloste.invoice_lines drop constraint invoice_lines_customer_id_fkey;
alter table seloste.invoice_mailings drop constraint invoice_mailings_customer_id_fkey;
alter table seloste.invoice_originals drop constraint invoice_originals_customer_id_fkey;
alter table seloste.invoice_vat drop constraint invoice_vat_customer_id_fkey;
alter table seloste.reminders drop constraint reminders_customer_id_fkey;

-- Which columns name somebody among `ids`, of those that follow in a merge: `place.field`.
create function seloste.fields_naming(ids bigint[]) returns text[]
language plpgsql stable set search_path = seloste, pg_temp as $$
declare
  looks text := (select string_agg(format('select %L where exists (select from %I t where t.%I = any($1))',
      r.place || '.' || r.field, r.place, r.field), ' union all ')
    from customer_references r where r.way in ('follows', 'another'));
  named text[];
begin
  execute 'select array(' || looks || ')' using ids into named;
  return named;
end $$;

-- The pairs that a rule reaches, the surest first: {confidence, opposed, keep}. Whoever is restricted or kept for a duty is
-- left alone. `most` stands inside: else a chunk would sort them all.
drop function seloste.pairs_of_rule(jsonb, timestamptz, bigint);
create function seloste.pairs_of_rule(rule jsonb, found_until timestamptz, but_left_by bigint, most int)
returns table (customer_id bigint, other_id bigint, confidence int, kept bigint, gone bigint)
language sql stable security definer set search_path = seloste, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  select p.customer_id, p.other_id, p.confidence,
    case when k.newer then p.customer_id else p.other_id end, case when k.newer then p.other_id else p.customer_id end
  from duplicate_pairs p join customers a on a.id = p.other_id join customers b on b.id = p.customer_id
  cross join lateral (select rule->>'keep' = 'latest'
    and coalesce(b.last_contact_on, '-infinity') > coalesce(a.last_contact_on, '-infinity') as newer) k
  where p.confidence >= (rule->>'confidence')::int and p.found_at <= found_until and (but_left_by is null or p.left_by is distinct from but_left_by)
    and ((rule->>'opposed')::boolean or array_to_string(p.reasons, ' ') !~ '(^| )-')
    and (a.state | b.state) & 3 = 0
  order by p.confidence desc, p.customer_id, p.other_id limit most
$$;

-- Of the columns of the customer's own row those in `taken` come from the one that goes, with their source. Whoever takes
-- nothing is not written anew.
create or replace function seloste.merge_fields(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  own text[] := array(select attname from pg_attribute where attrelid = 'customers'::regclass and attnum > 0 and not attisdropped
    and attgenerated = '' and attname not in ('id', 'kind', 'customer_number', 'source', 'import_id', 'recorded_at',
      'declaration_version', 'last_contact_on', 'consents', 'objections', 'state') order by attnum);
  assignments text := (select string_agg(format('%1$I = case when %1$L = any(m.taken) then d.%1$I else k.%1$I end', f), ', ') from unnest(own) f);
  pairs text := (select string_agg(format('(%1$L, k.%1$I::text, d.%1$I::text)', f), ', ') from unnest(own) f);
  takers bigint[] := array(select m.id from merges m where m.id = any(ids) and m.taken && own);
  gone bigint[] := array(select m.merged_id from merges m where m.id = any(ids));
begin
  if takers <> '{}' then
    perform keep_for_undo(takers, 'customers', 'changed', format($q$
      select m.customer_id as kept, m.id as merge_id, jsonb_build_object('field', f.field, 'old', f.old, 'new', f.new,
        'source', coalesce(ks.source, k.source), 'since', coalesce(ks.recorded_at, k.recorded_at), 'had_source', ks.source is not null,
        'import', ks.import_id, 'new_source', coalesce(ds.source, d.source)) as body
      from merges m join customers k on k.id = m.customer_id join customers d on d.id = m.merged_id
      cross join lateral (values %s) f(field, old, new)
      left join value_sources ks on ks.customer_id = k.id and ks.field = f.field
      left join value_sources ds on ds.customer_id = d.id and ds.field = f.field
      where m.id = any($1) and f.field = any(m.taken) and f.old is distinct from f.new$q$, pairs));
    insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
    select r.customer_id, 'customers', r.body->>'field', r.body->>'old', r.body->>'source', r.body->>'new_source'
    from merge_rows r where r.merge_id = any(takers) and r.place = 'customers' and r.what = 'changed' order by r.id;
    insert into value_sources as v (customer_id, field, source, import_id, recorded_at)
    select r.customer_id, r.body->>'field', coalesce(ds.source, d.source), coalesce(ds.import_id, d.import_id), coalesce(ds.recorded_at, d.recorded_at)
    from merge_rows r join merges m on m.id = r.merge_id join customers d on d.id = m.merged_id
    left join value_sources ds on ds.customer_id = d.id and ds.field = r.body->>'field'
    where r.merge_id = any(takers) and r.place = 'customers' and r.what = 'changed'
    on conflict (customer_id, field) do update set source = excluded.source, import_id = excluded.import_id, recorded_at = excluded.recorded_at;
  end if;
  -- The values of the others go with their row, and so does where they came from.
  perform keep_for_undo(ids, 'value_sources', 'dropped', format($q$
    delete from value_sources t using merges m where m.id = any($1) and t.customer_id = m.merged_id and t.customer_id = any(%L::bigint[])
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, gone));
  execute format('update customers k set %s, last_contact_on = greatest(k.last_contact_on, d.last_contact_on)
    from merges m join customers d on d.id = m.merged_id where m.id = any($1) and k.id = m.customer_id
      and (m.id = any($2) or d.last_contact_on > coalesce(k.last_contact_on, ''-infinity''))', assignments) using ids, takers;
end $$;

drop function seloste.drop_collisions(bigint[]);
-- Rows that cannot stand twice: the kept customer's stays, unless the other's was taken; and nobody represents themselves.
-- `fields`: the columns that name one who goes, `place.field`.
create function seloste.drop_collisions(ids bigint[], fields text[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  r record;
  gone bigint[] := array(select m.merged_id from merges m where m.id = any(ids));
begin
  if 'customer_field_values.customer_id' = any(fields) then
    perform keep_for_undo(ids, 'customer_field_values', 'dropped', $q$
      delete from customer_field_values t using merges m, customer_field_values d
      where m.id = any($1) and t.customer_id = m.customer_id and d.customer_id = m.merged_id and d.field = t.field
        and 'customer_field_values.' || t.field = any(m.taken)
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  end if;
  for r in select o.place, o.field, own.field as own_field from customer_references o
    join customer_references own on own.place = o.place and own.way = 'follows'
    where o.way = 'another' and (o.place || '.' || o.field = any(fields) or own.place || '.' || own.field = any(fields))
  loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1)
        and ((t.%2$I = m.merged_id and t.%3$I = m.customer_id) or (t.%2$I = m.customer_id and t.%3$I = m.merged_id))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.own_field, r.field));
  end loop;
  for r in select * from colliding_indexes() c where c.place || '.' || c.field = any(fields) loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1) and t.%2$I = m.merged_id and t.%2$I = any(%5$L::bigint[]) and (select %3$s from (select t.*) q)
        and exists (select from %1$I o where o.%2$I = m.customer_id and (select %3$s from (select o.*) q)
          and (select row(%4$s) from (select o.*) q) = (select row(%4$s) from (select t.*) q))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.field, r.predicate, r.others, gone));
  end loop;
end $$;

drop function seloste.move_references(bigint[]);
-- `+ 0`: rows are found by their index once for all keys, not once for each.
create function seloste.move_references(ids bigint[], fields text[]) returns void
language plpgsql set search_path = seloste, pg_temp set enable_hashjoin = on as $$
declare
  r record;
  kept bigint[];
  gone bigint[];
begin
  select array_agg(m.customer_id order by m.id), array_agg(m.merged_id order by m.id) into kept, gone from merges m where m.id = any(ids);
  for r in select * from references_in_order() o where o.place || '.' || o.field = any(fields) loop
    execute format($q$with moved as (
        update %1$I t set %2$I = m.kept from unnest($1, $2, $3) m(merge_id, kept, gone) where t.%2$I = any($3) and t.%2$I + 0 = m.gone
        returning m.kept, m.merge_id, %3$s as row_key)
      insert into merge_moves (customer_id, merge_id, place, field, keys)
      select kept, merge_id, %1$L, %2$L, jsonb_agg(row_key) from moved group by kept, merge_id$q$, r.place, r.field, r.row_key)
      using ids, kept, gone;
  end loop;
end $$;

-- Merges gone[n] into kept[n]; taken[n]: a JSON array of fields. Nobody may stand in one call twice. Returns the merges.
create or replace function seloste.merge_customers(kept bigint[], gone bigint[], taken jsonb, bulk bigint) returns bigint[]
language plpgsql security definer set search_path = seloste, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  ids bigint[];
  named text[];
begin
  set constraints all deferred;
  perform demand_references();
  perform demand_mergeable(kept, gone);
  with made as (
    insert into merges (customer_id, kept_id, merged_id, merged_number, bulk_id, taken)
    select p.kept, p.kept, p.gone, c.customer_number, bulk, array(select jsonb_array_elements_text(taken->(p.place::int - 1)))
    from unnest(kept, gone) with ordinality p(kept, gone, place) join customers c on c.id = p.gone order by p.place
    returning id)
  select array_agg(id order by id) into ids from made;
  perform keep_for_undo(ids, 'customers', 'gone', $q$
    select m.customer_id as kept, m.id as merge_id, to_jsonb(c) as body from merges m join customers c on c.id = m.merged_id
    where m.id = any($1)$q$);
  perform merge_fields(ids);
  perform merge_details(ids);
  perform keep_strictest(ids);
  named := fields_naming(gone);
  perform drop_collisions(ids, named);
  perform move_references(ids, named);
  set constraints all immediate;
  delete from customers where id = any(gone);
  perform follow_choices(kept);
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'merge-customers', w.id, 'merge:' || m.id, m.taken from merges m
  cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids) order by m.id;
  return ids;
end $$;

-- The next pairs of a bulk merge; no customer stands in two of them. Returns how many were taken up, none at the end.
create or replace function seloste.merge_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  kept bigint[];
  gone bigint[];
  taken jsonb;
  pairs int;
  left_over int;
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  with reached as materialized (
    select p.*, row_number() over () as place from pairs_of_rule(deed.rule, deed.asked_at, bulk, most) p
  ), judged as materialized (
    select n.*, (select coalesce(r.asked_at, p.found_at) from duplicate_pairs p left join duplicate_runs r on r.id = p.run_id
      where p.customer_id = n.customer_id and p.other_id = n.other_id) as judged_at
    from reached n
  ), next as materialized (
    -- Whether a name or a contact of either has been changed since the search that judged them. What was empty and is filled,
    -- as a merge fills it, speaks against nobody.
    select n.*, exists (select from customer_history h
      where h.customer_id = any(array[n.customer_id, n.other_id]) and h.changed_at > n.judged_at and h.old_value <> ''
        and h.place in ('customers', 'emails', 'phones', 'addresses') and h.field not in ('language', 'since_on', 'kind', 'is_primary', 'ended_on')) as stale
    from judged n
  ), stale as (
    update duplicate_pairs p set left_by = bulk from next n
    where n.stale and p.customer_id = n.customer_id and p.other_id = n.other_id returning 1
  ), first as (
    select n.place, min(n.place) over (partition by w.id) as of_one from next n cross join lateral (values (n.kept), (n.gone)) w(id)
    where not n.stale
  ), chosen as (
    select n.* from next n join (select place from first group by place having bool_and(place = of_one)) f on f.place = n.place
  )
  select array_agg(c.kept order by c.place), array_agg(c.gone order by c.place), jsonb_agg(to_jsonb(filled_by(k, d)) order by c.place),
    count(*), (select count(*) from stale)
  into kept, gone, taken, pairs, left_over
  from chosen c join customers k on k.id = c.kept join customers d on d.id = c.gone;
  pairs := pairs + left_over;
  if kept is not null then
    begin
      perform pass_on_pairs(kept, gone);
      perform merge_customers(kept, gone, taken, bulk);
    exception when integrity_constraint_violation then
      -- One of them cannot be merged: each by itself, and that one is left for a person.
      for n in 1 .. cardinality(kept) loop
        begin
          perform pass_on_pairs(kept[n:n], gone[n:n]);
          perform merge_customers(kept[n:n], gone[n:n], jsonb_build_array(taken->(n - 1)), bulk);
        exception when integrity_constraint_violation then
          left_over := left_over + 1;
          update duplicate_pairs p set left_by = bulk
          where p.customer_id = greatest(kept[n], gone[n]) and p.other_id = least(kept[n], gone[n]);
        end;
      end loop;
    end;
  end if;
  update bulk_merges b set looked_at = looked_at + pairs, merged = merged + pairs - left_over where b.id = bulk;
  return pairs;
end $$;

drop function seloste.is_pair_stale(bigint, bigint);

-- Who was like the one that goes may be like the one that is kept: asked before a merge, so that of three who are one all
-- become one. Not where both have a Business ID of their own, nor where somebody said that they are two. Few are left
-- beside the pairs that are merged themselves, so customers are asked for one by one.
create or replace function seloste.pass_on_pairs(kept bigint[], gone bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  with merged as materialized (select * from unnest(kept, gone) m(kept, gone)
  ), touched as materialized (
    select p.* from duplicate_pairs p where p.customer_id = any(gone) union select p.* from duplicate_pairs p where p.other_id = any(gone)
  ), passed as materialized (
    select coalesce(a.kept, t.customer_id) as one, coalesce(b.kept, t.other_id) as other, t.*
    from touched t left join merged a on a.gone = t.customer_id left join merged b on b.gone = t.other_id
  ), others as materialized (select * from passed p where p.one <> p.other)
  insert into duplicate_pairs (customer_id, other_id, confidence, reasons, run_id, found_at)
  select distinct on (1, 2) greatest(p.one, p.other), least(p.one, p.other), p.confidence, p.reasons, p.run_id, p.found_at
  from others p cross join lateral (select c.business_id from customers c where c.id = p.one offset 0) x
  cross join lateral (select c.business_id from customers c where c.id = p.other offset 0) y
  where (x.business_id = y.business_id) is not false
    and not exists (select from duplicate_denials d where (d.customer_id, d.other_id) in ((p.one, p.other), (p.other, p.one)))
  order by 1, 2, p.confidence desc
  on conflict (customer_id, other_id) do nothing
$$;
