-- Saved views of the list of customers, what their conditions look up, and exports. A view holds no customer's data:
-- fields, operators and values of groups. An export's file does, and it expires. GDPR 5(1)(c) and (e), 15(1)(c).

create table seloste.views (
  id bigint generated always as identity primary key,
  name text not null,
  -- Conditions, columns and order (src/customers/views/definition.ts).
  definition jsonb not null,
  made_by text not null default current_setting('app.actor'),
  made_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  -- Numbers of the purposes whose holders find it too.
  shared_with int[] not null default '{}',
  constraint views_have_a_name check (name <> ''),
  constraint views_names_are_not_endless check (length(name) <= 80),
  constraint views_definitions_are_not_endless check (octet_length(definition::text) <= 16000)
);
create index views_of_maker on seloste.views (made_by);

-- "Customer since" as a condition; new customers come at the end of it.
create index customers_recorded on seloste.customers (recorded_at);

-- A value of an extra field in a form that an index finds under row security: short text, or a number.
alter table seloste.customer_field_values
  add column sought text collate "C" generated always as (left(value, 80)) stored,
  add column amount float8 generated always as (
    case when value ~ '^-?[0-9]{1,15}([.][0-9]{1,6})?$' then value::float8 end) stored;
create index customer_field_values_sought on seloste.customer_field_values (field, sought);
create index customer_field_values_amount on seloste.customer_field_values (field, amount) where amount is not null;

-- An export of customers, made for one purpose by one person. `recipient`: it was disclosed to one of the notice's
-- recipients; none: internal.
create table seloste.exports (
  id bigint generated always as identity primary key,
  purpose int not null default coalesce(substring(session_user from '_p([0-9]+)$')::int, current_setting('app.purpose')::int),
  asked_by text not null default current_setting('app.actor'),
  asked_at timestamptz not null default now(),
  title text not null,
  definition jsonb not null,
  language text not null,
  format text not null,
  declaration_version int not null references seloste.declarations,
  recipient text,
  recipient_name text,
  basis text,
  rows_done int not null default 0,
  rows_expected int,
  file_id bigint references seloste.stored_files,
  file_bytes bigint,
  expires_on date,
  constraint exports_format_is_known check (format in ('csv', 'xlsx')),
  constraint exports_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint exports_titles_are_not_endless check (length(title) <= 120),
  constraint exports_disclosures_have_a_basis check ((recipient is null) = (basis is null))
);
create index exports_of_maker on seloste.exports (asked_by, id);
create index exports_of_file on seloste.exports (file_id);
create index exports_of_version on seloste.exports (declaration_version);

-- A state is a row: the newest step says where the export is (src/desk/exports/export.ts).
create table seloste.export_steps (
  export_id bigint not null references seloste.exports on delete cascade,
  number int not null,
  step text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  problem text,
  primary key (export_id, number),
  constraint export_steps_are_known check (step in ('asked', 'started', 'stopped', 'finished', 'failed', 'expired'))
);

-- The files that still hold one of these customers: the log says who was exported where. For erasure and for answers.
create function seloste.exports_holding(ids bigint[]) returns table (export_id bigint, file_id bigint)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select e.id, e.file_id from exports e
  where e.file_id is not null and exists (select from audit_log l where l.customer_id = any(ids)
    and l.kind = 'looked' and l.act = 'export' and l.about = 'export:' || e.id)
$$;
