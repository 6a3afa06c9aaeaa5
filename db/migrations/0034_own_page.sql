-- One person's own data: the answer to an access request and the person's own page. GDPR 12, 15, 20.

-- An answer that is being made, or was: until `expires_on` its files can be fetched.
create table seloste.access_packages (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  -- The request that it answers; without an open one nothing is read for it.
  request_id bigint references seloste.requests on delete set null,
  kind text not null,
  language text not null,
  -- SHA-256 of the secret that only the job holds; gone when the answer is made.
  opening_hash text,
  asked_at timestamptz not null default now(),
  asked_by text not null default current_setting('app.actor'),
  rows_done int not null default 0,
  rows_expected int,
  finished_at timestamptz,
  -- Code of the problem that ended it.
  problem text,
  expires_on date,
  primary key (customer_id, id),
  constraint access_packages_kind_is_known check (kind in ('access', 'portability')),
  constraint access_packages_language_is_known check (language in ('fi', 'sv', 'en'))
);
create index access_packages_of_request on seloste.access_packages (request_id);
create unique index access_packages_by_opening on seloste.access_packages (opening_hash) where opening_hash is not null;
create index access_packages_by_expiry on seloste.access_packages (expires_on) where expires_on is not null;

create table seloste.access_package_files (
  customer_id bigint not null,
  package_id bigint not null,
  format text not null,
  file_id bigint not null references seloste.stored_files,
  size_bytes bigint not null,
  primary key (customer_id, package_id, format),
  constraint access_package_files_are_of_a_package foreign key (customer_id, package_id)
    references seloste.access_packages on delete cascade on update cascade deferrable,
  constraint access_package_files_format_is_known check (format in ('json', 'csv', 'pdf'))
);
create index access_package_files_by_file on seloste.access_package_files (file_id);

-- A link that signs a person in once, sent to a contact that was registered before. The secret is in the mail alone.
create table seloste.own_page_links (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  token_hash text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (customer_id, id),
  constraint own_page_links_have_a_key unique (id)
);
create unique index own_page_links_by_token on seloste.own_page_links (token_hash) where token_hash is not null;

-- A visit to one's own page; nothing of it is shared with the sessions of the staff.
create table seloste.own_page_sessions (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  token_hash text not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (customer_id, id)
);
create unique index own_page_sessions_by_token on seloste.own_page_sessions (token_hash);

create function seloste.hash_of_secret(secret text) returns text
language sql immutable set search_path = seloste, pg_temp as $$
  select translate(rtrim(encode(sha256(convert_to(secret, 'UTF8')), 'base64'), '='), '+/', '-_')
$$;

-- A visit is over half an hour after it was last seen.
create function seloste.is_own_page_session(s seloste.own_page_sessions) returns boolean
language sql stable set search_path = seloste, pg_temp as $$
  select s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
$$;

-- Who the transaction may see as one person: whom its secret opens, and those merged into them. The secret is 256 random
-- bits that no table holds, so nobody who can set it to anything can open anybody else.
create function seloste.own_customers() returns bigint[]
language sql stable security definer set search_path = seloste, pg_temp as $$
  with secret as materialized (select hash_of_secret(current_setting('app.subject', true)) as hash),
  own as materialized (
    select s.customer_id from own_page_sessions s, secret where s.token_hash = secret.hash and is_own_page_session(s)
    union
    select p.customer_id from access_packages p join secret on p.opening_hash = secret.hash
      join requests r on r.id = p.request_id and r.customer_id = p.customer_id
    where p.finished_at is null and p.asked_at > now() - interval '2 days' and not exists (
      select from request_events e where e.request_id = r.id and e.kind in ('closed', 'withdrawn', 'duplicate')))
  select coalesce(array_agg(id), '{}') from (select customer_id as id from own
    union select m.merged_id from merges m join own on own.customer_id = m.customer_id where m.undone_at is null) o
$$;

-- A new link for a customer whose contact asked for one; null where three have been sent within the hour.
create function seloste.make_own_page_link(whose bigint) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  insert into own_page_links (customer_id, expires_at) select c.id, now() + interval '15 minutes' from customers c
  where c.id = whose and (select count(*) from own_page_links l
    where l.customer_id = whose and l.made_at > now() - interval '1 hour') < 3
  returning id
