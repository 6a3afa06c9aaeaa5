-- What was chosen for many at once is told to recipients when it can be undone no more (GDPR 19; decision 037).
create table seloste.choices_to_tell (
  customer_id bigint not null references seloste.customers (id) on delete cascade,
  batch text not null,
  choices bigint[] not null,
  primary key (customer_id, batch),
  constraint choices_to_tell_name_some check (cardinality(choices) > 0)
);
create index choices_to_tell_of_batch on seloste.choices_to_tell (batch, customer_id);

-- By customer number and by what the recipient was given, as erasures_to_tell.
create table seloste.people_to_tell (
  id bigint generated always as identity primary key,
  batch text not null,
  kind text not null,
  recipient text not null,
  recipient_name text not null,
  customer_number text not null,
  what text[] not null,
  last_at timestamptz not null,
  constraint people_to_tell_say_what check (cardinality(what) > 0),
  constraint people_to_tell_kind_is_known check (kind in ('consent_withdrawn', 'consent_ended', 'objected', 'restricted', 'restriction_ended'))
);
create index people_to_tell_by_recipient on seloste.people_to_tell (batch, kind, recipient, id);
