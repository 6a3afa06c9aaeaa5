-- Files of a request: the scan of a signed paper, an electronically signed PDF, and what was found of its signatures. Nobody
-- has to sign (GDPR 12(2); TSV 6097/161/21). Decision 025.

create table seloste.request_files (
  request_id bigint not null references seloste.requests on delete cascade,
  number int not null,
  -- Gone with the person: then the name is empty too.
  file_id bigint references seloste.stored_files,
  file_name text not null,
  content_type text not null,
  size_bytes bigint not null,
  is_read boolean not null,
  -- Signed by hand on the paper that was scanned, as whoever recorded it saw.
  is_hand_signed boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  primary key (request_id, number),
  constraint request_files_name_is_one_line check (file_name !~ '[[:cntrl:]]' and length(file_name) <= 200)
);
create index request_files_by_file on seloste.request_files (file_id);

-- What one signature of such a file was found to be when it came, by which list of trusted issuers.
create table seloste.request_signatures (
  request_id bigint not null,
  file_number int not null,
  number int not null,
  covers text not null,
  integrity text not null,
  signer text not null,
  issuer text not null,
  -- What the signer's own clock said.
  signed_at timestamptz,
  trust text not null,
  -- SHA-256 of the list that it was judged by.
  trust_list text,
  checked_at timestamptz not null default now(),
  primary key (request_id, file_number, number),
  constraint request_signatures_are_of_a_file foreign key (request_id, file_number) references seloste.request_files on delete cascade,
  constraint request_signatures_covers_is_known check (covers in ('whole', 'earlier', 'not_file')),
  constraint request_signatures_integrity_is_known check (integrity in ('intact', 'altered', 'weak', 'unreadable')),
  constraint request_signatures_trust_is_known check (trust in ('trusted', 'unknown', 'not_valid', 'no_list')),
  constraint request_signatures_names_are_not_endless check (length(signer) <= 200 and length(issuer) <= 200)
);

create or replace function seloste.forget_requests(these bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  update request_letter_steps set proof = '' where request_id = any(these) and proof <> '';
  update request_letters set body = '', to_name = '', to_email = '', to_lines = '' where request_id = any(these);
  update request_corrections set old_value = '', asked_value = '', decided_value = '', reason = ''
    where request_id = any(these);
  update identity_checks set secret_hash = null where request_id = any(these);
  -- The key first: what a backup still holds of a file can never be read again.
  update stored_files set wrapped_key = null, erased_at = now()
    where wrapped_key is not null and id in (select file_id from request_mails where request_id = any(these)
      union all select file_id from request_files where request_id = any(these));
  delete from stored_file_chunks where file_id in (select file_id from request_mails where request_id = any(these)
    union all select file_id from request_files where request_id = any(these));
  update request_mails set from_name = '', from_address = '', subject = '', body = '', file_id = null
    where request_id = any(these);
  update request_files set file_name = '', file_id = null where request_id = any(these);
  update request_signatures set signer = '', issuer = '' where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;
