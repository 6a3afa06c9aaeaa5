-- Stored files, and imports of customer lists. The original, the staged rows and the undo records are personal data
-- of their own (category import_material): only register upkeep reaches them, and they expire. GDPR 5(1)(c) and (e).

-- A file in encrypted chunks, with a key of its own that is wrapped by the master key outside the database.
-- Erasing takes the key away; a backup that still holds the chunks holds nothing that can be read.
create table seloste.stored_files (
  id bigint generated always as identity primary key,
  wrapped_key bytea,
  size_bytes bigint not null default 0,
  chunks int not null default 0,
  -- Of the plain bytes, once all are there; none: the upload was cut off.
  sha256 text,
  stored_at timestamptz not null default now(),
  erased_at timestamptz,
  constraint stored_files_without_key_are_erased check ((wrapped_key is null) = (erased_at is not null))
);
create table seloste.stored_file_chunks (
  file_id bigint not null references seloste.stored_files on delete cascade,
  number int not null,
  body bytea not null,
  primary key (file_id, number)
);
alter table seloste.stored_file_chunks alter column body set storage external; -- ciphertext does not compress

create table seloste.imports (
  id bigint generated always as identity primary key,
  file_id bigint not null references seloste.stored_files,
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by text not null default current_setting('app.actor'),
  -- What the declaration said when the file came: keys, whether the source is the person, which sources are.
  source text not null,
  purpose text not null,
  -- The purpose's bit: whoever has objected to it is met and left as they are.
  purpose_number int not null,
  from_person boolean not null,
  person_sources text[] not null,
  declaration_version int not null references seloste.declarations,
  -- The day that the file speaks of: what a customer told after it is newer than the file.
  as_of date not null,
  -- How the file is read, and what was recognised in it (src/sources/files).
  shape jsonb not null,
  recognised jsonb not null,
  header text[],
  header_line int not null,
  header_hash text not null,
  mapping text[] not null,
  options jsonb not null,
  claim_purposes jsonb not null default '{}',
  -- Positions: the last line of which each pass has committed everything.
  read_to_line int not null default 0,
  rows_read int not null default 0,
  last_line int not null default 0,
  codes_found boolean not null default false,
  twins_found boolean not null default false,
  checked_to_line int not null default 0,
  run_to_line int not null default 0,
  linked_to_line int not null default 0,
  undone_to_line int not null default 0,
  -- What the dry run counted (src/sources/queries/counts.ts): a page never counts a file anew.
  counts jsonb not null default '{}',
  rows_made int not null default 0,
  rows_changed int not null default 0,
  rows_left int not null default 0,
  rows_kept int not null default 0,
  expires_on date,
  constraint imports_file_names_are_not_endless check (length(file_name) <= 255)
);
create index imports_header on seloste.imports (header_hash);

-- A state is a row: the newest step says where the import is (src/sources/import.ts).
create table seloste.import_steps (
  import_id bigint not null references seloste.imports on delete cascade,
  number int not null,
  step text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  -- Why it failed: the code of a problem, never a value of the file.
  problem text,
  primary key (import_id, number),
  constraint import_steps_are_known check (step in
    ('uploaded', 'mapped', 'checked', 'started', 'paused', 'finished', 'undo_started', 'undone', 'failed', 'closed', 'expired'))
);

-- A mapping that was saved, found again by the header of the next file.
create table seloste.import_mappings (
  header_hash text primary key,
  name text not null,
  mapping text[] not null,
  options jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text not null default current_setting('app.actor'),
  constraint import_mappings_are_named check (length(name) between 1 and 80)
);

-- The rows of the file as read and as normalised. No foreign key: rows are written in the transaction that moves the
-- import's position, and its check would cost 2 µs a row.
create table seloste.import_rows (
  import_id bigint not null,
  line int not null,
  cells text[] not null,
  -- `code` or `code:column` (src/sources/files/row-problems.ts).
  problems text[],
  refused boolean not null,
  kind text,
  customer_number text,
  family_name text not null default '',
  given_names text not null default '',
  call_name text not null default '',
  organisation_name text not null default '',
  business_id text,
  language text,
  email_addresses text[],
  email_keys text[],
  phone_numbers text[],
  phone_originals text[],
  phone_kinds text[],
  -- Six for each address: kind, care_of, street, postcode, town, country.
  addresses text[],
  represented_organisation text,
  represented_business_id text,
  role text,
  member_number text,
  member_since date,
  -- Channels for which the file claims a permission.
  claims text[],
  extra jsonb,
  primary key (import_id, line)
);
create index import_rows_with_problems on seloste.import_rows (import_id, line) where problems is not null;
create index import_rows_of_representatives on seloste.import_rows (import_id, line) where represented_organisation is not null;

