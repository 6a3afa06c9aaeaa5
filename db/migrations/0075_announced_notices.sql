-- A notice that lets more be done with people's data than they were told (a new purpose, more data, another ground, a longer time,
-- another recipient) is announced first: it comes into force when they have been told (GDPR 13(3), 14(4)). Until then the
-- notice in force and the rights of the database are those of before; what narrows comes into force at once.

create table seloste.announcements (
  id bigint generated always as identity primary key,
  body jsonb not null,
  announced_at timestamptz not null default now(),
  announced_by text not null,
  -- In force as this version, or taken back by somebody.
  ended_at timestamptz,
  version int references seloste.declarations,
  withdrawn_by text,
  constraint announcements_end_one_way check ((ended_at is not null) = (version is not null or withdrawn_by is not null)),
  constraint announcements_are_not_both check (version is null or withdrawn_by is null)
);
-- Two changes on their way would undo each other.
create unique index announcements_wait_one_at_a_time on seloste.announcements ((true)) where ended_at is null;
create index announcements_of_version on seloste.announcements (version);

-- That it has been looked through for whom to tell: its letters are all there.
create table seloste.informed_announcements (
  announcement_id bigint primary key references seloste.announcements,
  looked_at timestamptz not null default now()
);

alter table seloste.publications add column announcement_id bigint references seloste.announcements;
create index publications_of_announcement on seloste.publications (announcement_id);
alter table seloste.mailings add column announcement_id bigint references seloste.announcements;
create index mailings_of_announcement on seloste.mailings (announcement_id) where announcement_id is not null;
alter table seloste.publications drop constraint publications_end_in_one_way,
  add constraint publications_end_in_one_way
    check ((ended_at is not null) = (num_nonnulls(version, problem, announcement_id) = 1) and num_nonnulls(version, problem, announcement_id) <= 1);
