-- How it was made sure who asks, least data first: what was tried and what came of it. GDPR 12(6), 5(1)(c).

create table seloste.identity_checks (
  request_id bigint not null references seloste.requests on delete cascade,
  number int not null,
  way text not null,
  -- The letter that carries the link or the code.
  letter_number int,
  -- SHA-256 of what the person must bring back. Made when the letter goes, so that it stands nowhere in plain text.
  secret_hash text,
  expires_at timestamptz,
  outcome text,
  ended_at timestamptz,
  -- Of questions about orders the result alone is kept.
  asked_count int,
  right_count int,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (request_id, number),
  constraint identity_checks_are_of_a_letter foreign key (request_id, letter_number) references seloste.request_letters,
  constraint identity_checks_way_is_known check (way in ('link', 'code', 'orders')),
  constraint identity_checks_outcome_is_known check (outcome in ('confirmed', 'denied', 'failed')),
  constraint identity_checks_end_with_an_outcome check ((outcome is null) = (ended_at is null)),
  constraint identity_checks_count_answers check (right_count between 0 and asked_count)
);
create index identity_checks_of_letter on seloste.identity_checks (request_id, letter_number);
create unique index identity_checks_of_secret on seloste.identity_checks (secret_hash) where secret_hash is not null;

-- Whoever brings the secret back answers for nobody signed in: this is all that they can do, and only once.
create function seloste.answer_identity_check(given_hash text, is_theirs boolean)
returns table (request_id bigint, outcome text)
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  found_check identity_checks;
begin
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check is null or exists (select from request_events e where e.request_id = found_check.request_id
      and e.kind in ('closed', 'withdrawn', 'duplicate')) then
    return;
  end if;
  perform from requests r where r.id = found_check.request_id for update;
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check.outcome is null and found_check.expires_at > now() then
    found_check.outcome := case when is_theirs then 'confirmed' else 'denied' end;
    update identity_checks c set outcome = found_check.outcome, ended_at = now()
      where c.request_id = found_check.request_id and c.number = found_check.number;
    insert into request_events (request_id, number, kind, on_day, about)
      select found_check.request_id, max(e.number) + 1,
        case when is_theirs then 'identity_confirmed' else 'identity_denied' end,
        (now() at time zone 'Europe/Helsinki')::date, 'identity:' || found_check.number
      from request_events e where e.request_id = found_check.request_id;
    return query select found_check.request_id, found_check.outcome;
  else
    return query select found_check.request_id, coalesce(found_check.outcome, 'expired');
  end if;
end $$;

alter table seloste.request_events drop constraint request_events_kind_is_known;
alter table seloste.request_events add constraint request_events_kind_is_known check (kind in ('received', 'identity_asked',
  'identity_confirmed', 'identity_denied', 'linked', 'extended', 'granted', 'partly_granted', 'refused', 'carried_out',
  'answered', 'closed', 'withdrawn', 'duplicate'));
