-- What a careful clerk sees in names: a pet name, a name cut short, a given name that is written like somebody's family name, and
-- whoever has one mailbox and wrote an initial, or another family name, the second time.

-- Anna and Anni are forms of one name too, and mother and daughter: forms that are hardly told apart say nothing. But nobody
-- is given a pet name (Heka) beside their sibling, nor a name that is the other cut short by two letters (Päivikki, Päivi).
create or replace function seloste.forms_of_one_name(x text, y text) returns int
language sql stable as $$
  select case when exists (select from seloste.duplicate_words a join seloste.duplicate_words b on b.word = y and b.place = a.place
      where a.word = x and a.place like 'form:%') and (extensions.levenshtein(x, y) > 2
        or abs(length(x) - length(y)) = 2 and (left(x, length(y)) = y or left(y, length(x)) = x or right(x, length(y)) = y or right(y, length(x)) = x))
    or exists (select from seloste.duplicate_words a join seloste.duplicate_words b
        on b.place = case when a.place like 'pet:%' then 'of:' || substr(a.place, 5) else 'pet:' || substr(a.place, 4) end and b.word = y
      where a.word = x and (a.place like 'pet:%' or a.place like 'of:%')) then 1 else 0 end
$$;

drop function seloste.words_alike(text, text);
-- 3: the same word; 2: one is the other's first letter; 1: a slip of the hand, a shortened form, another form of the same
-- name; 0: another word. Two words that both are known as names of that place (`first`, `family`) are two names, however alike;
-- a null asks for both places.
create function seloste.words_alike(x text, y text, place text) returns int
language plpgsql stable as $$
declare shorter int := least(length(x), length(y));
begin
  if x = y then return 3; end if;
  if shorter = 0 then return 0; end if;
  if shorter = 1 then return case when left(x, 1) = left(y, 1) then 2 else 0 end; end if;
  if shorter < 3 then return 0; end if;
  if (left(x, shorter) = left(y, shorter)
      or (shorter >= 6 or left(x, 1) = left(y, 1)) and seloste.one_slip_apart(x, y)
      or shorter >= 6 and extensions.levenshtein_less_equal(x, y, 2) <= 2)
    and (select count(distinct w.word) from seloste.duplicate_words w
      where w.word in (x, y) and (w.place = words_alike.place or words_alike.place is null and w.place in ('first', 'family'))) < 2
  then
    return 1;
  end if;
  return seloste.forms_of_one_name(x, y);
end $$;

-- Points for the names of two people; null: two people. What is said of it is added to `reasons`.
create or replace function seloste.compare_people(a seloste.duplicate_marks, b seloste.duplicate_marks, inout reasons text[], out points real)
language plpgsql stable as $$
declare
  families_a text[] := string_to_array(a.family, ' ');
  families_b text[] := string_to_array(b.family, ' ');
  first_a text := a.first;
  first_b text := b.first;
  family_a text := families_a[1];
  family_b text := families_b[1];
  first int;
  family int;
