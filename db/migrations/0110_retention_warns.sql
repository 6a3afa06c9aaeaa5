-- The staff are written to: where, in which language, and what waits to be sent. No mail to them holds personal data of customers.
create table seloste.staff_mail_addresses (
  staff_id bigint primary key references seloste.staff (id),
  address text not null,
  language text not null,
  set_at timestamptz not null default now(),
  set_by text not null default current_setting('app.actor'),
  constraint staff_mail_addresses_are_not_endless check (length(address) between 3 and 254 and address !~ '[[:cntrl:]]'),
  constraint staff_mail_addresses_language_is_known check (language in ('fi', 'sv', 'en'))
);

create table seloste.staff_mails (
  id bigint generated always as identity primary key,
  staff_id bigint not null references seloste.staff (id),
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  about text not null,
  message_id text not null default gen_random_uuid()::text,
  queued_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries integer not null default 0,
  ended_as text,
  ended_at timestamptz,
  reply text not null default '',
  constraint staff_mails_are_about_one_thing_once unique (about, staff_id),
  constraint staff_mails_are_not_endless check (length(subject) <= 200 and length(body) <= 20000 and length(reply) <= 500),
  constraint staff_mails_headers_are_one_line check (subject !~ '[[:cntrl:]]' and to_address !~ '[[:cntrl:]]'),
  constraint staff_mails_end_with_a_day check ((ended_as is null) = (ended_at is null))
);
create index staff_mails_of_staff on seloste.staff_mails (staff_id);
create index staff_mails_waiting on seloste.staff_mails (next_try_at) where ended_as is null;

-- What was told beforehand of the retention periods: all that goes by `up_to`, and what had gone since the last time.
create table seloste.retention_warnings (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  on_day date not null,
  up_to date not null,
  due bigint not null,
  gone bigint not null,
  told integer not null,
  constraint retention_warnings_are_once_a_day unique (on_day)
);

-- A rule that is new or shortened acts a week after it was first seen: until then it warns.
create table seloste.retention_rule_times (
  rule text not null,
  table_name text not null,
  months integer not null,
  days integer not null,
  acts_from date not null,
  primary key (rule, table_name)
);
-- Where a rule has acted before, nothing waits.
insert into seloste.retention_rule_times (rule, table_name, months, days, acts_from)
select distinct rule, table_name, 0, 0, date '2026-01-01' from seloste.retention_runs;

-- Somebody who is held back from the sweep, why and until when. Ended, never changed.
create table seloste.retention_holds (
  customer_id bigint not null references seloste.customers (id) on delete cascade,
  id bigint generated always as identity,
  reason text not null,
  held_until date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  ended_on date,
  primary key (customer_id, id),
  constraint retention_holds_have_a_reason check (length(reason) between 1 and 500)
);
create index retention_holds_in_force on seloste.retention_holds (held_until, customer_id) where ended_on is null;
