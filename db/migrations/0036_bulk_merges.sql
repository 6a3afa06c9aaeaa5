-- Merges by a rule: the surest pairs first, in chunks that stand by themselves, and the same taken back.

-- The bulk merge that could not merge the pair: a person looks.
alter table seloste.duplicate_pairs add column left_by bigint;
-- How far down the taking back has come.
alter table seloste.bulk_merges add column undone_to bigint;
create unique index bulk_merges_one_at_a_time on seloste.bulk_merges ((true)) where ended_at is null;

-- Who was like the one that goes may be like the one that is kept: asked before a merge, so that of three who are one all
-- become one. Not where both have a Business ID of their own, nor where somebody said that they are two.
create function seloste.pass_on_pairs(kept bigint[], gone bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  with merged as materialized (select * from unnest(kept, gone) m(kept, gone)
  ), touched as materialized (
    select p.* from merged m join duplicate_pairs p on p.customer_id = m.gone
    union select p.* from merged m join duplicate_pairs p on p.other_id = m.gone
  ), passed as (
    select coalesce(a.kept, t.customer_id) as one, coalesce(b.kept, t.other_id) as other, t.*
    from touched t left join merged a on a.gone = t.customer_id left join merged b on b.gone = t.other_id
  )
  insert into duplicate_pairs (customer_id, other_id, confidence, reasons, run_id, found_at)
  select distinct on (1, 2) greatest(p.one, p.other), least(p.one, p.other), p.confidence, p.reasons, p.run_id, p.found_at
  from passed p join customers x on x.id = p.one join customers y on y.id = p.other
  where p.one <> p.other and (x.business_id = y.business_id) is not false
    and not exists (select from duplicate_denials d where (d.customer_id, d.other_id) in ((p.one, p.other), (p.other, p.one)))
  order by 1, 2, p.confidence desc
  on conflict (customer_id, other_id) do nothing
$$;

-- Not restricted, not kept for a duty alone.
create function seloste.may_be_merged(id bigint) returns boolean
language sql stable security definer set search_path = seloste, pg_temp as $$
  select c.state & 3 = 0 from customers c where c.id = may_be_merged.id
$$;

-- The pairs that a rule reaches: {confidence, opposed, keep}. Whoever is restricted or kept for a duty is left alone.
create function seloste.pairs_of_rule(rule jsonb, found_until timestamptz, but_left_by bigint)
returns table (customer_id bigint, other_id bigint, confidence int, kept bigint, gone bigint)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select p.customer_id, p.other_id, p.confidence,
    case when k.newer then p.customer_id else p.other_id end, case when k.newer then p.other_id else p.customer_id end
  from duplicate_pairs p join customers a on a.id = p.other_id join customers b on b.id = p.customer_id
  cross join lateral (select rule->>'keep' = 'latest'
    and coalesce(b.last_contact_on, '-infinity') > coalesce(a.last_contact_on, '-infinity') as newer) k
  where p.confidence >= (rule->>'confidence')::int and p.found_at <= found_until and (but_left_by is null or p.left_by is distinct from but_left_by)
    and ((rule->>'opposed')::boolean or array_to_string(p.reasons, ' ') !~ '(^| )-')
    and (a.state | b.state) & 3 = 0
  order by p.confidence desc, p.customer_id, p.other_id
$$;

-- What is empty at the one that is kept comes from the other; of people both names together. Since when: the earlier.
create function seloste.filled_by(k seloste.customers, d seloste.customers) returns text[]
language sql stable set search_path = seloste, pg_temp as $$
  select array_remove(array[
    case when n.whole then 'family_name' end, case when n.whole then 'given_names' end,
    case when k.call_name = '' and d.call_name <> '' then 'call_name' end,
    case when k.organisation_name = '' and d.organisation_name <> '' then 'organisation_name' end,
    case when k.business_id is null and d.business_id is not null then 'business_id' end,
    case when k.language is null and d.language is not null then 'language' end,
    case when d.since_on < k.since_on or (k.since_on is null and d.since_on is not null) then 'since_on' end], null)
  from (select k.kind <> 'organisation' and (k.given_names = '' or k.family_name = '') and d.given_names <> '' and d.family_name <> '' as whole) n
$$;

-- The next pairs of a bulk merge; no customer stands in two of them. Returns how many were taken up, none at the end.
create function seloste.merge_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  kept bigint[];
  gone bigint[];
  taken jsonb;
  left_over int := 0;
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  with next as materialized (
    select p.*, row_number() over () as place from (
      select * from pairs_of_rule(deed.rule, deed.asked_at, bulk) limit most) p
  ), first as (
    select w.id, min(n.place) as place from next n cross join lateral (values (n.kept), (n.gone)) w(id) group by w.id
  ), chosen as (
    select n.* from next n join first a on a.id = n.kept and a.place = n.place join first b on b.id = n.gone and b.place = n.place
  )
  select array_agg(c.kept order by c.place), array_agg(c.gone order by c.place), jsonb_agg(to_jsonb(filled_by(k, d)) order by c.place)
  into kept, gone, taken
  from chosen c join customers k on k.id = c.kept join customers d on d.id = c.gone;
  if kept is null then return 0; end if;
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
  update bulk_merges b set looked_at = looked_at + cardinality(kept), merged = merged + cardinality(kept) - left_over where b.id = bulk;
  return cardinality(kept);
end $$;

-- The next merges of a bulk merge taken back, the last first. That a rule was too wide does not say that each pair is two.
create function seloste.undo_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  m merges;
  taken_up int := 0;
  back int := 0;
  last bigint;
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  for m in select * from merges x where x.bulk_id = bulk and x.undone_at is null and x.id < coalesce(deed.undone_to, 9223372036854775807)
    order by x.id desc limit most
  loop
    taken_up := taken_up + 1;
    last := m.id;
    begin
      perform undo_merge(m.id);
      delete from duplicate_denials d where d.customer_id = m.customer_id and d.other_id = m.merged_id;
      back := back + 1;
    exception when integrity_constraint_violation then null;
    end;
  end loop;
  update bulk_merges b set undone = undone + back, not_undone = not_undone + taken_up - back, undone_to = coalesce(last, undone_to) where b.id = bulk;
  return taken_up;
end $$;
