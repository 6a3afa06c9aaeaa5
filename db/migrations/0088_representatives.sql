-- Somebody who asks on behalf of another: a guardian, a lawyer, the holder of a power of attorney. Their authority is looked
-- at by a person, and a contact that a request gives proves nothing here either (GDPR 12(6), 5(1)(f)).

create table seloste.request_representatives (
  request_id bigint primary key references seloste.requests on delete cascade,
  name text not null,
  capacity text not null,
  email text not null default '',
  -- Rows of the window below the name.
  address text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  -- The authority, and with it the contact: by whom, when, from what.
  checked_as text,
  checked_on date,
  checked_by text,
  -- The document of the request that it rests on.
  file_number int,
  constraint request_representatives_capacity_is_known
    check (capacity in ('guardian', 'attorney', 'lawyer', 'estate', 'custodian')),
  constraint request_representatives_check_is_known check (checked_as in ('document', 'seen', 'register', 'person')),
  constraint request_representatives_check_is_whole
    check ((checked_as is null) = (checked_on is null) and (checked_as is null) = (checked_by is null)),
  constraint request_representatives_document_is_named check ((checked_as = 'document') = (file_number is not null)
    or (checked_as is null and file_number is null)),
  constraint request_representatives_texts_are_not_endless
    check (length(name) <= 200 and length(email) <= 254 and length(address) <= 300 and name !~ '[[:cntrl:]]'),
  constraint request_representatives_file_is_of_the_request
    foreign key (request_id, file_number) references seloste.request_files (request_id, number)
);
create index request_representatives_by_file on seloste.request_representatives (request_id, file_number);

-- Where a message asks to be answered, where that is another address than its sender's; as little proof as that one.
alter table seloste.request_mails add column reply_address text not null default '',
  add constraint request_mails_reply_address_is_short check (length(reply_address) <= 254);

create or replace function seloste.forget_requests(these bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  delete from request_notice_queue where request_id = any(these);
  update request_letter_steps set proof = '' where request_id = any(these) and proof <> '';
  update request_letters set body = '', to_name = '', to_email = '', to_lines = '' where request_id = any(these);
  update request_corrections set old_value = '', asked_value = '', decided_value = '', reason = ''
    where request_id = any(these);
  update identity_checks set secret_hash = null where request_id = any(these);
  update request_representatives set name = '', email = '', address = '' where request_id = any(these);
  -- The key first: what a backup still holds of a file can never be read again.
  update stored_files set wrapped_key = null, erased_at = now()
    where wrapped_key is not null and id in (select file_id from request_mails where request_id = any(these)
      union all select file_id from request_files where request_id = any(these));
  delete from stored_file_chunks where file_id in (select file_id from request_mails where request_id = any(these)
    union all select file_id from request_files where request_id = any(these));
  update request_mails set from_name = '', from_address = '', reply_address = '', subject = '', body = '', file_id = null
    where request_id = any(these);
  update request_files set file_name = '', file_id = null where request_id = any(these);
  update request_signatures set signer = '', issuer = '' where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;