-- What the import does with a row, and why. `new` carries the id that the customer gets.
create table seloste.import_decisions (
  import_id bigint not null,
  line int not null,
  decision text not null,
  -- By what it was matched, or why it is left out.
  reason text,
  customer_id bigint,
  same_as_line int,
  -- Fields that change, and those that are only proposed because the customer's own word is newer.
  changes text[],
  proposals text[],
  primary key (import_id, line),
  constraint import_decisions_are_known check (decision in
    ('new', 'update', 'unchanged', 'twin', 'unclear', 'restricted', 'refused', 'left_out'))
);
create index import_decisions_of_customer on seloste.import_decisions (customer_id);
create index import_decisions_out_of_the_ordinary on seloste.import_decisions (import_id, decision, line) where decision <> 'new';

-- What a run changed in customers that were there before, so that all of it can be taken back.
create table seloste.import_undo (
  import_id bigint not null,
  line int not null,
  id bigint generated always as identity,
  customer_id bigint not null,
  place text not null,
  field text not null,
  row_id bigint,
  old_value text,
  new_value text,
  old_source text,
  old_since timestamptz,
  primary key (import_id, line, id)
);
create index import_undo_of_customer on seloste.import_undo (customer_id);

-- GDPR 14(3)(a): who was not the source themself is told within a month of the day on which the data came.
create table seloste.information_duties (
  import_id bigint primary key references seloste.imports on delete cascade,
  source text not null,
  received_on date not null,
  due_on date not null,
  people int not null default 0,
  made_at timestamptz not null default now(),
  fulfilled_at timestamptz,
  constraint information_duties_are_due_later check (due_on > received_on)
);

-- One key of a name for comparing: `virtanen|matti`, of an organisation its name.
create function seloste.name_key(kind text, family_name text, given_names text, organisation_name text) returns text
language sql immutable parallel safe return
  case when kind = 'organisation' or (family_name = '' and given_names = '') then lower(organisation_name)
    else lower(family_name || '|' || split_part(given_names, ' ', 1)) end;

-- Nobody named says nothing against, a missing first name neither; family names change, first names hardly.
create function seloste.names_agree(one text, other text) returns boolean
language sql immutable parallel safe return
  one = '' or other = '' or one = other
  or (split_part(one, '|', 2) = split_part(other, '|', 2) and split_part(one, '|', 2) <> '')
  or (split_part(one, '|', 1) = split_part(other, '|', 1) and (split_part(one, '|', 2) = '' or split_part(other, '|', 2) = ''));

create function seloste.reserve_customer_id() returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic select nextval('seloste.customers_id_seq'::regclass); end;

-- A table that has just been filled has no statistics yet, and the plans of the next step would be for an empty one.
create function seloste.count_import_rows() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze import_rows (import_id, line, problems, represented_organisation);
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_undo (import_id, line, customer_id);
end $$;
create function seloste.count_import_decisions() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze import_decisions (import_id, line, decision, customer_id);
end $$;

-- Customers that somebody has written to since the import did: the log of writes is the witness. For undoing.
create function seloste.touched_since_import(import bigint, ids bigint[]) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct l.customer_id from audit_log l join imports i on i.id = import
  where l.customer_id = any(ids) and l.kind = 'wrote' and l.at >= i.uploaded_at
    and l.about is distinct from 'import:' || import
$$;

