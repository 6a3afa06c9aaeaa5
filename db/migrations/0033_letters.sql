-- Letters about requests: who they go to, and step by step how they went and how that is known. GDPR 12(3), 12(4), 19.

-- Nothing was ever written into them: how a letter went is rows of its own now.
alter table seloste.request_letters
  drop constraint request_letters_way_is_known,
  drop column sent_by,
  drop column sent_at,
  drop column proof;
alter table seloste.request_letters
  add column to_name text not null default '',
  -- The address that it may go to: known before the request, or of a person whose identity was verified.
  add column to_email text not null default '',
  add column to_lines text not null default '',
  -- The declared recipient of data to whom it goes; null: it goes to the person.
  add column recipient text,
  -- The same at each try, so that a mail that came twice after a crash is known for one.
  add column message_id text not null default gen_random_uuid()::text,
  add constraint request_letters_kind_is_known check (kind in ('receipt', 'identity_question', 'identity_link', 'identity_code',
    'extension', 'decision', 'refusal', 'erasure', 'answer', 'restriction_ending', 'recipient_notice')),
  add constraint request_letters_language_is_known check (language in ('fi', 'sv', 'en')),
  add constraint request_letters_headers_are_one_line check (title !~ '[[:cntrl:]]' and to_email !~ '[[:cntrl:]]'),
  add constraint request_letters_are_not_endless check (length(title) <= 200 and length(body) <= 200000
    and length(to_name) <= 300 and length(to_email) <= 254 and length(to_lines) <= 1500);

-- What became of a letter. The newest step is its state; no step yet: it is written and waits for whoever sends it.
create table seloste.request_letter_steps (
  request_id bigint not null,
  letter_number int not null,
  number int not null,
  step text not null,
  -- The words of the mail server, or how the letter was posted: what proves the step.
  proof text not null default '',
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (request_id, letter_number, number),
  constraint request_letter_steps_are_of_a_letter foreign key (request_id, letter_number)
    references seloste.request_letters on delete cascade,
  constraint request_letter_steps_step_is_known check (step in ('queued', 'sending', 'sent', 'postponed', 'failed', 'bounced',
    'posted', 'handed_over', 'in_portal', 'dropped')),
  constraint request_letter_steps_proof_is_not_endless check (length(proof) <= 500)
);

-- Letters that wait for the mail server.
create table seloste.request_letter_queue (
  request_id bigint not null,
  letter_number int not null,
  queued_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries int not null default 0,
  -- Until then somebody is busy with it; past that, they are not any more.
  taken_until timestamptz,
  primary key (request_id, letter_number),
  constraint request_letter_queue_is_of_a_letter foreign key (request_id, letter_number)
    references seloste.request_letters on delete cascade
);
create index request_letter_queue_in_turn on seloste.request_letter_queue (next_try_at);

create or replace function seloste.forget_requests(these bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  update request_letter_steps set proof = '' where request_id = any(these) and proof <> '';
  update request_letters set body = '', to_name = '', to_email = '', to_lines = '' where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;
