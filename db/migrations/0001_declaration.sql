-- The declaration and its versions. Everything lives in the schema `seloste`, nothing is granted to public;
-- what a purpose may do is compiled from the declaration in force (src/policy), never granted in a migration.

create schema extensions;
create extension pg_trgm with schema extensions;
revoke all on schema seloste from public;
alter default privileges revoke execute on functions from public;
alter default privileges in schema seloste revoke all on tables from public;

-- A published version never changes: what a person was told can be shown word for word.
create table seloste.declarations (
  version int primary key,
  body jsonb not null,
  hash text not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  constraint declarations_version_is_not_negative check (version >= 0)
);

-- One row: the version that the catalogue was compiled from. Version 0 is the built-in minimum before the first notice.
create table seloste.declaration_in_force (
  only_one boolean primary key default true,
  version int not null references seloste.declarations,
  constraint declaration_in_force_is_one check (only_one)
);

-- One row: what is being written. The revision tells two editors apart.
create table seloste.declaration_draft (
  only_one boolean primary key default true,
  body jsonb not null,
  based_on int not null references seloste.declarations,
  revision int not null default 1,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  constraint declaration_draft_is_one check (only_one)
);

-- A purpose's number is its bit in the masks: given once, never to another purpose, never taken back.
create table seloste.purpose_numbers (
  key text primary key,
  number int not null unique,
  constraint purpose_numbers_fit_the_masks check (number between 1 and 62)
);

create function seloste.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger declarations_never_change before update or delete or truncate on seloste.declarations
  for each statement execute function seloste.refuse_change();
