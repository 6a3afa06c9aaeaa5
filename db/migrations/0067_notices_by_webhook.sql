-- Recipients and sources are told of rectification, erasure and restriction (GDPR 19) at an address of their own system too.
alter table seloste.webhooks
  -- `events`: lines of the log. `notices`: what Article 19 has us tell, to whom the address belongs.
  add column kind text not null default 'events',
  -- Key of a declared source outside, where the address is theirs.
  add column source text,
  alter column purpose drop not null,
  add constraint webhooks_kind_is_known check (kind in ('events', 'notices')),
  add constraint webhooks_of_events_have_a_purpose check (kind <> 'events' or (purpose is not null and source is null)),
  add constraint webhooks_of_notices_have_one_owner check (kind <> 'notices' or (recipient is null) <> (source is null));
create unique index webhooks_of_notices_are_one_for_each on seloste.webhooks (recipient, source) nulls not distinct
  where kind = 'notices' and ended_at is null;

-- Whoever decides a request learns that there is an address, never the address or its secret.
create function seloste.notice_webhooks() returns table (id bigint, recipient text, source text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select w.id, w.recipient, w.source from webhooks w where w.kind = 'notices' and w.ended_at is null
$$;

-- A notice on its way. What becomes of it stands in the steps of its letter; the row goes when it has arrived or been given up.
create table seloste.request_notice_queue (
  request_id bigint not null,
  letter_number int not null,
  webhook_id bigint not null references seloste.webhooks,
  body text not null,
  queued_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries int not null default 0,
  primary key (request_id, letter_number),
  constraint request_notice_queue_is_of_a_letter foreign key (request_id, letter_number)
    references seloste.request_letters on delete cascade,
  constraint request_notice_queue_is_not_endless check (length(body) <= 200000)
);
create index request_notice_queue_in_turn on seloste.request_notice_queue (next_try_at);
create index request_notice_queue_of_webhook on seloste.request_notice_queue (webhook_id);

alter table seloste.request_letter_steps drop constraint request_letter_steps_step_is_known,
  add constraint request_letter_steps_step_is_known check (step in (
    'queued', 'sending', 'sent', 'postponed', 'failed', 'bounced', 'posted', 'handed_over', 'in_portal', 'dropped',
    'called'));

create or replace function seloste.forget_requests(these bigint[])
 returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  delete from request_notice_queue where request_id = any(these);
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
