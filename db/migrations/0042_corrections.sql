-- What a request for rectification asks to be corrected, field by field: what stood there, what is asked, what was decided
-- and why. GDPR 16, 18(1)(a), 19.

create table seloste.request_corrections (
  request_id bigint not null references seloste.requests on delete cascade,
  number int not null,
  -- `customers`, a table of details, or `statement`: the person's own words beside what stays as it is.
  place text not null,
  -- The key of the detail; null for the customer's own row.
  row_id bigint,
  field text not null,
  old_value text not null default '',
  asked_value text not null,
  asked_at timestamptz not null default now(),
  decision text,
  -- What is written instead; as asked, or otherwise.
  decided_value text not null default '',
  reason text not null default '',
  decided_at timestamptz,
  decided_by text,
  -- Written into the register.
  applied_at timestamptz,
  primary key (request_id, number),
  constraint request_corrections_place_is_known check (place in ('customers', 'emails', 'phones', 'addresses', 'statement')),
  constraint request_corrections_decision_is_known check (decision in ('changed', 'refused')),
  constraint request_corrections_are_decided_by_somebody check ((decision is null) = (decided_at is null)),
  constraint request_corrections_are_not_endless check (length(old_value) <= 4000 and length(asked_value) <= 4000
    and length(decided_value) <= 4000 and length(reason) <= 4000)
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
  -- The key first: what a backup still holds of a message can never be read again.
  update stored_files set wrapped_key = null, erased_at = now()
    where wrapped_key is not null and id in (select file_id from request_mails where request_id = any(these));
  delete from stored_file_chunks where file_id in (select file_id from request_mails where request_id = any(these));
  update request_mails set from_name = '', from_address = '', subject = '', body = '', file_id = null
    where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;
