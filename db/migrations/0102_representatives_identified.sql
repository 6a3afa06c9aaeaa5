-- Whoever asks on behalf of another identifies themselves strongly: their name is compared with the one in the request. It
-- shows who they are, neither that the person asked nor that the other may ask for them.
alter table seloste.identity_checks drop constraint identity_checks_proof_is_known;
alter table seloste.identity_checks add constraint identity_checks_proof_is_known check (proof in ('subject', 'birth_date',
  'email', 'name_only', 'name_differs', 'birth_differs', 'representative', 'representative_differs'));

-- A name as somebody wrote it: the family name and at least one of the given names, and no other word.
create function seloste.is_called(called text, family text, given text) returns boolean
language sql immutable set search_path = seloste, pg_temp as $$
  select cardinality(name_words(family)) > 0 and name_words(family) <@ name_words(called)
    and name_words(called) && name_words(given) and name_words(called) <@ (name_words(family) || name_words(given))
$$;

create or replace function seloste.answer_identity_strongly(given_hash text, subject text, family text, given text, birth date, birth_field text, email text)
returns table(request_id bigint, outcome text)
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  found_check identity_checks;
  whose bigint;
  shown text;
  asker text;
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
  select p.name into asker from request_representatives p where p.request_id = found_check.request_id and p.name <> '';
  shown := case
    when asker is not null then case when is_called(asker, family, given) then 'representative' else 'representative_differs' end
    when customer_of_subject(subject) = whose then 'subject'
    when not exists (select from customers c where c.id = whose and is_named(c, family, given)) then 'name_differs'
    when exists (select from customer_field_values v where v.customer_id = whose and v.field = birth_field
      and v.value <> '' and birth is not null and v.value <> birth::text) then 'birth_differs'
    else coalesce(proof_of(whose, birth, birth_field, email), 'name_only') end;
  found_check.outcome := case when shown in ('subject', 'birth_date', 'email', 'representative') then 'confirmed' else 'failed' end;
  update identity_checks c set outcome = found_check.outcome, ended_at = now(), proof = shown
    where c.request_id = found_check.request_id and c.number = found_check.number;
  insert into request_events (request_id, number, kind, on_day, about)
    select found_check.request_id, max(e.number) + 1,
      case when shown <> 'representative' and found_check.outcome = 'confirmed' then 'identity_confirmed' else 'identity_answered' end,
      (now() at time zone 'Europe/Helsinki')::date, 'identity:' || found_check.number
    from request_events e where e.request_id = found_check.request_id;
  return query select found_check.request_id, case shown when 'representative' then shown else found_check.outcome end;
end $$;
