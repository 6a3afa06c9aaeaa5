-- An old letter that asks for consent undoes nothing: whoever said no by another way since it went (on their own page, by phone) has
-- said so, and the letter's code, which is proof of nobody, takes no yes any more. A no by it counts also where the yes was given
-- by another way; what the page says is what is in force, not what the letter was answered once (7(3)).

-- replaces consent_letter of changes_and_consents
create or replace function seloste.consent_letter(given_hash text)
returns table (mailing_id bigint, purpose text, number int, language text, answer text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select l.mailing_id, m.about, x.number, l.language, case
      when l.answer is null and not r.has_refused then null
      when c.consents & (1::bigint << x.number) <> 0 and c.objections & (1::bigint << x.number) = 0 then 'yes'
      when r.has_refused then 'refused' else 'no' end
  from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'consent'
  join customers c on c.id = l.customer_id
  join declaration_in_force f on true join declarations d on d.version = f.version
  cross join lateral jsonb_array_elements(d.body->'purposes') p
  cross join lateral (select (p->>'number')::int as number) x
  cross join lateral (select exists (select from choices ch where ch.customer_id = l.customer_id
    and (ch.purpose = x.number and ch.kind in ('withdrawal', 'objection') or ch.purpose is null and ch.kind = 'objection')
    and ch.happened_at > coalesce(l.sent_at, '-infinity') and ch.evidence is distinct from 'mailing:' || l.mailing_id) as has_refused) r
  where l.answer_hash = given_hash and l.state not in ('waiting', 'held', 'closed')
    and p->>'key' = m.about and p->'ground'->>'kind' = 'consent'
$$;

-- replaces answer_consent_letter of changes_and_consents
create or replace function seloste.answer_consent_letter(given_hash text, is_yes boolean) returns bigint
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  found_letter record;
  words text;
begin
  select l.customer_id, l.mailing_id, l.language, l.text_version, l.way, l.answer, c.number, c.answer as standing
  into found_letter
  from consent_letter(given_hash) c join mailing_letters l on l.answer_hash = given_hash for update of l;
  if found_letter is null then
    return null;
  end if;
  if is_yes and found_letter.standing = 'refused' then
    return found_letter.mailing_id;
  end if;
  if found_letter.answer is not distinct from (case when is_yes then 'yes' else 'no' end)
    and is_yes = (found_letter.standing = 'yes') then
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