-- What the rows of some lines would do to the customers that they were matched with. One source for the dry run and
-- the run. An empty cell changes nothing; a value that the customer gave themself, and that is newer than the file
-- or better than its source, is only proposed (outcome `propose`).
create function seloste.import_changes(import bigint, after_line int, to_line int)
returns table (line int, customer_id bigint, place text, field text, row_id bigint, old_value text, new_value text, old_source text, old_since timestamptz, outcome text)
language sql stable as $$
  with i as materialized (select * from seloste.imports where id = import),
  matched as materialized (
    select r.*, d.customer_id as matched_id from seloste.import_decisions d
    join seloste.import_rows r on r.import_id = d.import_id and r.line = d.line
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'update')
  select m.line, m.matched_id, 'customers', f.field, null::bigint, f.old_value, f.new_value, told.source, told.since,
    case when coalesce(f.old_value, '') = '' then 'fill'
      when told.source = any(i.person_sources) and (not i.from_person or told.since::date > i.as_of) then 'propose' else 'change' end
  from i, matched m join seloste.customers c on c.id = m.matched_id
  cross join lateral (values
    ('family_name', c.family_name, m.family_name), ('given_names', c.given_names, m.given_names),
    ('call_name', c.call_name, m.call_name), ('organisation_name', c.organisation_name, m.organisation_name),
    ('business_id', c.business_id, m.business_id), ('language', c.language, m.language)) f(field, old_value, new_value)
  left join seloste.value_sources v on v.customer_id = m.matched_id and v.field = f.field
  cross join lateral (select coalesce(v.source, c.source) as source, coalesce(v.recorded_at, c.recorded_at) as since) told
  where f.new_value <> '' and f.new_value is distinct from f.old_value
    and (f.field <> 'organisation_name' or c.kind <> 'person') and (f.field not in ('family_name', 'given_names') or c.kind <> 'organisation')
    and (f.field <> 'business_id' or c.kind <> 'person')
  union all
  select m.line, m.matched_id, 'emails', 'address', null, null, n.address, null, null, 'fill'
  from matched m cross join unnest(m.email_addresses, m.email_keys) n(address, key)
  where not exists (select from seloste.emails e where e.customer_id = m.matched_id and e.normalised = n.key)
  union all
  select m.line, m.matched_id, 'phones', 'e164', null, null, n.number, null, null, 'fill'
  from matched m cross join unnest(m.phone_numbers) n(number)
  where not exists (select from seloste.phones p where p.customer_id = m.matched_id and p.e164 = n.number)
  union all
  select m.line, m.matched_id, 'addresses', n.kind, a.id, concat_ws(', ', nullif(a.street, ''), nullif(concat_ws(' ', a.postcode, a.town), '')),
    concat_ws(', ', nullif(n.street, ''), nullif(concat_ws(' ', n.postcode, n.town), '')), a.source, a.recorded_at,
    case when a.id is null then 'fill'
      when a.source = any(i.person_sources) and (not i.from_person or a.recorded_at::date > i.as_of) then 'propose' else 'change' end
  from i, matched m
  cross join lateral (select m.addresses[s] as kind, m.addresses[s + 2] as street, m.addresses[s + 3] as postcode, m.addresses[s + 4] as town
    from generate_series(1, cardinality(m.addresses), 6) s) n
  left join lateral (select x.id, x.street, x.postcode, x.town, x.source, x.recorded_at from seloste.addresses x where x.customer_id = m.matched_id and x.kind = n.kind and x.ended_on is null
    order by x.id desc limit 1) a on true
  where (lower(a.street), a.postcode, lower(a.town)) is distinct from (lower(n.street), n.postcode, lower(n.town))
  union all
  select m.line, m.matched_id, 'memberships', 'number', null, null, m.member_number, null, null, 'fill'
  from matched m where m.member_number is not null
    and not exists (select from seloste.memberships x where x.customer_id = m.matched_id and x.ended_on is null)
    and not exists (select from seloste.memberships x where x.number = m.member_number)
  union all
  select m.line, m.matched_id, 'customer_field_values', n.key, null, v.value, n.value, v.source, v.recorded_at,
    case when v.value is null then 'fill'
      when v.source = any(i.person_sources) and (not i.from_person or v.recorded_at::date > i.as_of) then 'propose' else 'change' end
  from i, matched m cross join jsonb_each_text(m.extra) n
  left join seloste.customer_field_values v on v.customer_id = m.matched_id and v.field = n.key
  where v.value is distinct from n.value
  union all
  select m.line, m.matched_id, 'choices', n.channel, null, null, n.channel, null, null, 'fill'
  from i, matched m cross join unnest(m.claims) n(channel)
  where i.claim_purposes ? n.channel and not exists (select from seloste.choices x
    where x.customer_id = m.matched_id and x.purpose = (i.claim_purposes->>n.channel)::int)
  union all
  select m.line, m.matched_id, 'representations', 'organisation', null, null, m.represented_organisation, null, null, 'fill'
  from matched m where m.represented_organisation is not null
    and not exists (select from seloste.representations x join seloste.customers o on o.id = x.organisation_id
      where x.customer_id = m.matched_id and x.ended_on is null
        and (o.business_id = m.represented_business_id or lower(o.organisation_name) = lower(m.represented_organisation)))
$$;
