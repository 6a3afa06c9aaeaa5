-- The search for duplicates in steps that two connections share, and a comparison that first asks what costs little.

-- What a search has to do, in turn: take note of the customers whose keys are in a range, count the words, search by a key.
-- Whoever works takes the next step that nobody else has taken. Not logged, as the marks are not: a crash of the server
-- takes both.
create unlogged table seloste.duplicate_steps (
  id int primary key,
  -- A step begins when all of an earlier turn are done.
  turn int not null,
  after_id bigint,
  to_id bigint,
  key text,
  candidates int,
  done_at timestamptz,
  constraint duplicate_steps_are_of_a_known_turn check (turn between 1 and 3),
  constraint duplicate_steps_note_a_range check ((turn = 1) = (to_id is not null) and (turn = 1) = (after_id is not null)),
  constraint duplicate_steps_search_by_a_key check ((turn = 3) = (key is not null))
);
alter table seloste.duplicate_runs drop column marked, drop column to_mark, drop column searched;

-- The name of a mailbox without dots, strokes and what follows a plus, in the order of `emails`.
truncate seloste.duplicate_marks;
alter table seloste.duplicate_marks add column mailboxes text[] collate "C" not null;

drop function seloste.note_marks(bigint, int, timestamptz);
-- Takes note of the customers whose keys are in a range: who is kept for a duty or restricted is left alone.
create function seloste.note_marks(after bigint, upto bigint, changed_since timestamptz) returns void
language sql security definer set search_path = seloste, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  insert into duplicate_marks (customer_id, kind, is_changed, given, family, first, pairs, words, firm, who, business_id, emails, mailboxes, phones, homes, flats)
  with these as materialized (
    select c.id, c.kind, c.business_id, match_form(c.given_names) as given, match_form(c.family_name) as family,
      case when c.kind = 'person' then '' else firm_key(c.organisation_name) end as firm,
      array(select place_key(a.street, a.postcode) from addresses a where a.customer_id = c.id and a.street <> '') as places,
      array(select e.normalised from emails e where e.customer_id = c.id) as emails
    from customers c where c.id > after and c.id <= upto and c.state & 3 = 0
  ), split as materialized (
    select t.*, array_remove(string_to_array(t.given, ' '), '') as givens,
      array(select w from unnest(string_to_array(t.family, ' ')) w where w not in ('', 'von', 'af', 'de', 'van')) as families from these t
  )
  select n.id, n.kind,
    changed_since is null or exists (select from audit_log l where l.customer_id = n.id and l.at >= changed_since and l.kind = 'wrote'),
    n.given, n.family, coalesce(n.givens[1], ''),
    array(select distinct least(x, y) || ' ' || greatest(x, y) from (values
      (n.families[1], n.givens[1]), (case when n.given = '' then n.families[1] end, n.families[2]),
      (case when n.given = '' then n.families[1] end, n.families[cardinality(n.families)]),
      (case when n.family = '' then n.givens[1] end, n.givens[2])) v(x, y) where x <> y),
    n.families || n.givens, n.firm,
    case when n.kind = 'organisation' then (string_to_array(n.firm, ' '))[1:6] else (select array[least(x, y) || greatest(x, y)]
      from (values (left(coalesce(n.families[1], n.givens[2], ''), 1), left(coalesce(n.givens[1], n.families[2], ''), 1))) v(x, y)) end,
    n.business_id, n.emails,
    array(select translate(split_part(split_part(e, '@', 1), '+', 1), '._-', '') from unnest(n.emails) e),
    array(select p.e164 from phones p where p.customer_id = n.id),
    array(select left(x, length(x) - length(split_part(x, '|', 4)) - 1) from unnest(n.places) x where split_part(x, '|', 2) <> ''),
    array(select x from unnest(n.places) x where x not like '%|')
  from split n on conflict do nothing
$$;

create or replace function seloste.empty_marks() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  truncate duplicate_marks, duplicate_words, duplicate_steps;
end $$;

drop function seloste.emails_alike(text[], text[]);
-- 3: one is the same; 2: one is like one of the others'; 1: the same mailbox name elsewhere; 0: others; null: one side has
-- none. How far two are apart is asked before their figures are taken out of them: that costs ten times as much.
create function seloste.emails_alike(a seloste.duplicate_marks, b seloste.duplicate_marks) returns int
language plpgsql immutable parallel safe as $$
declare
  x text;
  y text;
  best int := 0;
