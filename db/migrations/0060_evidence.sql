-- What was put together for the supervisor: for whom, why, over which time, and until when its file is kept. GDPR 5(2), 31, 58(1).
create table seloste.evidence_archives (
  id bigint generated always as identity primary key,
  subject text not null,
  -- The request or the breach.
  subject_id bigint,
  from_on date,
  to_on date,
  for_whom text not null,
  why text not null,
  language text not null,
  asked_at timestamptz not null default now(),
  asked_by text not null default current_setting('app.actor'),
  -- Files written so far, and the one that is being written.
  files_done int not null default 0,
  file_now text not null default '',
  finished_at timestamptz,
  stopped_at timestamptz,
  -- Code of the problem that ended it.
  problem text,
  file_id bigint references seloste.stored_files,
  size_bytes bigint,
  sha256 text,
  expires_on date,
  destroyed_at timestamptz,
  constraint evidence_archives_subject_is_known check (subject in ('whole', 'request', 'breach')),
  constraint evidence_archives_are_about_something check ((subject = 'whole') = (subject_id is null)),
  constraint evidence_archives_end_after_they_begin check (to_on >= from_on),
  constraint evidence_archives_say_for_whom_and_why check (for_whom <> '' and why <> ''),
  constraint evidence_archives_are_not_endless check (length(for_whom) <= 200 and length(why) <= 2000),
  constraint evidence_archives_language_is_known check (language in ('fi', 'sv', 'en'))
);
create index evidence_archives_by_file on seloste.evidence_archives (file_id);

-- Files that hold the request file of somebody, for an erasure to take away.
create function seloste.evidence_holding(customers bigint[]) returns table (archive_id bigint, file_id bigint)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select a.id, a.file_id from requests r join evidence_archives a on a.subject = 'request' and a.subject_id = r.id
  where r.customer_id = any(customers) and a.file_id is not null and a.destroyed_at is null
$$;
