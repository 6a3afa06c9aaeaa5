-- The own page of one person: two deeds at one moment are counted one after the other, and there is none of the dead and of
-- those who are kept for a duty alone, by whatever way (decision 016).

-- replaces is_own_page_session of own_page_ends
create or replace function seloste.is_own_page_session(s seloste.own_page_sessions) returns boolean
language sql stable set search_path = seloste, pg_temp as $$
  select s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
    and exists (select from customers c where c.id = s.customer_id and c.state & 6 = 0)
    and not exists (select from customer_history h where h.customer_id = s.customer_id and h.place = 'emails'
      and h.field in ('address', 'ended_on') and h.changed_at > s.started_at and h.changed_by <> 'person:' || s.customer_id)
$$;

-- The customer is held first: of links that are asked for at one moment no more are sent than of one after the other.
-- replaces make_own_page_link of own_page
create or replace function seloste.make_own_page_link(whose bigint) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  select c.id from customers c where c.id = whose for no key update;
  insert into own_page_links (customer_id, expires_at) select c.id, now() + interval '15 minutes' from customers c
  where c.id = whose and c.state & 6 = 0 and (select count(*) from own_page_links l
    where l.customer_id = whose and l.made_at > now() - interval '1 hour') < 3
  returning id
$$;