begin
  if a.emails && b.emails then return 3; end if;
  if a.emails = '{}' or b.emails = '{}' then return null; end if;
  for i in 1 .. cardinality(a.emails) loop
    for j in 1 .. cardinality(b.emails) loop
      x := a.emails[i];
      y := b.emails[j];
      if a.mailboxes[i] = b.mailboxes[j] then
        best := greatest(best, case when split_part(x, '@', 2) = split_part(y, '@', 2)
          or seloste.one_slip_apart(split_part(x, '@', 2), split_part(y, '@', 2)) then 2 when length(a.mailboxes[i]) >= 5 then 1 else 0 end);
      -- matti1@ and matti2@ are two people: figures are no slips.
      elsif extensions.levenshtein_less_equal(x, y, 2) <= 2 and regexp_replace(x, '[^0-9]', '', 'g') = regexp_replace(y, '[^0-9]', '', 'g')
        and (least(length(x), length(y)) >= 14 or seloste.one_slip_apart(x, y)) then
        best := 2;
      end if;
    end loop;
  end loop;
  return best;
end $$;

-- How sure it is that two are one, in percent, and why. Half as sure a point less; six points are where a person should
-- look. The contacts come first: where no name could make up for them, names are not compared. That somebody has another
-- address for mail says little, of a firm nothing. Called within `compare_pairs` alone.
drop function seloste.compare_marks(seloste.duplicate_marks, seloste.duplicate_marks);
create function seloste.compare_marks(a seloste.duplicate_marks, b seloste.duplicate_marks, out confidence int, out reasons text[])
language plpgsql stable as $$
declare
  is_firm boolean := a.kind = 'organisation';
  email int := seloste.emails_alike(a, b);
  phone int := seloste.phones_alike(a.phones, b.phones);
  home int := seloste.homes_alike(a, b);
  points real := case email when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 1 then case when is_firm then 0 else 1 end
      when 0 then case when is_firm then 0 else -1 end else 0 end
    + case phone when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 0 then case when is_firm then 0 else -1 end else 0 end
    + case home when 3 then case when is_firm then 3.5 else 4 end when 2 then case when is_firm then 2.5 else 3.5 end when 1 then 1 when 0 then -1 else 0 end;
  named record;
begin
  -- Nothing but the home in common: father and son may bear one name.
  if email = 0 and phone = 0 and not is_firm then points := points - 0.5; end if;
  confidence := 0;
  if a.kind <> b.kind or a.business_id <> b.business_id or (points < 2 and (a.business_id = b.business_id) is not true) then return; end if;
  if is_firm then named := seloste.compare_firms(a, b, '{}'); else named := seloste.compare_people(a, b, '{}'); end if;
  points := points + case when a.business_id = b.business_id then coalesce(named.points, 0) + 8 else named.points end;
  if points >= 6 then
    confidence := least(99, round(100 / (1 + 2 ^ (5.5 - points))));
    reasons := case when a.business_id = b.business_id then '{business_id}'::text[] else '{}' end || named.reasons
      || case email when 3 then '{email}'::text[] when 2 then '{email_typo}' when 1 then '{email_name}' when 0 then '{-email}' else '{}' end
      || case phone when 3 then '{phone}'::text[] when 2 then '{phone_typo}' when 0 then '{-phone}' else '{}' end
      || case home when 3 then '{address}'::text[] when 2 then '{address_typo}' when 1 then '{house}' when 0 then '{-address}' else '{}' end;
  end if;
end $$;

-- False where the contacts of two, judged as kindly as can be, cannot make up the two points that `compare_marks` asks of
-- them: so it is with nearly all who share no more than a key. Put into the statement that calls it (one expression,
-- no settings), and what costs least is asked first.
create function seloste.contacts_may_do(a seloste.duplicate_marks, b seloste.duplicate_marks) returns boolean
language sql immutable parallel safe as $$
  select a.kind = b.kind and (a.business_id = b.business_id) is not false and (
    a.business_id = b.business_id or a.emails && b.emails or a.phones && b.phones or a.mailboxes && b.mailboxes
    or cardinality(a.emails) > 1 or cardinality(b.emails) > 1 or cardinality(a.phones) > 1 or cardinality(b.phones) > 1
    or extensions.levenshtein_less_equal(a.phones[1], b.phones[1], 2) <= 2
    or extensions.levenshtein_less_equal(a.emails[1], b.emails[1], 2) <= 2
    -- The home alone, where no other contact speaks against it.
    or (a.kind = 'organisation' or a.emails = '{}' or b.emails = '{}' or a.phones = '{}' or b.phones = '{}')
      and (a.homes && b.homes or cardinality(a.homes) > 1 or cardinality(b.homes) > 1 or seloste.home_like(a.homes[1], b.homes[1])))
$$;

-- Those of the pairs that are alike, `ones[n]` with `others[n]`.
create function seloste.compare_pairs(ones bigint[], others bigint[])
returns table (one bigint, other bigint, confidence int, reasons text[])
language plpgsql stable security definer set search_path = seloste, pg_temp as $$
begin
  return query select p.one, p.other, c.confidence, c.reasons from unnest(ones, others) p(one, other)
    join duplicate_marks a on a.customer_id = p.one join duplicate_marks b on b.customer_id = p.other
    cross join lateral compare_marks(a, b) c
    where (a.is_changed or b.is_changed) and contacts_may_do(a, b) and c.confidence > 0;
end $$;
