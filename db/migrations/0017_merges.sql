-- Two customers who are one: everything that names the one that goes follows to the one that is kept, the strictest
-- choice wins, and what is needed to take it back stays for ninety days. GDPR 5(1)(d), 21(3).

-- Columns that name a customer and what a merge does with them, compiled from the modules' personal-data.ts.
create table seloste.customer_references (
  place text not null,
  field text not null,
  way text not null,
  primary key (place, field),
  constraint customer_references_go_a_known_way check (way in ('follows', 'another', 'stays', 'goes'))
);

-- The old key and number lead to the one that was kept, who may have been merged further since: customer_id follows,
-- kept_id says who it was then.
create table seloste.merges (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  kept_id bigint not null,
  merged_id bigint not null,
  merged_number text collate "C",
  bulk_id bigint,
  -- Fields of which the value of the one that goes was taken; `emails`, `phones`, `addresses`: theirs are the foremost.
  taken text[] not null default '{}',
  merged_at timestamptz not null default clock_timestamp(),
  merged_by text not null default current_setting('app.actor'),
  undo_until date not null default current_date + 90,
  undone_at timestamptz,
  undone_by text,
  -- What the undoing found changed since and left: names of fields and tables, never values.
  left_as_is text[] not null default '{}',
  primary key (customer_id, id),
  constraint merges_are_of_two check (kept_id <> merged_id),
  constraint merges_are_undone_by_someone check ((undone_at is null) = (undone_by is null))
);
create unique index merges_ids on seloste.merges (id);
create unique index merges_of_the_gone on seloste.merges (merged_id) where undone_at is null;
create index merges_numbers on seloste.merges (merged_number) where undone_at is null;
create index merges_of_bulk on seloste.merges (bulk_id, id) where bulk_id is not null;

-- Rows that followed, by their keys.
create table seloste.merge_moves (
  customer_id bigint not null,
  merge_id bigint not null,
  place text not null,
  field text not null,
  keys jsonb not null,
  primary key (customer_id, merge_id, place, field),
  constraint merge_moves_are_of_a_merge foreign key (customer_id, merge_id)
    references seloste.merges (customer_id, id) on update cascade on delete cascade
);
create index merge_moves_of_merge on seloste.merge_moves (merge_id);

-- What was changed, dropped or made besides, for taking it back: `body` is the row, or {field, old, new}.
create table seloste.merge_rows (
  customer_id bigint not null,
  merge_id bigint not null,
  id bigint generated always as identity,
  place text not null,
  what text not null,
  body jsonb not null,
  primary key (customer_id, merge_id, id),
  constraint merge_rows_are_of_a_merge foreign key (customer_id, merge_id)
    references seloste.merges (customer_id, id) on update cascade on delete cascade,
  constraint merge_rows_are_known check (what in ('gone', 'dropped', 'changed', 'made'))
);
create index merge_rows_of_merge on seloste.merge_rows (merge_id);

-- Two who were looked at and are not one. Nobody proposes them again.
create table seloste.duplicate_denials (
  customer_id bigint not null references seloste.customers on delete cascade,
  other_id bigint not null references seloste.customers on delete cascade,
  denied_at timestamptz not null default now(),
  denied_by text not null default current_setting('app.actor'),
  primary key (customer_id, other_id),
  constraint duplicate_denials_are_of_another check (customer_id <> other_id)
);
create index duplicate_denials_of_other on seloste.duplicate_denials (other_id);

-- Parents before their children: a foreign key (customer_id, …) takes the children along by itself (on update cascade) or
-- is looked at when all have moved (deferrable). `row_key`: the other columns of the primary key, over `t`.
create function seloste.references_in_order() returns table (place text, field text, way text, row_key text)
language sql stable set search_path = seloste, pg_temp as $$
  with recursive named as (
    select r.*, c.oid as rel, a.attnum from customer_references r
    join pg_class c on c.relname = r.place and c.relnamespace = 'seloste'::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = r.field
  ), above as (
    select distinct n.rel as child, k.confrelid as parent from named n
    join pg_constraint k on k.contype = 'f' and k.conrelid = n.rel and n.attnum = any(k.conkey)
      and k.confrelid not in ('customers'::regclass, k.conrelid)
  ), steps as (
    select rel, 0 as deep from named union select a.child, s.deep + 1 from steps s join above a on a.parent = s.rel where s.deep < 20
  )
  select n.place, n.field, n.way, coalesce((
    select 'jsonb_build_array(' || string_agg(format('t.%I', a.attname), ', ' order by k.place) || ')'
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
    join pg_attribute a on a.attrelid = n.rel and a.attnum = k.attnum
    where i.indrelid = n.rel and i.indisprimary and k.attnum <> n.attnum), 'jsonb_build_array()')
  from named n where n.way in ('follows', 'another')
  order by (select max(deep) from steps s where s.rel = n.rel), n.place, n.way desc, n.field
