-- A chunk of a bulk merge costs what its pairs cost, however many there are in it and in the register. Where two lists of a chunk
-- were joined, one was gone through for each row of the other, for the plan cannot know how long they are: each is one
-- list now, gone through once.

-- In the order of its index, so that no more are looked at than are asked for. By the statistics nearly nobody may be merged, and all
-- were looked up and sorted for each chunk.
alter function seloste.pairs_of_rule(jsonb, timestamptz, bigint, int) set enable_sort = off;
alter function seloste.pairs_of_rule(jsonb, timestamptz, bigint, int) set max_parallel_workers_per_gather = 0;

-- Claims the next pairs of a bulk merge, the surest first, that nobody else is at: kept[n] and gone[n]. Nulls where all that
-- are left are claimed.
create or replace function seloste.claim_pairs(deed seloste.bulk_merges, most int, out kept bigint[], out gone bigint[])
language plpgsql set search_path = seloste, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  with reached as materialized (
    -- Twice as many: those that another connection has claimed come first.
    select p.*, row_number() over () as place from pairs_of_rule(deed.rule, deed.asked_at, deed.id, 2 * most) p
  ), next as materialized (
    select r.* from reached r join duplicate_pairs p on p.customer_id = r.customer_id and p.other_id = r.other_id
    order by r.place limit most for update of p skip locked
  ), beside as materialized (
    select n.place, n.kept, n.gone, p.customer_id, p.other_id from next n
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p where p.customer_id = any(array[n.kept, n.gone])
      union select p.customer_id, p.other_id from duplicate_pairs p where p.other_id = any(array[n.kept, n.gone])) p
  ), claimed as materialized (
    select p.customer_id, p.other_id from (select distinct b.customer_id, b.other_id from beside b) b
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p
      where p.customer_id = b.customer_id and p.other_id = b.other_id for update skip locked) p
  ), told as (
    select b.*, bool_or(b.place is null) over (partition by b.customer_id, b.other_id) as is_claimed
    from (select * from beside union all select null, null, null, c.customer_id, c.other_id from claimed c) b
  ), free as (
    select t.place, min(t.kept) as kept, min(t.gone) as gone from told t where t.place is not null
    group by t.place having bool_and(t.is_claimed)
  )
  select array_agg(f.kept order by f.place), array_agg(f.gone order by f.place) into claim_pairs.kept, claim_pairs.gone from free f;
end $$;

create or replace function seloste.masks_of(ids bigint[])
returns table (customer_id bigint, consents bigint, objections bigint, state int, is_protected boolean)
language sql stable set search_path = seloste, pg_temp as $$
  with last as (
    select distinct on (c.customer_id, c.purpose, split_part(replace(c.kind, 'withdrawal', 'consent'), '_ended', 1))
      c.customer_id, c.purpose, c.kind, c.valid_until
    from choices c where c.customer_id = any(ids) and c.kind <> 'claimed_consent'
    order by c.customer_id, c.purpose, split_part(replace(c.kind, 'withdrawal', 'consent'), '_ended', 1), c.happened_at desc, c.id desc
  )
  select l.customer_id,
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'consent'
      and (l.valid_until is null or l.valid_until >= (now() at time zone 'Europe/Helsinki')::date)), 0),
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'objection'), 0),
    coalesce(bit_or(case l.kind when 'restriction' then 1 when 'death' then 4 else 0 end), 0)
      | case when exists (select from memberships m where m.customer_id = l.customer_id and m.ended_on is null) then 8 else 0 end,
    coalesce(bool_or(l.kind = 'protection'), false)
  from (select * from last union all select id, null, null, null from unnest(ids) id) l
  group by l.customer_id
$$;

-- An objection, a restriction, a protection, a death that holds for either holds for both: where the other's later word
-- would have ended it, it is said again. Both histories stay as they are. GDPR 18, 21(3).
create or replace function seloste.keep_strictest(ids bigint[]) returns void
language sql set search_path = seloste, pg_temp as $$
  with said as (
    select distinct on (w.origin, c.purpose, r.pair) w.kept, r.pair, c.*
    from merges m cross join lateral (values (m.customer_id, m.customer_id), (m.customer_id, m.merged_id)) w(kept, origin)
    join choices c on c.customer_id = w.origin cross join lateral (select split_part(c.kind, '_ended', 1) as pair) r
    where m.id = any(ids) and r.pair in ('objection', 'restriction', 'protection', 'death')
    order by w.origin, c.purpose, r.pair, c.happened_at desc, c.id desc
  ), judged as (
    select s.*, first_value(s.kind) over (partition by s.kept, s.purpose, s.pair order by s.happened_at desc, s.id desc) as newest
    from said s
  ), made as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select s.kept, s.kind, s.purpose, s.channel, s.evidence, s.text_shown, clock_timestamp(), s.source
    from judged s where s.kind = s.pair and s.newest <> s.pair
    returning customer_id, id
  )
  insert into merge_rows (customer_id, merge_id, place, what, body)
  select w.customer_id, w.id, 'choices', 'made', jsonb_build_object('id', m.id) from made m
  cross join lateral (select w.customer_id, w.id from merges w where w.customer_id = m.customer_id and w.id = any(ids)) w
$$;

-- The same address twice is kept once: the one that still holds, or that of the kept customer. Of two postal addresses
-- that hold, one is ended; of two preferred numbers, one is preferred no longer.
create or replace function seloste.merge_details(ids bigint[]) returns void
language plpgsql set search_path = seloste, pg_temp as $$
declare
  detail record;
  twin text := $q$ from merges m join %1$I k on k.customer_id = m.customer_id join %1$I d on d.customer_id = m.merged_id
    and %2$s where m.id = any($1) $q$;
  loses text := 'case when k.ended_on is not null and d.ended_on is null then k else d end';
begin
  for detail in select * from (values
    -- By customer alone: the index of all addresses or numbers would be read for each of them.
    ('emails', 'd.normalised is not distinct from k.normalised'), ('phones', 'd.e164 is not distinct from k.e164'),
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