$$;

create function seloste.seal_own_page_link(link bigint, hash text) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update own_page_links set token_hash = hash where id = link and token_hash is null and used_at is null
$$;

-- Uses the link up and begins a visit; the customer, or nothing where the link was used, is too old or never was. Other
-- links of the person end with it.
create function seloste.open_own_page(link_hash text, session_hash text) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  with used as (
    update own_page_links set used_at = now() where token_hash = link_hash and used_at is null and expires_at > now()
    returning customer_id, id),
  others as (
    update own_page_links l set used_at = now() from used
    where l.customer_id = used.customer_id and l.id <> used.id and l.used_at is null)
  insert into own_page_sessions (customer_id, token_hash, expires_at)
  select customer_id, session_hash, now() + interval '8 hours' from used returning customer_id
$$;

-- The person of a visit that is not over; notes once a minute that it was seen.
create function seloste.person_of_own_page(session_hash text) returns bigint
language sql security definer set search_path = seloste, pg_temp as $$
  with seen as (
    update own_page_sessions s set last_seen_at = now()
    where s.token_hash = session_hash and is_own_page_session(s) and s.last_seen_at < now() - interval '1 minute')
  select s.customer_id from own_page_sessions s where s.token_hash = session_hash and is_own_page_session(s)
$$;

create function seloste.leave_own_page() returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update own_page_sessions s set ended_at = now()
  where s.token_hash = hash_of_secret(current_setting('app.subject', true)) and s.ended_at is null
$$;

create function seloste.forget_old_own_pages() returns void
language sql security definer set search_path = seloste, pg_temp as $$
  delete from own_page_links where expires_at < now() - interval '1 day';
  delete from own_page_sessions where expires_at < now() - interval '90 days';
$$;

-- Organisations that the person represents, by name; and how many other people represent the organisation itself.
create function seloste.own_organisations() returns table (organisation_id bigint, organisation_name text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct o.id, o.organisation_name from representations r join customers o on o.id = r.organisation_id
  where r.customer_id = any((select own_customers())::bigint[])
$$;
create function seloste.others_representing() returns bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select count(*) from representations r where r.organisation_id = any((select own_customers())::bigint[])
$$;

-- What imports and bank files still hold of the person. Rows that were only similar to the person are somebody else's.
create function seloste.own_import_lines() returns table (import_id bigint, line int)
language sql stable security definer set search_path = seloste, pg_temp as $$
  with own as materialized (select unnest(own_customers()) as id),
  first as materialized (
    select d.import_id, d.line from import_decisions d join own on own.id = d.customer_id
    union select u.import_id, u.line from import_undo u join own on own.id = u.customer_id
    union select b.import_id, b.line from import_buyers f join own on own.id = f.customer_id
      join import_buyers b on b.import_id = f.import_id and b.first_line = f.line)
  select f.import_id, f.line from first f
  union select r.import_id, r.line from first f join import_rows r on r.import_id = f.import_id and r.order_line = f.line
$$;
create function seloste.own_import_rows() returns setof seloste.import_rows
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_rows t on t.import_id = o.import_id and t.line = o.line
$$;
create function seloste.own_import_decisions() returns setof seloste.import_decisions
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_decisions t on t.import_id = o.import_id and t.line = o.line
$$;
create function seloste.own_import_orders() returns setof seloste.import_orders
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_orders t on t.import_id = o.import_id and t.line = o.line
$$;
create function seloste.own_import_order_lines() returns setof seloste.import_order_lines
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_order_lines t on t.import_id = o.import_id and t.order_line = o.line
$$;
create function seloste.own_import_buyers() returns setof seloste.import_buyers
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_buyers t on t.import_id = o.import_id and t.line = o.line
$$;
create function seloste.own_import_undo() returns setof seloste.import_undo
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from import_undo t where t.customer_id = any((select own_customers())::bigint[])
$$;
create function seloste.own_bank_payments() returns setof seloste.bank_payments
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from bank_payments t where t.customer_id = any((select own_customers())::bigint[])
$$;