$$;

-- A table that points to customers and is not declared would lose its rows with the one that goes.
create function seloste.demand_references() returns void
language plpgsql stable set search_path = seloste, pg_temp as $$
declare missing text;
begin
  select string_agg(k.conrelid::regclass || '.' || a.attname, ', ') into missing
  from pg_constraint k join pg_class c on c.oid = k.conrelid and not c.relispartition
  cross join unnest(k.conkey, k.confkey) as on_column(attnum, target)
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = on_column.attnum
  where k.contype = 'f' and k.confrelid = 'customers'::regclass
    and on_column.target = (select attnum from pg_attribute where attrelid = 'customers'::regclass and attname = 'id')
    and not exists (select from customer_references r where r.place = c.relname and r.field = a.attname);
  if missing is not null then
    raise exception 'a merge does not reach %', missing using errcode = 'object_not_in_prerequisite_state';
  end if;
end $$;

-- `statement` ends in a table expression (kept, merge_id, body): what it did is kept for taking back.
create function seloste.keep_for_undo(ids bigint[], place text, what text, statement text) returns void
language plpgsql set search_path = seloste, pg_temp as $$
begin
  execute 'with done as (' || statement || ') insert into merge_rows (customer_id, merge_id, place, what, body)
    select kept, merge_id, $2, $3, body from done' using ids, place, what;
end $$;

