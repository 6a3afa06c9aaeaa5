-- Strong identification by an OpenID provider: what began, whom a person was found to be, and whom nobody could be found
-- for. No identity code is in any table: it is dropped where the token is read. Decision 023.

-- A way to the provider and back. Its secret is the browser's cookie alone: state, nonce and verifier are worked out from it.
create table seloste.strong_attempts (
  id bigint generated always as identity primary key,
  secret_hash text not null,
  aim text not null,
  -- SHA-256 of what opened it: the visit that wants it for its own page, or the link of the question who asks.
  opened_by text,
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '15 minutes',
  used_at timestamptz,
  constraint strong_attempts_aim_is_known check (aim in ('own_page', 'link', 'request')),
  constraint strong_attempts_are_opened_by_something check ((opened_by is null) = (aim = 'own_page'))
);
create unique index strong_attempts_by_secret on seloste.strong_attempts (secret_hash);

-- Whoever was found once is known again by what the provider calls them here and nowhere else: a keyed hash of the issuer
-- and its pairwise subject.
create table seloste.strong_links (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  subject_hash text not null,
  proof text not null,
  linked_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  linked_by text not null default current_setting('app.actor'),
  primary key (customer_id, id),
  constraint strong_links_proof_is_known check (proof in ('birth_date', 'email', 'own_page', 'request', 'orders', 'phone', 'in_person'))
);
create unique index strong_links_by_subject on seloste.strong_links (subject_hash);
create index strong_links_by_use on seloste.strong_links (last_used_at);

-- Somebody proved a name and fits nobody, or several: a clerk looks. Two weeks.
create table seloste.strong_arrivals (
  id bigint generated always as identity primary key,
  subject_hash text,
  family_name text not null,
  given_names text not null,
  birth_date date,
  fits text not null,
  arrived_at timestamptz not null default now(),
  constraint strong_arrivals_names_are_not_endless check (length(family_name) <= 200 and length(given_names) <= 200),
  constraint strong_arrivals_fits_is_known check (fits in ('none', 'several'))
);
create unique index strong_arrivals_by_subject on seloste.strong_arrivals (subject_hash) where subject_hash is not null;

create function seloste.name_words(name text) returns text[]
language sql immutable set search_path = seloste, pg_temp as $$
  select coalesce((array_remove(string_to_array(search_form(left(name, 300)), ' '), ''))[:12], '{}')
$$;

-- The family name is the same, and every given name of the register is one that was proven: a token has them all, a
-- register often the first. Neither the dead nor those who are kept for a duty alone.
create function seloste.is_named(c seloste.customers, family text, given text) returns boolean
language sql stable set search_path = seloste, pg_temp as $$
  select c.kind <> 'organisation' and c.state & 6 = 0 and cardinality(name_words(family)) > 0
    and name_words(c.family_name) = name_words(family)
    and cardinality(name_words(c.given_names)) > 0 and name_words(c.given_names) <@ name_words(given)
$$;

-- Whether what was proven is what the register knows beside the name: the birth date where the company keeps one, or an
-- address that the provider vouches for and the register had before today. Null: it is not enough, or it contradicts.
create function seloste.proof_of(whose bigint, birth date, birth_field text, email text) returns text
language sql stable set search_path = seloste, pg_temp as $$
  with known as materialized (select (select v.value from customer_field_values v
    where v.customer_id = whose and v.field = birth_field and v.value <> '') as born)
  select case
    when known.born = birth::text then 'birth_date'
    when known.born is null and exists (select from emails e where e.customer_id = whose and e.normalised = email
      and e.ended_on is null
      and e.recorded_at < date_trunc('day', now() at time zone 'Europe/Helsinki') at time zone 'Europe/Helsinki') then 'email'
  end from known
$$;

-- By the index of names: `family given` leads one of the turned terms of everybody who is called so.
create function seloste.people_proven(family text, given text, birth date, birth_field text, email text)
returns table (customer_id bigint, proof text)
language sql stable set search_path = seloste, pg_temp as $$
  with leads as (select array_to_string(name_words(family), ' ') || ' ' || word as lead from unnest(name_words(given)) word),
  called as (select distinct t.customer_id from leads cross join lateral (select t.customer_id from customer_terms t
    where t.term >= leads.lead and t.term < leads.lead || '!' limit 5000) t),
  named as (select c.id from called join customers c on c.id = called.customer_id where is_named(c, family, given))
  select named.id, p.proof from named cross join lateral (select proof_of(named.id, birth, birth_field, email) as proof) p
  where p.proof is not null
