-- Backups that were made, and the choices that wait to be written into the journal beside the database. GDPR 32(1)(b), (c).

create table seloste.backups (
  id bigint generated always as identity primary key,
  file_name text not null,
  made_at timestamptz not null,
  took_seconds int not null,
  size_bytes bigint not null,
  rows bigint not null,
  sha256 text not null,
  -- The day on which it is destroyed: until then it holds what has been erased since.
  kept_until date not null,
  destroyed_at timestamptz,
  constraint backups_have_names_of_their_own unique (file_name)
);

-- What an older backup knows nothing of: each statement that added choices leaves their keys here in its transaction, and
-- `work` takes them away when they are on disk in the journal. A consent that a file only claims opens nothing.
create table seloste.choices_to_journal (
  id bigint generated always as identity primary key,
  customers bigint[] not null,
  choices bigint[] not null
);

create function seloste.choices_wait_for_the_journal() returns trigger
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  insert into choices_to_journal (customers, choices)
  select array_agg(a.customer_id order by a.id), array_agg(a.id order by a.id) from added a
  where a.kind <> 'claimed_consent' having count(*) > 0;
  return null;
end $$;
create trigger choices_wait_for_the_journal after insert on seloste.choices
  referencing new table as added for each statement execute function seloste.choices_wait_for_the_journal();