-- Of the columns of the customer's own row those in `taken` come from the one that goes, with their source.
create function seloste.merge_fields(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  own text[] := array(select attname from pg_attribute where attrelid = 'customers'::regclass and attnum > 0 and not attisdropped
    and attgenerated = '' and attname not in ('id', 'kind', 'customer_number', 'source', 'import_id', 'recorded_at',
      'declaration_version', 'last_contact_on', 'consents', 'objections', 'state') order by attnum);
  assignments text := (select string_agg(format('%1$I = case when %1$L = any(m.taken) then d.%1$I else k.%1$I end', f), ', ') from unnest(own) f);
  pairs text := (select string_agg(format('(%1$L, k.%1$I::text, d.%1$I::text)', f), ', ') from unnest(own) f);
begin
  perform keep_for_undo(ids, 'customers', 'changed', format($q$
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
  from merge_rows r where r.merge_id = any(ids) and r.place = 'customers' and r.what = 'changed' order by r.id;
  insert into value_sources as v (customer_id, field, source, import_id, recorded_at)
  select r.customer_id, r.body->>'field', coalesce(ds.source, d.source), coalesce(ds.import_id, d.import_id), coalesce(ds.recorded_at, d.recorded_at)
  from merge_rows r join merges m on m.id = r.merge_id join customers d on d.id = m.merged_id
  left join value_sources ds on ds.customer_id = d.id and ds.field = r.body->>'field'
  where r.merge_id = any(ids) and r.place = 'customers' and r.what = 'changed'
  on conflict (customer_id, field) do update set source = excluded.source, import_id = excluded.import_id, recorded_at = excluded.recorded_at;
  -- The values of the others go with their row, and so does where they came from.
  perform keep_for_undo(ids, 'value_sources', 'dropped', $q$
    delete from value_sources t using merges m where m.id = any($1) and t.customer_id = m.merged_id
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  execute format('update customers k set %s, last_contact_on = greatest(k.last_contact_on, d.last_contact_on)
    from merges m join customers d on d.id = m.merged_id where m.id = any($1) and k.id = m.customer_id', assignments) using ids;
end $$;

-- The same address twice is kept once: the one that still holds, or that of the kept customer. Of two postal addresses
-- that hold, one is ended; of two preferred numbers, one is preferred no longer.
create function seloste.merge_details(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  detail record;
  twin text := $q$ from merges m join %1$I k on k.customer_id = m.customer_id join %1$I d on d.customer_id = m.merged_id
    and %2$s where m.id = any($1) $q$;
  loses text := 'case when k.ended_on is not null and d.ended_on is null then k else d end';
begin
  for detail in select * from (values
    ('emails', 'd.normalised = k.normalised'), ('phones', 'd.e164 = k.e164'),
    ('addresses', '(d.kind, lower(d.street), d.postcode, lower(d.town), lower(d.care_of)) = (k.kind, lower(k.street), k.postcode, lower(k.town), lower(k.care_of))'),
    ('representations', '(d.organisation_id, d.role) = (k.organisation_id, k.role)')) v(place, same)
  loop
    perform keep_for_undo(ids, detail.place, 'dropped', format(
      'delete from %1$I t using (select distinct m.customer_id as kept, m.id as merge_id, (' || loses || ').*' || twin || ') x
       where t.customer_id = x.customer_id and t.id = x.id returning x.kept, x.merge_id, to_jsonb(t) as body', detail.place, detail.same));
  end loop;
  perform keep_for_undo(ids, 'representations', 'dropped', $q$
    delete from representations t using merges m, representations k where m.id = any($1) and t.organisation_id = m.merged_id
      and k.organisation_id = m.customer_id and k.customer_id = t.customer_id and k.role = t.role and (k.ended_on is null or t.ended_on is not null)
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  perform keep_for_undo(ids, 'addresses', 'changed', $q$
    update addresses t set ended_on = current_date
    from (select distinct m.customer_id as kept, m.id as merge_id, case when 'addresses' = any(m.taken) then k.id else d.id end as id,
        case when 'addresses' = any(m.taken) then m.customer_id else m.merged_id end as customer_id
      from merges m join addresses k on k.customer_id = m.customer_id and k.ended_on is null
      join addresses d on d.customer_id = m.merged_id and d.ended_on is null and d.kind = k.kind where m.id = any($1)) x
    where t.customer_id = x.customer_id and t.id = x.id
    returning x.kept, x.merge_id, jsonb_build_object('id', t.id, 'field', 'ended_on', 'old', null, 'new', current_date) as body$q$);
  for detail in select * from (values ('emails'), ('phones')) v(place) loop
    perform keep_for_undo(ids, detail.place, 'changed', format($q$
      update %1$I t set is_primary = false
      from (select distinct m.customer_id as kept, m.id as merge_id, case when %1$L = any(m.taken) then k.id else d.id end as id,
          case when %1$L = any(m.taken) then m.customer_id else m.merged_id end as customer_id
        from merges m join %1$I k on k.customer_id = m.customer_id and k.is_primary
        join %1$I d on d.customer_id = m.merged_id and d.is_primary where m.id = any($1)) x
      where t.customer_id = x.customer_id and t.id = x.id
      returning x.kept, x.merge_id, jsonb_build_object('id', t.id, 'field', 'is_primary', 'old', true, 'new', false) as body$q$, detail.place));
  end loop;
end $$;

-- An objection, a restriction, a protection, a death that holds for either holds for both: where the other's later word
-- would have ended it, it is said again. Both histories stay as they are. GDPR 18, 21(3).
create function seloste.keep_strictest(ids bigint[]) returns void
language sql set search_path = seloste, pg_temp as $$
  with who as (
    select m.id as merge_id, m.customer_id as kept, w.id as origin from merges m
    cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids)
  ), said as (
    select distinct on (w.origin, c.purpose, r.pair) w.merge_id, w.kept, w.origin, r.pair, c.*
    from who w join choices c on c.customer_id = w.origin cross join lateral (select split_part(c.kind, '_ended', 1) as pair) r
    where r.pair in ('objection', 'restriction', 'protection', 'death')
    order by w.origin, c.purpose, r.pair, c.happened_at desc, c.id desc
  ), newest as (
    select distinct on (kept, purpose, pair) kept, purpose, pair, kind from said order by kept, purpose, pair, happened_at desc, id desc
  ), made as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select s.kept, s.kind, s.purpose, s.channel, s.evidence, s.text_shown, clock_timestamp(), s.source
    from said s join newest n on n.kept = s.kept and n.purpose is not distinct from s.purpose and n.pair = s.pair
    where s.kind = s.pair and n.kind <> n.pair
    returning customer_id, id
  )
  insert into merge_rows (customer_id, merge_id, place, what, body)
  select w.kept, w.merge_id, 'choices', 'made', jsonb_build_object('id', m.id) from made m
  join (select distinct merge_id, kept from who) w on w.kept = m.customer_id
$$;

-- Rows that cannot stand twice: the kept customer's stays, unless the other's was taken; and nobody represents themselves.
create function seloste.drop_collisions(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare r record;
begin
  perform keep_for_undo(ids, 'customer_field_values', 'dropped', $q$
    delete from customer_field_values t using merges m, customer_field_values d
    where m.id = any($1) and t.customer_id = m.customer_id and d.customer_id = m.merged_id and d.field = t.field
      and 'customer_field_values.' || t.field = any(m.taken)
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  for r in select o.place, o.field, own.field as own_field from references_in_order() o
    join references_in_order() own on own.place = o.place and own.way = 'follows' where o.way = 'another'
  loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1)
        and ((t.%2$I = m.merged_id and t.%3$I = m.customer_id) or (t.%2$I = m.customer_id and t.%3$I = m.merged_id))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.own_field, r.field));
  end loop;
  for r in select * from colliding_indexes() loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1) and t.%2$I = m.merged_id and (select %3$s from (select t.*) q)
        and exists (select from %1$I o where o.%2$I = m.customer_id and (select %3$s from (select o.*) q)
          and (select row(%4$s) from (select o.*) q) = (select row(%4$s) from (select t.*) q))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.field, r.predicate, r.others));
  end loop;
end $$;

-- Unique indexes with the customer in them and no key that is anyway unlike any other (an identity).
create function seloste.colliding_indexes() returns table (place text, field text, predicate text, others text)
language sql stable set search_path = seloste, pg_temp as $$
  select r.place, r.field, coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'),
    coalesce((select string_agg(pg_get_indexdef(i.indexrelid, k.place::int, true), ', ' order by k.place)
      from unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) with ordinality k(attnum, place) where k.attnum <> a.attnum), 'true')
  from customer_references r join pg_class c on c.relname = r.place and c.relnamespace = 'seloste'::regnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = r.field
  join pg_index i on i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey::int2[])
  where r.way in ('follows', 'another') and not exists (select from pg_attribute o
    where o.attrelid = c.oid and o.attnum = any(i.indkey::int2[]) and o.attidentity <> '')
$$;

create function seloste.move_references(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare r record;
begin
  for r in select * from references_in_order() loop
    execute format($q$with moved as (
        update %1$I t set %2$I = m.customer_id from merges m where m.id = any($1) and t.%2$I = m.merged_id
        returning m.customer_id as kept, m.id as merge_id, %3$s as row_key)
      insert into merge_moves (customer_id, merge_id, place, field, keys)
      select kept, merge_id, %1$L, %2$L, jsonb_agg(row_key) from moved group by kept, merge_id$q$, r.place, r.field, r.row_key) using ids;
  end loop;
end $$;

create function seloste.demand_mergeable(kept bigint[], gone bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare wrong text;
begin
  perform from customers where id = any(kept || gone) order by id for update;
  select case
      when k.id is null or d.id is null then 'merges_need_both'
      when k.id = d.id then 'merges_are_of_two'
      when (k.kind = 'organisation') <> (d.kind = 'organisation') then 'merges_are_of_one_kind'
      when (k.state | d.state) & 2 <> 0 then 'merges_leave_what_a_duty_keeps'
    end into wrong
  from unnest(kept, gone) p(kept, gone) left join customers k on k.id = p.kept left join customers d on d.id = p.gone
  order by 1 limit 1;
  if wrong is null and (select count(*) <> count(distinct id) from unnest(kept || gone) id) then wrong := 'merges_come_one_by_one'; end if;
  if wrong is not null then
    raise exception '%', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
end $$;

-- Merges gone[n] into kept[n]; taken[n]: a JSON array of fields. Nobody may stand in one call twice. Returns the merges.
create function seloste.merge_customers(kept bigint[], gone bigint[], taken jsonb, bulk bigint) returns bigint[]
language plpgsql security definer set search_path = seloste, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare ids bigint[];
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
  perform drop_collisions(ids);
  perform move_references(ids);
  set constraints all immediate;
  delete from customers where id = any(gone);
  perform follow_choices(kept);
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'merge-customers', w.id, 'merge:' || m.id, m.taken from merges m
  cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids) order by m.id;
  return ids;
end $$;

-- Puts a row back as it was. False where its place has been taken.
create function seloste.put_back(place text, body jsonb) returns boolean
language plpgsql set search_path = seloste, pg_temp as $$
declare columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = place::regclass and attnum > 0 and not attisdropped and attgenerated = '' and body ? attname);
begin
  execute format('insert into %1$I (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1)', place, columns) using body;
  return true;
exception when integrity_constraint_violation then return false;
end $$;

-- One table's rows go back to whom they were taken from: those that followed, unless what they hang on stays; and those
-- that came since and hang on what goes back. What has gone since is not missed.
create function seloste.move_back(deed merges, place text, field text, keys jsonb) returns boolean
language plpgsql set search_path = seloste, pg_temp as $$
declare
  rel regclass := format('%I', place)::regclass;
  matches text := (
    select string_agg(format('t.%I = (k.row_key->>%s)::%s', a.attname, n.place - 1, format_type(a.atttypid, a.atttypmod)), ' and ')
    from (select k.attnum, row_number() over (order by k.place) as place
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      where i.indrelid = rel and i.indisprimary
        and k.attnum <> (select attnum from pg_attribute where attrelid = rel and attname = field)) n
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
    from pg_constraint k where k.contype = 'f' and k.conrelid = rel and k.confrelid not in (rel, 'customers'::regclass)
      and (select attnum from pg_attribute where attrelid = rel and attname = field) = any(k.conkey));
  stays text := coalesce((select string_agg(format('exists (%s = $2)', p), ' or ') from unnest(parents) p), 'false');
  goes text := coalesce((select string_agg(format('exists (%s = $1)', p), ' or ') from unnest(parents) p), 'false');
begin
  execute format('update %1$I t set %2$I = $1 where t.%2$I = $2 and (%5$s or
      (not (%4$s) and exists (select from jsonb_array_elements($3) k(row_key) where %3$s)))',
    place, field, coalesce(matches, 'true'), stays, goes) using deed.merged_id, deed.customer_id, keys;
  return true;
