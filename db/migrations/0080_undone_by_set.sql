-- Merges are taken back many at once, as they were made. What was changed since stays and is named; where a row's place has
-- been taken, or what it hangs on has gone, each merge is taken back by itself, row by row.

-- The rows that merges dropped, or (`gone`) who was merged away, stand again; those kept before a column was added lack it.
-- `but`: columns that get another value.
create function seloste.put_back(ids bigint[], place text, what text, but jsonb) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  shape text[];
  columns text;
begin
  for shape in execute 'select distinct array(select jsonb_object_keys(r.body) order by 1)
    from merge_rows r where r.merge_id = any($1) and r.place = $2 and r.what = $3' using ids, place, what
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = place::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any(shape);
    execute format('insert into %1$I (%2$s) overriding system value
      select %2$s from (select jsonb_populate_record(null::%1$I, r.body || $5) as was, r.id as row_id from merge_rows r
        where r.merge_id = any($1) and r.place = $2 and r.what = $3 and array(select jsonb_object_keys(r.body) order by 1) = $4
        order by r.id) b cross join lateral (select (b.was).*) w', place, columns) using ids, place, what, shape, but;
  end loop;
end $$;

-- Values that are still what the merges wrote become what they were. Returns those that somebody has changed since.
create function seloste.change_back(ids bigint[]) returns table (merge_id bigint, name text)
language plpgsql set search_path = seloste, pg_temp as $$
declare
  r record;
  now_back bigint[];
  back bigint[] := '{}';
begin
  for r in select distinct c.place, c.body->>'field' as field from merge_rows c where c.merge_id = any(ids) and c.what = 'changed' loop
    execute format('with was as materialized (
        select c.id as row_id, m.customer_id, m.merged_id, c.body from merge_rows c join merges m on m.id = c.merge_id
        where c.merge_id = any($1) and c.what = ''changed'' and c.place = %1$L and c.body->>''field'' = %2$L
      ), done as (
        update %1$I t set %2$I = (jsonb_populate_record(null::%1$I, jsonb_build_object(%2$L, w.body->''old''))).%2$I
        from was w where %3$s returning w.row_id)
      select array_agg(row_id) from done', r.place, r.field, case when r.place = 'customers'
        then format('t.id = w.customer_id and t.%I::text is not distinct from w.body->>''new''', r.field)
        else format('t.customer_id = any(array[w.customer_id, w.merged_id]) and t.id = (w.body->>''id'')::bigint
          and to_jsonb(t.%I) = w.body->''new''', r.field) end) into now_back using ids;
    back := back || now_back;
  end loop;
  insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
  select c.customer_id, 'customers', c.body->>'field', c.body->>'new', c.body->>'new_source', c.body->>'source'
  from merge_rows c where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' order by c.id;
  delete from value_sources v using merge_rows c
  where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' and v.customer_id = c.customer_id and v.field = c.body->>'field';
  insert into value_sources (customer_id, field, source, import_id, recorded_at)
  select c.customer_id, c.body->>'field', c.body->>'source', (c.body->>'import')::bigint, (c.body->>'since')::timestamptz
  from merge_rows c where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' and (c.body->>'had_source')::boolean;
  return query select c.merge_id, c.place || '.' || (c.body->>'field') from merge_rows c
    where c.merge_id = any(ids) and c.what = 'changed' and c.id <> all(back);
end $$;

-- One table's rows go back to whom they were taken from: those that followed, unless what they hang on stays; and those
-- that came since and hang on what goes back. What has gone since is not missed.
create function seloste.move_back(ids bigint[], place text, field text) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  rel regclass := format('%I', place)::regclass;
  own smallint := (select attnum from pg_attribute where attrelid = format('%I', place)::regclass and attname = field);
  matches text := (
    select string_agg(format('t.%I = (k.row_key->>%s)::%s', a.attname, n.place - 1, format_type(a.atttypid, a.atttypmod)), ' and ')
    from (select k.attnum, row_number() over (order by k.place) as place
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      where i.indrelid = rel and i.indisprimary and k.attnum <> own) n
    join pg_attribute a on a.attrelid = rel and a.attnum = n.attnum);
  -- What a row hangs on: for each foreign key with the customer in it, the row there under the same other key.
  parents text[] := array(
    select format('select from %s p where %s and p.%I', k.confrelid::regclass,
      (select string_agg(format('p.%I = t.%I', theirs.attname, ours.attname), ' and ') from unnest(k.conkey, k.confkey) c(ours, theirs)
        join pg_attribute ours on ours.attrelid = rel and ours.attnum = c.ours
        join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = c.theirs where ours.attname <> field),
      (select theirs.attname from unnest(k.conkey, k.confkey) c(ours, theirs)
        join pg_attribute ours on ours.attrelid = rel and ours.attnum = c.ours
        join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = c.theirs where ours.attname = field))
    from pg_constraint k where k.contype = 'f' and k.conrelid = rel and k.confrelid not in (rel, 'customers'::regclass) and own = any(k.conkey));
  stays text := coalesce((select string_agg(format('exists (%s = d.kept)', p), ' or ') from unnest(parents) p), 'false');
  goes text := coalesce((select string_agg(format('exists (%s = d.gone)', p), ' or ') from unnest(parents) p), 'false');
begin
  execute format('update %1$I t set %2$I = d.gone
    from (select m.customer_id as kept, m.merged_id as gone, v.keys from merge_moves v join merges m on m.id = v.merge_id
      where v.merge_id = any($1) and v.place = %1$L and v.field = %2$L offset 0) d
    where t.%2$I = d.kept and (%5$s or (not (%4$s) and exists (select from jsonb_array_elements(d.keys) k(row_key) where %3$s)))',
    place, field, coalesce(matches, 'true'), stays, goes) using ids;
end $$;

-- What was chosen since may have been the word of either: what is stricter holds for both. GDPR 21(3). Returns the merges.
create function seloste.share_later_choices(ids bigint[]) returns setof bigint
language sql set search_path = seloste, pg_temp as $$
  with later as materialized (
    select m.id as merge_id, m.merged_id, c.* from merges m join choices c on c.customer_id = m.customer_id
    where m.id = any(ids) and c.recorded_at > m.merged_at and c.kind in ('withdrawal', 'objection', 'restriction', 'protection', 'death')
  ), shared as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select l.merged_id, l.kind, l.purpose, l.channel, l.evidence, l.text_shown, l.happened_at, l.source from later l order by l.id
  )
  select distinct merge_id from later
$$;

-- Takes merges back, of which no customer stands in two. Of many at once what cannot go back is raised; of one alone it is
-- left and named. What has been changed since stays, and is named in `left_as_is`.
create function seloste.undo_merges(ids bigint[], in_turn text[]) returns void
language plpgsql set search_path = seloste, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  is_alone boolean := cardinality(ids) = 1;
  whose bigint[];
  wrong text;
  r record;
  left_of bigint[] := '{}';
  left_names text[] := '{}';
begin
  set constraints all deferred;
  perform from merges m where m.id = any(ids) order by m.id for update;
  select array_agg(w.id order by w.id), min(case
      when m.customer_id is null or m.undone_at is not null or m.undo_until < today() then 'merges_are_undone_in_time'
      when m.customer_id <> m.kept_id then 'merges_are_undone_last_first' end)
  into whose, wrong from merges m cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids);
  perform from customers c where c.id = any(whose) order by c.id for update;
  with taken as (
    update merge_rows g set body = jsonb_set(g.body, '{customer_number}', to_jsonb(next_customer_number()))
    where g.merge_id = any(ids) and g.what = 'gone' and exists (select from customers c where c.customer_number = g.body->>'customer_number')
    returning g.merge_id)
  select coalesce(array_agg(merge_id), '{}'), array_fill('customers.customer_number'::text, array[count(*)::int])
  into left_of, left_names from taken;
  if wrong is null then
    begin
      perform put_back(ids, 'customers', 'gone', '{"consents": 0, "objections": 0, "state": 0}');
    exception when integrity_constraint_violation then wrong := 'merges_are_undone_in_time';
    end;
  end if;
  if wrong is not null then raise exception '%', wrong using errcode = 'check_violation', constraint = wrong; end if;
  for r in select c.merge_id, c.name from change_back(ids) c loop
    left_of := left_of || r.merge_id;
    left_names := left_names || r.name;
  end loop;
  delete from choices c using merge_rows m join merges d on d.id = m.merge_id
  where m.merge_id = any(ids) and m.what = 'made' and m.place = 'choices' and c.customer_id = d.customer_id and c.id = (m.body->>'id')::bigint;
  for r in select share_later_choices(ids) as merge_id loop
    left_of := left_of || r.merge_id;
    left_names := left_names || 'choices'::text;
  end loop;
  for r in select distinct v.place, v.field, array_position(in_turn, v.place || '.' || v.field) as turn
    from merge_moves v where v.merge_id = any(ids) order by turn
  loop
    begin
      perform move_back(ids, r.place, r.field);
    exception when integrity_constraint_violation then
      if not is_alone then raise; end if;
      left_of := left_of || ids;
      left_names := left_names || r.place;
    end;
  end loop;
  if is_alone then
    for r in select m.place, m.body from merge_rows m where m.merge_id = any(ids) and m.what = 'dropped' order by m.id loop
      if not put_back(r.place, r.body) then
        left_of := left_of || ids;
        left_names := left_names || r.place;
      end if;
    end loop;
  else
    for r in select m.place from merge_rows m where m.merge_id = any(ids) and m.what = 'dropped' group by m.place order by min(m.id) loop
      perform put_back(ids, r.place, 'dropped', '{}');
    end loop;
  end if;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    raise exception 'merges_can_be_told_apart' using errcode = 'check_violation', constraint = 'merges_can_be_told_apart';
  end;
  perform follow_choices(whose);
  delete from merge_rows m where m.merge_id = any(ids);
  delete from merge_moves m where m.merge_id = any(ids);
  update merges m set undone_at = clock_timestamp(), undone_by = current_setting('app.actor'), merged_number = null,
    left_as_is = array(select distinct l.name from unnest(left_of, left_names) l(id, name) where l.id = m.id order by 1)
  where m.id = any(ids);
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'undo-merge', w.id, 'merge:' || m.id, m.left_as_is
  from merges m cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids) order by m.id;
end $$;

create or replace function seloste.undo_merge(merge_id bigint) returns text[]
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed merges;
begin
  perform undo_merges(array[undo_merge.merge_id], fields_in_turn());
  select * into deed from merges m where m.id = undo_merge.merge_id;
  -- Whoever takes a merge back says that they are two.
  insert into duplicate_denials (customer_id, other_id) values (deed.customer_id, deed.merged_id) on conflict do nothing;
  return deed.left_as_is;
end $$;

drop function seloste.undo_merge(bigint, text[]);
drop function seloste.change_back(seloste.merges, text, jsonb);
drop function seloste.move_back(seloste.merges, text, text, jsonb);
drop function seloste.share_later_choices(seloste.merges);

-- The next merges of a bulk merge taken back, the last first. That a rule was too wide does not say that each pair is two.
create or replace function seloste.undo_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  ids bigint[];
  back int := 0;
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  with next as materialized (
    select x.*, row_number() over (order by x.id desc) as place from (select m.id, m.kept_id, m.merged_id from merges m
      where m.bulk_id = bulk and m.undone_at is null and m.id < coalesce(deed.undone_to, 9223372036854775807)
      order by m.id desc limit most) x
  ), cut as (
    -- Up to the first who stands in a later merge too: that one goes back before.
    select min(w.place) as place from (
      select n.place, min(n.place) over (partition by v.id) as of_one from next n cross join lateral (values (n.kept_id), (n.merged_id)) v(id)) w
    where w.place <> w.of_one
  )
  select array_agg(n.id order by n.place) into ids from next n cross join cut where n.place < cut.place or cut.place is null;
  if ids is null then return 0; end if;
  begin
    perform undo_merges(ids, fields_in_turn());
    back := cardinality(ids);
  exception when integrity_constraint_violation then
    for n in 1 .. cardinality(ids) loop
      begin
        perform undo_merges(ids[n:n], fields_in_turn());
        back := back + 1;
      exception when integrity_constraint_violation then null;
      end;
    end loop;
  end;
  update bulk_merges b set undone = undone + back, not_undone = not_undone + cardinality(ids) - back, undone_to = ids[cardinality(ids)]
  where b.id = bulk;
  return cardinality(ids);
end $$;
