-- An address that came into the register later (a file, a partner, a clerk) does not open somebody’s own page at once: the addresses
-- that stood before are told when it is asked for, and can object. Decision 031.
create table seloste.new_addresses (
  customer_id bigint not null references seloste.customers on delete cascade,
  email_id bigint not null,
  -- When the address was recorded: one that is written over is new again.
  since timestamptz not null,
  asked_at timestamptz not null default now(),
  -- From this day it opens the page; none: nobody could be told, and a clerk makes sure first.
  opens_on date,
  opens_because text,
  settled_by text,
  primary key (customer_id, email_id),
  constraint new_addresses_open_for_a_reason check ((opens_on is null) = (opens_because is null)),
  constraint new_addresses_reason_is_known
    check (opens_because in ('told', 'long_known', 'own_page', 'phone', 'in_person', 'documents'))
);

-- Dated data, the newest first: days after which an address counts as known of old, and days to object.
create function seloste.own_page_rule(on_day date) returns table (known_days int, wait_days int)
language sql immutable set search_path = seloste, pg_temp as $$
  select r.known_days, r.wait_days from (values (date '2018-05-25', 90, 14)) as r(from_day, known_days, wait_days)
  where r.from_day <= on_day order by r.from_day desc limit 1
$$;

-- Whether the address was registered before today, and is not one that somebody may have slipped in: it came with the customer, is
-- known of old, or was waited for. Where two records were merged, what came with one of them is new to the other.
create function seloste.is_proven_address(whose bigint, email bigint) returns boolean
language sql stable security definer set search_path = seloste, pg_temp as $$
  select exists (select from emails e join customers c on c.id = e.customer_id, own_page_rule(today()) r
    where e.customer_id = whose and e.id = email and e.ended_on is null
      and e.recorded_at < date_trunc('day', now() at time zone 'Europe/Helsinki') at time zone 'Europe/Helsinki'
      and ((e.recorded_at <= c.recorded_at + interval '1 day' and not exists (select from merges m
            where m.customer_id = c.id and m.undone_at is null))
        or e.recorded_at < now() - make_interval(days => r.known_days)
        or exists (select from new_addresses n where n.customer_id = e.customer_id and n.email_id = e.id
          and n.since = e.recorded_at and n.opens_on <= today())))
$$;

create or replace function seloste.proof_of(whose bigint, birth date, birth_field text, email text)
 returns text
language sql stable set search_path = seloste, pg_temp as $$
  with known as materialized (select (select v.value from customer_field_values v
    where v.customer_id = whose and v.field = birth_field and v.value <> '') as born)
  select case
    when known.born = birth::text then 'birth_date'
    when known.born is null and exists (select from emails e where e.customer_id = whose and e.normalised = email
      and is_proven_address(e.customer_id, e.id)) then 'email'
  end from known
$$;
