-- Whoever held somebody's mailbox for a moment keeps nothing of their page: a visit ends when somebody else changes an e-mail
-- address of the person or puts it out of use, and a link under way opens nothing after any such change.

create or replace function seloste.is_own_page_session(s seloste.own_page_sessions) returns boolean
language sql stable set search_path = seloste, pg_temp as $$
  select s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
    and not exists (select from customer_history h where h.customer_id = s.customer_id and h.place = 'emails'
      and h.field in ('address', 'ended_on') and h.changed_at > s.started_at and h.changed_by <> 'person:' || s.customer_id)
$$;

-- The person's links are held in their order: two that are pressed at one moment do not wait for each other.
create or replace function seloste.open_own_page(link_hash text, session_hash text) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  with held as materialized (
    select l.id from own_page_links l
    where l.customer_id = (select o.customer_id from own_page_links o where o.token_hash = link_hash) order by l.id for update),
  used as (
    update own_page_links l set used_at = now() where l.token_hash = link_hash and l.used_at is null and l.expires_at > now()
      and l.id in (select id from held) and not exists (select from customer_history h where h.customer_id = l.customer_id
        and h.place = 'emails' and h.field in ('address', 'ended_on') and h.changed_at > l.made_at)
    returning l.customer_id, l.id),
  others as (
    update own_page_links l set used_at = now() from used
    where l.customer_id = used.customer_id and l.id <> used.id and l.used_at is null)
  insert into own_page_sessions (customer_id, token_hash, expires_at)
  select customer_id, session_hash, now() + interval '8 hours' from used returning customer_id
$$;

-- All visits of the person but the one that asks for it.
create function seloste.end_other_own_pages() returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update own_page_sessions s set ended_at = now() where s.customer_id = any(own_customers()) and s.ended_at is null
    and s.token_hash <> hash_of_secret(current_setting('app.subject', true))
$$;