begin
  if a.words = '{}' or b.words = '{}' then points := 0; return; end if;
  if a.pairs && b.pairs then
    if a.words <@ b.words or b.words <@ a.words then reasons := reasons || 'name'::text; points := 4; return; end if;
    -- Second names: written another way, or another's.
    points := case when (select bool_or(seloste.words_alike(x, y, null) > 0) from unnest(a.words) x, unnest(b.words) y
      where x <> all (b.words) and y <> all (a.words)) then 3.5 else 1.5 end;
    reasons := reasons || case when points > 2 then 'name'::text else '-second_name' end;
    return;
  end if;
  -- The whole name in one field.
  if first_a = '' and cardinality(families_a) > 1 then first_a := families_a[2]; end if;
  if first_b = '' and cardinality(families_b) > 1 then first_b := families_b[2]; end if;
  if family_a is null and cardinality(a.words) > 1 then family_a := a.words[2]; end if;
  if family_b is null and cardinality(b.words) > 1 then family_b := b.words[2]; end if;
  if first_a = '' or first_b = '' or family_a is null or family_b is null then
    if not a.words && b.words then return; end if;
    reasons := reasons || 'family_name'::text; points := 0; return;
  end if;
  first := seloste.words_alike(first_a, first_b, 'first');
  family := seloste.words_alike(family_a, family_b, 'family');
  if first + family < 3 and seloste.words_alike(first_a, family_b, null) + seloste.words_alike(family_a, first_b, null) > first + family then
    first := seloste.words_alike(first_a, family_b, null);
    family := seloste.words_alike(family_a, first_b, null);
  end if;
  if family < 3 and families_a && families_b then family := 3; end if;
  if first = 0 and family = 3 and (first_a = any (b.words) or first_b = any (a.words)) then
    reasons := reasons || 'other_given_name'::text; points := 2; return;
  end if;
  points := case
    when first = 3 and family = 3 then 3.5 when first = 2 and family = 3 then 1 when first = 3 and family = 2 then 0.5
    when first = 1 and family = 3 or first = 3 and family = 1 then 3
    when first = 1 and family = 1 then 1 when first = 2 and family = 1 then 0
    -- Another family name: the same person married, where all their given names are the same.
    when first = 3 and family = 0 then case when a.given = b.given and a.given like '% %' then 2 else 1 end
    when first = 1 and family = 0 then -1 end;
  reasons := reasons || case when points is null then null when family = 0 then '-family_name' when first = 3 and family = 3 then 'name'
    when first = 2 or family = 2 then 'initial' when first = 1 and seloste.forms_of_one_name(first_a, first_b) = 1 then 'call_name'
    else 'name_typo' end;
end $$;

-- How sure it is that two are one, in percent, and why. Half as sure a point less; six points are where a person should
-- look. The contacts come first: where no name could make up for them, names are not compared. That somebody has another
-- address for mail says little, of a firm nothing. Called within `compare_pairs` alone.
create or replace function seloste.compare_marks(a seloste.duplicate_marks, b seloste.duplicate_marks, out confidence int, out reasons text[])
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
  points := points + case when a.business_id = b.business_id then coalesce(named.points, 0) + 8 else named.points end
    -- One mailbox: who shares it with another does not share the initial, or the given name, with them.
    + case when email = 3 and not is_firm and named.reasons && '{initial,-family_name}' and named.points >= 0 then 1 else 0 end;
  if points >= 6 then
    confidence := least(99, round(100 / (1 + 2 ^ (5.5 - points))));
    reasons := case when a.business_id = b.business_id then '{business_id}'::text[] else '{}' end || named.reasons
      || case email when 3 then '{email}'::text[] when 2 then '{email_typo}' when 1 then '{email_name}' when 0 then '{-email}' else '{}' end
      || case phone when 3 then '{phone}'::text[] when 2 then '{phone_typo}' when 0 then '{-phone}' else '{}' end
      || case home when 3 then '{address}'::text[] when 2 then '{address_typo}' when 1 then '{house}' when 0 then '{-address}' else '{}' end;
  end if;
end $$;

-- Which words are names: those that many bear, and in a small register those that the lists know. In a large one a name that is
-- known and that hardly anybody bears is a slip of the hand more often than a name.
create or replace function seloste.count_marked_words(bearers_least int) returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  insert into duplicate_words (place, word, bearers)
  select w.place, w.word, count(*) from duplicate_marks m
  cross join lateral (values ('first', m.first), ('family', m.family)) w(place, word)
  where m.kind <> 'organisation' and w.word <> '' group by 1, 2 having count(*) >= bearers_least
  on conflict (place, word) do update set bearers = duplicate_words.bearers + excluded.bearers;
  if (select count(*) from duplicate_marks) >= 100000 then
    delete from duplicate_words w where w.place in ('first', 'family') and w.bearers = 1000000;
  end if;
  analyze duplicate_marks;
  analyze duplicate_words;
end $$;
