-- A bulk merge on several connections at once. Each claims the next pairs, and every other pair of those whom they name, by
-- their locks: of two who work at once nobody touches a neighbour of the other, and whoever is killed claims nothing.

-- Asked of everybody who goes: a row that nobody names costs the look for it. Where nothing hangs on a customer that goes
-- with somebody else in the same statement, `restrict` says the same as no action, and looks once instead of twice. What was
-- allocated hangs on its payment or credit note by (customer_id, …).
alter table seloste.payment_allocations drop constraint payment_allocations_customer_id_fkey;
alter table seloste.invoices drop constraint invoices_customer_id_fkey,
  add constraint invoices_customer_id_fkey foreign key (customer_id) references seloste.customers on delete restrict;
alter table seloste.payments drop constraint payments_customer_id_fkey,
  add constraint payments_customer_id_fkey foreign key (customer_id) references seloste.customers on delete restrict;
alter table seloste.invoicing_details drop constraint invoicing_details_customer_id_fkey,
  add constraint invoicing_details_customer_id_fkey foreign key (customer_id) references seloste.customers on delete restrict;
alter table seloste.disclosures drop constraint disclosures_customer_id_fkey,
  add constraint disclosures_customer_id_fkey foreign key (customer_id) references seloste.customers on delete restrict;

-- Claims the next pairs of a bulk merge, the surest first, that nobody else is at: kept[n] and gone[n]. Nulls where all that
-- are left are claimed.
create function seloste.claim_pairs(deed seloste.bulk_merges, most int, out kept bigint[], out gone bigint[])
language plpgsql set search_path = seloste, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  with reached as materialized (
    -- Twice as many: those that another connection has claimed come first.
    select p.*, row_number() over () as place from pairs_of_rule(deed.rule, deed.asked_at, deed.id, 2 * most) p
  ), next as materialized (
    select r.* from reached r join duplicate_pairs p on p.customer_id = r.customer_id and p.other_id = r.other_id
    order by r.place limit most for update of p skip locked
  ), beside as materialized (
    select n.place, p.customer_id, p.other_id from next n
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p where p.customer_id = any(array[n.kept, n.gone])
      union select p.customer_id, p.other_id from duplicate_pairs p where p.other_id = any(array[n.kept, n.gone])) p
  ), claimed as materialized (
    select p.customer_id, p.other_id from (select distinct b.customer_id, b.other_id from beside b) b
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p
      where p.customer_id = b.customer_id and p.other_id = b.other_id for update skip locked) p
  ), free as (
    select b.place from beside b left join claimed c on c.customer_id = b.customer_id and c.other_id = b.other_id
    group by b.place having count(*) = count(c.customer_id)
  )
  select array_agg(n.kept order by n.place), array_agg(n.gone order by n.place) into claim_pairs.kept, claim_pairs.gone
  from next n join free f on f.place = n.place;
end $$;

-- The next pairs of a bulk merge; no customer stands in two of them. Returns how many were taken up; none where the others
-- are at all that are left, or at the end.
create or replace function seloste.merge_next(bulk bigint, most int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  deed bulk_merges;
  mine record;
  kept bigint[];
  gone bigint[];
  taken jsonb;
  pairs int;
  left_over int;
begin
  select * into deed from bulk_merges b where b.id = bulk for key share;
  select * into mine from claim_pairs(deed, most);
  -- A statement of its own: it sees what those whose claims were waited out have made of the same customers.
  with judged as materialized (
    select c.*, greatest(c.kept, c.gone) as customer_id, least(c.kept, c.gone) as other_id,
      (select coalesce(r.asked_at, p.found_at) from duplicate_pairs p left join duplicate_runs r on r.id = p.run_id
        where p.customer_id = greatest(c.kept, c.gone) and p.other_id = least(c.kept, c.gone)) as judged_at
    from unnest(mine.kept, mine.gone) with ordinality c(kept, gone, place)
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
  if pairs > 0 then
    update bulk_merges b set looked_at = looked_at + pairs, merged = merged + pairs - left_over where b.id = bulk;
  end if;
  return pairs;
end $$;