$$;

create function seloste.begin_strong_attempt(hash text, what text, opener text) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  insert into strong_attempts (secret_hash, aim, opened_by) values (hash, what, opener)
$$;

-- Once, and not later than a quarter of an hour after it began.
create function seloste.use_strong_attempt(hash text) returns table (aim text, opened_by text, is_over boolean)
language sql security definer set search_path = seloste, pg_temp as $$
  update strong_attempts a set used_at = now() where a.secret_hash = hash and a.used_at is null
  returning a.aim, a.opened_by, a.expires_at <= now()
$$;

-- The newest five: a person has few providers, and an old one goes.
create function seloste.keep_strong_link(whose bigint, subject text, how text) returns void
language sql set search_path = seloste, pg_temp as $$
  insert into strong_links (customer_id, subject_hash, proof) values (whose, subject, how)
    on conflict (subject_hash) do update set last_used_at = now();
  delete from strong_links l where l.customer_id = whose and l.id not in (
    select k.id from strong_links k where k.customer_id = whose order by k.last_used_at desc, k.id desc limit 5)
$$;

create function seloste.customer_of_subject(subject text) returns bigint
language sql stable set search_path = seloste, pg_temp as $$
  select c.id from strong_links l join customers c on c.id = l.customer_id where l.subject_hash = subject and c.state & 6 = 0
$$;

-- Begins a visit of the one person who fits. Where none or several do it begins nothing and leaves it to a clerk.
create function seloste.open_own_page_strongly(session_hash text, subject text, family text, given text, birth date,
  birth_field text, email text) returns table (customer_id bigint, fits text)
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  whose bigint := customer_of_subject(subject);
  how text := 'own_page';
  fitting int := 1;
begin
  if whose is null then
    select min(p.customer_id), min(p.proof), count(*) into whose, how, fitting
      from people_proven(family, given, birth, birth_field, email) p;
  end if;
  if fitting <> 1 then
    delete from strong_arrivals a where a.subject_hash = subject
      or (a.subject_hash is null and a.family_name = family and a.given_names = given and a.birth_date is not distinct from birth);
    insert into strong_arrivals (subject_hash, family_name, given_names, birth_date, fits)
      values (subject, left(family, 200), left(given, 200), birth, case when fitting = 0 then 'none' else 'several' end);
    return query select null::bigint, case when fitting = 0 then 'none' else 'several' end;
    return;
  end if;
  if subject is not null then
    perform keep_strong_link(whose, subject, how);
  end if;
  insert into own_page_sessions (customer_id, token_hash, expires_at) values (whose, session_hash, now() + interval '8 hours');
  return query select whose, 'one'::text;
end $$;

-- Whoever is on their own page by a link takes strong identification into use: the name must be that of the page.
create function seloste.link_strongly(visit_hash text, subject text, family text, given text, birth date, birth_field text)
returns table (customer_id bigint, outcome text)
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  whose bigint;
begin
  select s.customer_id into whose from own_page_sessions s where s.token_hash = visit_hash and is_own_page_session(s);
  if whose is null then
    return query select null::bigint, 'over'::text;
  elsif not exists (select from customers c where c.id = whose and is_named(c, family, given))
    or exists (select from customer_field_values v where v.customer_id = whose and v.field = birth_field and v.value <> birth::text) then
    return query select whose, 'differs'::text;
  elsif exists (select from strong_links l where l.subject_hash = subject and l.customer_id <> whose) then
    return query select whose, 'another'::text;
  else
    perform keep_strong_link(whose, subject, 'own_page');
    return query select whose, 'linked'::text;
  end if;
end $$;

create function seloste.forget_old_strong_identification() returns void
language sql security definer set search_path = seloste, pg_temp as $$
  delete from strong_attempts where expires_at < now() - interval '1 day';
  delete from strong_arrivals where arrived_at < now() - interval '14 days';
  delete from strong_links where last_used_at < now() - interval '1 year';
$$;
