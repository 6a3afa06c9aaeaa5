-- Letters before a changed purpose begins (GDPR 13(3), 14(4)) and consents asked anew (7): which notices have been looked
-- through for whom to tell, and how a person answers without signing in.

create table seloste.informed_versions (
  version int primary key references seloste.declarations,
  looked_at timestamptz not null default now()
);
-- What was published before there were letters was told as it was told then.
insert into seloste.informed_versions (version) select version from seloste.declarations;

-- A consent that was asked anew is one no more, until it is given to what is described now.
alter table seloste.choices drop constraint choices_kind_is_known,
  add constraint choices_kind_is_known check (kind in ('consent', 'claimed_consent', 'withdrawal', 'consent_ended', 'objection',
    'objection_ended', 'restriction', 'restriction_ended', 'protection', 'protection_ended', 'death', 'death_ended')),
  drop constraint choices_name_their_purpose,
  add constraint choices_name_their_purpose check (case
    when kind in ('consent', 'claimed_consent', 'withdrawal', 'consent_ended') then purpose is not null
    when kind in ('objection', 'objection_ended') then true else purpose is null end);

-- The letter that the secret in it opens, and the purpose it asks about by the notice in force; nothing of the person.
create function seloste.consent_letter(given_hash text)
returns table (mailing_id bigint, purpose text, number int, language text, answer text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select l.mailing_id, m.about, (p->>'number')::int, l.language, l.answer
  from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'consent'
  join declaration_in_force f on true join declarations d on d.version = f.version
  cross join lateral jsonb_array_elements(d.body->'purposes') p
  where l.answer_hash = given_hash and l.state not in ('waiting', 'held', 'closed')
    and p->>'key' = m.about and p->'ground'->>'kind' = 'consent'
$$;

-- Whoever brings the secret back answers for nobody signed in: this is all that they can do. The newest answer counts, so that
-- a consent is withdrawn as easily as it was given (7(3)). Yes takes back an objection to the same purpose; no ends a consent
-- that is still there. The words that were answered stand in the choice.
create function seloste.answer_consent_letter(given_hash text, is_yes boolean) returns bigint
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  found_letter record;
  words text;
begin
  select l.customer_id, l.mailing_id, l.language, l.text_version, l.way, l.answer, c.number into found_letter
  from consent_letter(given_hash) c join mailing_letters l on l.answer_hash = given_hash for update of l;
  if found_letter is null then
    return null;
  end if;
  if found_letter.answer is not distinct from (case when is_yes then 'yes' else 'no' end) then
    return found_letter.mailing_id;
  end if;
  select left(t.title || E'\n' || coalesce(string_agg(b.block->>'text', E'\n' order by b.place), ''), 8000) into words
  from mailing_texts t left join lateral jsonb_array_elements(t.body::jsonb->'blocks') with ordinality b(block, place)
    on b.block->>'kind' = 'text'
  where t.mailing_id = found_letter.mailing_id and t.language = found_letter.language
    and t.version = coalesce(found_letter.text_version, (select max(version) from mailing_texts x
      where x.mailing_id = found_letter.mailing_id and x.language = found_letter.language))
  group by t.title;
  insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
  select found_letter.customer_id, k.kind, found_letter.number, case found_letter.way when 'email' then 'email' else 'letter' end,
    'mailing:' || found_letter.mailing_id, coalesce(words, ''), clock_timestamp(), 'registration'
  from (values (1, 'objection_ended', is_yes and exists (select from customers c where c.id = found_letter.customer_id
      and c.objections & (1::bigint << found_letter.number) <> 0)),
    (2, 'consent', is_yes),
    (2, 'withdrawal', not is_yes and exists (select from customers c where c.id = found_letter.customer_id
      and c.consents & (1::bigint << found_letter.number) <> 0))) k(place, kind, applies)
  where k.applies order by k.place;
  update mailing_letters l set answer = case when is_yes then 'yes' else 'no' end, answered_at = now()
    where l.answer_hash = given_hash;
  insert into mailing_letter_steps (customer_id, mailing_id, step)
    values (found_letter.customer_id, found_letter.mailing_id, case when is_yes then 'answered_yes' else 'answered_no' end);
  insert into audit_log (kind, act, customer_id, about, fields)
    values ('wrote', 'answer-consent-letter', found_letter.customer_id, 'mailing:' || found_letter.mailing_id,
      array[case when is_yes then 'yes' else 'no' end]);
  return found_letter.mailing_id;
end $$;
