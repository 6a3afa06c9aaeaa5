-- Whoever asked for something identifies themselves strongly: the name and what else is known confirm it, the name alone is
-- left for a clerk to judge. Decision 023.

alter table seloste.identity_checks drop constraint identity_checks_way_is_known;
alter table seloste.identity_checks add constraint identity_checks_way_is_known
  check (way in ('link', 'code', 'orders', 'strong'));
-- What strong identification showed of the customer; nothing of what the person is called.
alter table seloste.identity_checks add column proof text
  constraint identity_checks_proof_is_known check (proof in ('subject', 'birth_date', 'email', 'name_only', 'name_differs', 'birth_differs'));

alter table seloste.request_events drop constraint request_events_kind_is_known;
alter table seloste.request_events add constraint request_events_kind_is_known check (kind in ('received', 'identity_asked',
  'identity_answered', 'identity_confirmed', 'identity_denied', 'linked', 'extended', 'granted', 'partly_granted', 'refused',
  'carried_out', 'answered', 'closed', 'withdrawn', 'duplicate'));

alter table seloste.request_letters drop constraint request_letters_kind_is_known;
alter table seloste.request_letters add constraint request_letters_kind_is_known check (kind in ('receipt', 'identity_question',
  'identity_link', 'identity_code', 'identity_strong', 'extension', 'decision', 'refusal', 'erasure', 'answer',
  'restriction_ending', 'recipient_notice', 'source_notice'));

-- As before, but the link of a question that asks for strong identification can say no and nothing else.
create or replace function seloste.answer_identity_check(given_hash text, is_theirs boolean)
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
  if found_check.outcome is null and found_check.expires_at > now() and not (is_theirs and found_check.way = 'strong') then
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

-- Whether the link of such a question is still open.
create function seloste.is_open_strong_check(given_hash text) returns boolean
language sql stable security definer set search_path = seloste, pg_temp as $$
  select exists (select from identity_checks c where c.secret_hash = given_hash and c.way = 'strong' and c.outcome is null
    and c.expires_at > now() and not exists (select from request_events e where e.request_id = c.request_id
      and e.kind in ('closed', 'withdrawn', 'duplicate')))
$$;

-- The customer is that of the request: what was proven is theirs, or it is not enough. Nothing of it is kept but that.
create function seloste.answer_identity_strongly(given_hash text, subject text, family text, given text, birth date,
  birth_field text, email text) returns table (request_id bigint, outcome text)
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  found_check identity_checks;
  whose bigint;
  shown text;
begin
  if not is_open_strong_check(given_hash) then
    return;
  end if;
  select r.customer_id into whose from requests r join identity_checks c on c.request_id = r.id
    where c.secret_hash = given_hash for update of r;
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check.outcome is not null then
    return;
  end if;
  shown := case
    when customer_of_subject(subject) = whose then 'subject'
    when not exists (select from customers c where c.id = whose and is_named(c, family, given)) then 'name_differs'
    when exists (select from customer_field_values v where v.customer_id = whose and v.field = birth_field
      and v.value <> '' and birth is not null and v.value <> birth::text) then 'birth_differs'
    else coalesce(proof_of(whose, birth, birth_field, email), 'name_only') end;
  found_check.outcome := case when shown in ('subject', 'birth_date', 'email') then 'confirmed' else 'failed' end;
  update identity_checks c set outcome = found_check.outcome, ended_at = now(), proof = shown
    where c.request_id = found_check.request_id and c.number = found_check.number;
  insert into request_events (request_id, number, kind, on_day, about)
    select found_check.request_id, max(e.number) + 1,
      case found_check.outcome when 'confirmed' then 'identity_confirmed' else 'identity_answered' end,
      (now() at time zone 'Europe/Helsinki')::date, 'identity:' || found_check.number
    from request_events e where e.request_id = found_check.request_id;
  return query select found_check.request_id, found_check.outcome;
end $$;
