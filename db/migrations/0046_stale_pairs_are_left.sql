-- A pair that was judged by what has been corrected since is not merged by a rule: the next search judges it anew.

-- Whether a name or a contact of either has been changed since the search that judged them. What was empty and is filled,
-- as a merge fills it, speaks against nobody.
create function seloste.is_pair_stale(one bigint, other bigint) returns boolean
language sql stable set search_path = seloste, pg_temp as $$
  select exists (
    select from duplicate_pairs p left join duplicate_runs r on r.id = p.run_id
    join customer_history h on h.customer_id in (p.customer_id, p.other_id) and h.changed_at > coalesce(r.asked_at, p.found_at)
    where p.customer_id = is_pair_stale.one and p.other_id = is_pair_stale.other and h.old_value <> ''
      and h.place in ('customers', 'emails', 'phones', 'addresses') and h.field not in ('language', 'since_on', 'kind', 'is_primary', 'ended_on'))
$$;

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
  with next as materialized (
    select p.*, is_pair_stale(p.customer_id, p.other_id) as stale, row_number() over () as place from (
      select * from pairs_of_rule(deed.rule, deed.asked_at, bulk) limit most) p
  ), stale as (
    update duplicate_pairs p set left_by = bulk from next n
    where n.stale and p.customer_id = n.customer_id and p.other_id = n.other_id returning 1
  ), first as (
    select w.id, min(n.place) as place from next n cross join lateral (values (n.kept), (n.gone)) w(id) where not n.stale group by w.id
  ), chosen as (
    select n.* from next n join first a on a.id = n.kept and a.place = n.place join first b on b.id = n.gone and b.place = n.place
    where not n.stale
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
