-- Messages of the mailbox to which people write about their data. Each is kept, once, until somebody has said what it is:
-- a request counts from the day on which it reached the mailbox. GDPR 12(2), 12(3); TSV 6097/161/21 (a mailbox unread).

create table seloste.request_mails (
  id bigint generated always as identity primary key,
  -- Its Message-ID, or where it has none the hash of the whole: the same message does not come twice.
  message_id text not null,
  received_at timestamptz not null,
  from_name text not null default '',
  from_address text not null default '',
  subject text not null default '',
  body text not null default '',
  attachments int not null default 0,
  -- A machine wrote it (RFC 3834): a bounce, an answer from a holiday.
  is_automatic boolean not null default false,
  -- It answers a letter about this request.
  answers_request bigint references seloste.requests on delete set null,
  -- The whole message as it came, with its attachments.
  file_id bigint references seloste.stored_files on delete set null,
  size_bytes bigint not null default 0,
  recorded_at timestamptz not null default now(),
  -- What somebody found it to be, and the request that it began or belongs to.
  sorted_as text,
  sorted_at timestamptz,
  sorted_by text,
  request_id bigint references seloste.requests on delete set null,
  constraint request_mails_come_once unique (message_id),
  constraint request_mails_are_sorted_as check (sorted_as in ('request', 'reply', 'other')),
  constraint request_mails_are_sorted_by_somebody check ((sorted_as is null) = (sorted_at is null)),
  constraint request_mails_are_not_endless check (length(message_id) <= 400 and length(from_name) <= 200
    and length(from_address) <= 254 and length(subject) <= 500 and length(body) <= 20000)
);
create index request_mails_unsorted on seloste.request_mails (received_at, id) where sorted_as is null;
create index request_mails_sorted on seloste.request_mails (sorted_at) where sorted_as = 'other';
create index request_mails_of_request on seloste.request_mails (request_id);
create index request_mails_answering on seloste.request_mails (answers_request);
create index request_mails_file on seloste.request_mails (file_id);

-- How far the mailbox has been read, and since when that has failed. One row.
create table seloste.request_mailbox (
  only_one boolean primary key default true,
  -- RFC 3501, 2.3.1.1: with another validity the numbers begin anew.
  uid_validity text not null default '',
  last_uid bigint not null default 0,
  read_at timestamptz,
  failing_since timestamptz,
  failure text not null default '',
  constraint request_mailbox_is_one check (only_one)
);
insert into seloste.request_mailbox default values;

-- A message that the house sends to itself: sent out as any other, it must be found in the mailbox.
create table seloste.channel_tests (
  id bigint generated always as identity primary key,
  token text not null default gen_random_uuid()::text,
  address text not null,
  asked_at timestamptz not null default now(),
  sent_at timestamptz,
  failure text not null default '',
  arrived_at timestamptz,
  constraint channel_tests_failure_is_not_endless check (length(failure) <= 500)
);
create unique index channel_tests_by_token on seloste.channel_tests (token);

create or replace function seloste.forget_requests(these bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  update request_letter_steps set proof = '' where request_id = any(these) and proof <> '';
  update request_letters set body = '', to_name = '', to_email = '', to_lines = '' where request_id = any(these);
  update identity_checks set secret_hash = null where request_id = any(these);
  -- The key first: what a backup still holds of a message can never be read again.
  update stored_files set wrapped_key = null, erased_at = now()
    where wrapped_key is not null and id in (select file_id from request_mails where request_id = any(these));
  delete from stored_file_chunks where file_id in (select file_id from request_mails where request_id = any(these));
  update request_mails set from_name = '', from_address = '', subject = '', body = '', file_id = null
    where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;
