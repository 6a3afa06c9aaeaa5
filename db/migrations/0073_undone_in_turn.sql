-- In which turn rows go back is asked once for many merges: following all foreign keys took half of the time of each.

-- Columns that name a customer, `place.field`, parents before their children.
create function seloste.fields_in_turn() returns text[]
language sql stable set search_path = seloste, pg_temp as $$
  select array(select o.place || '.' || o.field from references_in_order() o)
$$;

-- Takes one merge back. What has been changed since stays, and is named: returns those names.
create function seloste.undo_merge(merge_id bigint, in_turn text[]) returns text[]
language plpgsql set search_path = seloste, pg_temp set enable_seqscan = off as $$
declare
  deed merges;
  r record;
  gone jsonb;
  kept_as_is text[] := '{}';
begin
  set constraints all deferred;
  select * into deed from merges where id = merge_id for update;
  perform from customers where id = deed.customer_id for update;
  if deed.customer_id is null or deed.undone_at is not null or deed.undo_until < today() then
    raise exception 'merges_are_undone_in_time' using errcode = 'check_violation', constraint = 'merges_are_undone_in_time';
  elsif deed.customer_id <> deed.kept_id then
    raise exception 'merges_are_undone_last_first' using errcode = 'check_violation', constraint = 'merges_are_undone_last_first';
  end if;
  select body into gone from merge_rows m where m.merge_id = deed.id and m.what = 'gone';
  if exists (select from customers where customer_number = gone->>'customer_number') then
    gone := jsonb_set(gone, '{customer_number}', to_jsonb(next_customer_number()));
    kept_as_is := kept_as_is || 'customers.customer_number'::text;
  end if;
  if not put_back('customers', gone || '{"consents": 0, "objections": 0, "state": 0}') then
    raise exception 'merges_are_undone_in_time' using errcode = 'check_violation', constraint = 'merges_are_undone_in_time';
  end if;
  for r in select m.* from merge_rows m where m.merge_id = deed.id and m.what = 'changed' order by m.id desc loop
    if not change_back(deed, r.place, r.body) then kept_as_is := kept_as_is || (r.place || '.' || (r.body->>'field')); end if;
  end loop;
  delete from choices c using merge_rows m where m.merge_id = deed.id and m.what = 'made' and m.place = 'choices'
    and c.customer_id = deed.customer_id and c.id = (m.body->>'id')::bigint;
  if share_later_choices(deed) then kept_as_is := kept_as_is || 'choices'::text; end if;
  for r in select v.* from merge_moves v where v.merge_id = deed.id order by array_position(in_turn, v.place || '.' || v.field) loop
    if not move_back(deed, r.place, r.field, r.keys) then kept_as_is := kept_as_is || r.place; end if;
  end loop;
  for r in select m.* from merge_rows m where m.merge_id = deed.id and m.what = 'dropped' order by m.id loop
    if not put_back(r.place, r.body) then kept_as_is := kept_as_is || r.place; end if;
  end loop;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    raise exception 'merges_can_be_told_apart' using errcode = 'check_violation', constraint = 'merges_can_be_told_apart';
  end;
  perform follow_choices(array[deed.customer_id, deed.merged_id]);
  delete from merge_rows m where m.merge_id = deed.id;
  delete from merge_moves m where m.merge_id = deed.id;
  kept_as_is := array(select distinct name from unnest(kept_as_is) name order by 1);
  update merges m set undone_at = clock_timestamp(), undone_by = current_setting('app.actor'), merged_number = null, left_as_is = kept_as_is
  where m.customer_id = deed.customer_id and m.id = deed.id;
  -- Whoever takes a merge back says that they are two.
  insert into duplicate_denials (customer_id, other_id) values (deed.customer_id, deed.merged_id) on conflict do nothing;
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'undo-merge', id, 'merge:' || deed.id, kept_as_is from unnest(array[deed.customer_id, deed.merged_id]) id;
  return kept_as_is;
end $$;

create or replace function seloste.undo_merge(merge_id bigint) returns text[]
language sql security definer set search_path = seloste, pg_temp as $$
  select undo_merge(merge_id, fields_in_turn())
$$;

-- The next merges of a bulk merge taken back, the last first. That a rule was too wide does not say that each pair is two.
create or replace function seloste.undo_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  m merges;
  taken_up int := 0;
  back int := 0;
  last bigint;
  in_turn text[] := fields_in_turn();
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  for m in select * from merges x where x.bulk_id = bulk and x.undone_at is null and x.id < coalesce(deed.undone_to, 9223372036854775807)
    order by x.id desc limit most
  loop
    taken_up := taken_up + 1;
    last := m.id;
    begin
      perform undo_merge(m.id, in_turn);
      delete from duplicate_denials d where d.customer_id = m.customer_id and d.other_id = m.merged_id;
      back := back + 1;
    exception when integrity_constraint_violation then null;
    end;
  end loop;
  update bulk_merges b set undone = undone + back, not_undone = not_undone + taken_up - back, undone_to = coalesce(last, undone_to) where b.id = bulk;
  return taken_up;
end $$;