exception when integrity_constraint_violation then return false;
end $$;

-- A value that is still what the merge wrote becomes what it was. False where somebody has changed it since.
create function seloste.change_back(deed merges, place text, body jsonb) returns boolean
language plpgsql set search_path = seloste, pg_temp as $$
declare done int;
begin
  if place <> 'customers' then
    execute format('update %1$I set %2$I = (jsonb_populate_record(null::%1$I, jsonb_build_object(%2$L, $2))).%2$I
      where id = $1 and customer_id in ($3, $4) and to_jsonb(%2$I) = $5', place, body->>'field')
      using (body->>'id')::bigint, body->'old', deed.customer_id, deed.merged_id, body->'new';
    get diagnostics done = row_count;
    return done > 0;
  end if;
  execute format('update customers set %1$I = (jsonb_populate_record(null::customers, jsonb_build_object(%1$L, $2))).%1$I
    where id = $1 and %1$I::text is not distinct from $3', body->>'field') using deed.customer_id, body->'old', body->>'new';
  get diagnostics done = row_count;
  if done = 0 then return false; end if;
  insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
  values (deed.customer_id, 'customers', body->>'field', body->>'new', body->>'new_source', body->>'source');
  delete from value_sources v where v.customer_id = deed.customer_id and v.field = body->>'field';
  if (body->>'had_source')::boolean then
    insert into value_sources (customer_id, field, source, import_id, recorded_at)
    values (deed.customer_id, body->>'field', body->>'source', (body->>'import')::bigint, (body->>'since')::timestamptz);
  end if;
  return true;
end $$;

-- What was chosen since may have been the word of either: what is stricter holds for both. GDPR 21(3).
create function seloste.share_later_choices(deed merges) returns boolean
language plpgsql set search_path = seloste, pg_temp as $$
declare shared int;
begin
  insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
  select deed.merged_id, c.kind, c.purpose, c.channel, c.evidence, c.text_shown, c.happened_at, c.source
  from choices c where c.customer_id = deed.customer_id and c.recorded_at > deed.merged_at
    and c.kind in ('withdrawal', 'objection', 'restriction', 'protection', 'death') order by c.id;
  get diagnostics shared = row_count;
  return shared > 0;
end $$;

-- Takes one merge back. What has been changed since stays, and is named: returns those names.
create function seloste.undo_merge(merge_id bigint) returns text[]
language plpgsql security definer set search_path = seloste, pg_temp set enable_seqscan = off as $$
declare
  deed merges;
  r record;
  gone jsonb;
  kept_as_is text[] := '{}';
begin
  set constraints all deferred;
  select * into deed from merges where id = merge_id for update;
  perform from customers where id = deed.customer_id for update;
  if deed.customer_id is null or deed.undone_at is not null or deed.undo_until < current_date then
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
  for r in select v.* from merge_moves v join (select o.place, o.field, row_number() over () as turn from references_in_order() o) o
      on o.place = v.place and o.field = v.field where v.merge_id = deed.id order by o.turn loop
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

-- A number that once was a customer's is not given to another.
create or replace function seloste.next_customer_number() returns text
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare candidate text;
begin
  loop
    candidate := nextval('customer_numbers')::text;
    exit when not exists (select from customers where customer_number = candidate)
      and not exists (select from merges where merged_number = candidate and undone_at is null);
  end loop;
  return candidate;
end $$;

create or replace function seloste.search_codes(query text, m seloste.search_masks, most int)
returns table (customer_id bigint, rank real)
language plpgsql stable set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off as $$
declare
  digits text := regexp_replace(query, '[^0-9]', '', 'g');
  -- A number as people write it, as E.164; without an area code's zero it may still be the middle of one.
  phone text := case when query like '+%' then '+' || digits when digits like '00%' then '+' || substr(digits, 3)
    when digits like '0%' then '+358' || substr(digits, 2) else '+358' || digits end;
  ending text := reverse(digits);
  code text := upper(replace(query, ' ', ''));
  business text := case when length(digits) = 8 then left(digits, 7) || '-' || right(digits, 1) else digits end;
begin
  if m.kinds & 8 <> 0 then
    return query select c.id, 1.0::real from (
      select k.id from seloste.customers k
      where k.customer_number >= code and k.customer_number < code || U&'\+10FFFF' order by k.customer_number limit 3000) t
      join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
    -- Whoever was merged is found by the old number: the one that was kept.
    return query select c.id, 0.99::real from (
      select k.customer_id from seloste.merges k where k.undone_at is null
        and k.merged_number >= code and k.merged_number < code || U&'\+10FFFF' order by k.merged_number limit 3000) t
      join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
  end if;
  if m.kinds & 16 <> 0 then
    if code !~ '[A-Z]' then
      return query select c.id, 1.0::real from (
        select k.id from seloste.customers k
        where k.business_id >= business and k.business_id < business || U&'\+10FFFF' order by k.business_id limit 3000) t
        join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
  if m.kinds & 4 <> 0 and code !~ '[A-Z@]' and length(digits) >= 3 then
    return query select c.id, 0.9::real from (
      select p.customer_id from seloste.phones p
      where p.e164 >= phone and p.e164 < phone || U&'\+10FFFF' order by p.e164 limit 3000) t
      join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    if length(digits) >= 4 then
      return query select c.id, 0.8::real from (
        select p.customer_id from seloste.phones p
        where reverse(p.e164) collate "C" >= ending and reverse(p.e164) collate "C" < ending || ':'
        order by reverse(p.e164) collate "C" limit 3000) t
        join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
end $$;
