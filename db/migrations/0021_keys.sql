-- Keys of programs: an own system's or a recipient's. A key holds purposes as a person does, and nothing else.

create table seloste.api_keys (
  id bigint generated always as identity primary key,
  name text not null,
  -- Key of a declared recipient; none for the company's own systems.
  recipient text,
  purposes text[] not null,
  -- Where it may be used from; empty: from anywhere.
  networks text[] not null default '{}',
  expires_on date,
  -- SHA-256 of the secret, and its last signs to tell it from others.
  secret_hash text collate "C" not null,
  hint text not null,
  made_at timestamptz not null default now(),
  made_by text not null default current_setting('app.actor'),
  ended_at timestamptz,
  ended_by text,
  last_used_on date,
  constraint api_keys_secret_is_unique unique (secret_hash),
  constraint api_keys_hold_something check (cardinality(purposes) > 0),
  constraint api_keys_are_not_endless check (length(name) <= 200 and cardinality(networks) <= 50)
);

-- A write that a program sends twice under one key is done once: what was answered is answered again. Keys, no values.
create table seloste.idempotent_answers (
  api_key_id bigint not null references seloste.api_keys on delete cascade,
  key text collate "C" not null,
  request_hash text not null,
  location text,
  data jsonb,
  at timestamptz not null default now(),
  primary key (api_key_id, key),
  constraint idempotent_answers_are_short check (length(key) <= 200 and octet_length(data::text) <= 4000)
);
create index idempotent_answers_by_age on seloste.idempotent_answers (at);
