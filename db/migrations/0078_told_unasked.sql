-- What Article 19 has us tell without a request behind it: a file of the same kind, opened by ourselves.
alter table seloste.requests drop constraint requests_channel_is_known;
alter table seloste.requests add constraint requests_channel_is_known
  check (channel in ('portal', 'email', 'letter', 'phone', 'in_person', 'own_initiative'));

-- So that a job that is run again opens no second file.
create unique index request_events_told_once on seloste.request_events (about) where kind = 'carried_out' and about like 'told:%';

-- Between the sweep that erased them and the letter to the recipient. Nobody is there any more to be followed.
create table seloste.erasures_to_tell (
  id bigint generated always as identity primary key,
  recipient text not null,
  recipient_name text not null,
  customer_number text not null,
  what text[] not null,
  last_at timestamptz not null,
  constraint erasures_to_tell_say_what check (cardinality(what) > 0)
);
create index erasures_to_tell_by_recipient on seloste.erasures_to_tell (recipient, id);
